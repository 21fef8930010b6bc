/** Nouns that may be vague sources, and how far their phrases reach; all by words alone. */
import {crowds, indefinites, numerals, possessives} from '../../english/determiners.js'
import {bodyModifiers, openers, peopleModifiers} from '../../english/modifiers.js'
import {claimVerbs} from '../../english/claim-verbs.js'
import {functionWords} from '../../english/name-words.js'
import {postModifiers} from '../../english/post-modifiers.js'
import {sayingVerbs} from '../../english/saying-verbs.js'
import {critics, documents, massDocuments, officials, pictures} from '../../english/source-nouns.js'
import {wordSet} from '../../english/word-set.js'
import type {Reading} from '../claims/reading.js'
import {isCapitalAt} from '../paragraph-words.js'
import {TokenKind} from '../tokens.js'

/** Whether a token may be the head of a vague source: a plural noun for people, a crowd, a document that nothing points at. */
export const isHead = (reading: Reading, at: number): boolean => {
  const word = reading.lowers[at] ?? ''
  if (critics.has(word) || officials.has(word) || crowds.has(word)) return true
  if (word === 'people') return crowds.has(reading.lowers[at - 1] ?? '')
  if (!documents.has(word) || pictures.has(word)) return false
  if (massDocuments.has(word)) return !reading.lowers.slice(Math.max(0, at - 3), at).some((near) => pointers.has(near))
  return word.endsWith('s') || articleBefore(reading, at) !== undefined
}

/** Index of an indefinite article up to three plain words before a noun: "a new poll", "another recent study". */
export function articleBefore({lowers, facts}: Reading, at: number): number | undefined {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const word = lowers[before] ?? ''
    if (oneWords.has(word)) return before
    if (facts.tokens.kinds[before] !== TokenKind.word || isFunctionWord(word)) return undefined
  }
  return undefined
}

const oneWords = new Set(['a', 'an', 'another'])

/** Words that point at what was named before. */
const pointers: ReadonlySet<string> = new Set([...possessives, 'that', 'the', 'this', 'those', 'these'])

/** Index behind a preposition and its noun, at most five words: "attorneys for the family". */
export function prepositionalEnd({lowers, facts}: Reading, from: number, to: number): number {
  if (!links.has(lowers[from] ?? '')) return from
  let at = from + 1
  while (at < Math.min(to, from + 6) && facts.tokens.kinds[at] === TokenKind.word && !sayingVerbs.has(lowers[at] ?? ''))
    at++
  return at
}

const links = new Set(['for', 'of', 'at', 'in', 'with', 'from', 'on'])

/** Index behind the comma before a phrase, up to three plain words away: ", labor-policy experts". */
export function behindComma({lowers, facts}: Reading, start: number, from: number): number | undefined {
  for (let at = start; at > from && at > start - 4; at--) {
    const word = lowers[at - 1] ?? ''
    if (word === ',') return at
    if (facts.tokens.kinds[at - 1] !== TokenKind.word || isFunctionWord(word)) return undefined
  }
  return undefined
}

const joiners = wordSet('and but or than')

/** Whether a word is no part of a phrase before its noun. */
export const isFunctionWord = (word: string): boolean =>
  postModifiers.has(word) || claimVerbs.has(word) || joiners.has(word)

/** Index of the first word before a noun that belongs to it. */
export function phraseStart(reading: Reading, head: number, from: number): number {
  const {lowers, facts} = reading
  let at = head
  while (at > from && head - at < 6) {
    const word = lowers[at - 1] ?? ''
    const kind = facts.tokens.kinds[at - 1]
    // "More than 20 experts", but "later than experts expected".
    if (word === 'than' && facts.tokens.kinds[at] !== TokenKind.number && !numerals.has(lowers[at] ?? '')) break
    const isPart =
      kind === TokenKind.clitic ||
      // Whose they are: "the segment's leaders".
      (kind === TokenKind.word && facts.tokens.kinds[at] === TokenKind.clitic) ||
      kind === TokenKind.number ||
      (kind === TokenKind.word &&
        (indefinites.has(word) ||
          possessives.has(word) ||
          numerals.has(word) ||
          openers.has(word) ||
          peopleModifiers.has(word) ||
          bodyModifiers.has(word) ||
          word === 'the' ||
          word === 'of' ||
          (isCapitalAt(reading.facts, at - 1) && !(at - 1 === from && functionWords.has(word)))))
    if (!isPart) break
    at--
  }
  return at
}

/** Index of the next mark, at most eight tokens away. */
export function clauseEnd({facts: {tokens}}: Reading, from: number): number {
  let end = from
  while (end < Math.min(tokens.length, from + 8) && tokens.kinds[end] !== TokenKind.punctuation) end++
  return end
}

/** Where a phrase starts, with the noun that "and" joins to it, "doctors and other experts"; `undefined` where that is none. */
export function joinedStart(reading: Reading, head: number, from: number): number | undefined {
  const {lowers} = reading
  const start = phraseStart(reading, head, from)
  if (start === from || (lowers[start - 1] !== 'and' && lowers[start - 1] !== 'or')) return start
  const other = start - 2
  return other >= from && isHead(reading, other) && !crowds.has(lowers[other] ?? '')
    ? phraseStart(reading, other, from)
    : undefined
}

/**
 * Whether a clause of its own begins with a phrase, which is no part of what is said before it: "after polls showed", "a law that
 * critics called", "; others say".
 */
export function opensClause({lowers}: Reading, start: number, from: number): boolean {
  if (start === from) return false
  const before = lowers[start - 1] ?? ''
  const second = lowers[start - 2] ?? ''
  if (clauseOpeners.has(before)) return true
  if (before === ',' || before === ';') return crowds.has(lowers[start] ?? '')
  // "Asked what voters thought", "a story in which sources said" are what somebody else asks and says.
  if (before === 'what') return !claimVerbs.has(second) && second !== 'about'
  if (before === 'which') return !relativeLinks.has(second)
  if (before !== 'that' || second === '') return false
  // Behind a verb, "that" brings in what is said.
  const isNoun = articles.has(lowers[start - 3] ?? '') || !isFunctionWord(second)
  return isNoun && !contentOpeners.has(second)
}

const clauseOpeners = wordSet('after as how something than while who whom with yet')
const relativeLinks = wordSet('by in of to')
const articles = wordSet('a an the')

/** Words that are no nouns, before a "that" which brings in what is said. */
const contentOpeners = wordSet('aware fact given is so sure was')

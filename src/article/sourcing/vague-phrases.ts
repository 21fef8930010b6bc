/** Vague sources by their words alone: "experts say", "according to officials". */
import {indefinites, numerals, possessives} from '../../english/determiners.js'
import {bodyModifiers, openers, peopleModifiers} from '../../english/modifiers.js'
import {claimVerbs} from '../../english/claim-verbs.js'
import {postModifiers} from '../../english/post-modifiers.js'
import {sayingAdverbs, sayingVerbs, showingVerbs} from '../../english/saying-verbs.js'
import {critics, documents, officials} from '../../english/source-nouns.js'
import {haveForms} from '../../english/verb-groups.js'
import type {Span} from '../../source/source-text.js'
import type {ParagraphFacts} from '../facts.js'
import {isCapitalAt, readTokens, type Reading} from '../claims/reading.js'
import {TokenKind} from '../tokens.js'

/** A phrase that may be a vague source, and its cue; offsets relative to the paragraph. */
export interface VaguePhrase {
  readonly source: Span
  readonly cue: Span
  /** Whether it stands between marks, ", experts say,": the sentence around it is what the source says. */
  readonly isParenthetical: boolean
}

/**
 * Finds plural nouns for sources with a verb of saying right behind them, and what follows "according to", outside
 * quotations. What kind of source each is, the words of the source tell.
 */
export function findVaguePhrases(facts: ParagraphFacts): readonly VaguePhrase[] {
  const reading = readTokens(facts)
  const found: VaguePhrase[] = []
  for (const {firstToken, endToken} of facts.sentences) {
    for (let at = firstToken; at < endToken; at++) {
      if (reading.quoted[at] === 1) continue
      const phrase = isHead(reading, at)
        ? withVerb(reading, at, firstToken, endToken)
        : accordingTo(reading, at, endToken)
      if (phrase) found.push(phrase)
    }
  }
  return found
}

const isHead = ({lowers}: Reading, at: number): boolean => {
  const word = lowers[at] ?? ''
  return critics.has(word) || officials.has(word) || (documents.has(word) && word.endsWith('s')) || isCrowd(word)
}

const isCrowd = (word: string): boolean => word === 'some' || word === 'many' || word === 'others'

/** Behind "some" these are nouns. */
const nounsToo = new Set(['worry', 'fear', 'suspect', 'thought'])

function withVerb(reading: Reading, head: number, from: number, to: number): VaguePhrase | undefined {
  const {lowers, facts} = reading
  const verbs = documents.has(lowers[head] ?? '') ? showingVerbs : sayingVerbs
  const near = verbAt(reading, head + 1, to, verbs)
  const sourceEnd = near === undefined ? modifierEnd(reading, head + 1, to) : head + 1
  const verb = near ?? verbAt(reading, sourceEnd, to, verbs)
  if (verb === undefined) return undefined
  if (isCrowd(lowers[head] ?? '') && nounsToo.has(lowers[verb] ?? '')) return undefined
  const start = phraseStart(reading, head, from)
  if (start > from && (lowers[start - 1] === 'and' || lowers[start - 1] === 'or')) return undefined
  const between = isEnd(lowers[verb + 1]) ? behindComma(reading, start, from) : undefined
  // What stands between a noun and its verb is sure to belong to the noun only where marks enclose all of it.
  if (near === undefined && between === undefined) return undefined
  return {
    source: spanOf(facts, between ?? start, sourceEnd),
    cue: spanOf(facts, sourceEnd, verb + 1),
    isParenthetical: between !== undefined
  }
}

/** Index of a verb behind adverbs and forms of "have". */
function verbAt({lowers, quoted}: Reading, from: number, to: number, verbs: ReadonlySet<string>): number | undefined {
  let at = from
  while (at < to && (sayingAdverbs.has(lowers[at] ?? '') || haveForms.has(lowers[at] ?? ''))) at++
  return at < to && verbs.has(lowers[at] ?? '') && quoted[at] !== 1 ? at : undefined
}

/** Index behind a preposition and its noun, at most five words: "attorneys for the family". */
function modifierEnd({lowers, facts}: Reading, from: number, to: number): number {
  if (!links.has(lowers[from] ?? '')) return from
  let at = from + 1
  while (at < Math.min(to, from + 6) && facts.tokens.kinds[at] === TokenKind.word && !sayingVerbs.has(lowers[at] ?? ''))
    at++
  return at
}

const links = new Set(['for', 'of', 'at', 'in', 'with', 'from', 'on'])

/** Index behind the comma before a phrase, up to three plain words away: ", labor-policy experts". */
function behindComma({lowers, facts}: Reading, start: number, from: number): number | undefined {
  for (let at = start; at > from && at > start - 4; at--) {
    const word = lowers[at - 1] ?? ''
    if (word === ',') return at
    if (facts.tokens.kinds[at - 1] !== TokenKind.word || isFunctionWord(word)) return undefined
  }
  return undefined
}

const isFunctionWord = (word: string): boolean =>
  postModifiers.has(word) || claimVerbs.has(word) || word === 'and' || word === 'or' || word === 'but'

/** Index of the first word before a noun that belongs to it. */
function phraseStart(reading: Reading, head: number, from: number): number {
  const {lowers, facts} = reading
  let at = head
  while (at > from && head - at < 6) {
    const word = lowers[at - 1] ?? ''
    const kind = facts.tokens.kinds[at - 1]
    const isPart =
      kind === TokenKind.clitic ||
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
          isCapitalAt(reading, at - 1)))
    if (!isPart) break
    at--
  }
  return at
}

/** How many words may follow "according to" and be one source. */
const longest = 20

function accordingTo(reading: Reading, at: number, to: number): VaguePhrase | undefined {
  const {lowers, facts} = reading
  if (lowers[at] !== 'according' || lowers[at + 1] !== 'to') return undefined
  const first = at + 2
  let end = first
  while (end < to && end - first < longest && facts.tokens.kinds[end] !== TokenKind.punctuation) end++
  if (end === first) return undefined
  const isParenthetical = lowers[at - 1] === ',' && isEnd(lowers[end])
  return {source: spanOf(facts, first, end), cue: spanOf(facts, at, first), isParenthetical}
}

const isEnd = (mark: string | undefined): boolean => mark === undefined || mark === ',' || mark === '.'

const spanOf = ({tokens}: ParagraphFacts, first: number, end: number): Span => ({
  start: tokens.starts[first] ?? 0,
  end: tokens.ends[end - 1] ?? 0
})

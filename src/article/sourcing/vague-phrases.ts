/** Vague sources by their words alone: "experts say", "according to officials". */
import {asParticiples, judgementParticiples, viewParticiples} from '../../english/agentless-participles.js'
import {crowds, indefinites, numerals, possessives, relatives} from '../../english/determiners.js'
import {bodyModifiers, openers, peopleModifiers} from '../../english/modifiers.js'
import {claimParticiples, claimVerbs} from '../../english/claim-verbs.js'
import {functionWords} from '../../english/name-words.js'
import {exampleWords, postModifiers} from '../../english/post-modifiers.js'
import {
  callingVerbs,
  sayingAdverbs,
  sayingVerbs,
  showingVerbs,
  singularShowingVerbs,
  viewingVerbs
} from '../../english/saying-verbs.js'
import {critics, documents, officials, pictures} from '../../english/source-nouns.js'
import {beForms, haveForms, modals} from '../../english/verb-groups.js'
import type {Span} from '../../source/source-text.js'
import type {ParagraphFacts} from '../facts.js'
import {isPlural} from './source-names.js'
import {isCapitalAt, readTokens, type Reading} from '../claims/reading.js'
import {TokenKind} from '../tokens.js'

/** A phrase that may be a vague source, and its cue; offsets relative to the paragraph. */
export interface VaguePhrase {
  readonly source: Span
  readonly cue: Span
  /** Whether it is set apart, ", experts say,", "than experts say": what is around it is nobody else's. */
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
        ? (withVerb(reading, at, firstToken, endToken) ?? asAgent(reading, at, firstToken))
        : accordingTo(reading, at, endToken)
      if (phrase) found.push(phrase)
    }
  }
  return found
}

const isHead = (reading: Reading, at: number): boolean => {
  const word = reading.lowers[at] ?? ''
  if (critics.has(word) || officials.has(word) || crowds.has(word)) return true
  if (word === 'people') return crowds.has(reading.lowers[at - 1] ?? '')
  return documents.has(word) && !pictures.has(word) && (word.endsWith('s') || articleBefore(reading, at) !== undefined)
}

/** Index of an indefinite article up to three plain words before a noun: "a new poll", "another recent study". */
function articleBefore({lowers, facts}: Reading, at: number): number | undefined {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const word = lowers[before] ?? ''
    if (oneWords.has(word)) return before
    if (facts.tokens.kinds[before] !== TokenKind.word || isFunctionWord(word)) return undefined
  }
  return undefined
}

const oneWords = new Set(['a', 'an', 'another'])

const agentParticiples: ReadonlySet<string> = new Set([
  ...asParticiples,
  ...judgementParticiples,
  ...viewParticiples,
  'disputed',
  'doubted',
  'questioned'
])

/** Index behind a crowd and its "would": "some would say", "most people would agree". */
function wouldEnd({lowers}: Reading, head: number): number {
  const isMany = crowds.has(lowers[head] ?? '') || lowers[head] === 'people'
  return isMany && lowers[head + 1] === 'would' ? head + 2 : head + 1
}

/** What a head may do: behind "what critics" and "which some" every verb of claiming is one. */
function verbsOf(reading: Reading, head: number, from: number): ReadonlySet<string> {
  const {lowers} = reading
  const word = lowers[head] ?? ''
  if (documents.has(word)) return isPlural(word) ? showingVerbs : singularShowingVerbs
  if (relatives.has(lowers[phraseStart(reading, head, from) - 1] ?? '')) return callingVerbs
  return crowds.has(word) || word === 'people' ? viewingVerbs : sayingVerbs
}

/** Behind "some" these are nouns. */
const nounsToo = new Set(['worry', 'fear', 'suspect', 'thought'])

function withVerb(reading: Reading, head: number, from: number, to: number): VaguePhrase | undefined {
  const {lowers, facts} = reading
  const verbs = verbsOf(reading, head, from)
  const isDocument = documents.has(lowers[head] ?? '')
  const near =
    verbAt(reading, wouldEnd(reading, head), to, verbs) ??
    (isDocument ? verbBehindThat(reading, head + 1, to, verbs) : undefined)
  const sourceEnd = near === undefined ? modifierEnd(reading, head + 1, to) : head + 1
  const verb = near ?? verbAt(reading, sourceEnd, to, verbs)
  if (verb === undefined) return undefined
  if (crowds.has(lowers[head] ?? '') && nounsToo.has(lowers[verb] ?? '')) return undefined
  const start = (isDocument ? articleBefore(reading, head) : undefined) ?? joinedStart(reading, head, from)
  if (start === undefined) return undefined
  const between = isEnd(lowers[verb + 1]) ? behindComma(reading, start, from) : undefined
  // What stands between a noun and its verb is sure to belong to the noun only where marks enclose all of it.
  if (near === undefined && between === undefined) return undefined
  return {
    source: spanOf(facts, between ?? start, sourceEnd),
    cue: spanOf(facts, sourceEnd, verb + 1),
    isParenthetical: between !== undefined || opensClause(reading, start)
  }
}

/**
 * Whether a clause of its own begins before a phrase, which is no part of what is said before it: "after polls showed", "a law
 * that critics called".
 */
function opensClause({lowers}: Reading, start: number): boolean {
  const before = lowers[start - 1] ?? ''
  if (before !== 'that') return clauseOpeners.has(before)
  // Behind a verb, "that" brings in what is said.
  const noun = lowers[start - 2] ?? ''
  return noun !== '' && !claimVerbs.has(noun) && !isFunctionWord(noun) && !contentOpeners.has(noun)
}

const clauseOpeners = new Set(['after', 'as', 'how', 'than', 'while', 'with', 'yet'])

/** Words that are no nouns, before a "that" which brings in what is said. */
const contentOpeners = new Set(['aware', 'fact', 'given', 'is', 'so', 'sure', 'was'])

/** Where a phrase starts, with the noun that "and" joins to it, "doctors and other experts"; `undefined` where that is none. */
function joinedStart(reading: Reading, head: number, from: number): number | undefined {
  const {lowers} = reading
  const start = phraseStart(reading, head, from)
  if (start === from || (lowers[start - 1] !== 'and' && lowers[start - 1] !== 'or')) return start
  const other = start - 2
  return other >= from && isHead(reading, other) && !crowds.has(lowers[other] ?? '')
    ? phraseStart(reading, other, from)
    : undefined
}

/** How many tokens may stand between a participle and its agent: "seen by many as", "considered a model by experts". */
const longestBetween = 4

/** Whoever does what a participle says: "disputed by experts". */
function asAgent(reading: Reading, head: number, from: number): VaguePhrase | undefined {
  const {lowers, facts} = reading
  const start = phraseStart(reading, head, from)
  if (lowers[start - 1] !== 'by') return undefined
  for (let at = start - 2; at >= Math.max(from, start - 2 - longestBetween); at--) {
    if (facts.tokens.kinds[at] !== TokenKind.word) return undefined
    if (!agentParticiples.has(lowers[at] ?? '')) continue
    if (lowers.slice(Math.max(from, at - 3), at).some((word) => modals.has(word))) return undefined
    // Examples behind the noun may name them: "by critics, including Ann Lee".
    const end = exampleWords.has(lowers[head + 2] ?? '') ? clauseEnd(reading, head + 3) : head + 1
    return {source: spanOf(facts, start, end), cue: spanOf(facts, at, at + 1), isParenthetical: false}
  }
  return undefined
}

/** Index of the next mark, at most eight tokens away. */
function clauseEnd({facts: {tokens}}: Reading, from: number): number {
  let end = from
  while (end < Math.min(tokens.length, from + 8) && tokens.kinds[end] !== TokenKind.punctuation) end++
  return end
}

/** Index of a verb behind adverbs and forms of "have". */
function verbAt({lowers, quoted}: Reading, from: number, to: number, verbs: ReadonlySet<string>): number | undefined {
  let at = from
  if (beForms.has(lowers[at] ?? '') && verbs !== showingVerbs && verbs !== singularShowingVerbs) {
    at++
    while (at < to && sayingAdverbs.has(lowers[at] ?? '')) at++
    return at < to && claimParticiples.has(lowers[at] ?? '') && quoted[at] !== 1 ? at : undefined
  }
  while (at < to && (sayingAdverbs.has(lowers[at] ?? '') || haveForms.has(lowers[at] ?? ''))) at++
  return at < to && verbs.has(lowers[at] ?? '') && quoted[at] !== 1 ? at : undefined
}

/** Index of the verb of a relative clause behind documents: "polls that show". */
const verbBehindThat = (reading: Reading, from: number, to: number, verbs: ReadonlySet<string>): number | undefined =>
  reading.lowers[from] === 'that' ? verbAt(reading, from + 1, to, verbs) : undefined

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
          (isCapitalAt(reading, at - 1) && !(at - 1 === from && functionWords.has(word)))))
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
  // Behind a whole sentence, it says whose all of that is: ", according to experts,", "… according to exit polls."
  const isParenthetical = lowers[at - 1] === ',' ? isEnd(lowers[end]) : end >= to - 1 && lowers[end] === '.'
  return {source: spanOf(facts, first, end), cue: spanOf(facts, at, first), isParenthetical}
}

const isEnd = (mark: string | undefined): boolean => mark === undefined || mark === ',' || mark === '.'

const spanOf = ({tokens}: ParagraphFacts, first: number, end: number): Span => ({
  start: tokens.starts[first] ?? 0,
  end: tokens.ends[end - 1] ?? 0
})

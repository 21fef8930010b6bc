/** Vague sources by their words alone: "experts say", "according to officials". */
import {asParticiples, judgementParticiples, viewParticiples} from '../../english/agentless-participles.js'
import {crowds, relatives} from '../../english/determiners.js'
import {claimParticiples, claimVerbs} from '../../english/claim-verbs.js'
import {exampleWords} from '../../english/post-modifiers.js'
import {
  bringingVerbs,
  accusingVerbs,
  callingVerbs,
  massShowingVerbs,
  sayingAdverbs,
  sayingVerbs,
  showingVerbs,
  singularShowingVerbs,
  viewingVerbs,
  wonderingParticiples,
  wonderingVerbs
} from '../../english/saying-verbs.js'
import {countingDocuments, documents, massDocuments} from '../../english/source-nouns.js'
import {beForms, haveForms, modals} from '../../english/verb-groups.js'
import type {Span} from '../../source/source-text.js'
import type {ParagraphFacts} from '../facts.js'
import {isPlural} from './source-names.js'
import {
  articleBefore,
  behindComma,
  clauseEnd,
  isFunctionWord,
  isHead,
  joinedStart,
  modifierEnd,
  phraseStart
} from './phrase-bounds.js'
import {readTokens, type Reading} from '../claims/reading.js'
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
        ? (withVerb(reading, at, firstToken, endToken) ??
          asAgent(reading, at, firstToken) ??
          asObject(reading, at, firstToken))
        : accordingTo(reading, at, endToken)
      if (phrase) found.push(phrase)
    }
  }
  return found
}

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
  if (massDocuments.has(word)) return massShowingVerbs
  if (documents.has(word)) return isPlural(word) ? showingVerbs : singularShowingVerbs
  if (relatives.has(lowers[phraseStart(reading, head, from) - 1] ?? '')) return callingVerbs
  if (!crowds.has(word) && word !== 'people') return sayingVerbs
  return isActive(reading, head, from) ? accusingVerbs : viewingVerbs
}

/** Whether a crowd opens its clause, and what follows is not done to it: not "Some called by the mayor". */
const isActive = ({lowers}: Reading, head: number, from: number): boolean =>
  (head === from || crowdOpeners.has(lowers[head - 1] ?? '')) && !passiveEnds.has(lowers[head + 2] ?? '')

const crowdOpeners = new Set(['although', 'but', 'though', 'while', 'yet'])
const passiveEnds = new Set(['as', 'at', 'by', 'for', 'in', 'of', 'on', 'to', ','])

const documentVerbs: ReadonlySet<ReadonlySet<string>> = new Set([showingVerbs, singularShowingVerbs, massShowingVerbs])

/** Behind "some" these are nouns. */
const nounsToo = new Set(['worry', 'fear', 'suspect', 'thought'])

function withVerb(reading: Reading, head: number, from: number, to: number): VaguePhrase | undefined {
  const {lowers, facts} = reading
  const verbs = verbsOf(reading, head, from)
  const isDocument = documents.has(lowers[head] ?? '')
  const near =
    verbAt(reading, wouldEnd(reading, head), to, verbs) ??
    (countingDocuments.has(lowers[head] ?? '') ? verbBehindThat(reading, head + 1, to, verbs) : undefined)
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

/** Whoever is brought to think something: "leaving many to wonder", "has led some allies to worry". */
function asObject(reading: Reading, head: number, from: number): VaguePhrase | undefined {
  const {lowers, quoted, facts} = reading
  const start = phraseStart(reading, head, from)
  if (!bringingVerbs.has(lowers[start - 1] ?? '')) return undefined
  const verb = lowers[head + 1] === 'to' ? head + 2 : head + 1
  const verbs = verb === head + 1 ? wonderingParticiples : wonderingVerbs
  if (!verbs.has(lowers[verb] ?? '') || quoted[verb] === 1) return undefined
  return {source: spanOf(facts, start, head + 1), cue: spanOf(facts, head + 1, verb + 1), isParenthetical: false}
}

/** Index of a verb behind adverbs and forms of "have". */
function verbAt({lowers, quoted}: Reading, from: number, to: number, verbs: ReadonlySet<string>): number | undefined {
  let at = from
  if (beForms.has(lowers[at] ?? '') && !documentVerbs.has(verbs)) {
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

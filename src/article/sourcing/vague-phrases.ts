/** Vague sources by their words alone: "experts say", "according to officials". */
import {asParticiples, judgementParticiples, viewParticiples} from '../../english/agentless-participles.js'
import {exampleWords} from '../../english/post-modifiers.js'
import {bringingVerbs, wonderingParticiples, wonderingVerbs} from '../../english/saying-verbs.js'
import {documents} from '../../english/source-nouns.js'
import {modals} from '../../english/verb-groups.js'
import type {Span} from '../../source/source-text.js'
import type {ParagraphFacts} from '../facts.js'
import {readTokens, type Reading} from '../claims/reading.js'
import {TokenKind} from '../tokens.js'
import {articleBefore, behindComma, clauseEnd, isHead, joinedStart, opensClause, phraseStart} from './phrase-bounds.js'
import {findVerb} from './phrase-verbs.js'

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

/** A noun with its verb: "critics argue". */
function withVerb(reading: Reading, head: number, from: number, to: number): VaguePhrase | undefined {
  const {lowers, facts} = reading
  const found = findVerb(reading, head, from, to)
  if (!found) return undefined
  const {subjectEnd, verb, isFar} = found
  const isDocument = documents.has(lowers[head] ?? '')
  const start = (isDocument ? articleBefore(reading, head) : undefined) ?? joinedStart(reading, head, from)
  if (start === undefined) return undefined
  const between = isEnd(lowers[verb + 1]) ? behindComma(reading, start, from) : undefined
  // What stands between a noun and its verb is sure to belong to the noun only where marks enclose all of it.
  if (isFar && between === undefined) return undefined
  return {
    source: spanOf(facts, between ?? start, subjectEnd),
    cue: spanOf(facts, subjectEnd, verb + 1),
    isParenthetical: between !== undefined || opensClause(reading, start, from)
  }
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

/** Whoever is brought to think something: "leaving many to wonder", "has led some allies to worry". */
function asObject(reading: Reading, head: number, from: number): VaguePhrase | undefined {
  const {lowers, quoted, facts} = reading
  const start = phraseStart(reading, head, from)
  if (!bringingVerbs.has(lowers[start - 1] ?? '')) return undefined
  const verb = lowers[head + 1] === 'to' ? head + 2 : head + 1
  const verbs = verb === head + 1 ? wonderingParticiples : wonderingVerbs
  if (!verbs.has(lowers[verb] ?? '') || quoted[verb] === 1) return undefined
  return {source: spanOf(facts, start, head + 1), cue: spanOf(facts, head + 1, verb + 1), isParenthetical: true}
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

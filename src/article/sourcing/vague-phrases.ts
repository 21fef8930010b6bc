/** Vague sources by their words alone: "experts say", "according to officials". */
import {indefinites, numerals, possessives} from '../../english/determiners.js'
import {bodyModifiers, openers, peopleModifiers} from '../../english/modifiers.js'
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
  let verb = head + 1
  while (verb < to && (sayingAdverbs.has(lowers[verb] ?? '') || haveForms.has(lowers[verb] ?? ''))) verb++
  const word = lowers[verb] ?? ''
  const isDocument = documents.has(lowers[head] ?? '')
  if (verb >= to || !(isDocument ? showingVerbs : sayingVerbs).has(word) || reading.quoted[verb] === 1) return undefined
  if (isCrowd(lowers[head] ?? '') && nounsToo.has(word)) return undefined
  const first = phraseStart(reading, head, from)
  if (first > from && (lowers[first - 1] === 'and' || lowers[first - 1] === 'or')) return undefined
  return {
    source: spanOf(facts, first, head + 1),
    cue: spanOf(facts, head + 1, verb + 1),
    isParenthetical: lowers[first - 1] === ',' && isEnd(lowers[verb + 1])
  }
}

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

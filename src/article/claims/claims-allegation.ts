/** Accusations in the writer's own voice: "is a liar", "embezzled", "accused killer Jo Example". */
import {accusingLabels, accusingNouns, accusingVerbs, convictionWords} from '../../english/allegations.js'
import {persons} from '../../english/source-nouns.js'
import {wordSet} from '../../english/word-set.js'
import type {Claim} from './claims.js'
import {isCapitalAt} from '../paragraph-words.js'
import type {Quotation} from '../quotations.js'
import type {Reading} from './reading.js'
import type {Sentence} from '../sentences.js'

const be = new Set(['is', 'are', 'was', 'were', "'s", "'re"])

/** Finds accusations in a sentence; none where its paragraph speaks of courts, police or a confession. */
export function findAllegations(reading: Reading, sentence: Sentence): Claim[] {
  const {lowers, quoted, facts} = reading
  const claims: Claim[] = []
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at++) {
    const word = lowers[at] ?? ''
    if (
      quoted[at] === 1 ||
      isTerm(facts.quotations, facts.tokens.starts[at] ?? 0) ||
      !(accusingNouns.has(word) || accusingVerbs.has(word))
    )
      continue
    const first = accusingNouns.has(word)
      ? (labelStart(reading, at, sentence) ?? copulaStart(reading, at, sentence))
      : subjectBefore(reading, at, sentence)
    if (first === undefined || lowers[sentence.endToken - 1] === '?') continue
    const isLabel = accusingLabels.has(lowers[first] ?? '')
    if (!isLabel && lowers.some((lower) => convictionWords.has(lower))) continue
    const {starts, ends} = facts.tokens
    claims.push({kind: 'allegation', start: starts[first] ?? 0, end: ends[at] ?? 0})
  }
  return claims
}

/** Whether a word stands in marks that somebody else set. */
const isTerm = (quotations: readonly Quotation[], offset: number): boolean =>
  quotations.some(({start, end}) => start <= offset && end > offset)

/** "Accused killer Jo Example". */
function labelStart(reading: Reading, noun: number, {firstToken}: Sentence): number | undefined {
  if (!isCapitalAt(reading.facts, noun + 1)) return undefined
  return noun > firstToken && accusingLabels.has(reading.lowers[noun - 1] ?? '') ? noun - 1 : undefined
}

/** "Jo Example is a serial liar": a name or a pronoun, "be", "a", and up to two adjectives. */
function copulaStart(reading: Reading, noun: number, {firstToken}: Sentence): number | undefined {
  const {lowers} = reading
  let at = noun - 1
  while (at > noun - 4 && at > firstToken && lowers[at] !== 'a' && lowers[at] !== 'an') {
    if (lowers[at] === 'of') return undefined
    at--
  }
  if (lowers[at] !== 'a' && lowers[at] !== 'an') return undefined
  at--
  if (!be.has(lowers[at] ?? '') || at <= firstToken) return undefined
  return isPerson(reading, at - 1) ? at : undefined
}

/** "Jo Example embezzled": the verb right behind a name or a pronoun. */
function subjectBefore(reading: Reading, verb: number, {firstToken}: Sentence): number | undefined {
  let at = verb - 1
  while (at > firstToken && (reading.lowers[at] ?? '').endsWith('ly')) at--
  return at >= firstToken && isPerson(reading, at) ? verb : undefined
}

const subjects = wordSet('he she they who')

const isPerson = (reading: Reading, at: number): boolean =>
  subjects.has(reading.lowers[at] ?? '') || persons.has(reading.lowers[at] ?? '') || isCapitalAt(reading.facts, at)

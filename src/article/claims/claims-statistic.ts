/** Figures that somebody must have counted, without who: "two-thirds of graduates", "one in five women". */
import {claimVerbs} from '../../english/claim-verbs.js'
import {fractions, numerals} from '../../english/determiners.js'
import {countedPeople, countingWords} from '../../english/statistics-nouns.js'
import type {Claim} from './claims.js'
import type {Reading} from './reading.js'
import type {Sentence} from '../sentences.js'
import {TokenKind} from '../tokens.js'

/** Finds shares of people in a sentence; none where the sentence says who does, or the paragraph who counted. */
export function findStatistics(reading: Reading, sentence: Sentence): Claim[] {
  const {lowers, quoted, facts} = reading
  const {tokens} = facts
  const claims: Claim[] = []
  for (let at = sentence.firstToken; at < sentence.endToken - 2; at++) {
    if (quoted[at] === 1) continue
    const of = shareEnd(reading, at)
    if (of === undefined) continue
    const end = peopleEnd(lowers, of, sentence.endToken)
    if (end === undefined || lowers.some((word, index) => isCounter(word, index, sentence))) continue
    claims.push({kind: 'statistic', start: tokens.starts[at] ?? 0, end: tokens.ends[end - 1] ?? 0})
    at = end
  }
  return claims
}

/** Whether a word of the paragraph says where figures come from; a verb of saying does so in its own sentence only. */
const isCounter = (word: string, index: number, {firstToken, endToken}: Sentence): boolean =>
  countingWords.has(word) || (index >= firstToken && index < endToken && claimVerbs.has(word))

/** Index behind "40 percent of", "two-thirds of", "one in five". */
function shareEnd({lowers, facts}: Reading, at: number): number | undefined {
  const word = lowers[at] ?? ''
  const next = lowers[at + 1] ?? ''
  const isNumber = facts.tokens.kinds[at] === TokenKind.number
  if (isNumber && (next === 'percent' || next === '%') && lowers[at + 2] === 'of') return at + 3
  if (isNumber && next === 'per' && lowers[at + 3] === 'of') return at + 4
  const isNumeralAt = (index: number): boolean =>
    facts.tokens.kinds[index] === TokenKind.number || numerals.has(lowers[index] ?? '')
  // "The fifth of seven children" is a place in a row.
  if (fractions.has(word) && next === 'of') return isNumeralAt(at + 2) ? undefined : at + 2
  const isOneIn = (isNumber || word === 'one' || numerals.has(word)) && next === 'in'
  return isOneIn && isNumeralAt(at + 2) ? at + 3 : undefined
}

/** Index behind the people, up to three words after the share. */
function peopleEnd(lowers: readonly string[], from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + 4); at++) {
    if (countedPeople.has(lowers[at] ?? '')) return at + 1
    if (lowers[at] === ',' || lowers[at] === 'the' || lowers[at] === 'its') return undefined
  }
  return undefined
}

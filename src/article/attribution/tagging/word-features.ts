/** Features of a token from the words, parts of speech and quotation marks around it. */
import type {FeatureGroup} from './feature-sums.js'
import {around, mix} from './hashing.js'
import type {Reading} from './reading.js'
import type {Surroundings} from './surroundings.js'

type Group = FeatureGroup<Reading, Surroundings>

/** Parts of speech of a token and its neighbours. */
export const tagGroup: Group = {
  count: 7,
  write({tags}, _, at, values, n) {
    const tag = tags[at] as number
    const left = tags[at - 1] as number
    const right = tags[at + 1] as number
    values[n] = 1
    values[n + 1] = tag
    values[n + 2] = left
    values[n + 3] = right
    values[n + 4] = mix(left, tag)
    values[n + 5] = mix(tag, right)
    values[n + 6] = mix(mix(left, tag), right)
  }
}

/** Key of {@link tagGroup}. */
export const tagKey = ({tags}: Reading, at: number): number =>
  (1 << 15) | ((tags[at - 1] as number) << 10) | ((tags[at] as number) << 5) | (tags[at + 1] as number)

const opens = ({sentences, sentenceStarts}: Reading, at: number): number =>
  sentenceStarts[sentences[at] as number] === at ? 1 : 0

/** A token's own word. */
export const wordGroup: Group = {
  count: 6,
  write(reading, _, at, values, n) {
    const {lexemes, tags, senses} = reading
    const tag = tags[at] as number
    const ending = lexemes.endings[at] as number
    values[n] = lexemes.forms[at] as number
    values[n + 1] = lexemes.stems[at] as number
    values[n + 2] = ending
    values[n + 3] = mix(ending, tag)
    values[n + 4] = mix(senses[at] as number, tag)
    values[n + 5] = mix(lexemes.shapes[at] as number, opens(reading, at))
  }
}

/** Key of {@link wordGroup}, beside the word. */
export const wordKey = (reading: Reading, at: number): number =>
  (1 << 10) | ((reading.tags[at] as number) << 5) | ((reading.lexemes.shapes[at] as number) << 1) | opens(reading, at)

/** Quotations around a token. */
export const quoteGroup: Group = {
  count: 7,
  write({quotes, tags}, _, at, values, n) {
    const quote = quotes[at] as number
    const left = quotes[at - 1] as number
    const right = quotes[at + 1] as number
    values[n] = quote
    values[n + 1] = left
    values[n + 2] = right
    values[n + 3] = mix(left, quote)
    values[n + 4] = mix(quote, right)
    values[n + 5] = mix(quote, tags[at] as number)
    values[n + 6] = mix(mix(left, quote), tags[at - 1] as number)
  }
}

/** Key of {@link quoteGroup}: 0 where there is none. */
export function quoteKey({quotes, tags}: Reading, at: number): number {
  const beside = around(quotes, at)
  return beside === 0 ? 0 : (beside << 10) | ((tags[at - 1] as number) << 5) | (tags[at] as number)
}

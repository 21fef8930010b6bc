/** Features of a token from the words, parts of speech and quotation marks around it. */
import type {FeatureGroup} from './feature-groups.js'
import {mix} from './hashing.js'
import type {Reading} from './reading.js'
import type {Surroundings} from './surroundings.js'

type Group = FeatureGroup<Reading, Surroundings>

/** Parts of speech of a token and its neighbours. */
const tagGroup: Group = {
  count: 7,
  key: ({tags}, _, at) => ((tags[at - 1] as number) << 10) | ((tags[at] as number) << 5) | (tags[at + 1] as number),
  write({tags}, _, at, values, n) {
    const tag = tags[at] as number
    const left = tags[at - 1] as number
    const right = tags[at + 1] as number
    values[n] = 0
    values[n + 1] = tag
    values[n + 2] = left
    values[n + 3] = right
    values[n + 4] = mix(left, tag)
    values[n + 5] = mix(tag, right)
    values[n + 6] = mix(mix(left, tag), right)
  }
}

/** Parts of speech of the two tokens before, and of the two behind. */
const farTagGroups: readonly Group[] = [
  {
    count: 2,
    write({tags}, _, at, values, n) {
      const left2 = tags[at - 2] as number
      values[n] = left2
      values[n + 1] = mix(mix(left2, tags[at - 1] as number), tags[at] as number)
    }
  },
  {
    count: 2,
    write({tags}, _, at, values, n) {
      const right2 = tags[at + 2] as number
      values[n] = right2
      values[n + 1] = mix(mix(tags[at] as number, tags[at + 1] as number), right2)
    }
  }
]

const opens = ({sentences, sentenceStarts}: Reading, at: number): number =>
  sentenceStarts[sentences[at] as number] === at ? 1 : 0

/** A token's own word. */
const wordGroup: Group = {
  count: 6,
  word: ({lexemes}, _, at) => lexemes.forms[at] as number,
  key: (reading, _, at) =>
    ((reading.tags[at] as number) << 5) | ((reading.lexemes.shapes[at] as number) << 1) | opens(reading, at),
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

/** The word before. */
const leftWordGroup: Group = {
  count: 2,
  write({lexemes}, _, at, values, n) {
    values[n] = lexemes.forms[at - 1] as number
    values[n + 1] = lexemes.stems[at - 1] as number
  }
}

/** The word behind. */
const rightWordGroup: Group = {
  count: 2,
  write({lexemes}, _, at, values, n) {
    values[n] = lexemes.forms[at + 1] as number
    values[n + 1] = lexemes.stems[at + 1] as number
  }
}

/** Quotations around a token. */
const quoteGroup: Group = {
  count: 5,
  key: ({quotes}, _, at) =>
    ((quotes[at - 1] as number) << 8) | ((quotes[at] as number) << 4) | (quotes[at + 1] as number),
  write({quotes}, _, at, values, n) {
    const quote = quotes[at] as number
    const left = quotes[at - 1] as number
    const right = quotes[at + 1] as number
    values[n] = quote
    values[n + 1] = left
    values[n + 2] = right
    values[n + 3] = mix(left, quote)
    values[n + 4] = mix(quote, right)
  }
}

/** Quotations and parts of speech. */
const quoteTagGroup: Group = {
  count: 2,
  write({quotes, tags}, _, at, values, n) {
    const quote = quotes[at] as number
    values[n] = mix(quote, tags[at] as number)
    values[n + 1] = mix(mix(quotes[at - 1] as number, quote), tags[at - 1] as number)
  }
}

/** What the words around a token tell. */
export const wordGroups: readonly Group[] = [
  tagGroup,
  ...farTagGroups,
  wordGroup,
  leftWordGroup,
  rightWordGroup,
  quoteGroup,
  quoteTagGroup
]

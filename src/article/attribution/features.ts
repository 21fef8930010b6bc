/** Features of a token: what decides whether it belongs to a source, a cue or a content. */
import {chunkGroups} from './chunk-features.js'
import {cueGroups} from './cue-features.js'
import type {FeatureGroup} from './feature-groups.js'
import {mix} from './hashing.js'
import type {Reading} from './reading.js'
import {readState, type Surroundings} from './surroundings.js'
import {wordGroups} from './word-features.js'

type Group = FeatureGroup<Reading, Surroundings>

/** Number of their first template. */
export const firstFeature = 64

/** Distance in tokens from the edges of the sentence, up to four. */
const fromStart = ({sentences, sentenceStarts}: Reading, at: number): number =>
  Math.min(at - (sentenceStarts[sentences[at] as number] as number), 4)
const toEnd = ({sentences, sentenceEnds}: Reading, at: number): number =>
  Math.min((sentenceEnds[sentences[at] as number] as number) - 1 - at, 4)

/** On which sides of a token likely cues stand. */
const sidesOf = ({left, right}: Surroundings, at: number): number =>
  ((left[at] as number) < 0 ? 0 : 1) + ((right[at] as number) < 0 ? 0 : 2)

/** Parts of speech by their place in the sentence. */
const edgeGroup: Group = {
  count: 2,
  write(reading, _, at, values, n) {
    values[n] = mix(fromStart(reading, at), reading.tags[at] as number)
    values[n + 1] = mix(toEnd(reading, at), reading.tags[at] as number)
  }
}

/** The sentence of a token, and its neighbours. */
const sentenceGroup: Group = {
  count: 6,
  key: (reading, near, at) =>
    ((near.states[reading.sentences[at] as number] as number) << 13) |
    ((reading.inSpeech[at] as number) << 12) |
    ((reading.quotes[at] as number) << 8) |
    (toEnd(reading, at) << 5) |
    (fromStart(reading, at) << 2) |
    sidesOf(near, at),
  write(reading, near, at, values, n) {
    const quote = reading.quotes[at] as number
    const quoted = reading.inSpeech[at] as number
    const {before, behind, hasSpeech, cues, edges} = readState(near.states[reading.sentences[at] as number] as number)
    const hasCue = cues > 0 ? 1 : 0
    const stateBefore = mix(before, quoted)
    values[n] = mix(mix(hasSpeech, quoted), cues)
    values[n + 1] = mix(mix(edges, quoted), sidesOf(near, at))
    values[n + 2] = mix(mix(edges, quote), mix(cues, fromStart(reading, at)))
    values[n + 3] = mix(stateBefore, hasCue)
    values[n + 4] = mix(stateBefore, mix(hasCue, mix(quote, toEnd(reading, at))))
    values[n + 5] = mix(mix(behind, quoted), mix(hasCue, edges))
  }
}

/** What else may tell: words farther away. */
const otherGroup: Group = {
  count: 3,
  write(reading, _, at, values, n) {
    const {lexemes, tags, senses, sentences, sentenceStarts} = reading
    const first = lexemes.forms[sentenceStarts[sentences[at] as number] as number] as number
    values[n] = lexemes.forms[at - 2] as number
    values[n + 1] = mix(senses[at] as number, tags[at - 1] as number)
    values[n + 2] = mix(first, Math.min(fromStart(reading, at), 3))
  }
}

/** All of them. */
export const featureGroups: readonly Group[] = [
  ...wordGroups,
  ...cueGroups,
  edgeGroup,
  sentenceGroup,
  ...chunkGroups,
  otherGroup
]

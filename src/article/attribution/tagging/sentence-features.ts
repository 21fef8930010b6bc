/** Features of a token from its sentence and the sentences beside it. */
import type {FeatureGroup} from './feature-sums.js'
import {mix} from './hashing.js'
import type {Reading} from './reading.js'
import {readState, sidesOf, type Surroundings} from './surroundings.js'

/** The sentence of a token, and its neighbours. */
export const sentenceGroup: FeatureGroup<Reading, Surroundings> = {
  count: 6,
  write(reading, near, at, values, n) {
    const quote = reading.quotes[at] as number
    const quoted = reading.inSpeech[at] as number
    const {before, behind, hasSpeech, cues, edges} = readState(near.states[reading.sentences[at] as number] as number)
    const hasCue = cues > 0 ? 1 : 0
    const stateBefore = mix(before, quoted)
    values[n] = mix(mix(hasSpeech, quoted), cues)
    values[n + 1] = mix(mix(edges, quoted), sidesOf(near, at))
    values[n + 2] = mix(mix(edges, quote), mix(cues, reading.fromStart[at] as number))
    values[n + 3] = mix(stateBefore, hasCue)
    values[n + 4] = mix(stateBefore, mix(hasCue, mix(quote, reading.toEnd[at] as number)))
    values[n + 5] = mix(mix(behind, quoted), mix(hasCue, edges))
  }
}

/** Key of {@link sentenceGroup}. */
export const sentenceKey = (reading: Reading, near: Surroundings, at: number): number =>
  (1 << 24) |
  ((near.states[reading.sentences[at] as number] as number) << 13) |
  ((reading.inSpeech[at] as number) << 12) |
  ((reading.quotes[at] as number) << 8) |
  ((reading.toEnd[at] as number) << 5) |
  ((reading.fromStart[at] as number) << 2) |
  sidesOf(near, at)

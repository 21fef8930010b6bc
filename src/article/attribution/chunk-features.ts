/** Features of a token's phrase and the phrases beside it. */
import type {FeatureGroup} from './feature-sums.js'
import {mix} from './hashing.js'
import type {Reading} from './reading.js'
import type {Surroundings} from './surroundings.js'

type Group = FeatureGroup<Reading, Surroundings>

/** Kind of a phrase that is not there. */
const noChunk = 4

/** Where in its phrase a token stands: first (1), last (2), head (4). */
export const placeOf = ({chunkStarts, chunkEnds, heads}: Reading, at: number): number =>
  (at === chunkStarts[at] ? 1 : 0) + (at === (chunkEnds[at] as number) - 1 ? 2 : 0) + (at === heads[at] ? 4 : 0)

/** First token of the phrase behind in the sentence; 0, in the margin, where everything is 0, when there is none. */
export function nextOf({sentences, chunkEnds}: Reading, at: number): number {
  const next = chunkEnds[at] as number
  return at > 0 && sentences[next] === sentences[at] ? next : 0
}

/** Last token of the phrase before in the sentence, likewise. */
export function previousOf({sentences, chunkStarts}: Reading, at: number): number {
  const previous = (chunkStarts[at] as number) - 1
  return at > 0 && sentences[previous] === sentences[at] ? previous : 0
}

/** Kind of the phrase of a token that {@link nextOf} or {@link previousOf} gave. */
export const kindOf = ({chunks}: Reading, at: number): number => (at > 0 ? (chunks[at] as number) : noChunk)

/** The phrase, its neighbours, and how likely their heads are cues. */
export const phraseGroup: Group = {
  count: 5,
  write(reading, {levels}, at, values, n) {
    const {chunks, heads} = reading
    const here = mix(chunks[at] as number, placeOf(reading, at))
    const next = nextOf(reading, at)
    const previous = previousOf(reading, at)
    values[n] = here
    values[n + 1] = mix(here, levels[heads[at] as number] as number)
    values[n + 2] = mix(here, mix(kindOf(reading, next), levels[heads[next] as number] as number))
    values[n + 3] = mix(here, mix(kindOf(reading, previous), levels[heads[previous] as number] as number))
    values[n + 4] = mix(
      mix(reading.tags[reading.chunkStarts[at] as number] as number, levels[heads[at] as number] as number),
      placeOf(reading, at)
    )
  }
}

/** Key of {@link phraseGroup}. */
export function phraseKey(reading: Reading, {levels}: Surroundings, at: number): number {
  const {heads} = reading
  const next = nextOf(reading, at)
  const previous = previousOf(reading, at)
  return (
    (1 << 28) |
    ((reading.tags[reading.chunkStarts[at] as number] as number) << 23) |
    ((reading.chunks[at] as number) << 21) |
    (placeOf(reading, at) << 18) |
    ((levels[heads[at] as number] as number) << 14) |
    (kindOf(reading, next) << 11) |
    ((levels[heads[next] as number] as number) << 7) |
    (kindOf(reading, previous) << 4) |
    (levels[heads[previous] as number] as number)
  )
}

/** What the heads stand for. */
export const senseGroup: Group = {
  count: 4,
  write(reading, {levels}, at, values, n) {
    const {senses, heads} = reading
    const place = placeOf(reading, at)
    const next = heads[nextOf(reading, at)] as number
    const sense = mix(senses[heads[at] as number] as number, place)
    values[n] = mix(sense, reading.chunks[at] as number)
    values[n + 1] = mix(sense, senses[next] as number)
    values[n + 2] = mix(sense, levels[next] as number)
    values[n + 3] = mix(mix(senses[next] as number, place), levels[next] as number)
  }
}

/** Key of {@link senseGroup}. */
export function senseKey(reading: Reading, {levels}: Surroundings, at: number): number {
  const {senses, heads} = reading
  const next = heads[nextOf(reading, at)] as number
  return (
    (1 << 25) |
    ((senses[heads[at] as number] as number) << 17) |
    ((senses[next] as number) << 9) |
    ((levels[next] as number) << 5) |
    (placeOf(reading, at) << 2) |
    (reading.chunks[at] as number)
  )
}

/** Features of a token's phrase and the phrases beside it. */
import type {FeatureGroup} from './feature-sums.js'
import {mix} from './hashing.js'
import type {Reading} from './reading.js'
import type {Surroundings} from './surroundings.js'

type Group = FeatureGroup<Reading, Surroundings>

/** The phrase, its neighbours, and how likely their heads are cues. */
export const phraseGroup: Group = {
  count: 5,
  write(reading, {levels}, at, values, n) {
    const {tags, chunks, chunkStarts, heads} = reading
    const place = reading.places[at] as number
    const here = mix(chunks[at] as number, place)
    const next = reading.nexts[at] as number
    const previous = reading.previous[at] as number
    const level = levels[heads[at] as number] as number
    values[n] = here
    values[n + 1] = mix(here, level)
    values[n + 2] = mix(here, mix(chunks[next] as number, levels[heads[next] as number] as number))
    values[n + 3] = mix(here, mix(chunks[previous] as number, levels[heads[previous] as number] as number))
    values[n + 4] = mix(mix(tags[chunkStarts[at] as number] as number, level), place)
  }
}

/** Key of {@link phraseGroup}. */
export function phraseKey(reading: Reading, {levels}: Surroundings, at: number): number {
  const {tags, chunks, chunkStarts, heads, places, nexts} = reading
  const next = nexts[at] as number
  const previous = reading.previous[at] as number
  return (
    (1 << 28) |
    ((tags[chunkStarts[at] as number] as number) << 23) |
    ((chunks[at] as number) << 21) |
    ((places[at] as number) << 18) |
    ((levels[heads[at] as number] as number) << 14) |
    ((chunks[next] as number) << 11) |
    ((levels[heads[next] as number] as number) << 7) |
    ((chunks[previous] as number) << 4) |
    (levels[heads[previous] as number] as number)
  )
}

/** What the heads stand for. */
export const senseGroup: Group = {
  count: 4,
  write({senses, chunks, heads, places, nexts}, {levels}, at, values, n) {
    const place = places[at] as number
    const next = heads[nexts[at] as number] as number
    const sense = mix(senses[heads[at] as number] as number, place)
    values[n] = mix(sense, chunks[at] as number)
    values[n + 1] = mix(sense, senses[next] as number)
    values[n + 2] = mix(sense, levels[next] as number)
    values[n + 3] = mix(mix(senses[next] as number, place), levels[next] as number)
  }
}

/** Key of {@link senseGroup}. */
export function senseKey({senses, chunks, heads, places, nexts}: Reading, {levels}: Surroundings, at: number): number {
  const next = heads[nexts[at] as number] as number
  return (
    (1 << 25) |
    ((senses[heads[at] as number] as number) << 17) |
    ((senses[next] as number) << 9) |
    ((levels[next] as number) << 5) |
    ((places[at] as number) << 2) |
    (chunks[at] as number)
  )
}

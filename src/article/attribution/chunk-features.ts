/** Features of a token's phrase and the phrases beside it. */
import type {FeatureGroup} from './feature-groups.js'
import {mix} from './hashing.js'
import {Chunk, type Reading} from './reading.js'
import type {Surroundings} from './surroundings.js'
import {Tag} from './tags.js'

type Group = FeatureGroup<Reading, Surroundings>

/** Kind of a phrase that is not there. */
const noChunk = 4

/** Where in its phrase a token stands: first (1), last (2), head (4). */
const placeOf = ({chunkStarts, chunkEnds, heads}: Reading, at: number): number =>
  (at === chunkStarts[at] ? 1 : 0) + (at === (chunkEnds[at] as number) - 1 ? 2 : 0) + (at === heads[at] ? 4 : 0)

/** A token of the phrase behind or before in the sentence; 0, in the margin, where everything is 0, when there is none. */
function nextOf({sentences, chunkEnds}: Reading, at: number): number {
  const next = chunkEnds[at] as number
  return at > 0 && sentences[next] === sentences[at] ? next : 0
}
function previousOf({sentences, chunkStarts}: Reading, at: number): number {
  const previous = (chunkStarts[at] as number) - 1
  return at > 0 && sentences[previous] === sentences[at] ? previous : 0
}

const kindOf = ({chunks}: Reading, at: number): number => (at > 0 ? (chunks[at] as number) : noChunk)

/** The phrase, its neighbours, and how likely their heads are cues. */
const phraseGroup: Group = {
  count: 5,
  key(reading, {levels}, at) {
    const {heads} = reading
    const next = nextOf(reading, at)
    const previous = previousOf(reading, at)
    return (
      ((reading.tags[reading.chunkStarts[at] as number] as number) << 23) |
      ((reading.chunks[at] as number) << 21) |
      (placeOf(reading, at) << 18) |
      ((levels[heads[at] as number] as number) << 14) |
      (kindOf(reading, next) << 11) |
      ((levels[heads[next] as number] as number) << 7) |
      (kindOf(reading, previous) << 4) |
      (levels[heads[previous] as number] as number)
    )
  },
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

/** Parts of speech of the heads. */
const headGroup: Group = {
  count: 2,
  write(reading, {levels}, at, values, n) {
    const {tags, heads} = reading
    const place = placeOf(reading, at)
    const next = nextOf(reading, at)
    const tag = tags[heads[at] as number] as number
    const nextTags = mix(kindOf(reading, next), tags[next] as number)
    values[n] = mix(mix(reading.chunks[at] as number, tag), mix(place, nextTags))
    values[n + 1] = mix(
      mix(tag, levels[heads[next] as number] as number),
      mix(kindOf(reading, previousOf(reading, at)), place)
    )
  }
}

/** What the heads stand for. */
const senseGroup: Group = {
  count: 4,
  key(reading, {levels}, at) {
    const {senses, heads} = reading
    const next = heads[nextOf(reading, at)] as number
    return (
      ((senses[heads[at] as number] as number) << 17) |
      ((senses[next] as number) << 9) |
      ((levels[next] as number) << 5) |
      (placeOf(reading, at) << 2) |
      (reading.chunks[at] as number)
    )
  },
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

/** Words of the heads, and the phrases beyond the next ones. */
const neighbourGroup: Group = {
  count: 6,
  write(reading, {levels}, at, values, n) {
    const {lexemes, tags, senses, heads} = reading
    const {stems} = lexemes
    const place = placeOf(reading, at)
    const here = mix(reading.chunks[at] as number, place)
    const head = heads[at] as number
    const next = nextOf(reading, at)
    const nextKind = kindOf(reading, next)
    const afterNext = nextOf(reading, next)
    const previous = previousOf(reading, at)
    const previousHead = heads[previous] as number
    const previousTag = tags[previousHead] as number
    const afterNextCue = mix(kindOf(reading, afterNext), levels[heads[afterNext] as number] as number)
    values[n] = mix(here, stems[head] as number)
    values[n + 1] = mix(here, mix(mix(nextKind, tags[next] as number), afterNextCue))
    values[n + 2] = mix(
      here,
      mix(mix(kindOf(reading, previous), previousTag), kindOf(reading, previousOf(reading, previous)))
    )
    values[n + 3] = mix(mix(stems[head] as number, levels[heads[next] as number] as number), nextKind)
    values[n + 4] = mix(mix(senses[head] as number, place), senses[previousHead] as number)
    values[n + 5] = mix(mix(senses[previousHead] as number, previousTag), mix(place, tags[at] as number))
  }
}

const isBreak = ({tags}: Reading, at: number): boolean =>
  tags[at] === Tag.comma || tags[at] === Tag.conjunction || tags[at] === Tag.colon || tags[at - 1] === Tag.comma

/** What follows a comma or conjunction: a clause of its own has a subject and a verb. */
const breakGroup: Group = {
  count: 3,
  key: (reading, _, at) => (isBreak(reading, at) ? -1 : 0),
  write(reading, {levels, left}, at, values, n) {
    const {lexemes, tags, heads} = reading
    if (!isBreak(reading, at)) {
      values.fill(1, n, n + 3)
      return
    }
    const next = nextOf(reading, at)
    const afterNext = nextOf(reading, next)
    const tag = tags[at] as number
    const quoted = reading.inSpeech[at] as number
    const subject = kindOf(reading, next) === Chunk.noun ? 1 : 0
    const verb = subject && kindOf(reading, afterNext) === Chunk.verb ? (tags[afterNext] as number) : 0
    const hasCue = (left[at] as number) < 0 ? 0 : 1
    const nextLevel = levels[heads[next] as number] as number
    values[n] = mix(mix(lexemes.forms[at] as number, lexemes.forms[at + 1] as number), mix(subject, verb))
    values[n + 1] = mix(mix(tag, kindOf(reading, next)), mix(kindOf(reading, afterNext), mix(quoted, hasCue)))
    values[n + 2] = mix(mix(tag, nextLevel), mix(levels[heads[afterNext] as number] as number, quoted))
  }
}

/** What the phrases around a token tell. */
export const chunkGroups: readonly Group[] = [phraseGroup, headGroup, senseGroup, neighbourGroup, breakGroup]

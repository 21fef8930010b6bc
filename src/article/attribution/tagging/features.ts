/** Features of a token: what decides whether it belongs to a source, a cue or a content. */
import {phraseGroup, phraseKey, senseGroup, senseKey} from './chunk-features.js'
import {complementType} from './cue-likelihood.js'
import {distanceGroup, distanceKey, levelGroup, levelKey} from './cue-features.js'
import type {Features} from './feature-sums.js'
import {mix} from './hashing.js'
import {Chunk, type Reading} from './reading.js'
import {sentenceGroup, sentenceKey} from './sentence-features.js'
import type {Surroundings} from './surroundings.js'
import {Tag} from './tags.js'
import {quoteGroup, quoteKey, tagGroup, tagKey, wordGroup, wordKey} from './word-features.js'

/** Number of their first template. */
export const firstFeature = 64

/** All of them. */
export const features: Features<Reading, Surroundings> = {
  groups: [tagGroup, wordGroup, quoteGroup, levelGroup, distanceGroup, sentenceGroup, phraseGroup, senseGroup],
  writeKeys(reading, near, at, keys) {
    keys[1] = tagKey(reading, at)
    keys[2] = reading.lexemes.forms[at] as number
    keys[3] = wordKey(reading, at)
    keys[5] = quoteKey(reading, at)
    keys[7] = levelKey(reading, near, at)
    keys[9] = distanceKey(reading, near, at)
    keys[11] = sentenceKey(reading, near, at)
    keys[13] = phraseKey(reading, near, at)
    keys[15] = senseKey(reading, near, at)
  },
  count: 21,
  write(reading, near, at, values, n) {
    writeWords(reading, at, values, n)
    writeCues(reading, near, at, values, n + 6)
    writePhrases(reading, near, at, values, n + 12)
    if (isBreak(reading, at)) writeBreak(reading, near, at, values, n + 18)
    else values[n + 18] = values[n + 19] = values[n + 20] = 0
  }
}

/** Words beside a token, and parts of speech farther away. */
function writeWords(reading: Reading, at: number, values: Int32Array, n: number): void {
  const {lexemes, tags} = reading
  const tag = tags[at] as number
  const left = reading.fromStart[at] as number
  const right = reading.toEnd[at] as number
  values[n] = mix(mix(tags[at - 2] as number, tags[at - 1] as number), tag)
  values[n + 1] = mix(mix(tag, tags[at + 1] as number), tags[at + 2] as number)
  values[n + 2] = lexemes.forms[at - 1] as number
  values[n + 3] = lexemes.forms[at + 1] as number
  values[n + 4] = left < 4 ? mix(left + 1, tag) : 0
  values[n + 5] = right < 4 ? mix(right + 1, tag) : 0
}

/** A token that may be a cue itself, and the words of the likely cues before and behind. */
function writeCues(reading: Reading, near: Surroundings, at: number, values: Int32Array, n: number): void {
  const {stems} = reading.lexemes
  const level = near.levels[at] as number
  const left = near.left[at] as number
  const right = near.right[at] as number
  const between = mix(near.leftBetween[at] as number, near.rightBetween[at] as number)
  values[n] = level === 0 ? 0 : mix(level, stems[at] as number)
  values[n + 1] = level === 0 ? 0 : mix(level, complementType(reading, at))
  values[n + 2] = level === 0 ? 0 : mix(level, reading.senses[at] as number)
  values[n + 3] = left < 0 ? 0 : mix(stems[left] as number, near.leftDistances[at] as number)
  values[n + 4] = right < 0 ? 0 : mix(stems[right] as number, near.rightDistances[at] as number)
  values[n + 5] = mix(between, reading.tags[at] as number)
}

/** The heads of the phrase and its neighbours, and the phrases beyond the next ones. */
function writePhrases(reading: Reading, {levels}: Surroundings, at: number, values: Int32Array, n: number): void {
  const {lexemes, tags, senses, chunks, heads, nexts} = reading
  const place = reading.places[at] as number
  const here = mix(chunks[at] as number, place)
  const head = heads[at] as number
  const stem = lexemes.stems[head] as number
  const next = nexts[at] as number
  const nextKind = chunks[next] as number
  const nextLevel = levels[heads[next] as number] as number
  const afterNext = nexts[next] as number
  const afterNextCue = mix(chunks[afterNext] as number, levels[heads[afterNext] as number] as number)
  const previous = reading.previous[at] as number
  const previousKind = chunks[previous] as number
  const beforePrevious = chunks[reading.previous[previous] as number] as number
  const previousHead = heads[previous] as number
  const previousTag = tags[previousHead] as number
  values[n] = mix(mix(tags[head] as number, nextLevel), mix(previousKind, place))
  values[n + 1] = mix(here, stem)
  values[n + 2] = mix(here, mix(mix(nextKind, tags[next] as number), afterNextCue))
  values[n + 3] = mix(here, mix(mix(previousKind, previousTag), beforePrevious))
  values[n + 4] = mix(mix(stem, nextLevel), nextKind)
  values[n + 5] = mix(mix(senses[previousHead] as number, previousTag), mix(place, tags[at] as number))
}

const isBreak = ({tags}: Reading, at: number): boolean =>
  tags[at] === Tag.comma || tags[at] === Tag.conjunction || tags[at] === Tag.colon || tags[at - 1] === Tag.comma

/** What follows a comma or conjunction: a clause of its own has a subject and a verb. */
function writeBreak(reading: Reading, {levels, left}: Surroundings, at: number, values: Int32Array, n: number): void {
  const {lexemes, tags, chunks, heads, nexts} = reading
  const next = nexts[at] as number
  const afterNext = nexts[next] as number
  const tag = tags[at] as number
  const quoted = reading.inSpeech[at] as number
  const subject = chunks[next] === Chunk.noun ? 1 : 0
  const verb = subject && chunks[afterNext] === Chunk.verb ? (tags[afterNext] as number) : 0
  const hasCue = (left[at] as number) < 0 ? 0 : 1
  const nextLevel = levels[heads[next] as number] as number
  values[n] = mix(mix(lexemes.forms[at] as number, lexemes.forms[at + 1] as number), mix(subject, verb))
  values[n + 1] = mix(mix(tag, chunks[next] as number), mix(chunks[afterNext] as number, mix(quoted, hasCue)))
  values[n + 2] = mix(mix(tag, nextLevel), mix(levels[heads[afterNext] as number] as number, quoted))
}

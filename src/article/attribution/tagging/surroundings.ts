/** What stands around a token in its sentence: likely cues on both sides, and what lies between. */
import {lastingMemory, type Memory} from './memory.js'
import type {Reading} from './reading.js'
import {isVerb, Tag} from './tags.js'

/** The lowest level of a likely cue. */
export const likelyLevel = 5

/** Likely cues outside speech, for the tokens and sentences of a paragraph; indices of tokens include the margin. */
export interface Surroundings {
  /** Levels of all tokens, see `rateCues`. */
  readonly levels: Uint8Array
  /** Index of the nearest likely cue before and behind each token in its sentence, or -1. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** How far it is, see {@link distanceClass}; 9 where there is none. */
  readonly leftDistances: Uint8Array
  readonly rightDistances: Uint8Array
  /** What stands between: commas, quotation marks and verbs, as one number below 27; 27 where there is no cue. */
  readonly leftBetween: Uint8Array
  readonly rightBetween: Uint8Array
  /** By how much it is likely, from 1 on; 0 where there is none. */
  readonly leftLevels: Uint8Array
  readonly rightLevels: Uint8Array
  /** By sentence, see {@link readState}. */
  readonly states: Int32Array
  /** Whether there is speech, by sentence. */
  readonly hasSpeech: Uint8Array
}

/** Finds the surroundings of all tokens of a paragraph. */
export function findSurroundings(reading: Reading, levels: Uint8Array, memory: Memory = lastingMemory): Surroundings {
  const {sentenceStarts, sentenceEnds, inSpeech} = reading
  const size = levels.length
  const hasSpeech = memory.bytes(sentenceStarts.length)
  const near: Surroundings = {
    levels,
    left: memory.integers(size).fill(-1),
    right: memory.integers(size).fill(-1),
    leftDistances: memory.bytes(size).fill(9),
    rightDistances: memory.bytes(size).fill(9),
    leftBetween: memory.bytes(size).fill(27),
    rightBetween: memory.bytes(size).fill(27),
    leftLevels: memory.bytes(size),
    rightLevels: memory.bytes(size),
    states: memory.integers(sentenceStarts.length),
    hasSpeech
  }
  const counts = memory.bytes(sentenceStarts.length)
  for (let sentence = 0; sentence < sentenceStarts.length; sentence++) {
    const start = sentenceStarts[sentence] as number
    const end = sentenceEnds[sentence] as number
    for (let at = start; at < end; at++) if (inSpeech[at]) hasSpeech[sentence] = 1
    counts[sentence] = Math.min(3, lookLeft(reading, near, start, end))
    lookRight(reading, near, start, end)
  }
  for (let sentence = 0; sentence < sentenceStarts.length; sentence++) {
    const start = sentenceStarts[sentence] as number
    const last = (sentenceEnds[sentence] as number) - 1
    const edges = (inSpeech[start] as number) * 2 + (inSpeech[last] as number)
    const before = neighbourState(hasSpeech, counts, sentence - 1)
    const behind = neighbourState(hasSpeech, counts, sentence + 1)
    near.states[sentence] =
      (before << 8) |
      (behind << 5) |
      ((hasSpeech[sentence] as number) << 4) |
      ((counts[sentence] as number) << 2) |
      edges
  }
  return near
}

/** Whether a sentence has speech and likely cues; 4 where there is no sentence. */
const neighbourState = (hasSpeech: Uint8Array, counts: Uint8Array, sentence: number): number =>
  sentence < 0 || sentence >= counts.length
    ? 4
    : (hasSpeech[sentence] as number) * 2 + ((counts[sentence] as number) > 0 ? 1 : 0)

/** What is known of a sentence as a whole. */
export interface SentenceState {
  /** Of the sentences before and behind, see {@link neighbourState}. */
  readonly before: number
  readonly behind: number
  readonly hasSpeech: number
  /** How many likely cues there are, up to three. */
  readonly cues: number
  /** Whether it starts (2) and ends (1) in speech. */
  readonly edges: number
}

/** Reads the eleven bits of a sentence's state. */
export function readState(state: number): SentenceState {
  return {
    before: state >> 8,
    behind: (state >> 5) & 7,
    hasSpeech: (state >> 4) & 1,
    cues: (state >> 2) & 3,
    edges: state & 3
  }
}

const isLikelyCue = ({inSpeech}: Reading, levels: Uint8Array, at: number): boolean =>
  (levels[at] as number) >= likelyLevel && inSpeech[at] === 0

/** Finds the likely cues before the tokens of a sentence; says how many there are. */
function lookLeft(reading: Reading, near: Surroundings, start: number, end: number): number {
  const {levels, left, leftDistances, leftBetween, leftLevels} = near
  let cue = -1
  let count = 0
  let between = 0
  for (let at = start; at < end; at++) {
    if (cue >= 0) {
      left[at] = cue
      leftDistances[at] = distanceClass(at - cue)
      leftBetween[at] = between
      leftLevels[at] = (levels[cue] as number) - likelyLevel + 1
    }
    if (isLikelyCue(reading, levels, at)) {
      cue = at
      count++
      between = 0
    } else between = addBetween(between, reading.tags[at] as number)
  }
  return count
}

/** Finds the likely cues behind the tokens of a sentence. */
function lookRight(reading: Reading, near: Surroundings, start: number, end: number): void {
  const {levels, right, rightDistances, rightBetween, rightLevels} = near
  let cue = -1
  let between = 0
  for (let at = end - 1; at >= start; at--) {
    if (cue >= 0) {
      right[at] = cue
      rightDistances[at] = distanceClass(cue - at)
      rightBetween[at] = between
      rightLevels[at] = (levels[cue] as number) - likelyLevel + 1
    }
    if (isLikelyCue(reading, levels, at)) {
      cue = at
      between = 0
    } else between = addBetween(between, reading.tags[at] as number)
  }
}

/** Counts a token: commas, quotation marks and verbs, each up to two, as one number below 27. */
function addBetween(between: number, tag: number): number {
  if (tag === Tag.comma) return between % 3 < 2 ? between + 1 : between
  if (tag === Tag.quote) return between % 9 < 6 ? between + 3 : between
  return isVerb(tag) && between < 18 ? between + 9 : between
}

/** On which sides of a token cues stand: before it (1), behind it (2). */
export const sidesOf = ({left, right}: Pick<Surroundings, 'left' | 'right'>, at: number): number =>
  ((left[at] as number) < 0 ? 0 : 1) + ((right[at] as number) < 0 ? 0 : 2)

/** A distance in tokens as one of eight classes, from 1 on. */
export function distanceClass(distance: number): number {
  if (distance <= 3) return distance
  if (distance <= 5) return 4
  if (distance <= 8) return 5
  if (distance <= 14) return 6
  return distance <= 25 ? 7 : 8
}

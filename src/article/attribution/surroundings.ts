/** What stands around a token in its sentence: likely cues on both sides, and what lies between. */
import {complementType} from './cue-likelihood.js'
import type {Reading} from './reading.js'
import {isVerb, Tag} from './tags.js'

/** The lowest level of a likely cue. */
export const likelyLevel = 5

/** Likely cues outside speech, for the tokens and sentences of a paragraph. */
export interface Surroundings {
  /** Levels of all tokens, see `rateCues`. */
  readonly levels: Uint8Array
  /** Index of the nearest likely cue before and behind each token in its sentence, or -1. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** How many there are, by sentence. */
  readonly counts: Uint8Array
  /** Whether there is speech, by sentence. */
  readonly hasSpeech: Uint8Array
  /** See `complementType`; of likely cues only. */
  readonly complements: Uint8Array
  /** How many commas, quotation marks and verbs stand before each token in the paragraph. */
  readonly commas: Int32Array
  readonly marks: Int32Array
  readonly verbs: Int32Array
}

/** Finds the surroundings of all tokens of a paragraph. */
export function findSurroundings(reading: Reading, levels: Uint8Array): Surroundings {
  const {tags, sentenceStarts, sentenceEnds, inSpeech} = reading
  const size = levels.length
  const left = new Int32Array(size).fill(-1)
  const right = new Int32Array(size).fill(-1)
  const counts = new Uint8Array(sentenceStarts.length)
  const hasSpeech = new Uint8Array(sentenceStarts.length)
  const complements = new Uint8Array(size)
  for (let sentence = 0; sentence < sentenceStarts.length; sentence++) {
    const start = sentenceStarts[sentence] as number
    const end = sentenceEnds[sentence] as number
    let last = -1
    for (let at = start; at < end; at++) {
      left[at] = last
      if (inSpeech[at]) hasSpeech[sentence] = 1
      else if ((levels[at] as number) >= likelyLevel) {
        last = at
        complements[at] = complementType(reading, at)
        if ((counts[sentence] as number) < 3) counts[sentence] = (counts[sentence] as number) + 1
      }
    }
    last = -1
    for (let at = end - 1; at >= start; at--) {
      right[at] = last
      if (!inSpeech[at] && (levels[at] as number) >= likelyLevel) last = at
    }
  }
  const commas = countBefore(tags, (tag) => tag === Tag.comma)
  const marks = countBefore(tags, (tag) => tag === Tag.quote)
  const verbs = countBefore(tags, isVerb)
  return {levels, left, right, counts, hasSpeech, complements, commas, marks, verbs}
}

function countBefore(tags: Uint8Array, isCounted: (tag: number) => boolean): Int32Array {
  const counts = new Int32Array(tags.length + 1)
  for (let at = 0; at < tags.length; at++) {
    counts[at + 1] = (counts[at] as number) + (isCounted(tags[at] as number) ? 1 : 0)
  }
  return counts
}

/** Commas, quotation marks and verbs between two tokens, each counted up to two, as one number below 27. */
export function between({commas, marks, verbs}: Surroundings, from: number, to: number): number {
  return (
    upToTwo((commas[to] as number) - (commas[from + 1] as number)) +
    3 * upToTwo((marks[to] as number) - (marks[from + 1] as number)) +
    9 * upToTwo((verbs[to] as number) - (verbs[from + 1] as number))
  )
}

const upToTwo = (count: number): number => (count > 2 ? 2 : count)

/** A distance in tokens as one of eight classes, from 1 on. */
export function distanceClass(distance: number): number {
  if (distance <= 3) return distance
  if (distance <= 5) return 4
  if (distance <= 8) return 5
  if (distance <= 14) return 6
  return distance <= 25 ? 7 : 8
}

/** Features of a token from the likely cues around it. */
import type {FeatureGroup} from './feature-sums.js'
import {around, mix} from './hashing.js'
import type {Reading} from './reading.js'
import type {Surroundings} from './surroundings.js'

type Group = FeatureGroup<Reading, Surroundings>

/** Likely cues right beside a token, and the parts of speech between which they stand. */
export const levelGroup: Group = {
  count: 8,
  write({tags, inSpeech}, {levels}, at, values, n) {
    const left = levels[at - 1] as number
    const level = levels[at] as number
    const right = levels[at + 1] as number
    const tag = tags[at] as number
    const tagLeft = tags[at - 1] as number
    const tagRight = tags[at + 1] as number
    values[n] = left
    values[n + 1] = level
    values[n + 2] = right
    values[n + 3] = mix(mix(left, level), right)
    values[n + 4] = mix(mix(level, inSpeech[at] as number), tagRight)
    values[n + 5] = mix(level, mix(tagLeft, tagRight))
    values[n + 6] = left === 0 ? 0 : mix(mix(left, tag), tagRight)
    values[n + 7] = right === 0 ? 0 : mix(mix(right, tag), tagLeft)
  }
}

/** Key of {@link levelGroup}: 0 where there is none. */
export function levelKey({tags, inSpeech}: Reading, {levels}: Surroundings, at: number): number {
  const beside = around(levels, at)
  if (beside === 0) return 0
  const tagsAround = ((tags[at - 1] as number) << 10) | ((tags[at] as number) << 5) | (tags[at + 1] as number)
  return (beside << 16) | (tagsAround << 1) | (inSpeech[at] as number)
}

/** The nearest likely cues on both sides. */
export const distanceGroup: Group = {
  count: 3,
  write({inSpeech}, near, at, values, n) {
    const leftBetween = near.leftBetween[at] as number
    const rightBetween = near.rightBetween[at] as number
    const left = mix(near.leftLevels[at] as number, leftBetween)
    const right = mix(near.rightLevels[at] as number, rightBetween)
    values[n] = mix(near.leftDistances[at] as number, leftBetween)
    values[n + 1] = mix(near.rightDistances[at] as number, rightBetween)
    values[n + 2] = mix(left, mix(right, inSpeech[at] as number))
  }
}

/** Key of {@link distanceGroup}. */
export const distanceKey = (
  {inSpeech}: Reading,
  {leftDistances, rightDistances, leftBetween, rightBetween, leftLevels, rightLevels}: Surroundings,
  at: number
): number =>
  ((leftDistances[at] as number) << 21) |
  ((rightDistances[at] as number) << 17) |
  ((leftBetween[at] as number) << 12) |
  ((rightBetween[at] as number) << 7) |
  ((leftLevels[at] as number) << 4) |
  ((rightLevels[at] as number) << 1) |
  (inSpeech[at] as number)

/** Features of a token from the likely cues around it. */
import {complementType} from './cue-likelihood.js'
import type {FeatureGroup} from './feature-groups.js'
import {mix} from './hashing.js'
import type {Reading} from './reading.js'
import type {Surroundings} from './surroundings.js'

type Group = FeatureGroup<Reading, Surroundings>

/** Likely cues right beside a token. */
const levelGroup: Group = {
  count: 4,
  key: (_, {levels}, at) =>
    ((levels[at - 1] as number) << 8) | ((levels[at] as number) << 4) | (levels[at + 1] as number),
  write(_, {levels}, at, values, n) {
    const left = levels[at - 1] as number
    const right = levels[at + 1] as number
    values[n] = left
    values[n + 1] = levels[at] as number
    values[n + 2] = right
    values[n + 3] = mix(mix(left, levels[at] as number), right)
  }
}

/** Likely cues two and three tokens away. */
const farLevelGroup: Group = {
  count: 4,
  key: (_, {levels}, at) =>
    ((levels[at - 3] as number) << 12) |
    ((levels[at - 2] as number) << 8) |
    ((levels[at + 2] as number) << 4) |
    (levels[at + 3] as number),
  write(_, {levels}, at, values, n) {
    values[n] = levels[at - 3] as number
    values[n + 1] = levels[at - 2] as number
    values[n + 2] = levels[at + 2] as number
    values[n + 3] = levels[at + 3] as number
  }
}

/** Likely cues and the parts of speech between which they stand. */
const levelTagGroup: Group = {
  count: 2,
  write({tags, inSpeech}, {levels}, at, values, n) {
    const level = levels[at] as number
    const right = tags[at + 1] as number
    values[n] = mix(mix(level, inSpeech[at] as number), right)
    values[n + 1] = mix(level, mix(tags[at - 1] as number, right))
  }
}

/** The same where one stands beside a token. */
const levelBesideGroup: Group = {
  count: 2,
  key: (_, {levels}, at) => ((levels[at - 1] as number) + (levels[at + 1] as number) === 0 ? 0 : -1),
  write({tags}, {levels}, at, values, n) {
    const left = levels[at - 1] as number
    const right = levels[at + 1] as number
    const tag = tags[at] as number
    values[n] = left === 0 ? 0 : mix(mix(left, tag), tags[at + 1] as number)
    values[n + 1] = right === 0 ? 0 : mix(mix(right, tag), tags[at - 1] as number)
  }
}

/** The nearest likely cues on both sides. */
const distanceGroup: Group = {
  count: 3,
  key: ({inSpeech}, {leftDistances, rightDistances, leftBetween, rightBetween, leftLevels, rightLevels}, at) =>
    ((leftDistances[at] as number) << 21) |
    ((rightDistances[at] as number) << 17) |
    ((leftBetween[at] as number) << 12) |
    ((rightBetween[at] as number) << 7) |
    ((leftLevels[at] as number) << 4) |
    ((rightLevels[at] as number) << 1) |
    (inSpeech[at] as number),
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

/** What seems to follow the likely cue before a token. */
const complementGroup: Group = {
  count: 3,
  key: ({tags, quotes, inSpeech}, {leftDistances, leftTypes}, at) =>
    ((leftTypes[at] as number) << 18) |
    ((leftDistances[at] as number) << 14) |
    ((tags[at] as number) << 9) |
    ((inSpeech[at] as number) << 8) |
    ((quotes[at] as number) << 4) |
    (quotes[at - 1] as number),
  write({tags, quotes, inSpeech}, {leftDistances, leftTypes}, at, values, n) {
    const type = leftTypes[at] as number
    const distance = mix(leftDistances[at] as number, tags[at] as number)
    const hasOpened = type === 2 ? (inSpeech[at] ? 1 : 2) : 0
    values[n] = mix(type, distance)
    values[n + 1] = mix(hasOpened, mix(tags[at] as number, leftDistances[at] as number))
    values[n + 2] = mix(hasOpened, mix(quotes[at] as number, quotes[at - 1] as number))
  }
}

/** A token that may be a cue itself. */
const ownCueGroup: Group = {
  count: 3,
  key: (_, {levels}, at) => (levels[at] === 0 ? 0 : -1),
  write(reading, {levels}, at, values, n) {
    const level = levels[at] as number
    values[n] = level === 0 ? 0 : mix(level, reading.lexemes.stems[at] as number)
    values[n + 1] = level === 0 ? 0 : mix(level, complementType(reading, at))
    values[n + 2] = level === 0 ? 0 : mix(level, reading.senses[at] as number)
  }
}

/** Words of the likely cues before and behind. */
const cueWordGroup: Group = {
  count: 4,
  write({lexemes, tags, senses, inSpeech}, near, at, values, n) {
    const cueLeft = near.left[at] as number
    const cueRight = near.right[at] as number
    const leftStem = cueLeft < 0 ? 0 : (lexemes.stems[cueLeft] as number)
    const rightStem = cueRight < 0 ? 0 : (lexemes.stems[cueRight] as number)
    const leftSense = cueLeft < 0 ? 0 : (senses[cueLeft] as number)
    const leftDistance = near.leftDistances[at] as number
    const tag = tags[at] as number
    values[n] = mix(leftStem, leftDistance)
    values[n + 1] = mix(rightStem, near.rightDistances[at] as number)
    values[n + 2] = mix(mix(leftSense, leftDistance), mix(tag, inSpeech[at] as number))
    values[n + 3] = mix(mix(near.leftBetween[at] as number, near.rightBetween[at] as number), tag)
  }
}

/** What likely cues around a token tell. */
export const cueGroups: readonly Group[] = [
  levelGroup,
  farLevelGroup,
  levelTagGroup,
  levelBesideGroup,
  distanceGroup,
  complementGroup,
  ownCueGroup,
  cueWordGroup
]

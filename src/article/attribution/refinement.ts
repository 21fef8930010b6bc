/** Features of a token from a first labelling of its sentence: a second one sees what the first could not yet know. */
import type {Draft} from './draft.js'
import type {FeatureGroup} from './feature-groups.js'
import {mix} from './hashing.js'
import type {Reading} from './reading.js'

type Group = FeatureGroup<Reading, Draft>

/** Number of their first template. */
export const firstRefinement = 192

/** Labels around a token. */
const labelGroup: Group = {
  count: 8,
  key(_, {labels, shift}, at) {
    let key = 0
    for (let here = at - shift - 3; here <= at - shift + 3; here++) key = (key << 4) | (labels[here] as number)
    return key
  },
  write(_, {labels, shift}, at, values, n) {
    const here = at - shift
    const label = labels[here] as number
    const left = labels[here - 1] as number
    const right = labels[here + 1] as number
    values[n] = label
    values[n + 1] = left * 16 + label
    values[n + 2] = label * 16 + right
    values[n + 3] = (left * 16 + label) * 16 + right
    values[n + 4] = (labels[here - 2] as number) * 16 + label
    values[n + 5] = label * 16 + (labels[here + 2] as number)
    values[n + 6] = labels[here + 3] as number
    values[n + 7] = labels[here - 3] as number
  }
}

const around = (levels: Uint8Array, here: number): number =>
  ((levels[here - 1] as number) << 8) | ((levels[here] as number) << 4) | (levels[here + 1] as number)

const mixAround = (levels: Uint8Array, here: number): number =>
  mix(mix(levels[here - 1] as number, levels[here] as number), levels[here + 1] as number)

/** How likely a source and a cue are. */
const sourceGroup: Group = {
  count: 4,
  key: (_, {sources, cues, shift}, at) => (around(sources, at - shift) << 12) | around(cues, at - shift),
  write(_, {sources, cues, shift}, at, values, n) {
    const here = at - shift
    values[n] = sources[here] as number
    values[n + 1] = cues[here] as number
    values[n + 2] = mixAround(sources, here)
    values[n + 3] = mixAround(cues, here)
  }
}

/** How likely a content is. */
const contentGroup: Group = {
  count: 3,
  key: (_, {sources, cues, contents, shift}, at) =>
    (around(contents, at - shift) << 8) | ((sources[at - shift] as number) << 4) | (cues[at - shift] as number),
  write(_, {sources, cues, contents, shift}, at, values, n) {
    const here = at - shift
    values[n] = contents[here] as number
    values[n + 1] = mixAround(contents, here)
    values[n + 2] = mix(mix(sources[here] as number, cues[here] as number), contents[here] as number)
  }
}

/** What begins between the cues on both sides: 16 classes. */
const partsOf = ({leftParts, rightParts}: Draft, here: number): number =>
  (leftParts[here] as number) * 4 + (rightParts[here] as number)

const sidesOf = ({left, right}: Draft, here: number): number =>
  ((left[here] as number) < 0 ? 0 : 1) + ((right[here] as number) < 0 ? 0 : 2)

/** What the sentence and its neighbours have. */
const sentenceGroup: Group = {
  count: 5,
  key: ({quotes}, draft, at) =>
    ((draft.labels[at - draft.shift] as number) << 25) |
    ((draft.here[at - draft.shift] as number) << 20) |
    ((draft.before[at - draft.shift] as number) << 15) |
    ((draft.behind[at - draft.shift] as number) << 10) |
    ((quotes[at] as number) << 6) |
    (partsOf(draft, at - draft.shift) << 2) |
    sidesOf(draft, at - draft.shift),
  write({quotes}, draft, at, values, n) {
    const here = at - draft.shift
    const has = draft.here[here] as number
    const state = mix(has, quotes[at] as number)
    values[n] = mix(has, draft.labels[here] as number)
    values[n + 1] = mix(state, draft.before[here] as number)
    values[n + 2] = mix(state, draft.behind[here] as number)
    values[n + 3] = mix(sidesOf(draft, here), state)
    values[n + 4] = mix(partsOf(draft, here), state)
  }
}

/** How far the cues are on both sides. */
const distanceGroup: Group = {
  count: 7,
  key: ({tags}, draft, at) =>
    ((draft.here[at - draft.shift] as number) << 21) |
    ((draft.leftDistances[at - draft.shift] as number) << 17) |
    ((draft.rightDistances[at - draft.shift] as number) << 13) |
    ((draft.labels[at - draft.shift] as number) << 9) |
    (partsOf(draft, at - draft.shift) << 5) |
    (tags[at] as number),
  write({tags}, draft, at, values, n) {
    const here = at - draft.shift
    const tag = tags[at] as number
    const label = draft.labels[here] as number
    const left = draft.leftDistances[here] as number
    const right = draft.rightDistances[here] as number
    const parts = partsOf(draft, here)
    values[n] = mix(draft.here[here] as number, tag)
    values[n + 1] = mix(label, tag)
    values[n + 2] = mix(left, tag)
    values[n + 3] = mix(right, tag)
    values[n + 4] = mix(mix(left, right), label)
    values[n + 5] = mix(parts, mix(label, tag))
    values[n + 6] = mix(mix(parts, label), mix(left, right))
  }
}

/** Words of the token, and of the cues on both sides. */
const wordGroup: Group = {
  count: 11,
  write({lexemes, tags, senses}, draft, at, values, n) {
    const {forms, stems} = lexemes
    const here = at - draft.shift
    const label = draft.labels[here] as number
    const tag = tags[at] as number
    const content = draft.contents[here] as number
    const cueLeft = draft.left[here] as number
    const cueRight = draft.right[here] as number
    const leftDistance = draft.leftDistances[here] as number
    const rightDistance = draft.rightDistances[here] as number
    const leftStem = cueLeft < 0 ? 0 : (stems[cueLeft + draft.shift] as number)
    const rightStem = cueRight < 0 ? 0 : (stems[cueRight + draft.shift] as number)
    const leftSense = cueLeft < 0 ? 0 : (senses[cueLeft + draft.shift] as number)
    const rightSense = cueRight < 0 ? 0 : (senses[cueRight + draft.shift] as number)
    values[n] = mix(label, forms[at] as number)
    values[n + 1] = mix(leftStem, tag)
    values[n + 2] = mix(rightStem, tag)
    values[n + 3] = mix(mix(leftStem, leftDistance), label)
    values[n + 4] = mix(mix(rightStem, rightDistance), label)
    values[n + 5] = mix(label, mix(tags[at - 1] as number, tags[at + 1] as number))
    values[n + 6] = mix(mix(content, draft.contents[here + 1] as number), mix(tag, tags[at + 1] as number))
    values[n + 7] = mix(leftSense, mix(label, leftDistance))
    values[n + 8] = mix(rightSense, mix(label, rightDistance))
    values[n + 9] = mix(senses[at] as number, label)
    values[n + 10] = mix(mix(content, label), forms[at + 1] as number)
  }
}

/** All of them. */
export const refinementGroups: readonly Group[] = [
  labelGroup,
  sourceGroup,
  contentGroup,
  sentenceGroup,
  distanceGroup,
  wordGroup
]

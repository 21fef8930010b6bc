/** Features of a token from a first labelling of its sentence: a second one sees what the first could not yet know. */
import type {Draft} from './draft.js'
import type {FeatureGroup, Features} from './feature-sums.js'
import {around, mix} from './hashing.js'
import type {Reading} from './reading.js'
import {sidesOf} from './surroundings.js'

type Group = FeatureGroup<Reading, Draft>

/** Number of their first template. */
export const firstRefinement = 192

/** Labels around a token. */
const labelGroup: Group = {
  count: 8,
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

const mixAround = (levels: Uint8Array, here: number): number =>
  mix(mix(levels[here - 1] as number, levels[here] as number), levels[here + 1] as number)

/** How likely a source and a cue are. */
const sourceGroup: Group = {
  count: 4,
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

/** What the sentence and its neighbours have. */
const sentenceGroup: Group = {
  count: 5,
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

const sentenceKey = ({quotes}: Reading, draft: Draft, at: number, here: number): number =>
  (1 << 29) |
  ((draft.labels[here] as number) << 25) |
  ((draft.here[here] as number) << 20) |
  ((draft.before[here] as number) << 15) |
  ((draft.behind[here] as number) << 10) |
  ((quotes[at] as number) << 6) |
  (partsOf(draft, here) << 2) |
  sidesOf(draft, here)

/** How far the cues are on both sides. */
const distanceGroup: Group = {
  count: 7,
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

const distanceKey = ({tags}: Reading, draft: Draft, at: number, here: number): number =>
  (1 << 26) |
  ((draft.here[here] as number) << 21) |
  ((draft.leftDistances[here] as number) << 17) |
  ((draft.rightDistances[here] as number) << 13) |
  ((draft.labels[here] as number) << 9) |
  (partsOf(draft, here) << 5) |
  (tags[at] as number)

/** All of them: those of groups, then words of the token, and of the cue before it. */
export const refinement: Features<Reading, Draft> = {
  groups: [labelGroup, sourceGroup, contentGroup, sentenceGroup, distanceGroup],
  writeKeys(reading, draft, at, keys) {
    const here = at - draft.shift
    const contents = around(draft.contents, here)
    keys[1] = draft.labelsAround[here] as number
    keys[3] = (around(draft.sources, here) << 12) | around(draft.cues, here)
    keys[5] =
      contents === 0 ? 0 : (contents << 8) | ((draft.sources[here] as number) << 4) | (draft.cues[here] as number)
    keys[7] = sentenceKey(reading, draft, at, here)
    keys[9] = distanceKey(reading, draft, at, here)
  },
  count: 4,
  write({lexemes, tags, senses}, draft, at, values, n) {
    const here = at - draft.shift
    const label = draft.labels[here] as number
    const tag = tags[at] as number
    const content = draft.contents[here] as number
    const next = draft.contents[here + 1] as number
    const cue = draft.left[here] as number
    values[n] = label === 0 ? 0 : mix(label, lexemes.forms[at] as number)
    values[n + 1] = cue < 0 ? 0 : mix(lexemes.stems[cue + draft.shift] as number, tag)
    values[n + 2] = content + next === 0 ? 0 : mix(mix(content, next), mix(tag, tags[at + 1] as number))
    values[n + 3] =
      cue < 0 ? 0 : mix(senses[cue + draft.shift] as number, mix(label, draft.leftDistances[here] as number))
  }
}

/** Features of a token from a first labelling of its sentence: a second one sees what the first could not yet know. */
import {mix} from './hashing.js'
import {Label, Part} from './labels.js'
import {margin} from './lexemes.js'
import {partCount} from './marginals.js'
import type {Reading} from './reading.js'
import {distanceClass} from './surroundings.js'

/** How many features a token has. */
export const refinementCount = 39

/** Number of their first template. */
export const firstRefinement = 192

/** A first labelling of a run of sentences; arrays have {@link margin} entries more at both ends. */
export interface Draft {
  /** Index (margin included) of the paragraph's token that stands at index {@link margin} here. */
  readonly first: number
  /** Labels, 9 outside the run. */
  readonly labels: Uint8Array
  /** Likelihood of source, cue and content in eight levels, 9 outside the run. */
  readonly sources: Uint8Array
  readonly cues: Uint8Array
  readonly contents: Uint8Array
  /** What each token's sentence has, and the sentences before and behind: see `summarize`. */
  readonly here: Uint8Array
  readonly before: Uint8Array
  readonly behind: Uint8Array
  /** Index of the nearest cue before and behind each token in its sentence, or -1. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** Whether a content (2) or a source (1) begins between them. */
  readonly leftParts: Uint8Array
  readonly rightParts: Uint8Array
}

const thresholds = [0.03, 0.1, 0.25, 0.45, 0.65, 0.85, 0.96]

function levelOf(likelihood: number): number {
  let level = 0
  while (level < thresholds.length && likelihood >= (thresholds[level] as number)) level++
  return level
}

/** Prepares the features of a run that starts at an index (margin included) of the paragraph. */
export function createDraft(reading: Reading, first: number, labels: Uint8Array, marginals: Float32Array): Draft {
  const {length} = labels
  const size = length + 2 * margin
  const draft: Draft = {
    first,
    labels: new Uint8Array(size).fill(9),
    sources: new Uint8Array(size).fill(9),
    cues: new Uint8Array(size).fill(9),
    contents: new Uint8Array(size).fill(9),
    here: new Uint8Array(size),
    before: new Uint8Array(size).fill(27),
    behind: new Uint8Array(size).fill(27),
    left: new Int32Array(size).fill(-1),
    right: new Int32Array(size).fill(-1),
    leftParts: new Uint8Array(size),
    rightParts: new Uint8Array(size)
  }
  draft.labels.set(labels, margin)
  for (let token = 0; token < length; token++) {
    const at = token + margin
    draft.sources[at] = levelOf(marginals[token * partCount + Part.source - 1] as number)
    draft.cues[at] = levelOf(marginals[token * partCount + Part.cue - 1] as number)
    draft.contents[at] = levelOf(marginals[token * partCount + Part.content - 1] as number)
  }
  const shift = margin - first
  let last = -1
  for (let start = margin; start < length + margin;) {
    const sentence = reading.sentences[start - shift] as number
    const end = Math.min((reading.sentenceEnds[sentence] as number) + shift, length + margin)
    const summary = summarize(draft.labels, start, end)
    draft.here.fill(summary, start, end)
    if (last >= 0) {
      draft.before.fill(draft.here[last] as number, start, end)
      draft.behind.fill(summary, last, start)
    }
    findCues(draft, start, end)
    last = start
    start = end
  }
  return draft
}

/** How many sources, cues and contents begin, each up to two, as one number below 27. */
function summarize(labels: Uint8Array, start: number, end: number): number {
  let sources = 0
  let cues = 0
  let contents = 0
  for (let at = start; at < end; at++) {
    const label = labels[at]
    if (label === Label.sourceBegin) sources++
    else if (label === Label.cueBegin) cues++
    else if (label === Label.contentBegin) contents++
  }
  return Math.min(sources, 2) * 9 + Math.min(cues, 2) * 3 + Math.min(contents, 2)
}

function findCues({labels, left, right, leftParts, rightParts}: Draft, start: number, end: number): void {
  let cue = -1
  let parts = 0
  for (let at = start; at < end; at++) {
    left[at] = cue
    leftParts[at] = parts
    const label = labels[at] as number
    if (label === Label.cueBegin || label === Label.cueInside) {
      cue = at
      parts = 0
    } else if (cue >= 0) parts |= partBit(label)
  }
  cue = -1
  parts = 0
  for (let at = end - 1; at >= start; at--) {
    right[at] = cue
    rightParts[at] = parts
    const label = labels[at] as number
    if (label === Label.cueBegin) {
      cue = at
      parts = 0
    } else if (cue >= 0) parts |= partBit(label)
  }
}

const partBit = (label: number): number => (label === Label.contentBegin ? 2 : label === Label.sourceBegin ? 1 : 0)

/** Writes the features of the token at an index of the run, without margin. */
export function writeRefinement(reading: Reading, draft: Draft, token: number, values: Int32Array): void {
  const {labels, sources, cues, contents, left, right, leftParts, rightParts} = draft
  const {lexemes, tags, quotes, senses} = reading
  const {forms, stems} = lexemes
  const here = token + margin
  const at = token + draft.first
  const shift = draft.first - margin
  const label = labels[here] as number
  const labelLeft = labels[here - 1] as number
  const labelRight = labels[here + 1] as number
  const tag = tags[at] as number
  const content = contents[here] as number
  const has = draft.here[here] as number
  const cueLeft = left[here] as number
  const cueRight = right[here] as number
  const leftDistance = cueLeft < 0 ? 9 : distanceClass(here - cueLeft)
  const rightDistance = cueRight < 0 ? 9 : distanceClass(cueRight - here)
  const leftStem = cueLeft < 0 ? 0 : (stems[cueLeft + shift] as number)
  const rightStem = cueRight < 0 ? 0 : (stems[cueRight + shift] as number)
  const leftSense = cueLeft < 0 ? 0 : (senses[cueLeft + shift] as number)
  const rightSense = cueRight < 0 ? 0 : (senses[cueRight + shift] as number)
  const parts = (leftParts[here] as number) * 4 + (rightParts[here] as number)
  const state = mix(has, quotes[at] as number)
  let n = 0
  values[n++] = label
  values[n++] = labelLeft * 16 + label
  values[n++] = label * 16 + labelRight
  values[n++] = (labelLeft * 16 + label) * 16 + labelRight
  values[n++] = mix(label, tag)
  values[n++] = mix(label, forms[at] as number)
  values[n++] = (labels[here - 2] as number) * 16 + label
  values[n++] = label * 16 + (labels[here + 2] as number)
  values[n++] = labels[here + 3] as number
  values[n++] = labels[here - 3] as number
  values[n++] = sources[here] as number
  values[n++] = cues[here] as number
  values[n++] = content
  values[n++] = mix(mix(sources[here - 1] as number, sources[here] as number), sources[here + 1] as number)
  values[n++] = mix(mix(cues[here - 1] as number, cues[here] as number), cues[here + 1] as number)
  values[n++] = mix(mix(contents[here - 1] as number, content), contents[here + 1] as number)
  values[n++] = mix(mix(sources[here] as number, cues[here] as number), content)
  values[n++] = mix(has, label)
  values[n++] = mix(has, tag)
  values[n++] = mix(state, draft.before[here] as number)
  values[n++] = mix(state, draft.behind[here] as number)
  values[n++] = mix(leftStem, tag)
  values[n++] = mix(rightStem, tag)
  values[n++] = mix(leftDistance, tag)
  values[n++] = mix(rightDistance, tag)
  values[n++] = mix(mix(leftDistance, rightDistance), label)
  values[n++] = mix(parts, mix(label, tag))
  values[n++] = mix((cueLeft < 0 ? 0 : 1) + (cueRight < 0 ? 0 : 2), state)
  values[n++] = mix(mix(leftStem, leftDistance), label)
  values[n++] = mix(mix(rightStem, rightDistance), label)
  values[n++] = mix(parts, state)
  values[n++] = mix(mix(content, contents[here + 1] as number), mix(tag, tags[at + 1] as number))
  values[n++] = mix(mix(content, tag), mix(forms[at] as number, forms[at + 1] as number))
  values[n++] = mix(label, mix(tags[at - 1] as number, tags[at + 1] as number))
  values[n++] = mix(leftSense, mix(label, leftDistance))
  values[n++] = mix(rightSense, mix(label, rightDistance))
  values[n++] = mix(senses[at] as number, label)
  values[n++] = mix(mix(parts, label), mix(leftDistance, rightDistance))
  values[n++] = mix(mix(content, label), forms[at + 1] as number)
}

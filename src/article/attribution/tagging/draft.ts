/** A first labelling of sentences, as a second one sees it. */
import {Label, Part} from '../labels.js'
import {margin} from './lexemes.js'
import {partCount} from './marginals.js'
import {lastingMemory, type Memory} from './memory.js'
import type {Reading} from './reading.js'
import {distanceClass} from './surroundings.js'

/** A first labelling of a run of sentences; arrays have {@link margin} entries more at both ends. */
export interface Draft {
  /** What an index here is less than one of the paragraph. */
  readonly shift: number
  /** Labels, 9 outside the run. */
  readonly labels: Uint8Array
  /** The labels from the third one before a token to the third one behind it, as one number. */
  readonly labelsAround: Int32Array
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
  /** How far it is, see `distanceClass`; 9 where there is none. */
  readonly leftDistances: Uint8Array
  readonly rightDistances: Uint8Array
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
export function createDraft(
  reading: Reading,
  first: number,
  labels: Uint8Array,
  marginals: Float64Array,
  memory: Memory = lastingMemory
): Draft {
  const {length} = labels
  const size = length + 2 * margin
  const draft: Draft = {
    shift: first - margin,
    labels: memory.bytes(size).fill(9),
    labelsAround: memory.integers(size),
    sources: memory.bytes(size).fill(9),
    cues: memory.bytes(size).fill(9),
    contents: memory.bytes(size).fill(9),
    here: memory.bytes(size),
    before: memory.bytes(size).fill(27),
    behind: memory.bytes(size).fill(27),
    left: memory.integers(size).fill(-1),
    right: memory.integers(size).fill(-1),
    leftDistances: memory.bytes(size).fill(9),
    rightDistances: memory.bytes(size).fill(9),
    leftParts: memory.bytes(size),
    rightParts: memory.bytes(size)
  }
  draft.labels.set(labels, margin)
  let around = 0
  for (let at = 0; at < margin + 3; at++) around = (around << 4) | (draft.labels[at] as number)
  for (let token = 0; token < length; token++) {
    const at = token + margin
    around = (around << 4) | (draft.labels[at + 3] as number)
    draft.labelsAround[at] = around & 0xfffffff
    draft.sources[at] = levelOf(marginals[token * partCount + Part.source - 1] as number)
    draft.cues[at] = levelOf(marginals[token * partCount + Part.cue - 1] as number)
    draft.contents[at] = levelOf(marginals[token * partCount + Part.content - 1] as number)
  }
  let last = -1
  for (let start = margin; start < length + margin;) {
    const sentence = reading.sentences[start + draft.shift] as number
    const end = Math.min((reading.sentenceEnds[sentence] as number) - draft.shift, length + margin)
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

function findCues(draft: Draft, start: number, end: number): void {
  const {labels, left, right, leftDistances, rightDistances, leftParts, rightParts} = draft
  let cue = -1
  let parts = 0
  for (let at = start; at < end; at++) {
    left[at] = cue
    if (cue >= 0) leftDistances[at] = distanceClass(at - cue)
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
    if (cue >= 0) rightDistances[at] = distanceClass(cue - at)
    rightParts[at] = parts
    const label = labels[at] as number
    if (label === Label.cueBegin) {
      cue = at
      parts = 0
    } else if (cue >= 0) parts |= partBit(label)
  }
}

const partBit = (label: number): number => (label === Label.contentBegin ? 2 : label === Label.sourceBegin ? 1 : 0)

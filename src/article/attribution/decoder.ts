/** The best labels of a sequence (Viterbi 1967). */
import {labelCount} from './labels.js'
import {lastingMemory, type Memory} from './memory.js'

/**
 * Whether a label may follow another one; `previous` is {@link labelCount} at the start of a sequence. Inside labels
 * follow their own part only.
 */
export function isAllowed(previous: number, label: number): boolean {
  if (label === 0 || label % 2 === 1) return true
  return previous < labelCount && (previous + 1) >> 1 === label >> 1
}

/**
 * Finds the best sequence of labels.
 * @param emissions `labelCount` scores a token
 * @param transitions scores of `previous * labelCount + label`; the last row is for the start
 */
export function decode(
  emissions: Float64Array,
  transitions: ArrayLike<number>,
  length: number,
  memory: Memory = lastingMemory
): Uint8Array {
  const labels = memory.bytes(length)
  if (length === 0) return labels
  const best = memory.floats(length * labelCount)
  const pointers = memory.bytes(length * labelCount)
  const paths: Paths = {emissions, best, pointers}
  for (let label = 0; label < labelCount; label++) {
    const start = transitions[labelCount * labelCount + label] as number
    best[label] = isAllowed(labelCount, label) ? start + (emissions[label] as number) : -Infinity
  }
  for (let base = labelCount; base < length * labelCount; base += labelCount) step(paths, transitions, base)
  let label = 0
  const last = (length - 1) * labelCount
  for (let other = 1; other < labelCount; other++) {
    if ((best[last + other] as number) > (best[last + label] as number)) label = other
  }
  for (let token = length - 1; token >= 0; token--) {
    labels[token] = label
    label = pointers[token * labelCount + label] as number
  }
  return labels
}

/** The scores of tokens, and of the best way to each of their labels, with the label before on it. */
interface Paths {
  readonly emissions: Float64Array
  readonly best: Float64Array
  readonly pointers: Uint8Array
}

/** Finds the best way to each label of a token, whose first score is at `base`. */
function step(paths: Paths, transitions: ArrayLike<number>, base: number): void {
  const {best} = paths
  const before = base - labelCount
  let outside = -Infinity
  let source = -Infinity
  let cue = -Infinity
  let content = -Infinity
  let toOutside = 0
  let toSource = 0
  let toCue = 0
  let toContent = 0
  for (let previous = 0, row = 0; previous < labelCount; previous++, row += labelCount) {
    const score = best[before + previous] as number
    const asOutside = score + (transitions[row] as number)
    const asSource = score + (transitions[row + 1] as number)
    const asCue = score + (transitions[row + 3] as number)
    const asContent = score + (transitions[row + 5] as number)
    if (asOutside > outside) {
      outside = asOutside
      toOutside = previous
    }
    if (asSource > source) {
      source = asSource
      toSource = previous
    }
    if (asCue > cue) {
      cue = asCue
      toCue = previous
    }
    if (asContent > content) {
      content = asContent
      toContent = previous
    }
  }
  keep(paths, base, outside, toOutside)
  keep(paths, base + 1, source, toSource)
  keep(paths, base + 3, cue, toCue)
  keep(paths, base + 5, content, toContent)
  // A label inside a part comes behind this part only: the two labels before and at it.
  for (let label = 2; label < labelCount; label += 2) {
    const asFirst = (best[before + label - 1] as number) + (transitions[(label - 1) * labelCount + label] as number)
    const asLater = (best[before + label] as number) + (transitions[label * labelCount + label] as number)
    if (asFirst >= asLater) keep(paths, base + label, asFirst, label - 1)
    else keep(paths, base + label, asLater, label)
  }
}

function keep({emissions, best, pointers}: Paths, at: number, score: number, previous: number): void {
  best[at] = score + (emissions[at] as number)
  pointers[at] = previous
}

/** The best labels of a sequence (Viterbi 1967). */
import {labelCount} from '../labels.js'
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
function step({emissions, best, pointers}: Paths, transitions: ArrayLike<number>, base: number): void {
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
  best[base] = outside + (emissions[base] as number)
  best[base + 1] = source + (emissions[base + 1] as number)
  best[base + 3] = cue + (emissions[base + 3] as number)
  best[base + 5] = content + (emissions[base + 5] as number)
  pointers[base] = toOutside
  pointers[base + 1] = toSource
  pointers[base + 3] = toCue
  pointers[base + 5] = toContent
  // A label inside a part comes behind this part only: the two labels before and at it.
  for (let label = 2; label < labelCount; label += 2) {
    const asFirst = (best[before + label - 1] as number) + (transitions[(label - 1) * labelCount + label] as number)
    const asLater = (best[before + label] as number) + (transitions[label * labelCount + label] as number)
    const isFirst = asFirst >= asLater
    best[base + label] = (isFirst ? asFirst : asLater) + (emissions[base + label] as number)
    pointers[base + label] = isFirst ? label - 1 : label
  }
}

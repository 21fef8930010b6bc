/** The best labels of a sequence (Viterbi 1967). */
import {labelCount} from './labels.js'

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
export function decode(emissions: Float64Array, transitions: ArrayLike<number>, length: number): Uint8Array {
  const labels = new Uint8Array(length)
  if (length === 0) return labels
  if (best.length < length * labelCount) {
    best = new Float64Array(length * labelCount * 2)
    pointers = new Uint8Array(length * labelCount * 2)
  }
  for (let label = 0; label < labelCount; label++) {
    const start = transitions[labelCount * labelCount + label] as number
    best[label] = isAllowed(labelCount, label) ? start + (emissions[label] as number) : -Infinity
  }
  for (let token = 1, base = labelCount; token < length; token++, base += labelCount) {
    for (let label = 0; label < labelCount; label++) {
      // A label inside a part comes behind this part only: the two before and at it.
      const isInside = label > 0 && label % 2 === 0
      const end = isInside ? label + 1 : labelCount
      let pointer = isInside ? label - 1 : 0
      let most = -Infinity
      for (let previous = pointer; previous < end; previous++) {
        const score =
          (best[base - labelCount + previous] as number) + (transitions[previous * labelCount + label] as number)
        if (score > most) {
          most = score
          pointer = previous
        }
      }
      best[base + label] = most + (emissions[base + label] as number)
      pointers[base + label] = pointer
    }
  }
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

/** Scratch space. */
let best = new Float64Array(0)
let pointers = new Uint8Array(0)

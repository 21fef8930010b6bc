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
  const best = new Float64Array(length * labelCount)
  const pointers = new Uint8Array(length * labelCount)
  for (let token = 0; token < length; token++) {
    const base = token * labelCount
    for (let label = 0; label < labelCount; label++) {
      let most = -Infinity
      let pointer = 0
      if (token === 0) {
        if (isAllowed(labelCount, label)) most = transitions[labelCount * labelCount + label] as number
      } else {
        for (let previous = 0; previous < labelCount; previous++) {
          if (!isAllowed(previous, label)) continue
          const score =
            (best[base - labelCount + previous] as number) + (transitions[previous * labelCount + label] as number)
          if (score > most) {
            most = score
            pointer = previous
          }
        }
      }
      best[base + label] = most + (emissions[base + label] as number)
      pointers[base + label] = pointer
    }
  }
  const labels = new Uint8Array(length)
  if (length === 0) return labels
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

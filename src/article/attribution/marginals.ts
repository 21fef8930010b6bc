/** How likely each part is at each token, over all sequences of labels: the forward-backward algorithm (Baum 1972). */
import {isAllowed} from './decoder.js'
import {labelCount, Part} from './labels.js'

/** How many likelihoods of parts there are per token. */
export const partCount = 3

/**
 * Computes likelihoods, 0 to 1, of source, cue and content: `partCount` a token.
 * @param emissions `labelCount` scores a token
 * @param transitions scores of `previous * labelCount + label`; the last row is for the start
 */
export function computeMarginals(
  emissions: Float64Array,
  transitions: ArrayLike<number>,
  length: number
): Float32Array {
  const factors = new Float64Array((labelCount + 1) * labelCount)
  for (let previous = 0; previous <= labelCount; previous++) {
    for (let label = 0; label < labelCount; label++) {
      const index = previous * labelCount + label
      factors[index] = isAllowed(previous, label) ? Math.exp(transitions[index] as number) : 0
    }
  }
  // Weights of each token are scaled by their largest one, and the sums of each step to 1, so that nothing overflows.
  const weights = new Float64Array(length * labelCount)
  const forward = new Float64Array(length * labelCount)
  for (let token = 0; token < length; token++) {
    const base = token * labelCount
    let most = -Infinity
    for (let label = 0; label < labelCount; label++) most = Math.max(most, emissions[base + label] as number)
    let total = 0
    for (let label = 0; label < labelCount; label++) {
      const weight = Math.exp((emissions[base + label] as number) - most)
      weights[base + label] = weight
      let sum = 0
      if (token === 0) sum = factors[labelCount * labelCount + label] as number
      else {
        for (let previous = 0; previous < labelCount; previous++) {
          sum += (forward[base - labelCount + previous] as number) * (factors[previous * labelCount + label] as number)
        }
      }
      forward[base + label] = sum * weight
      total += sum * weight
    }
    for (let label = 0; label < labelCount; label++) forward[base + label] = (forward[base + label] as number) / total
  }
  const parts = new Float32Array(length * partCount)
  let backward = new Float64Array(labelCount).fill(1)
  let before = new Float64Array(labelCount)
  for (let token = length - 1; token >= 0; token--) {
    const base = token * labelCount
    let total = 0
    for (let label = 0; label < labelCount; label++) {
      total += (forward[base + label] as number) * (backward[label] as number)
    }
    for (let part = Part.source; part <= Part.content; part++) {
      const first = part * 2 - 1
      const both =
        (forward[base + first] as number) * (backward[first] as number) +
        (forward[base + first + 1] as number) * (backward[first + 1] as number)
      parts[token * partCount + part - 1] = both / total
    }
    let most = 0
    for (let previous = 0; previous < labelCount; previous++) {
      let sum = 0
      for (let label = 0; label < labelCount; label++) {
        sum +=
          (factors[previous * labelCount + label] as number) *
          (weights[base + label] as number) *
          (backward[label] as number)
      }
      before[previous] = sum
      if (sum > most) most = sum
    }
    for (let label = 0; label < labelCount; label++) before[label] = (before[label] as number) / most
    ;[backward, before] = [before, backward]
  }
  return parts
}

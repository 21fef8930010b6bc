/** How likely each part is at each token, over all sequences of labels: the forward-backward algorithm (Baum 1972). */
import {labelCount} from '../labels.js'
import {isAllowed} from './decoder.js'
import {lastingMemory, type Memory} from './memory.js'

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
  length: number,
  memory: Memory = lastingMemory
): Float64Array {
  const factors = factorsOf(transitions)
  const weights = memory.floats(length * labelCount)
  const forward = memory.floats(length * labelCount)
  for (let token = 0; token < length; token++) {
    const base = token * labelCount
    if (token === 0) forward.set(factors.subarray(labelCount * labelCount))
    else step(factors, forward, base)
    weigh(emissions, weights, forward, base)
  }
  const parts = memory.floats(length * partCount)
  backward.fill(1)
  for (let token = length - 1; token >= 0; token--) {
    writeParts(forward, token * labelCount, parts, token * partCount)
    stepBack(factors, weights, token * labelCount)
  }
  return parts
}

/** Of one token at a time. */
const backward = new Float64Array(labelCount)

let knownTransitions: ArrayLike<number> | undefined
let knownFactors = new Float64Array(0)

function factorsOf(transitions: ArrayLike<number>): Float64Array {
  if (transitions === knownTransitions) return knownFactors
  const factors = new Float64Array((labelCount + 1) * labelCount)
  for (let previous = 0; previous <= labelCount; previous++) {
    for (let label = 0; label < labelCount; label++) {
      const index = previous * labelCount + label
      factors[index] = isAllowed(previous, label) ? Math.exp(transitions[index] as number) : 0
    }
  }
  knownTransitions = transitions
  knownFactors = factors
  return factors
}

/** Adds up the ways to each label of a token: labels inside a part come behind this part only, all others behind any. */
function step(factors: Float64Array, forward: Float64Array, base: number): void {
  const before = base - labelCount
  let outside = 0
  let source = 0
  let cue = 0
  let content = 0
  for (let previous = 0, row = 0; previous < labelCount; previous++, row += labelCount) {
    const weight = forward[before + previous] as number
    outside += weight * (factors[row] as number)
    source += weight * (factors[row + 1] as number)
    cue += weight * (factors[row + 3] as number)
    content += weight * (factors[row + 5] as number)
  }
  for (let label = 2; label < labelCount; label += 2) {
    forward[base + label] =
      (forward[before + label - 1] as number) * (factors[(label - 1) * labelCount + label] as number) +
      (forward[before + label] as number) * (factors[label * labelCount + label] as number)
  }
  forward[base] = outside
  forward[base + 1] = source
  forward[base + 3] = cue
  forward[base + 5] = content
}

/**
 * Weighs the ways to each label of a token. Weights are scaled by the largest one, the sums of all ways to 1: nothing
 * overflows.
 */
function weigh(emissions: Float64Array, weights: Float64Array, forward: Float64Array, base: number): void {
  let most = emissions[base] as number
  for (let at = base + 1; at < base + labelCount; at++) {
    const emission = emissions[at] as number
    if (emission > most) most = emission
  }
  let total = 0
  for (let at = base; at < base + labelCount; at++) {
    const weight = Math.exp((emissions[at] as number) - most)
    const weighed = (forward[at] as number) * weight
    weights[at] = weight
    forward[at] = weighed
    total += weighed
  }
  const scale = 1 / total
  for (let at = base; at < base + labelCount; at++) forward[at] = (forward[at] as number) * scale
}

/** Writes the likelihoods of a token's parts, from an index on. */
function writeParts(forward: Float64Array, base: number, parts: Float64Array, at: number): void {
  const outside = (forward[base] as number) * (backward[0] as number)
  const source = (forward[base + 1] as number) * (backward[1] as number)
  const inSource = (forward[base + 2] as number) * (backward[2] as number)
  const cue = (forward[base + 3] as number) * (backward[3] as number)
  const inCue = (forward[base + 4] as number) * (backward[4] as number)
  const content = (forward[base + 5] as number) * (backward[5] as number)
  const inContent = (forward[base + 6] as number) * (backward[6] as number)
  const total = outside + source + inSource + cue + inCue + content + inContent
  parts[at] = (source + inSource) / total
  parts[at + 1] = (cue + inCue) / total
  parts[at + 2] = (content + inContent) / total
}

/** The same from the end on. */
function stepBack(factors: Float64Array, weights: Float64Array, base: number): void {
  const outside = (weights[base] as number) * (backward[0] as number)
  const source = (weights[base + 1] as number) * (backward[1] as number)
  const cue = (weights[base + 3] as number) * (backward[3] as number)
  const content = (weights[base + 5] as number) * (backward[5] as number)
  const inSource = (weights[base + 2] as number) * (backward[2] as number)
  const inCue = (weights[base + 4] as number) * (backward[4] as number)
  const inContent = (weights[base + 6] as number) * (backward[6] as number)
  let most = 0
  for (let previous = 0, row = 0; previous < labelCount; previous++, row += labelCount) {
    let sum =
      outside * (factors[row] as number) +
      source * (factors[row + 1] as number) +
      cue * (factors[row + 3] as number) +
      content * (factors[row + 5] as number)
    if (previous > 4) sum += inContent * (factors[row + 6] as number)
    else if (previous > 2) sum += inCue * (factors[row + 4] as number)
    else if (previous > 0) sum += inSource * (factors[row + 2] as number)
    backward[previous] = sum
    if (sum > most) most = sum
  }
  const scale = 1 / most
  for (let label = 0; label < labelCount; label++) backward[label] = (backward[label] as number) * scale
}

import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {decode, isAllowed} from '../../../../src/article/attribution/tagging/decoder.js'
import {labelCount} from '../../../../src/article/attribution/labels.js'
import {computeMarginals, partCount} from '../../../../src/article/attribution/tagging/marginals.js'

const score = fc.double({min: -20, max: 20, noNaN: true})
const sequence = fc.integer({min: 1, max: 6}).chain((length) =>
  fc.record({
    length: fc.constant(length),
    emissions: fc.array(score, {minLength: length * labelCount, maxLength: length * labelCount}),
    transitions: fc.array(score, {minLength: (labelCount + 1) * labelCount, maxLength: (labelCount + 1) * labelCount})
  })
)

/** So short that all sequences of labels can be tried. */
const shortSequence = sequence.filter(({length}) => length <= 3)

test('the best sequence goes on only with parts that have begun', () => {
  fc.assert(
    fc.property(sequence, ({length, emissions, transitions}) => {
      const labels = decode(Float64Array.from(emissions), transitions, length)
      expect(labels).toHaveLength(length)
      labels.forEach((label, index) => expect(isAllowed(labels[index - 1] ?? labelCount, label)).toBe(true))
    })
  )
})

test('the best sequence is better than any other', () => {
  fc.assert(
    fc.property(shortSequence, ({length, emissions, transitions}) => {
      const labels = decode(Float64Array.from(emissions), transitions, length)
      const scores = everySequence(length, emissions, transitions)
      const found = scores.find((other) => other.labels.every((label, token) => label === labels[token]))
      expect(found?.score).toBeCloseTo(Math.max(...scores.map(({score}) => score)), 3)
    })
  )
})

test('the best sequence of a long text, or of scores that differ much, goes over no bounds', () => {
  const transitions = Array.from({length: (labelCount + 1) * labelCount}, () => 0)
  for (const size of [-400, 400]) {
    const emissions = Float64Array.from({length: 5000 * labelCount}, (_, at) => (at % labelCount === 3 ? size : 0))
    const labels = decode(emissions, transitions, 5000)
    expect(new Set(labels)).toEqual(new Set([size > 0 ? 3 : 0]))
  }
})

test('likelihoods of parts are those of all sequences', () => {
  fc.assert(
    fc.property(shortSequence, ({length, emissions, transitions}) => {
      const found = computeMarginals(Float64Array.from(emissions), transitions, length)
      const expected = enumerate(length, emissions, transitions)
      found.forEach((likelihood, index) => expect(likelihood).toBeCloseTo(expected[index] ?? -1, 4))
    })
  )
})

interface Scored {
  readonly labels: readonly number[]
  readonly score: number
}

/** Every sequence there is. */
function everySequence(length: number, emissions: readonly number[], transitions: readonly number[]): Scored[] {
  const scored: Scored[] = []
  const extend = (labels: readonly number[], score: number): void => {
    if (labels.length === length) {
      scored.push({labels, score})
      return
    }
    const previous = labels.at(-1) ?? labelCount
    for (let label = 0; label < labelCount; label++) {
      if (!isAllowed(previous, label)) continue
      const step =
        (transitions[previous * labelCount + label] ?? 0) + (emissions[labels.length * labelCount + label] ?? 0)
      extend([...labels, label], score + step)
    }
  }
  extend([], 0)
  return scored
}

/** By adding up every sequence there is. */
function enumerate(length: number, emissions: readonly number[], transitions: readonly number[]): number[] {
  const scored = everySequence(length, emissions, transitions)
  const most = Math.max(...scored.map(({score}) => score))
  const parts = Array.from({length: length * partCount}, () => 0)
  let total = 0
  for (const {labels, score} of scored) {
    const weight = Math.exp(score - most)
    total += weight
    labels.forEach((label, token) => {
      const part = (label + 1) >> 1
      if (part > 0) parts[token * partCount + part - 1] = (parts[token * partCount + part - 1] ?? 0) + weight
    })
  }
  return parts.map((sum) => sum / total)
}

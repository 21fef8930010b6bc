import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  countFeatures,
  FeatureSums,
  recordCountOf,
  writeFeatures,
  type Features
} from '../../../../src/article/attribution/tagging/feature-sums.js'
import {findRow, highOf, lowOf} from '../../../../src/article/attribution/tagging/feature-weights.js'
import {featureBits, hashFeature, mix} from '../../../../src/article/attribution/tagging/hashing.js'
import {readAhead} from '../../../../src/article/attribution/tagging/read-ahead.js'
import {decodeWeights, type StoredWeights} from '../../../../src/article/attribution/tagging/stored-weights.js'
import {storeWeights} from '../../../training/store-weights.js'

const features: Features<readonly number[], number> = {
  groups: [
    {
      count: 2,
      write(numbers, shift, at, values, n) {
        values[n] = numbers[at] ?? 0
        values[n + 1] = mix(numbers[at] ?? 0, shift)
      }
    },
    {
      count: 1,
      write(numbers, _, at, values, n) {
        values[n] = numbers[at + 1] ?? 0
      }
    }
  ],
  writeKeys(numbers, shift, at, keys) {
    keys[1] = ((numbers[at] ?? 0) << 4) | shift
    keys[2] = numbers[at + 1] ?? 0
    keys[3] = 1
  },
  count: 1,
  write(numbers, _, at, values, n) {
    values[n] = mix(numbers[at] ?? 0, numbers[at + 1] ?? 0)
  }
}
const width = 5
const first = 7

/** Weights of features of the numbers below a limit. */
function everyNumber(limit = 8): string {
  const rows = new Uint32Array(1 << featureBits)
  const values = Array.from({length: width}, () => 0)
  let rowCount = 1
  for (let number = 0; number < limit; number++) {
    const list = [number, mix(number, 1), number, mix(number, number)]
    list.forEach((value, template) => {
      const bucket = hashFeature(first + template, value) >>> (32 - featureBits)
      if (rows[bucket]) return
      rows[bucket] = rowCount++
      for (let at = 0; at < width; at++) values.push(((number * 37 + template * 11 + at * 5) % 90) - 45)
    })
  }
  return storeWeights({rows, bucketBits: featureBits, values, width, extra: {}}, {scale: 1, leastValue: 1})
}

/** The pairs of a sum. */
const pairsOf = (sum: Int32Array): Int32Array => sum.subarray(0, Math.ceil(width / 2))

/** The sums of a token's features, one by one. */
function sumOf(weights: StoredWeights, numbers: readonly number[], shift: number, at: number): Int32Array {
  const expected = new Int32Array(Math.ceil(width / 2))
  const values = new Int32Array(4)
  writeFeatures(features, numbers, shift, at, values)
  values.forEach((value, template) => {
    if (value === 0) return
    const row = findRow(weights, hashFeature(first + template, value))
    const pairs = row < 0 ? [] : pairsOf(weights.pairs.subarray(row * weights.stride))
    pairs.forEach((pair, index) => {
      expected[index] = (expected[index] ?? 0) + pair
    })
  })
  return expected
}

test('sums of features are the same, whatever was asked before', () => {
  const weights = decodeWeights(everyNumber())
  const sums = new FeatureSums(features, weights, first)
  expect(countFeatures(features)).toBe(4)
  fc.assert(
    fc.property(
      fc.array(fc.integer({min: 0, max: 7}), {minLength: 2, maxLength: 20}),
      fc.integer({min: 0, max: 3}),
      (numbers, shift) => {
        for (let at = 0; at + 1 < numbers.length; at++) {
          const found = new Int32Array(weights.stride).fill(7)
          sums.add(found, numbers, shift, at)
          if (shift === 0) readAhead(sums.weights)
          expect(pairsOf(found)).toEqual(sumOf(weights, numbers, shift, at))
        }
      }
    )
  )
})

test('sums of features are the same, however many are remembered', () => {
  const count = 5000
  const weights = decodeWeights(everyNumber(count), recordCountOf(features))
  const sums = new FeatureSums(features, weights, first)
  const numbers = Array.from({length: count}, (_, at) => (at * 7) % count)
  const found = new Int32Array(weights.stride)
  for (let round = 0; round < 2; round++) {
    for (let at = 0; at + 1 < count; at++) {
      sums.add(found, numbers, 1, at)
      expect(pairsOf(found)).toEqual(sumOf(weights, numbers, 1, at))
    }
  }
})

test('two numbers in one are added at once', () => {
  const number = fc.integer({min: -16_000, max: 16_000})
  fc.assert(
    fc.property(number, number, number, number, (low, high, otherLow, otherHigh) => {
      const sum = (low + (high << 16) + (otherLow + (otherHigh << 16))) | 0
      expect([lowOf(sum), highOf(sum)]).toEqual([low + otherLow, high + otherHigh])
    })
  )
})

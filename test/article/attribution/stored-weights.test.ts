import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findRow, highOf, lowOf} from '../../../src/article/attribution/feature-weights.js'
import {decodeWeights, type StoredWeights} from '../../../src/article/attribution/stored-weights.js'
import {storeWeights} from '../../training/store-weights.js'

const width = 3
const bucketBits = 17

function toWeights(
  list: readonly (readonly [bucket: number, values: readonly number[]])[]
): Parameters<typeof storeWeights>[0] {
  const rows = new Uint32Array(1 << bucketBits)
  const values: number[] = [0, 0, 0]
  list.forEach(([bucket, own], index) => {
    rows[bucket] = index + 1
    values.push(...own)
  })
  return {rows, bucketBits, values, width, extra: {bias: [0.5, -1]}}
}

function valuesOf(weights: StoredWeights, bucket: number): number[] {
  const row = findRow(weights, bucket << (32 - bucketBits)) * weights.stride
  const pairs = [...weights.pairs.subarray(row, row + weights.stride)]
  const half = Math.ceil(width / 2)
  return row < 0 ? [0, 0, 0] : [...pairs.slice(0, half).map(lowOf), ...pairs.slice(0, width - half).map(highOf)]
}

describe('decodeWeights', () => {
  test('gives back what was stored', () => {
    const row = fc.tuple(
      fc.integer({min: 0, max: (1 << bucketBits) - 1}),
      fc.array(fc.integer({min: -127, max: 127}), {minLength: width, maxLength: width})
    )
    fc.assert(
      fc.property(fc.uniqueArray(row, {minLength: 1, maxLength: 40, selector: ([bucket]) => bucket}), (list) => {
        const decoded = decodeWeights(storeWeights(toWeights(list), {scale: 1, leastValue: 1}))
        expect(decoded.extra).toEqual({bias: [0.5, -1]})
        for (const [bucket, values] of list) {
          expect(valuesOf(decoded, bucket)).toEqual(values.map((value) => value + 0))
        }
      }),
      {numRuns: 20}
    )
  })

  test('stores rare features in coarser steps', () => {
    const weights = {...toWeights([[5, [1, -9, 40]]]), counts: [0, 1]}
    const decoded = decodeWeights(storeWeights(weights, {scale: 1, rareScale: 8, leastValue: 1}))
    expect(valuesOf(decoded, 5)).toEqual([0, -8, 40])
  })

  test('refuses a text that is not whole', () => {
    const stored = storeWeights(
      toWeights([
        [7, [3, 4, 5]],
        [9, [1, 1, 1]]
      ]),
      {scale: 1, leastValue: 1}
    )
    expect(() => decodeWeights('')).toThrow('JSON')
    expect(() => decodeWeights(stored.slice(0, 40))).toThrow('JSON')
  })
})

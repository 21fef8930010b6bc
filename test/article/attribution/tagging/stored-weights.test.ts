import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findRow, highOf, lowOf} from '../../../../src/article/attribution/tagging/feature-weights.js'
import {decodeWeights, type StoredWeights} from '../../../../src/article/attribution/tagging/stored-weights.js'
import {storeWeights} from '../../../training/store-weights.js'

const bucketBits = 17

function toWeights(
  list: readonly (readonly [bucket: number, values: readonly number[]])[],
  width = 3
): Parameters<typeof storeWeights>[0] {
  const rows = new Uint32Array(1 << bucketBits)
  const values: number[] = Array.from({length: width}, () => 0)
  list.forEach(([bucket, own], index) => {
    rows[bucket] = index + 1
    values.push(...own)
  })
  return {rows, bucketBits, values, width, extra: {bias: [0.5, -1]}}
}

function valuesOf(weights: StoredWeights, bucket: number): number[] {
  const row = findRow(weights, bucket << (32 - bucketBits)) * weights.stride
  const pairs = [...weights.pairs.subarray(row, row + weights.stride)]
  const {width} = weights
  const half = Math.ceil(width / 2)
  if (row < 0) return Array.from({length: width}, () => 0)
  return [...pairs.slice(0, half).map(lowOf), ...pairs.slice(0, width - half).map(highOf)]
}

describe('decodeWeights', () => {
  test.each([1, 2, 3, 14, 22])('gives back what was stored, %i values in a row', (width) => {
    const row = fc.tuple(
      fc.integer({min: 0, max: (1 << bucketBits) - 1}),
      fc.array(fc.oneof(fc.constant(0), fc.integer({min: -127, max: 127})), {minLength: width, maxLength: width})
    )
    fc.assert(
      fc.property(fc.uniqueArray(row, {minLength: 1, maxLength: 40, selector: ([bucket]) => bucket}), (list) => {
        const decoded = decodeWeights(storeWeights(toWeights(list, width), {scale: 1, leastValue: 1}))
        expect(decoded.extra).toEqual({bias: [0.5, -1]})
        for (const [bucket, values] of list) {
          expect(valuesOf(decoded, bucket)).toEqual(values.map((value) => value + 0))
        }
      }),
      {numRuns: 20}
    )
  })

  test('gives back rows of every step', () => {
    const list = Array.from({length: 8}, (_, step) => [step * 1000, [1 << step, 0, -100 * (1 << step)]] as const)
    const counts = [0, ...list.map((_, step) => 4 ** (7 - step))]
    const decoded = decodeWeights(storeWeights({...toWeights(list), counts}, {scale: 1, rareScale: 128, leastValue: 1}))
    for (const [bucket, values] of list) expect(valuesOf(decoded, bucket)).toEqual(values)
  })

  test('leaves free rows behind the others', () => {
    const stored = storeWeights(toWeights([[5, [1, 2, 3]]]), {scale: 1, leastValue: 1})
    const {pairs, rowCount, stride} = decodeWeights(stored, 2)
    expect(rowCount).toBe(1)
    expect(pairs).toHaveLength(3 * stride)
    expect([...pairs.subarray(stride)].every((pair) => pair === 0)).toBe(true)
  })

  test('stores rare features in coarser steps', () => {
    const weights = {...toWeights([[5, [1, -9, 40]]]), counts: [0, 1]}
    const decoded = decodeWeights(storeWeights(weights, {scale: 1, rareScale: 8, leastValue: 1}))
    expect(valuesOf(decoded, 5)).toEqual([0, -8, 40])
  })

  test('needs no escape in a string', () => {
    const rows = Array.from({length: 500}, (_, row) => [row * 7, [row % 127, (row % 9) - 4, 0]] as const)
    expect(storeWeights(toWeights(rows), {scale: 1, leastValue: 1})).toMatch(/^[ !-&(-[\]-~]+$/)
  })

  test('refuses a text that is not whole', () => {
    const stored = storeWeights(
      toWeights([
        [7, [3, 4, 5]],
        [9, [1, 1, 1]]
      ]),
      {scale: 1, leastValue: 1}
    )
    const start = stored.indexOf(' ') + 1
    expect(() => decodeWeights('')).toThrow('JSON')
    expect(() => decodeWeights(stored.slice(0, 40))).toThrow('JSON')
    expect(() => decodeWeights(stored.slice(0, -2))).toThrow('checksum')
    for (let at = start; at < stored.length; at++) {
      const other = stored[at] === 'x' ? 'y' : 'x'
      expect(() => decodeWeights(stored.slice(0, at) + other + stored.slice(at + 1))).toThrow('checksum')
    }
  })
})

/** Weights of hashed features, and their sums. */
import {bucketOf} from './hashing.js'

/**
 * Weights of the features that have some: whole numbers, two in one, so that one addition adds both. The first half of a
 * row's values lies in the low 16 bits, the other half in the high ones.
 */
export interface FeatureWeights {
  /** Which buckets have a row: one bit each. */
  readonly bits: Int32Array
  /** How many buckets before those of each element of `bits` have one. */
  readonly before: Uint16Array
  /** `stride` numbers for each row. */
  readonly pairs: Int32Array
  /** 1, or a multiple of 4. */
  readonly stride: number
}

/** Row of a bucket, -1 for none. */
export function findRow({bits, before}: FeatureWeights, bucket: number): number {
  const word = bucket >>> 5
  const present = bits[word] as number
  const bit = 1 << (bucket & 31)
  return (present & bit) === 0 ? -1 : (before[word] as number) + countBits(present & (bit - 1))
}

/** How many bits are set (Hacker's Delight, 5-1). */
export function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  count = (count + (count >>> 4)) & 0x0f0f0f0f
  return Math.imul(count, 0x01010101) >>> 24
}

/** The first of two numbers in one. */
export const lowOf = (pair: number): number => (pair << 16) >> 16

/** The second one. */
export const highOf = (pair: number): number => (pair - ((pair << 16) >> 16)) >> 16

const found = new Int32Array(256)

/** Where the row of a feature starts, -1 for none. */
function rowOf({bits, before, stride}: FeatureWeights, template: number, value: number): number {
  const bucket = bucketOf(template, value)
  const word = bucket >>> 5
  const present = bits[word] as number
  const bit = 1 << (bucket & 31)
  return (present & bit) === 0 ? -1 : ((before[word] as number) + countBits(present & (bit - 1))) * stride
}

/**
 * Adds the rows of features, from an index to another, to `sums`.
 * @param features at most 256 values; each one's template is its index plus `first`
 * @param sums `stride` numbers from `offset` on; no half may go beyond 16 bits
 */
export function addRows(
  sums: Int32Array,
  offset: number,
  weights: FeatureWeights,
  features: Int32Array,
  from: number,
  end: number,
  first: number
): void {
  let size = 0
  for (let feature = from; feature < end; feature++) {
    const row = rowOf(weights, first + feature, features[feature] as number)
    if (row >= 0) found[size++] = row
  }
  addFound(sums, offset, weights, size)
}

/** Adds the rows of those features whose indices are listed, at most 256. */
export function addListedRows(
  sums: Int32Array,
  weights: FeatureWeights,
  features: Int32Array,
  indices: Int32Array,
  first: number
): void {
  let size = 0
  for (let index = 0; index < indices.length; index++) {
    const feature = indices[index] as number
    const row = rowOf(weights, first + feature, features[feature] as number)
    if (row >= 0) found[size++] = row
  }
  addFound(sums, 0, weights, size)
}

/** Adds the rows in {@link found}. */
function addFound(sums: Int32Array, offset: number, {pairs, stride}: FeatureWeights, size: number): void {
  if (stride === 1) {
    let sum = sums[offset] as number
    for (let index = 0; index < size; index++) sum += pairs[found[index] as number] as number
    sums[offset] = sum
    return
  }
  // Four sums at a time, in variables: nothing else of the tagger costs as much.
  for (let at = 0; at < stride; at += 4) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let index = 0; index < size; index++) {
      const row = (found[index] as number) + at
      a = (a + (pairs[row] as number)) | 0
      b = (b + (pairs[row + 1] as number)) | 0
      c = (c + (pairs[row + 2] as number)) | 0
      d = (d + (pairs[row + 3] as number)) | 0
    }
    const to = offset + at
    sums[to] = (sums[to] as number) + a
    sums[to + 1] = (sums[to + 1] as number) + b
    sums[to + 2] = (sums[to + 2] as number) + c
    sums[to + 3] = (sums[to + 3] as number) + d
  }
}

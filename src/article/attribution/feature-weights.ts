/** Weights of hashed features, and their sums. */
import {bucketOf} from './hashing.js'

/** Weights: `rows[bucket]` is the row of a bucket, `values` holds `width` numbers for each row; row 0 is all zeros. */
export interface FeatureWeights {
  readonly rows: Uint16Array | Uint32Array
  readonly values: Int16Array | Float32Array
  readonly width: number
}

const found = new Uint32Array(256)

/**
 * Finds where the rows of features start.
 * @param features `count` values, at most 256; each one's template is its index plus `first`
 * @returns how many rows there are, in {@link found}
 */
function findRows({rows, width}: FeatureWeights, features: Int32Array, count: number, first: number): number {
  let size = 0
  for (let feature = 0; feature < count; feature++) {
    const row = rows[bucketOf(first + feature, features[feature] as number)] as number
    found[size] = row * width
    if (row !== 0) size++
  }
  return size
}

/**
 * Adds the rows of features to `sums`.
 * @param features `count` values, at most 256; each one's template is its index plus `first`
 */
export function addRows(
  sums: Float64Array,
  weights: FeatureWeights,
  features: Int32Array,
  count: number,
  first: number
): void {
  const {values, width} = weights
  const size = findRows(weights, features, count, first)
  for (let index = 0; index < size; index++) {
    const from = found[index] as number
    for (let at = 0; at < width; at++) sums[at] = (sums[at] as number) + (values[from + at] as number)
  }
}

/** The sum of the rows of features, each of one value. */
export function sumRows(weights: FeatureWeights, features: Int32Array, count: number, first: number): number {
  const {values} = weights
  const size = findRows(weights, features, count, first)
  let sum = 0
  for (let index = 0; index < size; index++) sum += values[found[index] as number] as number
  return sum
}

/** Adds the rows of features, each of seven values, times `scale`, to `sums` from `offset` on. */
export function addLabelRows(
  sums: Float64Array,
  offset: number,
  weights: FeatureWeights,
  scale: number,
  features: Int32Array,
  count: number,
  first: number
): void {
  const {values} = weights
  const size = findRows(weights, features, count, first)
  addSeven(sums, offset, values, scale, size, 0)
}

/** Adds the rows of features, each of fourteen values, times `scale`: the first seven to one list, the others to another. */
export function addLabelPairs(
  sums: Float64Array,
  others: Float64Array,
  offset: number,
  weights: FeatureWeights,
  scale: number,
  features: Int32Array,
  count: number,
  first: number
): void {
  const {values} = weights
  const size = findRows(weights, features, count, first)
  addSeven(sums, offset, values, scale, size, 0)
  addSeven(others, offset, values, scale, size, 7)
}

/** Sums in variables, not in a list: nothing else of the tagger costs as much. */
function addSeven(
  sums: Float64Array,
  offset: number,
  values: FeatureWeights['values'],
  scale: number,
  size: number,
  shift: number
): void {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let g = 0
  for (let index = 0; index < size; index++) {
    const from = (found[index] as number) + shift
    a += values[from] as number
    b += values[from + 1] as number
    c += values[from + 2] as number
    d += values[from + 3] as number
    e += values[from + 4] as number
    f += values[from + 5] as number
    g += values[from + 6] as number
  }
  sums[offset] = (sums[offset] as number) + a * scale
  sums[offset + 1] = (sums[offset + 1] as number) + b * scale
  sums[offset + 2] = (sums[offset + 2] as number) + c * scale
  sums[offset + 3] = (sums[offset + 3] as number) + d * scale
  sums[offset + 4] = (sums[offset + 4] as number) + e * scale
  sums[offset + 5] = (sums[offset + 5] as number) + f * scale
  sums[offset + 6] = (sums[offset + 6] as number) + g * scale
}

/** Which hashed features are kept, and sequences in terms of them. */
import {countFeatures, writeFeatures, type Features} from '../../src/article/attribution/tagging/feature-sums.js'
import {featureBits, hashFeature} from '../../src/article/attribution/tagging/hashing.js'

/** What stands for no feature among buckets. */
export const noBucket: number = 1 << featureBits

/** Features of a sequence's tokens as buckets: `width` for each; {@link noBucket} where there is none. */
export interface BucketSequence {
  readonly buckets: Int32Array
  readonly width: number
}

/** Rows of kept features: `rows[bucket]`, 0 for none; `rowCount` counts the row 0, too. */
export interface FeatureRows {
  readonly rows: Uint32Array
  readonly bucketBits: number
  readonly rowCount: number
  /** How often each row's feature is seen. */
  readonly counts: Uint32Array
}

/** Collects the buckets of the tokens at some indices. */
export function collectBuckets<Facts, Near>(
  features: Features<Facts, Near>,
  template: number,
  facts: Facts,
  near: Near,
  indices: readonly number[]
): BucketSequence {
  const width = countFeatures(features)
  const buckets = new Int32Array(indices.length * width)
  indices.forEach((at, index) => {
    const own = buckets.subarray(index * width, (index + 1) * width)
    writeFeatures(features, facts, near, at, own)
    own.forEach((value, feature) => {
      own[feature] = value === 0 ? noBucket : hashFeature(template + feature, value) >>> (32 - featureBits)
    })
  })
  return {buckets, width}
}

/** Keeps the features that are seen often enough. */
export function chooseRows(sequences: Iterable<BucketSequence>, leastCount: number): FeatureRows {
  const counts = new Uint32Array(noBucket + 1)
  for (const {buckets} of sequences) for (const bucket of buckets) counts[bucket] = (counts[bucket] as number) + 1
  counts[noBucket] = 0
  const rows = new Uint32Array(noBucket + 1)
  let rowCount = 1
  for (let bucket = 0; bucket < noBucket; bucket++) {
    if ((counts[bucket] as number) >= leastCount) rows[bucket] = rowCount++
  }
  return {
    rows,
    bucketBits: featureBits,
    rowCount,
    counts: Uint32Array.from([0, ...counts.filter((count) => count >= leastCount)])
  }
}

/** Rows of the kept features of each token. */
export interface RowSequence {
  readonly rows: Uint32Array
  /** Where each token's rows start; one more at the end. */
  readonly offsets: Uint32Array
}

/** Takes the kept features of a sequence; several kinds of features have rows of their own, one behind the other. */
export function toRows(length: number, ...kinds: readonly (readonly [BucketSequence, FeatureRows])[]): RowSequence {
  const kept: number[] = []
  const offsets = new Uint32Array(length + 1)
  for (let token = 0; token < length; token++) {
    let shift = 0
    for (const [{buckets, width}, {rows, rowCount}] of kinds) {
      for (let at = token * width; at < (token + 1) * width; at++) {
        const row = rows[buckets[at] as number] as number
        if (row > 0) kept.push(row + shift)
      }
      shift += rowCount
    }
    offsets[token + 1] = kept.length
  }
  return {rows: Uint32Array.from(kept), offsets}
}

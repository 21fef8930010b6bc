/** Writes weights in the form that `decodeWeights` reads. */
import {strideOf} from '../../src/article/attribution/tagging/feature-weights.js'
import {
  addToChecksum,
  letters,
  longestGap,
  type StoredHeader
} from '../../src/article/attribution/tagging/stored-weights.js'
import {chooseTerms, splitPair, type Pair} from './pair-terms.js'

/** Weights to store: `rows[bucket]` is the row of a bucket, 0 for none. */
export interface Weights {
  readonly rows: ArrayLike<number>
  /** How many bits a bucket's number has. */
  readonly bucketBits: number
  readonly values: ArrayLike<number>
  readonly width: number
  readonly extra: Readonly<Record<string, readonly number[]>>
  /** How often each row's feature is seen. */
  readonly counts?: ArrayLike<number> | undefined
}

/** How much is kept. */
export interface StoreSettings {
  /** What a stored value of 1 stands for, in the rows of the most frequent features. */
  readonly scale: number
  /** Step of a feature that is seen once; of others it is less, by the square root of their counts, and `scale` at least. */
  readonly rareScale?: number | undefined
  /** Values that would be smaller, rounded, are left out; rows without values too. */
  readonly leastValue: number
}

/** The largest step: values are `stored << step` in 16 bits. */
const largestStep = 7

/** Encodes weights. */
export function storeWeights(weights: Weights, settings: StoreSettings): string {
  const {bucketBits, width, extra} = weights
  const rows = roundRows(weights, settings)
  const rowCount = rows.steps.length
  const stepCount = Math.max(0, ...new Set(rows.steps)) + 1
  const pairs = listPairs(rows, width)
  const terms = chooseTerms(pairs, letters.length)
  const gaps = writeGaps(rows.buckets)
  const text = gaps + writePairs(pairs, terms, stepCount)
  const header: StoredHeader = {
    bucketBits,
    rowCount,
    gapCount: gaps.length,
    width,
    scale: settings.scale,
    extra,
    stepCount,
    pairs: terms.map(({low, high}) => (low + (high << 16)) | 0),
    checksum: checksumOf(text, gaps.length)
  }
  return `${JSON.stringify(header)} ${text}`
}

/** Rows as small integers, those without any left out. */
interface RoundedRows {
  readonly buckets: number[]
  readonly steps: number[]
  readonly values: (readonly number[])[]
}

function roundRows(
  {rows, values, width, counts}: Weights,
  {scale, rareScale = scale, leastValue}: StoreSettings
): RoundedRows {
  const rounded: RoundedRows = {buckets: [], steps: [], values: []}
  for (let bucket = 0; bucket < rows.length; bucket++) {
    const row = rows[bucket] ?? 0
    if (row === 0) continue
    const own = Array.from({length: width}, (_, at) => values[row * width + at] ?? 0)
    const wanted = rareScale / Math.sqrt(counts?.[row] ?? 1) / scale
    const needed = Math.max(...own.map(Math.abs)) / 127 / scale
    const step = Math.max(0, Math.min(largestStep, Math.round(Math.log2(wanted))), Math.ceil(Math.log2(needed)))
    const list = own.map((value) => {
      const near = Math.round(value / scale / 2 ** step)
      return Math.abs(near) < leastValue ? 0 : near
    })
    if (list.every((value) => value === 0)) continue
    rounded.buckets.push(bucket)
    rounded.steps.push(step)
    rounded.values.push(list)
  }
  return rounded
}

/** A pair that is not 0, with its index in all rows and the step of its own one. */
interface PlacedPair extends Pair {
  readonly place: number
  readonly step: number
}

function listPairs({steps, values}: RoundedRows, width: number): PlacedPair[] {
  const half = (width + 1) >> 1
  return values.flatMap((row, index) =>
    Array.from({length: half}, (_, at) => ({
      low: row[at] ?? 0,
      high: row[at + half] ?? 0,
      place: index * strideOf(width) + at,
      step: steps[index] ?? 0
    })).filter(({low, high}) => low !== 0 || high !== 0)
  )
}

function writeGaps(buckets: readonly number[]): string {
  let text = ''
  let last = -1
  for (const bucket of buckets) {
    let gap = bucket - last
    for (; gap > longestGap; gap -= longestGap) text += letterOf(longestGap)
    text += letterOf(gap - 1)
    last = bucket
  }
  return text
}

function writePairs(pairs: readonly PlacedPair[], terms: readonly Pair[], stepCount: number): string {
  const longestMove = Math.floor(letters.length / stepCount) - 1
  const nothing = letterOf(splitPair({low: 0, high: 0}, terms)[0] ?? 0)
  const known = new Map<string, readonly number[]>()
  let text = ''
  let last = 0
  for (const pair of pairs) {
    const {place, step} = pair
    const key = `${pair.low} ${pair.high}`
    const parts = known.get(key) ?? splitPair(pair, terms)
    known.set(key, parts)
    let move = place - last
    for (; move > longestMove; move -= longestMove) text += letterOf(longestMove * stepCount) + nothing
    for (const part of parts) {
      text += letterOf(move * stepCount + step) + letterOf(part)
      move = 0
    }
    last = place
  }
  return text
}

function letterOf(index: number): string {
  const letter = letters[index]
  if (letter === undefined) throw new Error(`Unexpected letter ${index}, expected one below ${letters.length}`)
  return letter
}

/** The checksum of the letters of gaps, then of those of pairs, two at a time. */
function checksumOf(text: string, gapCount: number): number {
  let checksum = 0
  for (let at = 0; at < gapCount; at++) checksum = addToChecksum(checksum, text.charCodeAt(at))
  for (let at = gapCount; at < text.length; at += 2) {
    checksum = addToChecksum(checksum, (text.charCodeAt(at) << 8) | text.charCodeAt(at + 1))
  }
  return checksum
}

/** Writes weights in the form that `decodeWeights` reads. */
import {
  codeWords,
  groupSize,
  largestStep,
  longestCode,
  onlySymbol,
  type StoredHeader
} from '../../src/article/attribution/stored-weights.js'

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

/** Encodes weights as base64. */
export function storeWeights(weights: Weights, settings: StoreSettings): string {
  const {bucketBits, width, extra} = weights
  const {scale} = settings
  const {gaps, steps, kept} = roundRows(weights, settings)
  const rowCount = steps.length
  if (rowCount > 0xfffe) throw new Error(`Unexpected ${rowCount} rows, expected at most 65534`)
  const masks: number[] = []
  for (let row = 0; row < rowCount; row++) {
    for (let group = 0; group < width; group += groupSize) {
      let mask = 0
      for (let at = group; at < Math.min(group + groupSize, width); at++) {
        if (kept[row * width + at] !== 0) mask |= 1 << (at - group)
      }
      masks.push(mask)
    }
  }
  const present = kept.filter((value) => value !== 0)
  const gapLengths = codeLengths(gaps, 256)
  const stepLengths = codeLengths(steps, largestStep + 1)
  const maskLengths = codeLengths(masks, 1 << groupSize)
  const valueLengths = codeLengths(
    present.map((value) => value + 127),
    255
  )
  let checksum = 0
  for (const number of [...gaps, ...present]) checksum += number
  const header: StoredHeader = {
    bucketBits,
    rowCount,
    gapCount: gaps.length,
    valueCount: present.length,
    width,
    scale,
    extra,
    gapLengths,
    stepLengths,
    maskLengths,
    valueLengths,
    checksum: checksum >>> 0
  }
  const json = Buffer.from(JSON.stringify(header), 'ascii')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  const bits = packSymbols([
    [gaps, gapLengths],
    [steps, stepLengths],
    [masks, maskLengths],
    [present.map((value) => value + 127), valueLengths]
  ])
  const bytes = Buffer.concat([length, json, bits])
  return Buffer.concat([bytes, Buffer.alloc((3 - (bytes.length % 3)) % 3)]).toString('base64')
}

/** Rows as small integers, those without any left out. */
interface RoundedRows {
  readonly gaps: number[]
  readonly steps: number[]
  /** `width` values for each row. */
  readonly kept: number[]
}

function roundRows(
  {rows, values, width, counts}: Weights,
  {scale, rareScale = scale, leastValue}: StoreSettings
): RoundedRows {
  const rounded: RoundedRows = {gaps: [], steps: [], kept: []}
  let last = -1
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
    let gap = bucket - last
    for (; gap >= 255; gap -= 255) rounded.gaps.push(255)
    rounded.gaps.push(gap)
    rounded.steps.push(step)
    for (const value of list) rounded.kept.push(value)
    last = bucket
  }
  return rounded
}

/** Writes lists of symbols one behind the other, each with the lengths of its code words. */
function packSymbols(lists: readonly (readonly [symbols: readonly number[], lengths: readonly number[]])[]): Buffer {
  const bytes: number[] = []
  let pending = 0
  let count = 0
  for (const [symbols, lengths] of lists) {
    if (onlySymbol(lengths) !== undefined) continue
    const words = new Map(codeWords(lengths).map((word) => [word.symbol, word]))
    for (const symbol of symbols) {
      const word = words.get(symbol)
      if (!word) throw new Error(`Unexpected symbol ${symbol}, expected one that was counted`)
      for (let bit = word.length - 1; bit >= 0; bit--) {
        pending = (pending << 1) | ((word.code >> bit) & 1)
        if (++count % 8 === 0) {
          bytes.push(pending)
          pending = 0
        }
      }
    }
  }
  if (count % 8 > 0) bytes.push(pending << (8 - (count % 8)))
  return Buffer.from(bytes)
}

/** Lengths of Huffman code words, none longer than {@link longestCode}: rare symbols are counted up until that holds. */
function codeLengths(symbols: readonly number[], size: number): number[] {
  const counts = Array.from({length: size}, () => 0)
  for (const symbol of symbols) counts[symbol] = (counts[symbol] ?? 0) + 1
  for (let least = 1; ; least *= 2) {
    const lengths = huffmanLengths(counts.map((count) => (count > 0 ? Math.max(count, least) : 0)))
    if (Math.max(...lengths) <= longestCode) return lengths
  }
}

interface Tree {
  readonly count: number
  readonly symbols: readonly number[]
}

function huffmanLengths(counts: readonly number[]): number[] {
  const lengths = counts.map(() => 0)
  let trees: Tree[] = counts.flatMap((count, symbol) => (count > 0 ? [{count, symbols: [symbol]}] : []))
  const [only] = trees
  if (trees.length === 1 && only) for (const symbol of only.symbols) lengths[symbol] = 1
  while (trees.length > 1) {
    trees = trees.sort((one, other) => one.count - other.count)
    const [one, other, ...rest] = trees as [Tree, Tree, ...Tree[]]
    const symbols = [...one.symbols, ...other.symbols]
    for (const symbol of symbols) lengths[symbol] = (lengths[symbol] ?? 0) + 1
    trees = [...rest, {count: one.count + other.count, symbols}]
  }
  return lengths
}

/** Writes weights in the form that `decodeWeights` reads. */
import {bucketBits} from '../../src/article/attribution/hashing.js'
import {codeWords, longestCode, type StoredHeader} from '../../src/article/attribution/stored-weights.js'

/** Weights to store: `rows[bucket]` is the row of a bucket, 0 for none. */
export interface Weights {
  readonly rows: ArrayLike<number>
  readonly values: ArrayLike<number>
  readonly width: number
  readonly extra: Readonly<Record<string, readonly number[]>>
}

/** How much is kept. */
export interface StoreSettings {
  /** What a stored value of 1 stands for. */
  readonly scale: number
  /** Values that would be smaller, rounded, are left out; rows without values too. */
  readonly leastValue: number
}

/** Encodes weights as base64. */
export function storeWeights({rows, values, width, extra}: Weights, {scale, leastValue}: StoreSettings): string {
  const gaps: number[] = []
  const kept: number[] = []
  let rowCount = 0
  let last = -1
  for (let bucket = 0; bucket < rows.length; bucket++) {
    const row = rows[bucket] ?? 0
    if (row === 0) continue
    const rounded: number[] = []
    for (let at = row * width; at < (row + 1) * width; at++) {
      const value = Math.max(-127, Math.min(127, Math.round((values[at] ?? 0) / scale)))
      rounded.push(Math.abs(value) < leastValue ? 0 : value)
    }
    if (rounded.every((value) => value === 0)) continue
    rowCount++
    let gap = bucket - last
    for (; gap >= 255; gap -= 255) gaps.push(255)
    gaps.push(gap)
    last = bucket
    kept.push(...rounded)
  }
  if (rowCount > 0xfffe) throw new Error(`Unexpected ${rowCount} rows, expected at most 65534`)
  const gapLengths = codeLengths(gaps, 256)
  const valueLengths = codeLengths(
    kept.map((value) => value + 127),
    255
  )
  let checksum = 0
  for (const number of [...gaps, ...kept]) checksum += number
  const header: StoredHeader = {
    bucketBits,
    rowCount,
    width,
    scale,
    extra,
    gapLengths,
    valueLengths,
    checksum: checksum >>> 0
  }
  const json = Buffer.from(JSON.stringify(header), 'ascii')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  const bits = packRows(gaps, kept, width, gapLengths, valueLengths)
  const bytes = Buffer.concat([length, json, bits])
  return Buffer.concat([bytes, Buffer.alloc((3 - (bytes.length % 3)) % 3)]).toString('base64')
}

function packRows(
  gaps: readonly number[],
  values: readonly number[],
  width: number,
  gapLengths: readonly number[],
  valueLengths: readonly number[]
): Buffer {
  const gapWords = new Map(codeWords(gapLengths).map((word) => [word.symbol, word]))
  const valueWords = new Map(codeWords(valueLengths).map((word) => [word.symbol, word]))
  const bytes: number[] = []
  let pending = 0
  let count = 0
  const write = (words: typeof gapWords, symbol: number): void => {
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
  let at = 0
  for (const gap of gaps) {
    write(gapWords, gap)
    if (gap === 255) continue
    for (let end = at + width; at < end; at++) write(valueWords, (values[at] ?? 0) + 127)
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

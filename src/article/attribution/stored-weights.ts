/**
 * Weights as they are stored: sparse rows of small integers in a Huffman code (1952), in base64. The rows of frequent
 * features are stored more finely than those of rare ones, whose errors do less harm. All gaps between rows come first,
 * then all steps, masks and values: reading one kind of number at a time is what a processor does fast.
 */
import type {FeatureWeights} from './feature-weights.js'

/** Weights of hashed features, decoded. */
export interface StoredWeights extends FeatureWeights {
  /** How many values a row has. */
  readonly width: number
  /** What a value of 1 stands for. */
  readonly scale: number
  /** Numbers that go with the weights, by name. */
  readonly extra: Readonly<Record<string, readonly number[]>>
}

/** What stands, as JSON, before the bits. */
export interface StoredHeader {
  /** How many bits a bucket's number has. */
  readonly bucketBits: number
  readonly rowCount: number
  /** How many gaps there are: one for each row, and more where they are wide. */
  readonly gapCount: number
  /** How many values are not zero. */
  readonly valueCount: number
  readonly width: number
  /** What a value of 1 stands for in rows of step 0. */
  readonly scale: number
  readonly extra: Readonly<Record<string, readonly number[]>>
  /** Lengths of the code words of gaps between buckets (0 to 255; 255 means that 255 are added and another gap follows). */
  readonly gapLengths: readonly number[]
  /** Lengths of the code words of steps: a value of 1 in a row of step `n` stands for `2 ** n` times the scale. */
  readonly stepLengths: readonly number[]
  /** Lengths of the code words of masks: which values of a group are not zero. */
  readonly maskLengths: readonly number[]
  /** Lengths of the code words of values, from -127 to 127. */
  readonly valueLengths: readonly number[]
  /** Sum of all gaps and values, modulo 2^32: tells whether the text is whole. */
  readonly checksum: number
}

/** How many values share a mask. */
export const groupSize = 8

/** The largest step: values are `stored << step` in 16 bits. */
export const largestStep = 7

/** The longest code word, in bits. */
export const longestCode = 15

/**
 * Decodes stored weights.
 * @param stored base64 of the header's length (4 bytes, big-endian), the header and the code words
 * @throws {Error} when the text is not whole
 */
export function decodeWeights(stored: string): StoredWeights {
  const bytes = decodeBase64(stored)
  const headerLength = ((bytes[0] ?? 0) << 24) | ((bytes[1] ?? 0) << 16) | ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0)
  let json = ''
  for (let at = 4; at < 4 + headerLength; at++) json += String.fromCharCode(bytes[at] ?? 0)
  const header = JSON.parse(json) as StoredHeader
  const {rowCount, width, scale, extra, bucketBits} = header
  const half = (width + 1) >> 1
  const stride = half === 1 ? 1 : (half + 3) & ~3
  const reader = {bytes, position: (4 + headerLength) * 8}
  const gaps = readSymbols(reader, header.gapLengths, header.gapCount)
  const steps = readSymbols(reader, header.stepLengths, rowCount)
  const masks = readSymbols(reader, header.maskLengths, rowCount * Math.ceil(width / groupSize))
  const values = readSymbols(reader, header.valueLengths, header.valueCount)
  const {index, sum} = createIndex(gaps, bucketBits)
  const pairs = new Int32Array(rowCount * stride)
  let checksum = sum
  for (let row = 0, group = 0, next = 0; row < rowCount; row++) {
    const step = steps[row] as number
    for (let first = 0; first < width; first += groupSize) {
      for (let mask = masks[group++] as number, at = first; mask > 0; mask >>= 1, at++) {
        if ((mask & 1) === 0) continue
        const value = (values[next++] as number) - 127
        checksum += value
        const to = row * stride + (at < half ? at : at - half)
        pairs[to] = (pairs[to] as number) + (value << (at < half ? step : step + 16))
      }
    }
  }
  if (checksum >>> 0 !== header.checksum) throw new Error('Unexpected weights, expected the checksum to agree')
  return {index, shift: 32 - bucketBits, pairs, stride, width, scale, extra}
}

/** Bits that are read from a position on. */
interface BitReader {
  readonly bytes: Uint8Array
  position: number
}

/** Reads symbols whose code words have the given lengths. */
function readSymbols(reader: BitReader, lengths: readonly number[], count: number): Uint8Array {
  const {bytes} = reader
  const symbols = new Uint8Array(count)
  const only = onlySymbol(lengths)
  if (only !== undefined) return symbols.fill(only)
  const table = createTable(lengths)
  let position = reader.position
  for (let index = 0; index < count; index++) {
    const byte = position >> 3
    const window =
      (((bytes[byte] as number) << 16) | ((bytes[byte + 1] as number) << 8) | (bytes[byte + 2] as number)) >>>
      (24 - longestCode - (position & 7))
    const entry = table[window & 0x7fff] as number
    position += entry & 15
    symbols[index] = entry >> 4
  }
  reader.position = position
  return symbols
}

/** The symbol of a list that has no other: its code word has no bits. */
export function onlySymbol(lengths: readonly number[]): number | undefined {
  const first = lengths.findIndex((length) => length > 0)
  return lengths.some((length, symbol) => length > 0 && symbol !== first) ? undefined : first
}

/** The index of buckets (see `FeatureWeights`) from the gaps between them, and the sum of these. */
function createIndex(gaps: Uint8Array, bucketBits: number): {index: Int32Array; sum: number} {
  const index = new Int32Array((1 << bucketBits) >> 4)
  let bucket = -1
  let row = 0
  for (let at = 0; at < gaps.length; at++) {
    const gap = gaps[at] as number
    bucket += gap
    if (gap === 255) continue
    const word = (bucket >>> 5) * 2
    const present = index[word] as number
    if (present === 0) index[word + 1] = row
    index[word] = present | (1 << (bucket & 31))
    row++
  }
  return {index, sum: bucket + 1}
}

/** For each window of {@link longestCode} bits the symbol whose code word it starts with, times 16, and the word's length. */
function createTable(lengths: readonly number[]): Uint16Array {
  const table = new Uint16Array(1 << longestCode)
  for (const {symbol, length, code} of codeWords(lengths)) {
    const first = code << (longestCode - length)
    table.fill((symbol << 4) | length, first, first + (1 << (longestCode - length)))
  }
  return table
}

/** Canonical code words: by length, then by symbol. */
export function codeWords(lengths: readonly number[]): {symbol: number; length: number; code: number}[] {
  const words = lengths
    .map((length, symbol) => ({symbol, length, code: 0}))
    .filter(({length}) => length > 0)
    .sort((one, other) => one.length - other.length || one.symbol - other.symbol)
  let code = 0
  let previous = 0
  for (const word of words) {
    code <<= word.length - previous
    previous = word.length
    word.code = code++
  }
  return words
}

function decodeBase64(text: string): Uint8Array {
  const decoded = atob(text)
  // Three bytes more, so that the last window can be read whole.
  const bytes = new Uint8Array(decoded.length + 3)
  for (let at = 0; at < decoded.length; at++) bytes[at] = decoded.charCodeAt(at)
  return bytes
}

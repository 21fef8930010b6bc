/**
 * Weights as they are stored: sparse rows of small integers in a Huffman code (1952), in base64. The rows of frequent
 * features are stored more finely than those of rare ones, whose errors do less harm.
 */
import {countBits, type FeatureWeights} from './feature-weights.js'
import {bucketBits} from './hashing.js'

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
  readonly bucketBits: number
  readonly rowCount: number
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
 * @throws {Error} when the text is not whole, or was made for other hashes
 */
export function decodeWeights(stored: string): StoredWeights {
  const bytes = decodeBase64(stored)
  const headerLength = ((bytes[0] ?? 0) << 24) | ((bytes[1] ?? 0) << 16) | ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0)
  let json = ''
  for (let at = 4; at < 4 + headerLength; at++) json += String.fromCharCode(bytes[at] ?? 0)
  const header = JSON.parse(json) as StoredHeader
  const {rowCount, width, scale, extra} = header
  if (header.bucketBits !== bucketBits) throw new Error(`Unexpected ${header.bucketBits} bits, expected ${bucketBits}`)
  const half = (width + 1) >> 1
  const stride = half === 1 ? 1 : (half + 3) & ~3
  const bits = new Int32Array((1 << bucketBits) >> 5)
  const pairs = new Int32Array(rowCount * stride)
  const gapTable = createTable(header.gapLengths)
  const stepTable = createTable(header.stepLengths)
  const maskTable = createTable(header.maskLengths)
  const valueTable = createTable(header.valueLengths)
  let position = (4 + headerLength) * 8
  let checksum = 0
  const read = (table: Uint32Array): number => {
    const byte = position >> 3
    const window =
      (((bytes[byte] as number) << 16) | ((bytes[byte + 1] as number) << 8) | (bytes[byte + 2] as number)) >>>
      (24 - longestCode - (position & 7))
    const entry = table[window & 0x7fff] as number
    position += entry & 15
    return entry >> 4
  }
  let bucket = -1
  for (let index = 0; index < rowCount; index++) {
    let gap = read(gapTable)
    while (gap === 255) {
      bucket += 255
      checksum += 255
      gap = read(gapTable)
    }
    bucket += gap
    checksum += gap
    bits[bucket >>> 5] = (bits[bucket >>> 5] as number) | (1 << (bucket & 31))
    const step = read(stepTable)
    const row = index * stride
    for (let group = 0; group < width; group += groupSize) {
      for (let mask = read(maskTable), at = group; mask > 0; mask >>= 1, at++) {
        if ((mask & 1) === 0) continue
        const value = read(valueTable) - 127
        checksum += value
        const shift = at < half ? step : step + 16
        const to = row + (at < half ? at : at - half)
        pairs[to] = (pairs[to] as number) + (value << shift)
      }
    }
  }
  if (checksum >>> 0 !== header.checksum) throw new Error('Unexpected weights, expected the checksum to agree')
  const before = new Uint16Array(bits.length)
  for (let word = 0, count = 0; word < bits.length; word++) {
    before[word] = count
    count += countBits(bits[word] as number)
  }
  return {bits, before, pairs, stride, width, scale, extra}
}

/** For each window of {@link longestCode} bits the symbol whose code word it starts with, times 16, and the word's length. */
function createTable(lengths: readonly number[]): Uint32Array {
  const table = new Uint32Array(1 << longestCode)
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

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function decodeBase64(text: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let index = 0; index < alphabet.length; index++) values[alphabet.charCodeAt(index)] = index
  // Three bytes more, so that the last window can be read whole.
  const bytes = new Uint8Array(((text.length * 3) >> 2) + 3)
  for (let at = 0, to = 0; at < text.length; at += 4, to += 3) {
    const word =
      ((values[text.charCodeAt(at)] as number) << 18) |
      ((values[text.charCodeAt(at + 1)] as number) << 12) |
      ((values[text.charCodeAt(at + 2)] as number) << 6) |
      (values[text.charCodeAt(at + 3)] as number)
    bytes[to] = word >> 16
    bytes[to + 1] = (word >> 8) & 255
    bytes[to + 2] = word & 255
  }
  return bytes
}

/**
 * Weights as they are stored: sparse rows of small integers, in letters that need no escape in a string. Reading them is a
 * part of every first article, so a letter is looked up and added, no more: a text in fewer bits takes far longer to read.
 * The rows of frequent features are stored more finely than those of rare ones, whose errors do less harm.
 */
import {recordOf, strideOf, type FeatureWeights} from './feature-weights.js'

/** Weights of hashed features, decoded. */
export interface StoredWeights extends FeatureWeights {
  /** What a value of 1 stands for. */
  readonly scale: number
  /** Numbers that go with the weights, by name. */
  readonly extra: Readonly<Record<string, readonly number[]>>
}

/** What stands, as JSON, before the letters; a space is between them. */
export interface StoredHeader {
  /** How many bits a bucket's number has. */
  readonly bucketBits: number
  readonly rowCount: number
  /** How many letters stand for gaps between buckets: one for each row, and more where they are wide. */
  readonly gapCount: number
  readonly width: number
  /** What a value of 1 stands for in rows of step 0. */
  readonly scale: number
  readonly extra: Readonly<Record<string, readonly number[]>>
  /** How many steps there are: a value of 1 in a row of step `n` stands for `2 ** n` times the scale. */
  readonly stepCount: number
  /** What each letter of a pair adds to it (see `FeatureWeights`), in steps of its row. */
  readonly pairs: readonly number[]
  /** Of all letters, see {@link addToChecksum}. */
  readonly checksum: number
}

/** Each stands for its index: what can be printed, without the space, the quotation mark and the backslash. */
export const letters: string = Array.from({length: 0x7f - 0x21}, (_, at) => String.fromCharCode(0x21 + at))
  .filter((letter) => letter !== "'" && letter !== '\\')
  .join('')

/** What each letter stands for, by its character code. */
const numbers = new Uint8Array(1 << 7)
for (let number = 0; number < letters.length; number++) numbers[letters.charCodeAt(number)] = number

/** The last letter stands for a gap of this many buckets that goes on with the next letter; others for one bucket more. */
export const longestGap: number = letters.length - 1

/** The checksum of some letters and one more. */
export const addToChecksum = (checksum: number, letter: number): number => (checksum << 5) ^ (checksum >>> 27) ^ letter

/**
 * Decodes stored weights.
 *
 * Behind the header stand the letters of the gaps between buckets with a row, then two letters for each pair that is
 * not 0. The first one stands for `move * stepCount + step`, where `move` is how far the pair lies behind the one before;
 * the second one is what has to be added to the pair. A pair that no letter stands for is a sum: its further letters move
 * by 0.
 * @param spare how many records (see `recordOf`) to leave free behind the rows
 * @throws {Error} when the text is not whole
 */
export function decodeWeights(stored: string, spare = 0): StoredWeights {
  const start = stored.indexOf(' ') + 1
  const header = JSON.parse(stored.slice(0, start)) as StoredHeader
  const {rowCount, gapCount, width, scale, extra, bucketBits} = header
  const stride = strideOf(width)
  const text = new TextEncoder().encode(stored).subarray(start)
  // Memory that is read before it is written for the first time costs twice.
  const index = new Int32Array((1 << bucketBits) >> 4).fill(0)
  const pairs = new Int32Array(rowCount * stride + spare * recordOf(width)).fill(0)
  const checksum = readPairs(text, gapCount, header, pairs, readGaps(text, gapCount, index))
  if (checksum !== header.checksum) throw new Error('Unexpected weights, expected the checksum to agree')
  return {index, shift: 32 - bucketBits, pairs, stride, rowCount, width, scale, extra}
}

/** Writes the index of buckets (see `FeatureWeights`) from the gaps between them; says what the checksum of these is. */
function readGaps(text: Uint8Array, end: number, index: Int32Array): number {
  let checksum = 0
  let bucket = -1
  let row = 0
  for (let at = 0; at < end; at++) {
    const letter = text[at] as number
    const number = numbers[letter] as number
    checksum = addToChecksum(checksum, letter)
    if (number === longestGap) {
      bucket += longestGap
      continue
    }
    bucket += number + 1
    const word = (bucket >>> 5) * 2
    const present = index[word] as number
    if (present === 0) index[word + 1] = row
    index[word] = present | (1 << (bucket & 31))
    row++
  }
  return checksum
}

/** Adds up pairs from an index in the text on; says what the checksum of all letters is. */
function readPairs(text: Uint8Array, from: number, header: StoredHeader, pairs: Int32Array, before: number): number {
  const {moves, steps, terms} = createTables(header)
  let checksum = before
  let to = 0
  for (let at = from; at < text.length; at += 2) {
    const move = text[at] as number
    const term = text[at + 1] as number
    checksum = addToChecksum(checksum, (move << 8) | term)
    to += moves[move] as number
    pairs[to] = (pairs[to] as number) + ((terms[term] as number) << (steps[move] as number))
  }
  return checksum
}

/** What the letters of pairs stand for, by their character codes. */
interface Tables {
  readonly moves: Uint8Array
  readonly steps: Uint8Array
  readonly terms: Int32Array
}

function createTables({stepCount, pairs}: StoredHeader): Tables {
  const tables = {moves: new Uint8Array(1 << 7), steps: new Uint8Array(1 << 7), terms: new Int32Array(1 << 7)}
  for (let number = 0; number < letters.length; number++) {
    const code = letters.charCodeAt(number)
    tables.moves[code] = Math.floor(number / stepCount)
    tables.steps[code] = number % stepCount
    tables.terms[code] = pairs[number] ?? 0
  }
  return tables
}

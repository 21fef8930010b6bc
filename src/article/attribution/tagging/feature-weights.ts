/** Weights of hashed features, and their sums. */

/**
 * Weights of the features that have some: whole numbers, two in one, so that one addition adds both. The first half of a
 * row's values lies in the low 16 bits, the other half in the high ones.
 */
export interface FeatureWeights {
  /**
   * Which buckets have a row, one bit each, 32 in a number; behind each number that is not 0 how many buckets before have one.
   */
  readonly index: Int32Array
  /** How far a hash has to be shifted to the right for its bucket. */
  readonly shift: number
  /** `stride` numbers for each row; there may be room behind them. */
  readonly pairs: Int32Array
  /** How many values a row has. */
  readonly width: number
  /** 1, or a multiple of 4. */
  readonly stride: number
  readonly rowCount: number
}

/** How many numbers a row of pairs takes, for a number of values: 1, or a multiple of 4. */
export const strideOf = (width: number): number => (width <= 2 ? 1 : (((width + 1) >> 1) + 3) & ~3)

/** The same for a row with one number more behind its pairs: 2, or a multiple of 4. */
export const recordOf = (width: number): number => (width <= 2 ? 2 : strideOf(width + 2))

/** Row of a hash, -1 for none. */
export function findRow({index, shift}: FeatureWeights, hash: number): number {
  const bucket = hash >>> shift
  const word = (bucket >>> 5) * 2
  const present = index[word] as number
  const bit = 1 << (bucket & 31)
  return (present & bit) === 0 ? -1 : (index[word + 1] as number) + countBits(present & (bit - 1))
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

/**
 * Writes the sums of rows: some that are known, and those of features, from an index to another. One large function, which
 * calls none: it is compiled once, not again with each of those that call it, and a process waits for that.
 * @param sums `stride` numbers from `offset` on; no half may go beyond 16 bits
 * @param rows where the known rows start, `size` of them; there is room for those of the features and one more
 * @param values of features; a value of 0 is no feature
 * @param template the first feature's; those of the others follow
 */
export function addRows(
  sums: Int32Array,
  offset: number,
  {index, shift, pairs, stride}: FeatureWeights,
  rows: Int32Array,
  size: number,
  values: Int32Array,
  from: number,
  end: number,
  template: number
): void {
  let count = size
  for (let feature = from; feature < end; feature++) {
    const value = values[feature] as number
    if (value === 0) continue
    // `hashFeature` and `findRow`
    const mixed = Math.imul(value ^ Math.imul(template + feature + 1, 0x9e3779b1), 0x85ebca6b)
    const bucket = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> shift
    const word = (bucket >>> 5) * 2
    const present = index[word] as number
    const before = present & ((1 << (bucket & 31)) - 1)
    const twos = before - ((before >>> 1) & 0x55555555)
    const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333)
    const bits = Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
    // Whether there is a row can hardly be foreseen: counting costs less than a wrong guess.
    rows[count] = ((index[word + 1] as number) + bits) * stride
    count += (present >>> (bucket & 31)) & 1
  }
  if (stride === 1) {
    let sum = 0
    for (let at = 0; at < count; at++) sum = (sum + (pairs[rows[at] as number] as number)) | 0
    sums[offset] = sum
    return
  }
  // Four sums at a time, in variables: nothing else of the tagger costs as much.
  for (let at = 0; at < stride; at += 4) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let other = 0; other < count; other++) {
      const row = (rows[other] as number) + at
      a = (a + (pairs[row] as number)) | 0
      b = (b + (pairs[row + 1] as number)) | 0
      c = (c + (pairs[row + 2] as number)) | 0
      d = (d + (pairs[row + 3] as number)) | 0
    }
    const to = offset + at
    sums[to] = a
    sums[to + 1] = b
    sums[to + 2] = c
    sums[to + 3] = d
  }
}

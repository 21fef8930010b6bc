/** Features of tokens, and the sums of their weights. */
import {addRows, recordOf, type FeatureWeights} from './feature-weights.js'

/** Features of a token that depend on the same few facts, so that the sum of their weights need be found once. */
export interface FeatureGroup<Facts, Near> {
  readonly count: number
  /** Writes the features of the token at an index into `values`, from `n` on; they follow from the group's key alone. */
  readonly write: (facts: Facts, near: Near, at: number, values: Int32Array, n: number) => void
}

/** Features of a token; `Near` is what is known of the tokens around it. A value of 0 means that there is no such feature. */
export interface Features<Facts, Near> {
  readonly groups: readonly FeatureGroup<Facts, Near>[]
  /**
   * Writes the key of each group: the hash of a word, or 0, and a number that stands for all other facts. The group has no
   * features where this number is 0. One function for all: the functions of each group cost more to call than they do.
   */
  readonly writeKeys: (facts: Facts, near: Near, at: number, keys: Int32Array) => void
  /** How many features there are beside those of the groups: their facts hardly come again. */
  readonly count: number
  /** Writes them from `n` on. */
  readonly write: (facts: Facts, near: Near, at: number, values: Int32Array, n: number) => void
}

/** How many features there are together. */
export function countFeatures<Facts, Near>({groups, count}: Features<Facts, Near>): number {
  return groups.reduce((sum, group) => sum + group.count, count)
}

/** Writes all features of a token: those of the groups, then the others. */
export function writeFeatures<Facts, Near>(
  features: Features<Facts, Near>,
  facts: Facts,
  near: Near,
  at: number,
  values: Int32Array
): void {
  const keys = new Int32Array(features.groups.length * 2)
  features.writeKeys(facts, near, at, keys)
  let n = 0
  features.groups.forEach((group, index) => {
    if (keys[index * 2 + 1] === 0) values.fill(0, n, n + group.count)
    else group.write(facts, near, at, values, n)
    n += group.count
  })
  features.write(facts, near, at, values, n)
}

/**
 * How many sums of each group are remembered, as a power of two: in the end what fits a processor's cache, at first what one
 * article needs. Memory that is not used yet costs more to touch than the sums it would hold.
 */
const memoBits = 11
const firstMemoBits = 9

/** How many records weights may leave free for the sums that are remembered at first: else they have to be copied. */
export const recordCountOf = <Facts, Near>({groups}: Features<Facts, Near>): number => groups.length << firstMemoBits

/** Adds up the weights of a token's features. */
export class FeatureSums<Facts, Near> {
  readonly #features: Features<Facts, Near>
  /** Records of remembered sums stand behind the rows: the pairs of a sum, and last the check of its key. */
  #weights: FeatureWeights
  /** How many numbers a record has. */
  readonly #record: number
  /** Index of each group's first feature; the last one is that of the others. */
  readonly #firsts: Int32Array
  /** Number of the first feature's template. */
  readonly #template: number
  readonly #keys: Int32Array
  #bits = firstMemoBits
  /** How often a sum was not remembered. */
  #misses = 0
  readonly #values: Int32Array
  /** Where the rows that a sum has stand. */
  readonly #found: Int32Array
  /** Where the rows that a group's sum has stand. */
  readonly #rows: Int32Array

  /** `template` is the number of the first feature's template. */
  constructor(features: Features<Facts, Near>, weights: FeatureWeights, template: number) {
    const {groups} = features
    const count = countFeatures(features)
    let first = 0
    this.#firsts = Int32Array.from(
      [...groups, {count: features.count}],
      (group) => (first += group.count) - group.count
    )
    this.#features = features
    this.#weights = withRecords(weights, recordCountOf(features))
    this.#record = recordOf(weights.width)
    this.#template = template
    this.#keys = new Int32Array(groups.length * 2)
    this.#values = new Int32Array(count)
    // One more: what is no row is written there, too.
    this.#found = new Int32Array(count + 1)
    this.#rows = new Int32Array(count + 1)
  }

  /** The weights, with what is remembered behind them. */
  get weights(): FeatureWeights {
    return this.#weights
  }

  /** Writes the sums of the token at an index into `sums`, which holds `stride` numbers; what is no pair means nothing. */
  add(sums: Int32Array, facts: Facts, near: Near, at: number): void {
    if (this.#bits < memoBits && this.#misses >> (firstMemoBits + 1) >= this.#features.groups.length) this.#grow()
    const keys = this.#keys
    const found = this.#found
    const record = this.#record
    const {pairs, stride, rowCount} = this.#weights
    const shift = 32 - this.#bits
    const groupSize = record << this.#bits
    this.#features.writeKeys(facts, near, at, keys)
    let size = 0
    for (let group = 0, start = rowCount * stride; group * 2 < keys.length; group++, start += groupSize) {
      const key = keys[group * 2 + 1] as number
      if (key === 0) continue
      // One number for both: two keys of a group have the same as seldom as two words have the same hash.
      const check = Math.imul(key, 0x9e3779b1) ^ (keys[group * 2] as number)
      const row = start + (Math.imul(check ^ (check >>> 15), 0x85ebca6b) >>> shift) * record
      if (pairs[row + record - 1] !== check) {
        this.#remember(group, row, facts, near, at)
        pairs[row + record - 1] = check
      }
      found[size++] = row
    }
    const first = this.#firsts[this.#firsts.length - 1] as number
    this.#features.write(facts, near, at, this.#values, first)
    addRows(sums, 0, this.#weights, found, size, this.#values, first, this.#values.length, this.#template)
  }

  /** Finds the sums of a group anew, for a row. */
  #remember(group: number, row: number, facts: Facts, near: Near, at: number): void {
    const {pairs} = this.#weights
    const from = this.#firsts[group] as number
    const end = this.#firsts[group + 1] as number
    this.#misses++
    this.#features.groups[group]?.write(facts, near, at, this.#values, from)
    addRows(pairs, row, this.#weights, this.#rows, 0, this.#values, from, end, this.#template)
  }

  /** Makes room for all sums: there is more than one article. */
  #grow(): void {
    this.#bits = memoBits
    this.#weights = withRecords(this.#weights, this.#features.groups.length << memoBits)
  }
}

/** Weights with a number of free records behind their rows. */
function withRecords(weights: FeatureWeights, count: number): FeatureWeights {
  const {pairs, width, stride, rowCount} = weights
  const length = rowCount * stride + count * recordOf(width)
  if (pairs.length >= length) return weights
  const longer = new Int32Array(length)
  longer.set(pairs.subarray(0, rowCount * stride))
  return {...weights, pairs: longer}
}

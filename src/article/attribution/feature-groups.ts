/** Features in groups that depend on the same few facts, so that the sum of their weights need be found once. */
import {addListedRows, addRows, type FeatureWeights} from './feature-weights.js'

/** Features of a token that depend on the same facts; `Near` is what is known of the tokens around it. */
export interface FeatureGroup<Facts, Near> {
  readonly count: number
  /**
   * A number that stands for all facts but the word: not negative; -1 where they hardly come again. Groups that have none
   * are too small, or differ too much, for remembering to be worth it.
   */
  readonly key?: (facts: Facts, near: Near, at: number) => number
  /** Hash of the word that the features depend on, if they do. */
  readonly word?: (facts: Facts, near: Near, at: number) => number
  /** Writes the features of the token at an index into `values`, from `n` on. */
  readonly write: (facts: Facts, near: Near, at: number, values: Int32Array, n: number) => void
}

type Groups<Facts, Near> = readonly FeatureGroup<Facts, Near>[]

/** How many features the groups have together. */
export function countFeatures<Facts, Near>(groups: Groups<Facts, Near>): number {
  return groups.reduce((sum, {count}) => sum + count, 0)
}

/** Writes all features of a token, group by group. */
export function writeFeatures<Facts, Near>(
  groups: Groups<Facts, Near>,
  facts: Facts,
  near: Near,
  at: number,
  values: Int32Array
): void {
  let n = 0
  for (const group of groups) {
    group.write(facts, near, at, values, n)
    n += group.count
  }
}

/** How many sums of each group are remembered, as a power of two: what fits a processor's cache. */
const memoBits = 12

/** Sums of a group that has keys. */
interface Memo<Facts, Near> {
  readonly group: FeatureGroup<Facts, Near>
  readonly key: (facts: Facts, near: Near, at: number) => number
  readonly from: number
  readonly end: number
  /** Word and key of each remembered sum. */
  readonly keys: Int32Array
  readonly sums: Int32Array
}

/** Adds up the weights of a token's features. */
export class GroupSums<Facts, Near> {
  readonly #weights: FeatureWeights
  readonly #first: number
  readonly #memos: readonly Memo<Facts, Near>[]
  readonly #others: readonly {readonly group: FeatureGroup<Facts, Near>; readonly from: number}[]
  /** Indices of the features of the other groups. */
  readonly #indices: Int32Array
  readonly #values: Int32Array

  /** `first` is the number of the first template. */
  constructor(groups: Groups<Facts, Near>, weights: FeatureWeights, first: number) {
    this.#weights = weights
    this.#first = first
    this.#values = new Int32Array(countFeatures(groups))
    const memos: Memo<Facts, Near>[] = []
    const others: {group: FeatureGroup<Facts, Near>; from: number}[] = []
    let from = 0
    for (const group of groups) {
      const end = from + group.count
      if (group.key) {
        const keys = new Int32Array(2 << memoBits).fill(-1)
        memos.push({group, key: group.key, from, end, keys, sums: new Int32Array(weights.stride << memoBits)})
      } else others.push({group, from})
      from = end
    }
    this.#memos = memos
    this.#others = others
    this.#indices = Int32Array.from(
      others.flatMap((other) => Array.from({length: other.group.count}, (_, index) => other.from + index))
    )
  }

  /** Adds the sums of the token at an index to `sums`, which holds `stride` numbers. */
  add(sums: Int32Array, facts: Facts, near: Near, at: number): void {
    for (const other of this.#others) other.group.write(facts, near, at, this.#values, other.from)
    addListedRows(sums, this.#weights, this.#values, this.#indices, this.#first)
    for (const memo of this.#memos) {
      const key = memo.key(facts, near, at)
      if (key >= 0) this.#addKnown(memo, key, sums, facts, near, at)
      else {
        memo.group.write(facts, near, at, this.#values, memo.from)
        addRows(sums, 0, this.#weights, this.#values, memo.from, memo.end, this.#first)
      }
    }
  }

  #addKnown(memo: Memo<Facts, Near>, key: number, sums: Int32Array, facts: Facts, near: Near, at: number): void {
    const {group, keys, from, end} = memo
    const {stride} = this.#weights
    const word = group.word === undefined ? 0 : group.word(facts, near, at)
    const slot = Math.imul(Math.imul(key, 0x9e3779b1) ^ word, 0x85ebca6b) >>> (32 - memoBits)
    const first = slot * stride
    const known = memo.sums
    if (keys[slot * 2 + 1] !== key || keys[slot * 2] !== word) {
      keys[slot * 2] = word
      keys[slot * 2 + 1] = key
      known.fill(0, first, first + stride)
      group.write(facts, near, at, this.#values, from)
      addRows(known, first, this.#weights, this.#values, from, end, this.#first)
    }
    for (let index = 0; index < stride; index++) {
      sums[index] = (sums[index] as number) + (known[first + index] as number)
    }
  }
}

/** Pairs of spellings that lie so near that one may be the other misspelled, found without comparing all pairs. */
import {editDistance} from '../../compare/edit-distance.js'
import type {NameGroup} from './name-groups.js'

/** A pair with its weighted distance; `one` stands first in the article. */
export interface NamePair {
  readonly one: NameGroup
  readonly other: NameGroup
  readonly distance: number
  /** Whether the same word stands beside both. */
  readonly isBeside: boolean
}

/** So many spellings share one deletion at most; more would be words that say nothing. */
const largestBucket = 8

export function findCandidates(groups: readonly NameGroup[]): readonly NamePair[] {
  const found = new Map<number, NamePair>()
  const compare = (one: number, other: number, isBeside: boolean): void => {
    if (one === other) return
    const [first, second] = one < other ? [one, other] : [other, one]
    const id = first * groups.length + second
    if (found.has(id)) return
    const [a, b] = [groups[first] as NameGroup, groups[second] as NameGroup]
    if (a.key.length < 4 && b.key.length < 4) return
    const limit = limitOf(Math.min(a.key.length, b.key.length), isBeside)
    const distance = editDistance(a.key, b.key, limit)
    if (distance <= limit) found.set(id, {one: a, other: b, distance, isBeside})
  }
  compareNeighbours(groups, compare)
  compareDeletions(groups, compare)
  return [...found.values()]
}

/** The largest distance of interest by the length of the shorter spelling: what counts is decided by all evidence. */
const limitOf = (length: number, isBeside: boolean): number =>
  length < 4 ? (isBeside ? 2 : 1) : length < 7 ? (isBeside ? 2.5 : 2) : isBeside ? 3 : 2.2

type Compare = (one: number, other: number, isBeside: boolean) => void

function compareNeighbours(groups: readonly NameGroup[], compare: Compare): void {
  const indices = new Map<string, number>()
  const buckets = new Buckets<string>((key, index) => {
    const first = indices.get(key)
    if (first === undefined) indices.set(key, index)
    return first ?? index
  })
  groups.forEach(({previous, next}, index) => {
    for (const key of previous.keys()) buckets.add(`${key} `, index)
    for (const key of next.keys()) buckets.add(` ${key}`, index)
  })
  buckets.compare(compare, true)
}

function compareDeletions(groups: readonly NameGroup[], compare: Compare): void {
  const size = groups.reduce((sum, {key}) => sum + countDeletions(key), 0)
  const buckets = new Buckets<number>(createHashTable(size))
  groups.forEach(({key}, index) => addDeletions(key, (hash) => buckets.add(hash, index)))
  buckets.compare(compare, false)
}

/** Gives the first spelling that was given with a key. */
type FirstOf<Key> = (key: Key, index: number) => number

/** A table for up to so many hashes. */
function createHashTable(size: number): FirstOf<number> {
  let slots = 16
  while (slots < 2 * size) slots *= 2
  const mask = slots - 1
  const hashes = new Int32Array(slots)
  /** Index of the first spelling with the hash of each slot, plus one. */
  const indices = new Int32Array(slots)
  return (hash, index) => {
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const first = (indices[slot] ?? 0) - 1
      if (first >= 0 && hashes[slot] === hash) return first
      if (first < 0) {
        hashes[slot] = hash
        indices[slot] = index + 1
        return index
      }
      slot = (slot + 1) & mask
    }
  }
}

/** Spellings by what they share; most share nothing, so that a bucket is a list only from its second spelling on. */
class Buckets<Key> {
  readonly #firstOf: FirstOf<Key>
  readonly #more = new Map<Key, number[]>()

  constructor(firstOf: FirstOf<Key>) {
    this.#firstOf = firstOf
  }

  add(key: Key, index: number): void {
    const first = this.#firstOf(key, index)
    if (first === index) return
    const bucket = this.#more.get(key)
    if (!bucket) this.#more.set(key, [first, index])
    else if (bucket.length < largestBucket && bucket.at(-1) !== index) bucket.push(index)
  }

  compare(compare: Compare, isBeside: boolean): void {
    for (const bucket of this.#more.values()) {
      for (let second = 1; second < bucket.length; second++) {
        for (let first = 0; first < second; first++) compare(bucket[first] ?? 0, bucket[second] ?? 0, isBeside)
      }
    }
  }
}

/** Two letters are taken out of words of this length. */
const longWord = 5

/** How many hashes {@link addDeletions} adds. */
const countDeletions = ({length}: string): number => 1 + length + (length < longWord ? 0 : (length * (length - 1)) / 2)

const base = 31
const seed = 7

/** By offset: the hash of the letters from there on, and what it weighs when they stand behind others. */
const rests: number[] = []
const weights: number[] = []

/**
 * Hashes of a word with no letter, each one, and for longer words each two taken out. A polynomial of its letters: that
 * of a beginning and that of a rest make that of both.
 */
function addDeletions(key: string, add: (hash: number) => void): void {
  const {length} = key
  rests[length] = 0
  weights[length] = 1
  for (let at = length - 1; at >= 0; at--) {
    const weight = weights[at + 1] ?? 1
    rests[at] = (Math.imul(key.charCodeAt(at), weight) + (rests[at + 1] ?? 0)) | 0
    weights[at] = Math.imul(weight, base)
  }
  const join = (beginning: number, at: number): number =>
    (Math.imul(beginning, weights[at] ?? 1) + (rests[at] ?? 0)) | 0
  add(join(seed, 0))
  let beginning = seed
  for (let one = 0; one < length; one++) {
    add(join(beginning, one + 1))
    let between = beginning
    const end = length < longWord ? one : length
    for (let other = one + 1; other < end; other++) {
      add(join(between, other + 1))
      between = (Math.imul(between, base) + key.charCodeAt(other)) | 0
    }
    beginning = (Math.imul(beginning, base) + key.charCodeAt(one)) | 0
  }
}

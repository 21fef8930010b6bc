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
  const buckets = new Buckets<string>()
  groups.forEach(({previous, next}, index) => {
    for (const key of previous.keys()) buckets.add(`${key} `, index)
    for (const key of next.keys()) buckets.add(` ${key}`, index)
  })
  buckets.compare(compare, true)
}

function compareDeletions(groups: readonly NameGroup[], compare: Compare): void {
  const buckets = new Buckets<number>()
  groups.forEach(({key}, index) => addDeletions(key, (hash) => buckets.add(hash, index)))
  buckets.compare(compare, false)
}

/** Spellings by what they share; most share nothing, so that a bucket is a list only from its second spelling on. */
class Buckets<Key> {
  readonly #first = new Map<Key, number>()
  readonly #more = new Map<Key, number[]>()

  add(key: Key, index: number): void {
    const first = this.#first.get(key)
    if (first === undefined) {
      this.#first.set(key, index)
      return
    }
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

/** Hashes of a word with no letter, each one, and for longer words each two taken out. */
function addDeletions(key: string, add: (hash: number) => void): void {
  add(hashOf(key, -1, -1))
  for (let one = 0; one < key.length; one++) {
    add(hashOf(key, one, -1))
    if (key.length < 5) continue
    for (let other = one + 1; other < key.length; other++) add(hashOf(key, one, other))
  }
}

function hashOf(key: string, one: number, other: number): number {
  let hash = 7
  for (let at = 0; at < key.length; at++) {
    if (at !== one && at !== other) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0
  }
  return hash
}

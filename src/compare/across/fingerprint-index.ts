/** Which articles of a run may have passages in common, and which text stands in many of them. */
import {unpackHashes} from './fingerprints.js'

/** What the fingerprints of a run tell; articles are named by their index. */
export interface FingerprintIndex {
  /** By later article: the earlier ones to hold it against, the likeliest first. */
  readonly candidates: ReadonlyMap<number, readonly number[]>
  /** Hashes that stand in so many articles that their text belongs to none. */
  readonly standing: ReadonlySet<number>
}

/** A fingerprint in so many articles is standing text. */
const standingFrom = 4

/** So many fingerprints must be the same before two articles are compared, standing text not counted. */
const leastShared = 2

/** Or this share of those of the one that has fewer: all of it may stand in many articles. */
const copyShare = 0.4

/** An article is compared with so many others at most. */
const mostCandidates = 8

/** Articles are numbered up to this; with a hash of 32 bits, a key still is an exact number. */
const fileLimit = 2 ** 20

/** What a pair of articles has in common: fingerprints, and how many of them are not standing text. */
interface Shared {
  all: number
  own: number
}

/**
 * Indexes a run. Every fingerprint relates the articles that have it to the first one.
 * @param packed hashes of each article, in the order of their paths
 */
export function indexFingerprints(packed: readonly string[]): FingerprintIndex {
  const lists = packed.slice(0, fileLimit).map(unpackHashes)
  const standing = new Set<number>()
  const pairs = new Map<number, Shared>()
  forEachGroup(sortKeys(lists), (hash, files) => {
    const isStanding = files.length >= standingFrom
    if (isStanding) standing.add(hash)
    const [first = 0] = files
    for (let index = 1; index < files.length; index++) {
      const key = (files[index] ?? 0) * fileLimit + first
      const known = pairs.get(key)
      const shared = known ?? {all: 0, own: 0}
      shared.all++
      if (!isStanding) shared.own++
      if (!known) pairs.set(key, shared)
    }
  })
  return {candidates: rankPairs(pairs, lists), standing}
}

/** Hash and article of every fingerprint as one number each, in order. */
function sortKeys(lists: readonly Uint32Array[]): Float64Array {
  const keys = new Float64Array(lists.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const [file, hashes] of lists.entries()) for (const hash of hashes) keys[at++] = hash * fileLimit + file
  return keys.sort()
}

/** Calls with every hash that several articles have, and with those articles. */
function forEachGroup(keys: Float64Array, action: (hash: number, files: readonly number[]) => void): void {
  let hash = -1
  let files: number[] = []
  for (const key of keys) {
    const own = Math.floor(key / fileLimit)
    const file = key - own * fileLimit
    if (own !== hash) {
      if (files.length > 1) action(hash, files)
      hash = own
      files = [file]
    } else if (files.at(-1) !== file) files.push(file)
  }
  if (files.length > 1) action(hash, files)
}

function rankPairs(pairs: ReadonlyMap<number, Shared>, lists: readonly Uint32Array[]): Map<number, number[]> {
  const ranked = new Map<number, {readonly earlier: number; readonly shared: number}[]>()
  for (const [key, {all, own}] of pairs) {
    const later = Math.floor(key / fileLimit)
    const earlier = key - later * fileLimit
    const fewer = Math.min(lists[later]?.length ?? 0, lists[earlier]?.length ?? 0)
    if (own < leastShared && all < Math.max(leastShared, copyShare * fewer)) continue
    const candidate = {earlier, shared: all}
    const known = ranked.get(later)
    if (known) known.push(candidate)
    else ranked.set(later, [candidate])
  }
  const candidates = new Map<number, number[]>()
  for (const [later, list] of ranked) {
    list.sort((one, other) => other.shared - one.shared || one.earlier - other.earlier)
    candidates.set(
      later,
      list.slice(0, mostCandidates).map(({earlier}) => earlier)
    )
  }
  return candidates
}

/** Which articles of a run may have passages in common, and which text stands in many of them. */
import {unpackHashes} from './fingerprints.js'

/** An earlier article that may share passages with a later one: index in the run, and fingerprints in common. */
export interface Candidate {
  readonly earlier: number
  readonly shared: number
}

/** What the fingerprints of a run tell. */
export interface FingerprintIndex {
  /** By article: the earlier ones to hold it against, the likeliest first. */
  readonly candidates: ReadonlyMap<number, readonly Candidate[]>
  /** Hashes that stand in so many articles that their text belongs to none. */
  readonly standing: ReadonlySet<number>
}

/** A fingerprint in so many articles is standing text. */
const standingFrom = 5

/** A fingerprint in more articles than this relates each of them to the first one only. */
const mostRelated = 12

/** So many fingerprints must be the same before two articles are compared. */
const leastShared = 2

/** An article is compared with so many others at most. */
const mostCandidates = 8

/** Articles are numbered up to this; with a hash of 32 bits, a key still is an exact number. */
const fileLimit = 2 ** 20

/**
 * Indexes a run.
 * @param packed hashes of each article, in the order of their paths
 */
export function indexFingerprints(packed: readonly string[]): FingerprintIndex {
  const keys = sortKeys(packed)
  const standing = new Set<number>()
  const counts = new Map<number, number>()
  let group: number[] = []
  let hash = -1
  const close = (): void => {
    if (group.length >= standingFrom) standing.add(hash)
    countPairs(group, counts)
    group = []
  }
  for (const key of keys) {
    const own = Math.floor(key / fileLimit)
    if (own !== hash) {
      if (group.length > 1) close()
      else group = []
      hash = own
    }
    const file = key - own * fileLimit
    if (group.at(-1) !== file) group.push(file)
  }
  if (group.length > 1) close()
  return {candidates: rankPairs(counts), standing}
}

/** Hash and article of every fingerprint as one number each, in order. */
function sortKeys(packed: readonly string[]): Float64Array {
  const lists = packed.slice(0, fileLimit).map(unpackHashes)
  const keys = new Float64Array(lists.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const [file, hashes] of lists.entries()) for (const hash of hashes) keys[at++] = hash * fileLimit + file
  return keys.sort()
}

/** Counts a fingerprint for every pair of articles that have it; pairs are keyed by the later and the earlier one. */
function countPairs(files: readonly number[], counts: Map<number, number>): void {
  const isCommon = files.length > mostRelated
  for (let later = 1; later < files.length; later++) {
    for (let earlier = 0; earlier < (isCommon ? 1 : later); earlier++) {
      const key = (files[later] ?? 0) * fileLimit + (files[earlier] ?? 0)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
}

function rankPairs(counts: ReadonlyMap<number, number>): Map<number, Candidate[]> {
  const candidates = new Map<number, Candidate[]>()
  for (const [key, shared] of counts) {
    if (shared < leastShared) continue
    const later = Math.floor(key / fileLimit)
    const known = candidates.get(later)
    const candidate = {earlier: key - later * fileLimit, shared}
    if (known) known.push(candidate)
    else candidates.set(later, [candidate])
  }
  for (const [later, list] of candidates) {
    list.sort((one, other) => other.shared - one.shared || one.earlier - other.earlier)
    candidates.set(later, list.slice(0, mostCandidates))
  }
  return candidates
}

/** Chains: runs that follow one another on near diagonals, as the unchanged parts of an edited copy do. */
import type {Runs} from './runs.js'

/** A run of equal words in two places: word indices, and how many words. */
export interface Run {
  readonly first: number
  readonly later: number
  readonly size: number
}

/** Runs in order, none overlapping the next in either place. */
export type Chain = readonly Run[]

/** How many words may lie between two runs of a chain, in either place. */
const widestGap = 24

/** By how many words the two gaps between runs may differ. */
const widestShift = 16

/** What a word between two runs costs, and a word by which the gaps differ; a common word earns 1. */
const gapCost = 0.25
const shiftCost = 0.3

/** Diagonals are looked up in groups of this many (a power of two, not less than {@link widestShift}). */
const groupBits = 4

/** How many runs of a group are looked at: nearer ones come first. */
const lookBack = 8

/** A chain must score this much to be looked at more closely: about as many words in common. */
const leastScore = 6

/**
 * Chains runs: each goes behind the one that makes the best-scoring chain, and the chains are then taken out from the best one down.
 * @param words how many words the sequence has
 */
export function chainRuns(runs: Runs, words: number): Chain[] {
  const {scores, before} = linkRuns(runs, words)
  const order: number[] = []
  for (let index = 0; index < runs.length; index++) if ((scores[index] ?? 0) >= leastScore) order.push(index)
  order.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
  const isTaken = new Uint8Array(runs.length)
  const chains: Chain[] = []
  for (const last of order) {
    if (isTaken[last]) continue
    const chain: number[] = []
    for (let index = last; index >= 0 && !isTaken[index]; index = before[index] ?? -1) {
      isTaken[index] = 1
      chain.push(index)
    }
    chains.push(toChain(runs, chain.toReversed()))
  }
  return chains
}

function linkRuns({length, firsts, laters, sizes}: Runs, words: number): {scores: Float64Array; before: Int32Array} {
  const scores = new Float64Array(length)
  const before = new Int32Array(length).fill(-1)
  const groups = (words >> groupBits) + 3
  const lastInGroup = new Int32Array(groups).fill(-1)
  const previousInGroup = new Int32Array(length)
  for (let index = 0; index < length; index++) {
    const first = firsts[index] ?? 0
    const later = laters[index] ?? 0
    const size = sizes[index] ?? 0
    const group = ((later - first) >> groupBits) + 1
    let best = size
    for (let near = group - 1; near <= group + 1; near++) {
      let candidate = lastInGroup[near] ?? -1
      for (let step = 0; step < lookBack && candidate >= 0; step++, candidate = previousInGroup[candidate] ?? -1) {
        const candidateSize = sizes[candidate] ?? 0
        const firstGap = first - (firsts[candidate] ?? 0) - candidateSize
        const laterGap = later - (laters[candidate] ?? 0) - candidateSize
        const overlap = Math.max(0, -firstGap, -laterGap)
        const shift = Math.abs(firstGap - laterGap)
        const gap = Math.max(firstGap, laterGap)
        if (overlap >= size || overlap >= candidateSize || gap > widestGap || shift > widestShift) continue
        const score = (scores[candidate] ?? 0) + size - overlap - gapCost * Math.max(0, gap) - shiftCost * shift
        if (score > best) {
          best = score
          before[index] = candidate
        }
      }
    }
    scores[index] = best
    previousInGroup[index] = lastInGroup[group] ?? -1
    lastInGroup[group] = index
  }
  return {scores, before}
}

/** Makes a chain of linked runs: where one overlaps the next, it gives way. */
function toChain({firsts, laters, sizes}: Runs, indices: readonly number[]): Chain {
  const chain: Run[] = []
  let firstEnd = -1
  let laterEnd = -1
  for (const index of indices) {
    const first = firsts[index] ?? 0
    const later = laters[index] ?? 0
    const skip = Math.max(0, firstEnd - first, laterEnd - later)
    const size = (sizes[index] ?? 0) - skip
    if (size <= 0) continue
    chain.push({first: first + skip, later: later + skip, size})
    firstEnd = first + skip + size
    laterEnd = later + skip + size
  }
  return chain
}

/** Drops runs at either end that lie too far from the rest for what they are. */
export function trimEnds(chain: Chain): Chain {
  let start = 0
  let end = chain.length
  while (end - start > 1 && isAstray(chain[start], chain[start + 1], chain[start])) start++
  while (end - start > 1 && isAstray(chain[end - 2], chain[end - 1], chain[end - 1])) end--
  return chain.slice(start, end)
}

function isAstray(one: Run | undefined, other: Run | undefined, outer: Run | undefined): boolean {
  if (!one || !other || !outer) return false
  const gap = Math.max(other.first - one.first - one.size, other.later - one.later - one.size)
  return gap > 2 * outer.size
}

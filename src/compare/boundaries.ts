/** Where a repeated passage starts and ends: at sentences and paragraphs, as far as both copies bear it out. */
import {countCommon, sizeOf} from './alignment.js'
import type {Chain, Run} from './chains.js'
import type {Sequence, WordRange} from './sequence.js'

/** Two passages that say the same thing, and the runs of words that they share. */
export interface Pair {
  readonly first: WordRange
  readonly later: WordRange
  readonly chain: Chain
}

/** So few words at the rim are taken in without further evidence. */
const rim = 3

/** Fragments of sentences up to this many words are cut off where they are the smaller part of their sentence. */
const longestFragment = 12

/** A place in both copies. */
interface Ends {
  readonly first: number
  readonly later: number
}

/** The pair that a chain stands for, from sentence or paragraph to sentence or paragraph where that is borne out. */
export function findBoundaries(sequence: Sequence, chain: Chain): Pair {
  const head = chain[0] as Run
  const tail = chain.at(-1) as Run
  const core = sizeOf(chain)
  let start: Ends = {first: head.first, later: head.later}
  let end: Ends = {first: tail.first + tail.size, later: tail.later + tail.size}
  start = cutStart(sequence, chain, growStart(sequence, start, core), end)
  end = cutEnd(sequence, chain, start, growEnd(sequence, end, core))
  // The copies of one article must not run into each other.
  const firstEnd = sequence.border > 0 ? end.first : Math.min(end.first, start.later)
  const first = {start: start.first, end: firstEnd}
  const later = {start: start.later, end: end.later}
  return {first, later, chain: clip(chain, first, later)}
}

/** The parts of a chain's runs that lie in both ranges. */
function clip(chain: Chain, first: WordRange, later: WordRange): Run[] {
  const runs: Run[] = []
  for (const run of chain) {
    const skip = Math.max(0, first.start - run.first, later.start - run.later)
    const size = Math.min(run.size, first.end - run.first, later.end - run.later) - skip
    if (size > 0) runs.push({first: run.first + skip, later: run.later + skip, size})
  }
  return runs
}

function growStart(sequence: Sequence, start: Ends, core: number): Ends {
  let {first, later} = start
  for (const unitAt of unitsOf(sequence)) {
    const firstUnit = unitAt(first).start
    const laterUnit = unitAt(later).start
    const before = {start: firstUnit, end: first}
    const laterBefore = {start: laterUnit, end: later}
    const [growFirst, growLater] = decideGrowth(sequence, before, laterBefore, core)
    if (growFirst) first = firstUnit
    if (growLater) later = laterUnit
  }
  return {first, later}
}

function growEnd(sequence: Sequence, end: Ends, core: number): Ends {
  let {first, later} = end
  for (const unitAt of unitsOf(sequence)) {
    const firstUnit = unitAt(first - 1).end
    const laterUnit = unitAt(later - 1).end
    const behind = {start: first, end: firstUnit}
    const laterBehind = {start: later, end: laterUnit}
    const [growFirst, growLater] = decideGrowth(sequence, behind, laterBehind, core)
    if (growFirst) first = firstUnit
    if (growLater) later = laterUnit
  }
  return {first, later}
}

const unitsOf = (sequence: Sequence): ((word: number) => WordRange)[] => [
  (word) => sequence.sentenceAt(word),
  (word) => sequence.paragraphAt(word)
]

/** Whether each copy takes in what lies between it and the bounds of its unit. */
function decideGrowth(sequence: Sequence, first: WordRange, later: WordRange, core: number): [boolean, boolean] {
  const one = first.end - first.start
  const other = later.end - later.start
  const longer = Math.max(one, other)
  if (longer === 0) return [false, false]
  if (longer <= rim) return [true, true]
  if (longer - Math.min(one, other) <= 2 + 0.35 * longer) {
    if (longer <= 0.2 * core) return [true, true]
    if (longer <= 0.6 * core && countCommon(sequence.words, first, later) >= 0.34 * longer) return [true, true]
  }
  return [one <= rim, other <= rim]
}

/** Moves a start behind a fragment of a sentence that only happens to be the same. */
function cutStart(sequence: Sequence, chain: Chain, start: Ends, end: Ends): Ends {
  const first = sequence.sentenceAt(start.first)
  const later = sequence.sentenceAt(start.later)
  if (first.start === start.first || later.start === start.later) {
    return {
      first: first.end - start.first <= rim && first.start < start.first ? first.end : start.first,
      later: later.end - start.later <= rim && later.start < start.later ? later.end : start.later
    }
  }
  const next = {first: first.end, later: later.end}
  const size = Math.max(next.first - start.first, next.later - start.later)
  if (!isFragment(size, first, later) || next.first >= end.first || next.later >= end.later) return start
  return isPaired(chain, next) ? next : start
}

/** Moves an end before a fragment of a sentence that only happens to be the same. */
function cutEnd(sequence: Sequence, chain: Chain, start: Ends, end: Ends): Ends {
  const first = sequence.sentenceAt(end.first - 1)
  const later = sequence.sentenceAt(end.later - 1)
  if (first.end === end.first || later.end === end.later) {
    return {
      first: end.first - first.start <= rim && first.end > end.first ? first.start : end.first,
      later: end.later - later.start <= rim && later.end > end.later ? later.start : end.later
    }
  }
  const next = {first: first.start, later: later.start}
  const size = Math.max(end.first - next.first, end.later - next.later)
  if (!isFragment(size, first, later) || next.first <= start.first || next.later <= start.later) return end
  return isPaired(chain, next) ? next : end
}

const isFragment = (size: number, first: WordRange, later: WordRange): boolean =>
  size < longestFragment && size <= 0.5 * Math.max(first.end - first.start, later.end - later.start)

/** Whether two places lie (nearly) on one diagonal of a chain. */
const isPaired = (chain: Chain, {first, later}: Ends): boolean =>
  chain.some(
    (run) =>
      Math.abs(first - run.first - (later - run.later)) <= 2 &&
      later >= run.later - rim &&
      later <= run.later + run.size + rim
  )

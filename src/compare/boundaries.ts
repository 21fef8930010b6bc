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

/** Drops runs at either end that lie too far from the rest for what they are. */
function trimEnds(chain: Chain): Chain {
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

/** The pair that a chain stands for, from sentence or paragraph to sentence or paragraph where that is borne out. */
export function findBoundaries(sequence: Sequence, whole: Chain): Pair {
  const chain = trimEnds(whole)
  const head = chain[0] as Run
  const tail = chain.at(-1) as Run
  const core = sizeOf(chain)
  let start: Ends = {first: head.first, later: head.later}
  let end: Ends = {first: tail.first + tail.size, later: tail.later + tail.size}
  start = leaveParagraphEnd(sequence, start, end, rim)
  end = leaveParagraphStart(sequence, start, end, rim)
  start = cutStart(sequence, chain, growStart(sequence, start, core), end)
  end = cutEnd(sequence, chain, start, growEnd(sequence, end, core))
  start = leaveParagraphEnd(sequence, start, end, longestFragment)
  end = leaveParagraphStart(sequence, start, end, longestFragment)
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

/** Leaves out the end of a paragraph, up to so many words, that happens to be the same before the passage. */
function leaveParagraphEnd(sequence: Sequence, start: Ends, end: Ends, most: number): Ends {
  const first = sequence.paragraphAt(start.first)
  const later = sequence.paragraphAt(start.later)
  const next = {first: first.end, later: later.end}
  const size = Math.max(next.first - start.first, next.later - start.later)
  const isShort = size <= most && size <= 0.5 * Math.max(first.end - first.start, later.end - later.start)
  return isShort && next.first < end.first && next.later < end.later ? next : start
}

/** Leaves out the beginning of a paragraph, up to so many words, that happens to be the same behind the passage. */
function leaveParagraphStart(sequence: Sequence, start: Ends, end: Ends, most: number): Ends {
  const first = sequence.paragraphAt(end.first - 1)
  const later = sequence.paragraphAt(end.later - 1)
  const next = {first: first.start, later: later.start}
  const size = Math.max(end.first - next.first, end.later - next.later)
  const isShort = size <= most && size <= 0.5 * Math.max(first.end - first.start, later.end - later.start)
  return isShort && next.first > start.first && next.later > start.later ? next : end
}

function growStart(sequence: Sequence, start: Ends, core: number): Ends {
  const sentence = growTo(start, sequence.sentenceAt(start.first).start, sequence.sentenceAt(start.later).start)
  const grown = decideGrowth(sequence, sentence, core, rim)
  const paragraph = growTo(grown, sequence.paragraphAt(grown.first).start, sequence.paragraphAt(grown.later).start)
  return decideGrowth(sequence, paragraph, core, 1)
}

function growEnd(sequence: Sequence, end: Ends, core: number): Ends {
  const sentence = growTo(end, sequence.sentenceAt(end.first - 1).end, sequence.sentenceAt(end.later - 1).end)
  const grown = decideGrowth(sequence, sentence, core, rim)
  const paragraph = growTo(grown, sequence.paragraphAt(grown.first - 1).end, sequence.paragraphAt(grown.later - 1).end)
  return decideGrowth(sequence, paragraph, core, 1)
}

/** What could be taken in on either side. */
interface Growth {
  readonly from: Ends
  readonly to: Ends
  readonly first: WordRange
  readonly later: WordRange
}

const growTo = (from: Ends, first: number, later: number): Growth => ({
  from,
  to: {first, later},
  first: {start: Math.min(from.first, first), end: Math.max(from.first, first)},
  later: {start: Math.min(from.later, later), end: Math.max(from.later, later)}
})

/** Takes in what lies between a passage and the bounds of its unit, as far as that is borne out. */
function decideGrowth(sequence: Sequence, {from, to, first, later}: Growth, core: number, free: number): Ends {
  const one = first.end - first.start
  const other = later.end - later.start
  const longer = Math.max(one, other)
  if (longer <= free) return to
  if (Math.abs(one - other) <= 2 + 0.35 * longer && Math.min(one, other) > 0) {
    if (longer <= 0.2 * core) return to
    if (longer <= core && countCommon(sequence.words, first, later) >= 0.34 * longer) return to
  }
  return {first: one <= free ? to.first : from.first, later: other <= free ? to.later : from.later}
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

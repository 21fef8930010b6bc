/** Where a repeated passage starts and ends: at sentences and paragraphs, as far as both copies bear it out. */
import {countCommon, sizeOf} from './alignment.js'
import {trimEnds, type Chain, type Run} from './chains.js'
import type {Sequence, WordRange} from './sequence.js'

/** Two passages that say the same thing, and the runs of words that they share. */
export interface Pair {
  readonly first: WordRange
  readonly later: WordRange
  readonly chain: Chain
}

/** So few words at the rim of a sentence are taken in without evidence, or left out at that of a paragraph. */
const rim = 3

/** At the rim of a paragraph only so many are taken in. */
const paragraphRim = 1

/** Up to so many words are left out where they are the smaller part of their sentence or paragraph. */
const longestFragment = 12

/** A place in both copies: word indices. */
interface Place {
  readonly first: number
  readonly later: number
}

/** Which end of a passage is meant. */
type Edge = 'start' | 'end'

/** Units of text that a passage may end with. */
type Unit = 'sentence' | 'paragraph'

/** The pair that a chain stands for, from sentence or paragraph to sentence or paragraph where that is borne out. */
export function findBoundaries(sequence: Sequence, whole: Chain): Pair {
  const chain = trimEnds(whole)
  const head = chain[0] as Run
  const tail = chain.at(-1) as Run
  const core = sizeOf(chain)
  let start: Place = {first: head.first, later: head.later}
  let end: Place = {first: tail.first + tail.size, later: tail.later + tail.size}
  start = leaveFragment(sequence, start, 'start', end, 'paragraph', rim)
  end = leaveFragment(sequence, end, 'end', start, 'paragraph', rim)
  start = cutSentence(sequence, chain, grow(sequence, start, 'start', core), 'start', end)
  end = cutSentence(sequence, chain, grow(sequence, end, 'end', core), 'end', start)
  start = leaveFragment(sequence, start, 'start', end, 'paragraph', longestFragment)
  end = leaveFragment(sequence, end, 'end', start, 'paragraph', longestFragment)
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

/** The unit that an edge lies in or bounds, seen from inside the passage. */
function unitAt(sequence: Sequence, word: number, edge: Edge, unit: Unit): WordRange {
  const inner = edge === 'start' ? word : word - 1
  return unit === 'sentence' ? sequence.sentenceAt(inner) : sequence.paragraphAt(inner)
}

/** The bound of a unit that lies outside a passage, or inside it. */
const outerOf = (unit: WordRange, edge: Edge): number => (edge === 'start' ? unit.start : unit.end)
const innerOf = (unit: WordRange, edge: Edge): number => (edge === 'start' ? unit.end : unit.start)

const between = (one: number, other: number): WordRange => ({start: Math.min(one, other), end: Math.max(one, other)})

/** Moves an edge to the bounds of its sentence and then of its paragraph, as far as that is borne out. */
function grow(sequence: Sequence, from: Place, edge: Edge, core: number): Place {
  const grown = growTo(sequence, from, edge, 'sentence', core, rim)
  return growTo(sequence, grown, edge, 'paragraph', core, paragraphRim)
}

/** @param free so many words are taken in on either side without evidence */
function growTo(sequence: Sequence, from: Place, edge: Edge, unit: Unit, core: number, free: number): Place {
  const to = {
    first: outerOf(unitAt(sequence, from.first, edge, unit), edge),
    later: outerOf(unitAt(sequence, from.later, edge, unit), edge)
  }
  const one = Math.abs(from.first - to.first)
  const other = Math.abs(from.later - to.later)
  const longer = Math.max(one, other)
  if (longer <= free) return to
  if (Math.abs(one - other) <= 2 + 0.35 * longer && Math.min(one, other) > 0) {
    if (unit === 'sentence' && longer <= 0.2 * core) return to
    const common = (): number =>
      countCommon(sequence.words, between(from.first, to.first), between(from.later, to.later))
    if (longer <= core && common() >= 0.34 * longer) return to
  }
  return {first: one <= free ? to.first : from.first, later: other <= free ? to.later : from.later}
}

/** Leaves out a part of a sentence that only happens to be the same. */
function cutSentence(sequence: Sequence, chain: Chain, at: Place, edge: Edge, opposite: Place): Place {
  const first = unitAt(sequence, at.first, edge, 'sentence')
  const later = unitAt(sequence, at.later, edge, 'sentence')
  const isFirstWhole = outerOf(first, edge) === at.first
  const isLaterWhole = outerOf(later, edge) === at.later
  if (isFirstWhole || isLaterWhole) {
    return {
      first: isFirstWhole || !isRim(first, at.first, edge) ? at.first : innerOf(first, edge),
      later: isLaterWhole || !isRim(later, at.later, edge) ? at.later : innerOf(later, edge)
    }
  }
  const cut = leaveFragment(sequence, at, edge, opposite, 'sentence', longestFragment)
  return isPaired(chain, cut) ? cut : at
}

const isRim = (unit: WordRange, at: number, edge: Edge): boolean => Math.abs(innerOf(unit, edge) - at) <= rim

/** Leaves out what a passage has of a unit: a word, or up to so many that are the smaller part of the unit. */
function leaveFragment(
  sequence: Sequence,
  at: Place,
  edge: Edge,
  opposite: Place,
  unit: Unit,
  mostWords: number
): Place {
  const first = unitAt(sequence, at.first, edge, unit)
  const later = unitAt(sequence, at.later, edge, unit)
  const next = {first: innerOf(first, edge), later: innerOf(later, edge)}
  const size = Math.max(Math.abs(next.first - at.first), Math.abs(next.later - at.later))
  const isPart = size === 1 || 2 * size < Math.max(first.end - first.start, later.end - later.start)
  if (size > mostWords || !isPart) return at
  const isWithin =
    edge === 'start'
      ? next.first < opposite.first && next.later < opposite.later
      : next.first > opposite.first && next.later > opposite.later
  return isWithin ? next : at
}

/** Whether two places lie (nearly) on one diagonal of a chain. */
const isPaired = (chain: Chain, {first, later}: Place): boolean =>
  chain.some(
    (run) =>
      Math.abs(first - run.first - (later - run.later)) <= 2 &&
      later >= run.later - rim &&
      later <= run.later + run.size + rim
  )

/** Passages that stand twice in a sequence of words: found, held against what is no fault, and joined to one each. */
import {alignPassages, similarityOf, sizeOf} from './alignment.js'
import {findBoundaries} from './boundaries.js'
import {chainRuns, type Chain, type Run} from './chains.js'
import {isAlikeEnough, type Likeness} from './likeness.js'
import {createNaturalFilter} from './natural-repeats.js'
import {findRuns} from './runs.js'
import type {Sequence, WordRange} from './sequence.js'
import {joinNeighbours} from './neighbours.js'
import {dropStandingLines} from './standing-lines.js'
import {dropImplied, splitTandem} from './tandem.js'

/** Two passages that say the same thing; ranges and runs are word indices of the sequence. */
export interface Passage {
  readonly first: WordRange
  readonly later: WordRange
  /** What they have in common, in order. */
  readonly runs: readonly Run[]
  /** How many words that is. */
  readonly common: number
  /** Share of words in common, 0 to 1. */
  readonly similarity: number
}

/**
 * Finds passages, in order of the later place; no word is in the later place of two.
 * @param allowed 1 for words of the sequence that do not count
 */
export function findPassages(sequence: Sequence, limits: Likeness, allowed?: Uint8Array): Passage[] {
  const {words, border} = sequence
  const runs = findRuns(words, border)
  const chains = chainRuns(border > 0 ? runs : dropImplied(runs), words.length)
  if (chains.length === 0) return []
  const isNatural = createNaturalFilter(sequence)
  const found: Passage[] = []
  for (const chain of chains) {
    for (const piece of border > 0 ? [chain] : splitTandem(chain, limits.minWords)) {
      for (const passage of findIn(sequence, piece, limits)) {
        if (isNatural(passage)) continue
        if (!allowed || countOthers(allowed, passage.later) >= limits.minWords) found.push(passage)
      }
    }
  }
  const apart = takeApart(found, words.length)
  return dropStandingLines(sequence, joinNeighbours(sequence, apart, limits))
}

function countOthers(allowed: Uint8Array, {start, end}: WordRange): number {
  let count = 0
  for (let word = start; word < end; word++) if (!allowed[word]) count++
  return count
}

/** A chain is taken apart where this many words lie between two of its runs, and so often at most. */
const wideGap = 8
const mostCuts = 6

/** Passages that are this much alike are not taken apart. */
const sureSimilarity = 0.8

/** The passages that a chain stands for: one, or the parts before and behind its widest gap, if each is one by itself. */
function findIn(sequence: Sequence, chain: Chain, limits: Likeness, depth = 0): Passage[] {
  const whole = findPassage(sequence, chain, limits)
  if (whole && whole.similarity >= sureSimilarity) return [whole]
  const cut = depth < mostCuts ? findWidestGap(chain) : 0
  if (cut === 0) return whole ? [whole] : []
  const before = findIn(sequence, chain.slice(0, cut), limits, depth + 1)
  const behind = findIn(sequence, chain.slice(cut), limits, depth + 1)
  return whole && (before.length === 0 || behind.length === 0) ? [whole] : [...before, ...behind]
}

/** Index of the run behind the widest gap of a chain; 0 when none is wide. */
function findWidestGap(chain: Chain): number {
  let widest = wideGap - 1
  let at = 0
  for (let index = 1; index < chain.length; index++) {
    const before = chain[index - 1] as Run
    const run = chain[index] as Run
    const gap = Math.max(run.first - before.first - before.size, run.later - before.later - before.size)
    if (gap > widest) {
      widest = gap
      at = index
    }
  }
  return at
}

/** The passage that a chain stands for, if one is enough alike. */
function findPassage(sequence: Sequence, chain: Chain, limits: Likeness): Passage | undefined {
  const isEnough = (passage: Passage): boolean => isAlikeEnough(sequence, passage, limits)
  const near = toPassage(sequence, chain)
  const wide = inParagraphs(sequence, chain)
  if (isEnough(near)) return wide && wide.common >= paragraphGain * near.common && isEnough(wide) ? wide : near
  if (wide && isEnough(wide)) return wide
  const longest = chain.reduce((one, other) => (other.size > one.size ? other : one))
  if (chain.length === 1 || longest.size < limits.minWords) return
  const core = toPassage(sequence, [longest])
  return isEnough(core) ? core : undefined
}

/** Whole paragraphs are taken instead of what lies nearer to a chain when they have so much more in common. */
const paragraphGain = 1.4

/** The paragraphs from a chain's first run to its last, if they are other ones in both places. */
function inParagraphs(sequence: Sequence, chain: Chain): Passage | undefined {
  const head = chain[0] as Run
  const tail = chain.at(-1) as Run
  const first = {
    start: sequence.paragraphAt(head.first).start,
    end: sequence.paragraphAt(tail.first + tail.size - 1).end
  }
  const later = {
    start: sequence.paragraphAt(head.later).start,
    end: sequence.paragraphAt(tail.later + tail.size - 1).end
  }
  if (sequence.border === 0 && first.end > later.start) return
  return alignedPassage(sequence, chain, first, later)
}

function toPassage(sequence: Sequence, chain: Chain): Passage {
  const {first, later, chain: inner} = findBoundaries(sequence, chain)
  return alignedPassage(sequence, inner, first, later)
}

/** Aligns two ranges around what is known to be common. */
export function alignedPassage(sequence: Sequence, chain: Chain, first: WordRange, later: WordRange): Passage {
  const runs = alignPassages(sequence.words, chain, first, later)
  const common = sizeOf(runs)
  return {first, later, runs, common, similarity: similarityOf(common, first, later)}
}

/** Takes the largest passages first; the earliest of equals. One of whose later place half is taken already adds nothing. */
function takeApart(passages: Passage[], length: number): Passage[] {
  passages.sort(
    (one, other) =>
      other.common - one.common || one.first.start - other.first.start || one.later.start - other.later.start
  )
  const isTaken = new Uint8Array(length)
  const apart: Passage[] = []
  for (const passage of passages) {
    const {start, end} = passage.later
    let taken = 0
    for (let at = start; at < end; at++) taken += isTaken[at] ?? 0
    if (2 * taken > end - start) continue
    isTaken.fill(1, start, end)
    apart.push(passage)
  }
  return apart.sort((one, other) => one.later.start - other.later.start)
}

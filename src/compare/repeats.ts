/** Passages of an article that say the same thing. */
import type {Article} from '../article/article.js'
import type {Span} from '../source/source-text.js'
import {alignPassages, similarityOf, sizeOf} from './alignment.js'
import {findBoundaries, type Pair} from './boundaries.js'
import {chainRuns, type Chain, type Run} from './chains.js'
import {findRuns} from './runs.js'
import {Sequence, type WordRange} from './sequence.js'
import {splitTandem} from './tandem.js'

/** A passage and an earlier one that it repeats; plain-text offsets, from first word to last word and closing mark. */
export interface Repeat {
  readonly first: Span
  readonly later: Span
  /** How many words the later copy has. */
  readonly words: number
  /** Share of words in common, 0 to 1; 1 when word for word. */
  readonly similarity: number
  readonly isExact: boolean
}

/** What counts as a repeat. */
export interface RepeatOptions {
  /** Fewest words of a copy. */
  readonly minWords: number
  /** Least share of words in common, 0 to 1, for copies of 30 words or more; shorter ones must be more alike. */
  readonly minSimilarity: number
}

export const defaultOptions: RepeatOptions = {minWords: 12, minSimilarity: 0.55}

interface Candidate {
  readonly first: WordRange
  readonly later: WordRange
  readonly runs: readonly Run[]
  readonly common: number
  readonly similarity: number
}

/** Finds the repeated passages of an article, in order of the later copy. */
export function findRepeats(article: Article, options: RepeatOptions = defaultOptions): readonly Repeat[] {
  return compare(new Sequence(article), options)
}

export function findShared(first: Article, later: Article, options: RepeatOptions = defaultOptions): readonly Repeat[] {
  return compare(new Sequence(first, later), options)
}

function compare(sequence: Sequence, options: RepeatOptions): Repeat[] {
  const runs = findRuns(sequence.words, sequence.border)
  const chains = chainRuns(runs, sequence.words.length)
  const candidates: Candidate[] = []
  for (const chain of chains) {
    for (const piece of sequence.border > 0 ? [chain] : splitTandem(chain)) {
      const candidate = judge(sequence, piece, options)
      if (candidate) candidates.push(candidate)
    }
  }
  candidates.sort(
    (one, other) =>
      other.common - one.common || one.first.start - other.first.start || one.later.start - other.later.start
  )
  const covered = new Uint8Array(sequence.words.length)
  const kept: Candidate[] = []
  for (const candidate of candidates) {
    let free = 0
    for (let at = candidate.later.start; at < candidate.later.end; at++) if (!covered[at]) free++
    if (free < 0.5 * (candidate.later.end - candidate.later.start)) continue
    covered.fill(1, candidate.later.start, candidate.later.end)
    kept.push(candidate)
  }
  kept.sort((one, other) => one.later.start - other.later.start)
  return kept.map(({first, later, similarity}) => ({
    first: sequence.spanOf(first),
    later: sequence.spanOf(later),
    words: later.end - later.start,
    similarity,
    isExact: similarity === 1
  }))
}

function judge(sequence: Sequence, chain: Chain, options: RepeatOptions): Candidate | undefined {
  if (sizeOf(chain) < 6) return
  const {first, later, chain: clipped}: Pair = findBoundaries(sequence, chain)
  const length = Math.max(first.end - first.start, later.end - later.start)
  if (Math.min(first.end - first.start, later.end - later.start) < options.minWords) return
  const runs = alignPassages(sequence.words, clipped, first, later)
  const common = sizeOf(runs)
  const similarity = similarityOf(common, first, later)
  if (similarity < options.minSimilarity + Math.max(0, (30 - length) / 18) * 0.2) return
  return {first, later, runs, common, similarity}
}

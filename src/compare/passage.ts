/** Two passages that say the same thing. */
import {alignPassages, similarityOf, sizeOf} from './alignment.js'
import type {Chain, Run} from './chains.js'
import type {Sequence, WordRange} from './sequence.js'

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

/** Aligns two ranges around what is known to be common. */
export function alignedPassage(sequence: Sequence, chain: Chain, first: WordRange, later: WordRange): Passage {
  const runs = alignPassages(sequence.words, chain, first, later)
  const common = sizeOf(runs)
  return {first, later, runs, common, similarity: similarityOf(common, first, later)}
}

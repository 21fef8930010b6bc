/** Passages that stand twice in a sequence of words: found, held against what is no fault, and joined to one each. */
import {findChainPassages} from './chain-passages.js'
import {chainRuns} from './chains.js'
import type {Likeness} from './likeness.js'
import {createNaturalFilter} from './natural/natural-repeats.js'
import {joinNeighbours} from './natural/neighbours.js'
import type {Passage} from './passage.js'
import {findRuns} from './runs.js'
import {separatePassages} from './separate-passages.js'
import type {Sequence, WordRange} from './sequence.js'
import {dropStandingLines} from './natural/standing-lines.js'
import {dropImplied, splitTandem} from './natural/tandem.js'

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
      for (const passage of findChainPassages(sequence, piece, limits)) {
        if (isNatural(passage)) continue
        if (!allowed || countOthers(allowed, passage.later) >= limits.minWords) found.push(passage)
      }
    }
  }
  const apart = separatePassages(sequence, found, limits)
  return dropStandingLines(sequence, joinNeighbours(sequence, apart, limits))
}

function countOthers(allowed: Uint8Array, {start, end}: WordRange): number {
  let count = 0
  for (let word = start; word < end; word++) if (!allowed[word]) count++
  return count
}

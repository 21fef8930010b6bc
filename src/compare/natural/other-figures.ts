/** Parallel statements: the same words about other figures, as in a table, in reports of results, in yesterday's prices. */
import type {Passage} from '../passage.js'
import type {Sequence, WordRange} from '../sequence.js'

/** Fewer figures, in all or among the words, are no pattern. */
const fewestFigures = 3
const figureShare = 0.05

/** In a copy, more of the figures than this are the same. */
const sameShare = 0.4

/** Whether most figures of a passage are not those of the one that it seems to repeat. */
export function hasOtherFigures(sequence: Sequence, {first, later, runs}: Passage): boolean {
  const figures = countFigures(sequence, later)
  const words = later.end - later.start
  if (Math.min(figures, countFigures(sequence, first)) < Math.max(fewestFigures, figureShare * words)) return false
  let same = 0
  for (const run of runs) same += countFigures(sequence, {start: run.later, end: run.later + run.size})
  return same <= sameShare * figures
}

function countFigures(sequence: Sequence, {start, end}: WordRange): number {
  let count = 0
  for (let word = start; word < end; word++) if (isFigure(sequence.initialOf(word))) count++
  return count
}

const isFigure = (initial: string): boolean => initial >= '0' && initial <= '9'

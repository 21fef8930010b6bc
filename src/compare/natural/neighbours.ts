/** Neighbouring passages become one: what was pasted again in one piece is reported in one piece. */
import type {Likeness} from '../likeness.js'
import {alignedPassage, type Passage} from '../passage.js'
import type {Sequence} from '../sequence.js'

/** Between two passages may lie this share of the words that they have themselves, in either place. */
const gapShare = 0.3

/** Joins passages that follow each other in both places. */
export function joinNeighbours(sequence: Sequence, passages: readonly Passage[], limits: Likeness): Passage[] {
  const joined: Passage[] = []
  for (const passage of passages) {
    const last = joined.at(-1)
    const one = last && join(sequence, last, passage, limits)
    if (one) joined[joined.length - 1] = one
    else joined.push(passage)
  }
  return joined
}

function join(sequence: Sequence, one: Passage, other: Passage, limits: Likeness): Passage | undefined {
  if (isNextCopy(sequence, one, other)) return {...one, later: {start: one.later.start, end: other.later.end}}
  const firstGap = other.first.start - one.first.end
  const laterGap = other.later.start - one.later.end
  if (firstGap < 0 || laterGap < 0) return
  const length = one.later.end - one.later.start + other.later.end - other.later.start
  if (Math.max(firstGap, laterGap) > gapShare * length) return
  const first = {start: one.first.start, end: other.first.end}
  const later = {start: one.later.start, end: other.later.end}
  if (sequence.border === 0 && first.end > later.start) return
  const whole = alignedPassage(sequence, [...one.runs, ...other.runs], first, later)
  return whole.similarity >= limits.minSimilarity ? whole : undefined
}

/** Whether two passages repeat the same place, the one right behind the other, in one paragraph: a stutter. */
function isNextCopy(sequence: Sequence, one: Passage, other: Passage): boolean {
  return (
    one.similarity === 1 &&
    other.similarity === 1 &&
    one.first.start === other.first.start &&
    one.first.end === other.first.end &&
    one.later.end === other.later.start &&
    sequence.paragraphAt(one.later.start).end > other.later.start
  )
}

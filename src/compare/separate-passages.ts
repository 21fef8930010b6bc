/** Passages whose later places overlap: each word is given to one of them. */
import type {Run} from './chains.js'
import {isAlikeEnough, type Likeness} from './likeness.js'
import {alignedPassage, type Passage} from './passage.js'
import type {Sequence, WordRange} from './sequence.js'

/**
 * Keeps the largest passages, and of smaller ones what is left of their later place; in order of the later place.
 * A copy of what is itself a copy counts less than one of the original.
 */
export function separatePassages(sequence: Sequence, passages: readonly Passage[], limits: Likeness): Passage[] {
  const isCopy = new Uint8Array(sequence.words.length)
  for (const {later} of choose(sequence, passages, limits, isCopy)) isCopy.fill(1, later.start, later.end)
  return choose(sequence, passages, limits, isCopy).sort((one, other) => one.later.start - other.later.start)
}

function choose(sequence: Sequence, passages: readonly Passage[], limits: Likeness, isCopy: Uint8Array): Passage[] {
  const ranked = passages
    .map((passage) => ({passage, worth: passage.common - copyCost * countMarked(isCopy, passage.first)}))
    .sort(
      (one, other) =>
        other.worth - one.worth ||
        one.passage.first.start - other.passage.first.start ||
        one.passage.later.start - other.passage.later.start
    )
  const isTaken = new Uint8Array(sequence.words.length)
  const chosen: Passage[] = []
  for (const {passage} of ranked) {
    const rest = countMarked(isTaken, passage.later) === 0 ? passage : findRest(sequence, passage, isTaken, limits)
    if (!rest) continue
    isTaken.fill(1, rest.later.start, rest.later.end)
    chosen.push(rest)
  }
  return chosen
}

/** What a word costs that a passage repeats from a copy: a little more than it is worth. */
const copyCost = 1.1

function countMarked(marks: Uint8Array, {start, end}: WordRange): number {
  let count = 0
  for (let at = start; at < end; at++) count += marks[at] ?? 0
  return count
}

/** What is left of a passage where its later place is not taken, if that is a passage by itself. */
function findRest(sequence: Sequence, passage: Passage, isTaken: Uint8Array, limits: Likeness): Passage | undefined {
  const {start, end} = findWidest(isTaken, passage.later)
  if (end - start < limits.minWords) return
  const runs: Run[] = []
  for (const {first, later, size} of passage.runs) {
    const skip = Math.max(0, start - later)
    const left = Math.min(size, end - later) - skip
    if (left > 0) runs.push({first: first + skip, later: later + skip, size: left})
  }
  const head = runs[0]
  const tail = runs.at(-1)
  if (!head || !tail) return
  const rest = alignedPassage(
    sequence,
    runs,
    {start: head.first, end: tail.first + tail.size},
    {start: head.later, end: tail.later + tail.size}
  )
  return isAlikeEnough(sequence, rest, limits) ? rest : undefined
}

/** The widest stretch of a range that is not taken. */
function findWidest(isTaken: Uint8Array, {start, end}: WordRange): WordRange {
  let widest: WordRange = {start, end: start}
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && !isTaken[at]) continue
    if (at - from > widest.end - widest.start) widest = {start: from, end: at}
    from = at + 1
  }
  return widest
}

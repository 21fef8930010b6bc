/** Lines that stand in an article again and again on purpose: refrains, questions put to everybody, rows of a list. */
import {isParagraphs} from '../likeness.js'
import type {Passage} from '../passage.js'
import type {Sequence, WordRange} from '../sequence.js'

/** A longer passage is no line. */
const longestLine = 40

/** So many passages like the same one make a pattern. */
const fewestAlike = 2

/** Leaves out what repeats a standing line. */
export function dropStandingLines(sequence: Sequence, passages: readonly Passage[]): Passage[] {
  const lines = passages.filter(({later}) => later.end - later.start < longestLine)
  if (lines.length < fewestAlike) return [...passages]
  const standing = new Set<Passage>()
  for (const alike of groupAlike(lines)) {
    const edited = alike.filter(({similarity}) => similarity < 1)
    if (edited.length >= fewestAlike) for (const passage of edited) standing.add(passage)
    const exact = alike.filter(({similarity}) => similarity === 1)
    if (isRefrain(sequence, exact)) for (const passage of exact) standing.add(passage)
  }
  const questions = lines.filter((passage) => isLine(sequence, passage) && isQuestion(sequence, passage))
  if (questions.length >= fewestAlike) for (const passage of questions) standing.add(passage)
  return passages.filter((passage) => !standing.has(passage))
}

/** Groups of passages that are all like one another, as far as one shares a place with another. */
function groupAlike(passages: readonly Passage[]): Passage[][] {
  const places = passages.flatMap((passage) => [
    {passage, ...passage.first},
    {passage, ...passage.later}
  ])
  places.sort((one, other) => one.start - other.start)
  const groups = new Map<Passage, Passage[]>()
  let last: (typeof places)[number] | undefined
  for (const place of places) {
    const own = groups.get(place.passage) ?? [place.passage]
    groups.set(place.passage, own)
    const near = last && place.start < last.end ? groups.get(last.passage) : undefined
    if (near && near !== own) {
      const [small, large] = near.length < own.length ? [near, own] : [own, near]
      for (const passage of small) {
        large.push(passage)
        groups.set(passage, large)
      }
    }
    if (!last || place.end > last.end) last = place
  }
  return [...new Set(groups.values())]
}

/** Whether copies of one short paragraph stand apart from one another. */
function isRefrain(sequence: Sequence, passages: readonly Passage[]): boolean {
  if (passages.length < fewestAlike || !passages.every((passage) => isLine(sequence, passage))) return false
  const places = passages.flatMap(({first, later}) => [first, later]).sort((one, other) => one.start - other.start)
  return places.every((place, index) => {
    const before = places[index - 1]
    return !before || before.start === place.start || before.end < place.start
  })
}

/** Whether both places are paragraphs of their own. */
const isLine = (sequence: Sequence, {first, later}: Passage): boolean =>
  isOneParagraph(sequence, first) && isOneParagraph(sequence, later)

const isOneParagraph = (sequence: Sequence, range: WordRange): boolean =>
  isParagraphs(sequence, range) && sequence.paragraphAt(range.start).end === range.end

const isQuestion = (sequence: Sequence, {later}: Passage): boolean =>
  sequence.articleAt(later.start).paragraphs[sequence.paragraphIndexAt(later.start)]?.text.trimEnd().endsWith('?') ??
  false

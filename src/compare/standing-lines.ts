/** Lines that stand in an article again and again on purpose: refrains, questions put to everybody, rows of a list. */
import {isParagraphs} from './likeness.js'
import type {Passage} from './passages.js'
import type {Sequence, WordRange} from './sequence.js'

/** A longer passage is no line. */
const longestLine = 40

/** A line that stands so often stands there on purpose. */
const fewestCopies = 3

/** Leaves out what repeats a standing line: a short paragraph of its own that has two or more copies apart from one another. */
export function dropStandingLines(sequence: Sequence, passages: readonly Passage[]): Passage[] {
  const copies = new Map<number, number>()
  const lines = passages.map((passage) => (isLine(sequence, passage) ? findRoot(sequence, passage) : undefined))
  for (const line of lines) if (line !== undefined) copies.set(line, (copies.get(line) ?? 1) + 1)
  const questions = lines.filter((line) => line !== undefined && isQuestion(sequence, line)).length
  return passages.filter((_, index) => {
    const line = lines[index]
    if (line === undefined) return true
    if (isQuestion(sequence, line) && questions > 1) return false
    return (copies.get(line) ?? 0) < fewestCopies
  })
}

/** Whether both places are short paragraphs of their own, not one behind the other. */
function isLine(sequence: Sequence, {first, later}: Passage): boolean {
  return (
    later.end - later.start < longestLine &&
    isOneParagraph(sequence, first) &&
    isOneParagraph(sequence, later) &&
    later.start > first.end
  )
}

const isOneParagraph = (sequence: Sequence, range: WordRange): boolean =>
  isParagraphs(sequence, range) && sequence.paragraphAt(range.start).end === range.end

/** The first word of the line that a passage repeats. */
const findRoot = (_sequence: Sequence, {first}: Passage): number => first.start

function isQuestion(sequence: Sequence, word: number): boolean {
  const article = sequence.articleAt(word)
  return article.paragraphs[sequence.paragraphIndexAt(word)]?.text.endsWith('?') ?? false
}

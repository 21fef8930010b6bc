/** Rows of a list: short paragraphs, or sentences of a long one, each like the one before. */
import type {Passage} from '../passage.js'
import type {Sequence, WordRange} from '../sequence.js'

/** A longer paragraph is no row of a list; its sentences may be. */
const longestRow = 60

/** A longer paragraph is no line without an end. */
const longestLine = 30

/** So many rows of a passage are looked at. */
const enoughRows = 12

/** Rows of a list share so many of their words, and this part of what a passage shares with the one that it seems to repeat. */
const leastShare = 0.45
const likenessShare = 0.65

/** Whether an edited passage is part of a list in either place: its rows are like one another or the rows around it. */
export function isListRow(sequence: Sequence, {first, later, similarity}: Passage): boolean {
  const share = Math.max(leastShare, likenessShare * similarity)
  return (
    areRowsAlike(sequence, later, first, share) ||
    areRowsAlike(sequence, first, later, share) ||
    (areLines(sequence, first) && areLines(sequence, later))
  )
}

/** Whether half of the rows of a range, with the ones before and behind it, are like the next; the other place is left out. */
function areRowsAlike(sequence: Sequence, range: WordRange, other: WordRange, share: number): boolean {
  const rows = findRows(sequence, range).filter(({start, end}) => end <= other.start || start >= other.end)
  let alike = 0
  let pairs = 0
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]
    if (before?.end !== row.start) continue
    pairs++
    if (row.end - row.start <= longestRow && shareOfWords(sequence.words, before, row) >= share) alike++
  }
  return pairs > 0 && 2 * alike >= pairs
}

/** The rows of a range, one before it and one behind it. */
function findRows(sequence: Sequence, {start, end}: WordRange): WordRange[] {
  const rows: WordRange[] = []
  const isWord = (word: number): boolean => word >= 0 && word < sequence.words.length && word !== separatorOf(sequence)
  const before = rowAt(sequence, start).start - 1
  if (isWord(before)) rows.push(rowAt(sequence, before))
  for (let word = start; word < end && rows.length <= enoughRows;) {
    const row = rowAt(sequence, word)
    rows.push(row)
    word = row.end
  }
  const last = rows.at(-1)
  if (last && last.end >= end && isWord(last.end)) rows.push(rowAt(sequence, last.end))
  return rows
}

/** Whether all paragraphs of a range are short and none ends as a sentence does. */
function areLines(sequence: Sequence, {start, end}: WordRange): boolean {
  const {paragraphs} = sequence.articleAt(start)
  const last = sequence.paragraphIndexAt(end - 1)
  for (let index = sequence.paragraphIndexAt(start); index <= last; index++) {
    const {text = '', facts} = paragraphs[index] ?? {}
    if ((facts?.words.length ?? 0) > longestLine || sentenceEnd.test(text.slice(-4))) return false
  }
  return true
}

const sentenceEnd = /[.!?…]["'”’)\]]*\s*$/

function rowAt(sequence: Sequence, word: number): WordRange {
  const paragraph = sequence.paragraphAt(word)
  return paragraph.end - paragraph.start > longestRow ? sequence.sentenceAt(word) : paragraph
}

/** Index of what stands between two articles. */
const separatorOf = ({border}: Sequence): number => (border > 0 ? border : -1)

/** Share of the words that two ranges have in common, in any order, 0 to 1. */
function shareOfWords(words: Int32Array, one: WordRange, other: WordRange): number {
  const counts = new Map<number, number>()
  for (let at = one.start; at < one.end; at++) counts.set(words[at] ?? 0, (counts.get(words[at] ?? 0) ?? 0) + 1)
  let common = 0
  for (let at = other.start; at < other.end; at++) {
    const left = counts.get(words[at] ?? 0) ?? 0
    if (left === 0) continue
    counts.set(words[at] ?? 0, left - 1)
    common++
  }
  return (2 * common) / Math.max(1, one.end - one.start + other.end - other.start)
}

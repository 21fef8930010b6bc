/** Rows of a list: short paragraphs, or sentences of a long one, each like the one before. */
import type {Passage} from './passages.js'
import type {Sequence, WordRange} from './sequence.js'

/** A longer paragraph is no row of a list; its sentences may be. */
const longestRow = 60

/** A passage of more rows than this is known by its few different words. */
const mostRows = 4

/** Rows of a list share so many of their words, and this part of what a row shares with the one that it seems to repeat. */
const leastShare = 0.45
const likenessShare = 0.75

/** Whether a passage is a row of a list, in either place: as like to the row next to it as to the one that it repeats. */
export function isListRow(sequence: Sequence, {first, later, similarity}: Passage): boolean {
  const share = Math.max(leastShare, likenessShare * similarity)
  return hasLikeNeighbour(sequence, later, first, share) || hasLikeNeighbour(sequence, first, later, share)
}

/** Whether the row that a range starts with is like one beside it that is not part of the other range. */
function hasLikeNeighbour(sequence: Sequence, {start, end}: WordRange, other: WordRange, share: number): boolean {
  const row = rowAt(sequence, start)
  const words = row.end - row.start
  if (words > longestRow || end - start > mostRows * words) return false
  return [row.start - 1, row.end].some((word) => {
    if (word < 0 || word >= sequence.words.length || word === separatorOf(sequence)) return false
    const neighbour = rowAt(sequence, word)
    const isApart = neighbour.end <= other.start || neighbour.start >= other.end
    return isApart && shareOfWords(sequence.words, row, neighbour) >= share
  })
}

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

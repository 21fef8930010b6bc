/** Repeats that good copy contains: pull quotes, headlines echoed, captions, tables, the standing lines of a live file. */
import type {Article} from '../article/article.js'
import type {Role} from '../source/source-text.js'
import {coverageOf, isParagraphs} from './likeness.js'
import type {Passage} from './passages.js'
import type {Sequence, WordRange} from './sequence.js'

/** Quoted passages of fewer words may be said twice. */
const shortQuotation = 20

/** A passage set apart as a pull quote is not longer. */
const longestPullQuote = 60

/** What two articles quote from one speech or statement is not longer. */
const longestSharedQuotation = 100

/** So many words may say who speaks, in the middle of a quotation. */
const longestAttribution = 5

/** Among so many paragraphs, headline included, a summary stands. */
const summaryParagraphs = 4

/** In these, formulas come again. */
const formulaRoles: ReadonlyMap<Role, number> = new Map([
  ['table-cell', 40],
  ['caption', 25],
  ['note', 25],
  ['subhead', 25]
])

/** A longer paragraph is no row of a list. */
const longestRow = 60

/** Rows of a list share so many of their words. */
const likeRows = 0.5

/** In a live file, only a longer passage is more than background told again. */
const shortestInLiveFile = (similarity: number): number => (similarity < 0.8 ? 100 : 40)

/** Makes the test for one sequence. */
export function createNaturalFilter(sequence: Sequence): (passage: Passage) => boolean {
  const live = new Map<Article, boolean>()
  const isLive = (article: Article): boolean => {
    let known = live.get(article)
    if (known === undefined) live.set(article, (known = isLiveFile(article)))
    return known
  }
  return (passage) => {
    const {first, later} = passage
    const words = Math.min(first.end - first.start, later.end - later.start)
    return (
      isRepeatedQuotation(sequence, passage, words) ||
      isEchoOfHeadline(sequence, first) ||
      isEchoOfSummary(sequence, first, later) ||
      isFormula(sequence, first, words) ||
      isFormula(sequence, later, words) ||
      (passage.similarity < 1 && isListRow(sequence, passage)) ||
      (words < shortestInLiveFile(passage.similarity) && isLive(sequence.articleAt(later.start)))
    )
  }
}

/**
 * A quotation that is set apart from the text it stands in, a short one that is given twice, or one that two articles
 * give, if not each with the same words around it.
 */
function isRepeatedQuotation(sequence: Sequence, {first, later, similarity}: Passage, words: number): boolean {
  const isShared = sequence.border > 0
  if (words >= (isShared ? longestSharedQuotation : longestPullQuote)) return false
  const aroundFirst = countAround(sequence, first)
  const aroundLater = countAround(sequence, later)
  const isFirstQuoted = isQuotation(aroundFirst, first)
  const isLaterQuoted = isQuotation(aroundLater, later)
  if (!isFirstQuoted && !isLaterQuoted) return false
  if (isParagraphs(sequence, first) !== isParagraphs(sequence, later)) return true
  if (!isFirstQuoted || !isLaterQuoted) return false
  return isShared ? similarity < 1 || aroundLater === 0 : words < shortQuotation
}

/** Whether a range is a quotation, apart from words that say who speaks. */
const isQuotation = (around: number, {start, end}: WordRange): boolean =>
  around <= (around <= longestAttribution ? 0.4 : 0.15) * (end - start)

/** How many words of a range stand in no quotation. */
function countAround(sequence: Sequence, {start, end}: WordRange): number {
  const article = sequence.articleAt(start)
  let around = end - start
  for (let word = start; word < end;) {
    const paragraph = article.paragraphs[sequence.paragraphIndexAt(word)]
    const stop = Math.min(end, sequence.paragraphAt(word).end)
    if (paragraph?.role === 'quotation') around -= stop - word
    else {
      for (const {start: from, end: to, isNested} of paragraph?.facts.quotations ?? []) {
        if (!isNested) around -= sequence.countWithin({start: word, end: stop}, {start: from, end: to})
      }
    }
    word = stop
  }
  return around
}

function isEchoOfHeadline(sequence: Sequence, first: WordRange): boolean {
  const article = sequence.articleAt(first.start)
  return article.paragraphs[sequence.paragraphIndexAt(first.end - 1)]?.role === 'headline'
}

/** Whether a paragraph at the top, as a deck or an abstract is, comes again as part of a sentence of the text. */
function isEchoOfSummary(sequence: Sequence, first: WordRange, later: WordRange): boolean {
  return (
    sequence.paragraphIndexAt(first.start) < summaryParagraphs &&
    isParagraphs(sequence, first) &&
    coverageOf(sequence, later) < 0.9
  )
}

function isFormula(sequence: Sequence, {start}: WordRange, words: number): boolean {
  const role = sequence.articleAt(start).paragraphs[sequence.paragraphIndexAt(start)]?.role ?? 'body'
  return words < (formulaRoles.get(role) ?? 0)
}

/** Whether the later place starts with a row of a list: a short paragraph that is like the one before or behind it. */
function isListRow(sequence: Sequence, {first, later, similarity}: Passage): boolean {
  const row = sequence.paragraphAt(later.start)
  if (row.end - row.start > longestRow) return false
  const neighbours = [
    row.start > 0 ? sequence.paragraphAt(row.start - 1) : undefined,
    row.end < sequence.words.length ? sequence.paragraphAt(row.end) : undefined
  ]
  return neighbours.some(
    (neighbour) =>
      neighbour &&
      (neighbour.end <= first.start || neighbour.start >= first.end) &&
      shareOfWords(sequence.words, row, neighbour) >= Math.min(likeRows, similarity)
  )
}

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

const timeOfDay = /^(?:\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\.?)|\d{1,2}[:.]\d\d)(?:\s+\p{Lu}{2,4})?[.:]?$/iu
const divider = /^(?:_{2,}|\*\s?\*\s?\*|-{2,}|—+)\.?$/

/** Whether an article is made of entries, each with its time, or divided by lines. */
function isLiveFile(article: Article): boolean {
  let marks = 0
  for (const {text} of article.paragraphs) {
    if (text.length <= 20 && (timeOfDay.test(text) || divider.test(text))) marks++
    if (marks === 3) return true
  }
  return false
}

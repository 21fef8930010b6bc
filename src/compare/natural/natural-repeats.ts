/** Repeats that good copy contains: pull quotes, headlines echoed, captions, lists, the background in a live file. */
import type {Article} from '../../article/article.js'
import type {Role} from '../../source/source-text.js'
import {coverageOf, isParagraphs, wholeShare} from '../likeness.js'
import {isListRow} from './list-rows.js'
import {isLiveFile} from './live-file.js'
import {hasOtherFigures} from './other-figures.js'
import type {Passage} from '../passage.js'
import {isRepeatedQuotation} from './repeated-quotations.js'
import type {Sequence, WordRange} from '../sequence.js'

/** Among so many paragraphs, headline included, a summary stands. */
const summaryParagraphs = 5

/** A summary is not longer, nor is the heading before it and the label behind it, in words. */
const longestSummary = 60
const longestHeading = 16
const longestLabel = 4

/** A roster is not longer, in words, and this share of them are names and numbers. */
const longestRoster = 120
const rosterShare = 0.75

/** In these, formulas come again. */
const formulaRoles: ReadonlyMap<Role, number> = new Map([
  ['table-cell', 40],
  ['caption', 25],
  ['note', 25],
  ['subhead', 25]
])

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
      isRepeatedQuotation(sequence, passage) ||
      isEchoOfHeadline(sequence, first) ||
      isEchoOfSummary(sequence, passage, words) ||
      isFormula(sequence, first, words) ||
      isFormula(sequence, later, words) ||
      (passage.similarity < 1 && (isListRow(sequence, passage) || hasOtherFigures(sequence, passage))) ||
      (words < longestRoster && isRoster(sequence, later)) ||
      (words < shortestInLiveFile(passage.similarity) && isLive(sequence.articleAt(later.start)))
    )
  }
}

function isEchoOfHeadline(sequence: Sequence, first: WordRange): boolean {
  const article = sequence.articleAt(first.start)
  return article.paragraphs[sequence.paragraphIndexAt(first.end - 1)]?.role === 'headline'
}

/**
 * Whether a deck, an abstract or key points come again in the text: a paragraph at the top that stands alone between
 * labels or headings, or that comes again as part of a sentence.
 */
function isEchoOfSummary(sequence: Sequence, {first, later, similarity}: Passage, words: number): boolean {
  const index = sequence.paragraphIndexAt(first.start)
  if (words >= longestSummary || index >= summaryParagraphs || index !== sequence.paragraphIndexAt(first.end - 1))
    return false
  const {start, end} = sequence.paragraphAt(first.start)
  const isAlone =
    start > 0 && lengthAt(sequence, start - 1) <= longestHeading && lengthAt(sequence, end) <= longestLabel
  if (isAlone) return similarity < 1 || !isParagraphs(sequence, later)
  return first.start === start && first.end === end && coverageOf(sequence, later) < wholeShare
}

/** How many words the paragraph of a word has. */
function lengthAt(sequence: Sequence, word: number): number {
  const {start, end} = sequence.paragraphAt(word)
  return end - start
}

/** Whether nearly all words of a range are names and numbers: a team, a cast, a table of results. */
function isRoster(sequence: Sequence, {start, end}: WordRange): boolean {
  let names = 0
  for (let word = start; word < end; word++) {
    const initial = sequence.initialOf(word)
    if (initial.toLowerCase() !== initial || (initial >= '0' && initial <= '9')) names++
  }
  return names >= rosterShare * (end - start)
}

function isFormula(sequence: Sequence, {start}: WordRange, words: number): boolean {
  const role = sequence.articleAt(start).paragraphs[sequence.paragraphIndexAt(start)]?.role ?? 'body'
  return words < (formulaRoles.get(role) ?? 0)
}

/** Quotations that are given twice: in the text and set apart from it, or in two articles about one speech. */
import {isParagraphs} from '../likeness.js'
import type {Passage} from '../passage.js'
import type {Sequence, WordRange} from '../sequence.js'

/** Quoted passages of fewer words may be said twice. */
const shortQuotation = 20

/** A passage set apart as a pull quote is not longer. */
const longestPullQuote = 60

/** What two articles quote from one speech or statement is not longer. */
const longestSharedQuotation = 100

/** So many words at least say who speaks, and this share of them is different where the quotation is set apart. */
const fewestAround = 4
const differentAround = 0.75

/** So many words may say who speaks, in the middle of a quotation. */
const longestAttribution = 5

/**
 * A quotation that is set apart from the text it stands in, a short one that is given twice, or one that two articles
 * give, if not each with the same words around it.
 */
export function isRepeatedQuotation(sequence: Sequence, passage: Passage): boolean {
  const {first, later, similarity} = passage
  const words = Math.min(first.end - first.start, later.end - later.start)
  const isShared = sequence.border > 0
  if (words >= (isShared ? longestSharedQuotation : longestPullQuote)) return false
  const aroundFirst = countAround(sequence, first)
  const aroundLater = countAround(sequence, later)
  const isFirstQuoted = isQuotation(aroundFirst, first)
  const isLaterQuoted = isQuotation(aroundLater, later)
  if (!isFirstQuoted && !isLaterQuoted) return false
  if (isParagraphs(sequence, first) !== isParagraphs(sequence, later)) return true
  if (!isFirstQuoted || !isLaterQuoted) return false
  if (isPure(passage, first, aroundFirst, aroundLater) || isPure(passage, later, aroundLater, aroundFirst)) return true
  return isShared ? similarity < 1 || aroundLater === 0 : words < shortQuotation
}

/** Whether the other place is the quotation alone, and what is different in this one are the words that say who speaks. */
const isPure = ({common}: Passage, {start, end}: WordRange, around: number, aroundOther: number): boolean =>
  aroundOther <= 1 && around >= fewestAround && end - start - common >= differentAround * around

/** Whether a range is a quotation, apart from words that say who speaks. */
const isQuotation = (around: number, {start, end}: WordRange): boolean =>
  around <= (around <= longestAttribution ? 0.4 : 0.3) * (end - start)

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

/** Quotations in one paragraph: where each opens and closes, and whether somebody speaks. */
import type {Span} from '../source/source-text.js'
import {kindOf} from './quotation/quotation-kinds.js'
import {collectMarks, type QuotationMark} from './quotation/quotation-marks.js'
import {pairSingles} from './quotation/single-quotations.js'
import type {Tokens} from './tokens.js'

/** A quotation; `start` and `end` include its marks. */
export interface Quotation extends Span {
  /** What stands between the marks. */
  readonly inner: Span
  /** `speech`: a sentence somebody says; `fragment`: part of one; `term`: a title, a nickname, a scare quote. */
  readonly kind: 'speech' | 'fragment' | 'term'
  /** Whether a closing mark was found; an unclosed one ends with its paragraph, or where the next one opens. */
  readonly isClosed: boolean
  /** Whether its marks are single ones (a quotation in another, or British style). */
  readonly isSingle: boolean
  /** Whether it stands inside another quotation. */
  readonly isNested: boolean
  /** Whether it opens its paragraph, so that it may go on with one that the paragraph before left open. */
  readonly opensParagraph: boolean
}

/** Where a quotation begins and ends, marks included. */
export interface QuotationPair extends Span {
  readonly inner: Span
  readonly isClosed: boolean
  readonly isSingle: boolean
}

/** Finds the quotations of a paragraph, in order of their start, an outer one before those inside it. */
export function findQuotations(text: string, tokens: Tokens): readonly Quotation[] {
  const marks = collectMarks(text, tokens)
  if (marks.length === 0) return []
  const doubles = pairDoubles(text, marks)
  const pairs = [...doubles, ...pairSingles(text, marks, doubles)].sort(byPlace)
  const first = tokens.starts[0] ?? 0
  let outerEnd = 0
  return pairs.map((pair) => {
    const isNested = pair.end <= outerEnd
    if (!isNested) outerEnd = pair.end
    const opensParagraph = pair.start === first
    return {...pair, isNested, opensParagraph, kind: kindOf(text, pair)}
  })
}

const byPlace = (one: Span, other: Span): number => one.start - other.start || other.end - one.end

/** Pairs double marks: a state machine in which curly marks decide for themselves, straight ones by their neighbours. */
function pairDoubles(text: string, all: readonly QuotationMark[]): QuotationPair[] {
  const marks = all.filter((mark) => !mark.isSingle)
  const pairs: QuotationPair[] = []
  const close = (opener: QuotationMark, closer: QuotationMark): void => {
    pairs.push({
      start: opener.start,
      end: closer.end,
      inner: {start: opener.end, end: closer.start},
      isClosed: true,
      isSingle: false
    })
  }
  const leaveOpen = (opener: QuotationMark, before: number): void => {
    const end = opener.end + text.slice(opener.end, before).trimEnd().length
    pairs.push({start: opener.start, end, inner: {start: opener.end, end}, isClosed: false, isSingle: false})
  }
  let open: QuotationMark | undefined
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index]
    if (!mark || mark.isMeasure) continue
    if (!open) {
      if (mayOpen(mark, index < marks.length - 1)) open = mark
      continue
    }
    if (!reopens(mark)) {
      close(open, mark)
      open = undefined
      continue
    }
    const [next, afterNext] = [marks[index + 1], marks[index + 2]]
    if (next && afterNext && isCloser(next) && isCloser(afterNext)) {
      // double marks inside double marks
      close(mark, next)
      index++
    } else {
      leaveOpen(open, mark.start)
      open = mark
    }
  }
  if (open) leaveOpen(open, text.length)
  return pairs
}

function mayOpen(mark: QuotationMark, hasLater: boolean): boolean {
  if (mark.shape === 'open') return !(mark.isAfterWord && mark.isBeforeBlank)
  if (mark.shape === 'close') return mark.isFirst || (mark.isAfterOpening && !mark.isBeforeClosing)
  if (mark.isBeforeBlank) return false
  return mark.isFirst || mark.isAfterOpening || hasLater
}

/** Whether a mark opens a quotation although one is open already. */
function reopens(mark: QuotationMark): boolean {
  if (mark.shape === 'open') return mark.isAfterOpening && !mark.isBeforeBlank
  return mark.shape === 'straight' && !mark.isFirst && mark.isAfterBlank && !mark.isBeforeClosing
}

const isCloser = (mark: QuotationMark): boolean =>
  mark.shape === 'close' || (mark.shape === 'straight' && !mark.isAfterBlank && mark.isBeforeClosing)

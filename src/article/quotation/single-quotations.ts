/** Quotations in single marks: inside double ones, or around them in British style. */
import type {Span} from '../../source/source-text.js'
import type {QuotationMark} from './quotation-marks.js'
import type {QuotationPair} from '../quotations.js'

/** An open single mark, and the first mark that closes it unless a better one comes. */
interface Pending {
  readonly opener: QuotationMark
  unsure?: QuotationMark | undefined
}

/**
 * Pairs single marks. One that opens inside a double quotation closes inside it; one that opens outside closes outside.
 * An apostrophe after an s or a dropped g (the voters', talkin') closes only when no better mark does.
 */
export function pairSingles(
  text: string,
  marks: readonly QuotationMark[],
  doubles: readonly QuotationPair[]
): QuotationPair[] {
  const singles = marks.filter((mark) => mark.isSingle && !mark.isMeasure)
  if (singles.length === 0) return []
  const pairs: QuotationPair[] = []
  const levels = createLevels(doubles)
  const pending = new Map<QuotationPair | undefined, Pending>()
  const close = (level: QuotationPair | undefined, {opener}: Pending, closer: QuotationMark): void => {
    pairs.push({
      start: opener.start,
      end: closer.end,
      inner: {start: opener.end, end: closer.start},
      isClosed: true,
      isSingle: true
    })
    pending.delete(level)
  }
  for (const mark of singles) {
    const level = levels(mark.start)
    const open = pending.get(level)
    if (opens(mark)) {
      if (open?.unsure) close(level, open, open.unsure)
      pending.set(level, {opener: mark})
    } else if (open && closes(mark)) {
      if (isSureCloser(text, mark)) close(level, open, mark)
      else open.unsure ??= mark
    }
  }
  for (const [level, open] of pending) {
    if (open.unsure) close(level, open, open.unsure)
    else if (opensSpeech(text, level, open.opener)) pairs.push(leaveOpen(text, open.opener))
  }
  return pairs
}

const opens = (mark: QuotationMark): boolean =>
  mark.shape !== 'close' && mark.isAfterClearOpening && !mark.isBeforeBlank && !mark.isElision

const closes = (mark: QuotationMark): boolean => mark.shape !== 'open' && !mark.isAfterBlank && mark.isBeforeClosing

function isSureCloser(text: string, mark: QuotationMark): boolean {
  const before = text.slice(Math.max(0, mark.start - 2), mark.start).toLowerCase()
  return !before.endsWith('s') && before !== 'in'
}

/** Whether an unclosed single mark begins British speech that the next paragraph goes on with. */
const opensSpeech = (text: string, level: QuotationPair | undefined, opener: QuotationMark): boolean =>
  !level && opener.isFirst && /^\p{Lu}[^\s]*(?:\s+\S+){4}/u.test(text.slice(opener.end, opener.end + 200))

function leaveOpen(text: string, opener: QuotationMark): QuotationPair {
  const end = text.trimEnd().length
  return {start: opener.start, end, inner: {start: opener.end, end}, isClosed: false, isSingle: true}
}

/** Gives the innermost double quotation around an offset; offsets must ascend. */
function createLevels(doubles: readonly QuotationPair[]): (offset: number) => QuotationPair | undefined {
  const ordered = [...doubles].sort((one: Span, other: Span) => one.start - other.start)
  const around: QuotationPair[] = []
  let next = 0
  return (offset) => {
    for (let pair = ordered[next]; pair && pair.start < offset; pair = ordered[++next]) around.push(pair)
    while ((around.at(-1)?.end ?? Infinity) <= offset) around.pop()
    return around.at(-1)
  }
}

/** The difference of an edited repeat, in one line for people. */
import {toVisible} from './visible.js'

/** A stretch of text in both copies, in the first only (`removed`) or in the later only (`added`). */
export interface Change {
  readonly value: string
  readonly added?: boolean | undefined
  readonly removed?: boolean | undefined
}

/** Characters of unchanged text that are kept on each side of a change. */
const context = 24

/** Changes that are shown. */
const most = 12

/** The changes that a finding's data holds, if it holds any. */
export function changesOf(data: Readonly<Record<string, unknown>>): readonly Change[] {
  const {diff} = data
  return Array.isArray(diff) ? (diff as readonly Change[]).filter(({value}) => typeof value === 'string') : []
}

/** Writes each change with the words around it; `mark` styles what is only in one copy. */
export function describeDifference(
  changes: readonly Change[],
  mark: (text: string, kind: 'removed' | 'added') => string
): string {
  let shown = 0
  const parts: string[] = []
  for (const [index, {value, added, removed}] of changes.entries()) {
    if (added || removed) {
      if (shown++ >= most) return `${parts.join('')} …`
      parts.push(mark(shortenMiddle(toVisible(value), 4 * context), added ? 'added' : 'removed'))
    } else {
      const isFirst = index === 0
      const isLast = index === changes.length - 1
      parts.push(keepEnds(toVisible(value), isFirst ? 0 : context, isLast ? 0 : context))
    }
  }
  return parts.join('').trim()
}

/** The first and the last characters of a text, at the borders of words, with `…` for the rest. */
function keepEnds(text: string, first: number, last: number): string {
  if (text.length <= first + last + 3) return text
  const end = first === 0 ? 0 : Math.max(text.lastIndexOf(' ', first), 0)
  const start = last === 0 ? text.length : text.indexOf(' ', text.length - last)
  return `${text.slice(0, end)} … ${start === -1 ? '' : text.slice(start + 1)}`
}

const shortenMiddle = (text: string, limit: number): string =>
  text.length <= limit ? text : keepEnds(text, limit / 2, limit / 2)

/** How many cells of a terminal a text takes. */
import {eastAsianWidth} from 'get-east-asian-width'

let segmenter: Intl.Segmenter | undefined

/** Costs 10 ms to make, which a report in plain letters can do without. */
const segment = (text: string): Intl.Segments =>
  (segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'})).segment(text)

/** The characters of a text as people see them: letters with their marks, emoji with their joiners. */
export function toGraphemes(text: string): string[] {
  return isPlain(text) ? text.split('') : Array.from(segment(text), (part) => part.segment)
}

/** Cells of a text without control characters. */
export function countCells(text: string): number {
  if (isPlain(text)) return text.length
  let cells = 0
  for (const part of segment(text)) cells += cellsOf(part.segment)
  return cells
}

/** Whether every code unit takes one cell: printable ASCII. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || code > 0x7e) return false
  }
  return true
}

const invisible = /^[\p{M}\p{Cf}\p{Cc}]+$/u
const emoji = /^\p{Emoji_Presentation}|\uFE0F/u

/** Cells of one grapheme: wide letters and emoji take two, marks and joiners alone none. */
function cellsOf(grapheme: string): number {
  const code = grapheme.codePointAt(0) ?? 0
  if (code >= 0x20 && code < 0x7f && grapheme.length === 1) return 1
  if (invisible.test(grapheme)) return 0
  return emoji.test(grapheme) ? 2 : eastAsianWidth(code)
}

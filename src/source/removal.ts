/** What to delete from a file when a passage goes. */
import {findFirst} from '../find-first.js'
import {hasOnlyStructure, widenOverTags} from './html-removal.js'
import {isLineBreak, isSpace} from './line-break.js'
import type {SourceParagraph, SourceText, Span} from './source-text.js'
import {hasEndMark} from './text-lines.js'

/**
 * Finds the file offsets to delete so that a passage goes with its separators: whole paragraphs, or whole sentences of one
 * paragraph with a space beside them. What stands around stays as it is.
 * @param span the passage, in offsets of `source.text`
 * @returns `undefined` when it cannot be done cleanly: half a paragraph, markup across the edge, a table cell
 */
export function findRemoval(source: SourceText, span: Span): Span | undefined {
  const first = findParagraph(source.paragraphs, span.start)
  const last = findParagraph(source.paragraphs, Math.max(span.start, span.end - 1))
  const opening = source.paragraphs[first]
  const closing = source.paragraphs[last]
  if (!opening || !closing || span.end <= span.start) return undefined
  const from = Math.max(0, span.start - opening.start)
  const to = Math.min(closing.text.length, span.end - closing.start)
  const isWhole = !hasWord(opening.text, 0, from) && !hasWord(closing.text, to, closing.text.length)
  if (isWhole) return removeParagraphs(source, first, last)
  return first === last ? removeSentences(source, opening, {start: from, end: to}) : undefined
}

/** Index of the paragraph that an offset lies in, or the last one before it. */
function findParagraph(paragraphs: readonly SourceParagraph[], offset: number): number {
  return Math.max(0, findFirst(paragraphs.length, (at) => (paragraphs[at]?.start ?? 0) > offset) - 1)
}

const letterOrDigit = /[\p{L}\p{N}]/u
const hasWord = (text: string, start: number, end: number): boolean => letterOrDigit.test(text.slice(start, end))

function removeParagraphs(source: SourceText, first: number, last: number): Span | undefined {
  const blocks = source.paragraphs.slice(first, last + 1).map(({block}) => block)
  const opening = blocks[0]
  const closing = blocks.at(-1)
  if (!opening || !closing) return undefined
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1]
    if (!block) return undefined
    if (before && !isSeparator(source, before.end, block.start)) return undefined
  }
  const whole = {start: opening.start, end: closing.end}
  if (source.format !== 'html') return withSeparator(source, whole)
  const widened = widenOverTags(source.file, whole)
  return widened && withSeparator(source, widened)
}

/** Whether nothing stands between two paragraphs that would be lost without them. */
function isSeparator({file, format}: SourceText, start: number, end: number): boolean {
  if (format === 'html') return hasOnlyStructure(file.slice(start, end))
  for (let at = start; at < end; at++) {
    if (!isSpace(file.charCodeAt(at)) && !(format === 'markdown' && file[at] === '>')) return false
  }
  return true
}

/**
 * Adds the smaller one of the separators around a passage, so that what comes together is kept apart as before; the one
 * behind it when they are equal, and the one before it at the end of the file.
 */
function withSeparator(source: SourceText, block: Span): Span | undefined {
  const {file, format} = source
  const least = source.frontMatter?.end ?? 0
  const isQuoted = format === 'markdown' && file.slice(block.start, block.end).trimStart().startsWith('>')
  const from = blankStart(file, block.start, least, isQuoted)
  const to = blankEnd(file, block.end, isQuoted)
  if (to === file.length) return from === least ? block : {start: from, end: block.end}
  const [before, after] = [file.slice(from, block.start), file.slice(block.end, to)]
  const isAfter = from === least || isBetter(after, before)
  const removal = isAfter ? {start: block.start, end: to} : {start: from, end: block.end}
  if (format !== 'markdown' || from === least) return removal
  return staysApart(file, block, to, isAfter ? before : after) ? removal : undefined
}

/** Whether the separator behind a passage is the one to go with it. */
function isBetter(after: string, before: string): boolean {
  // The one that lies in the same quotation.
  if (after.includes('>') !== before.includes('>')) return after.includes('>')
  return countBreaks(after) <= countBreaks(before)
}

/** Whether Markdown's next block is still one of its own when only `rest` separates it from what stands before. */
function staysApart(file: string, block: Span, next: number, rest: string): boolean {
  const indentation = /^[ \t]*/.exec(file.slice(next, next + 100))?.[0].length ?? 0
  const own = /^[ \t]*/.exec(file.slice(block.start, block.start + 100))?.[0].length ?? 0
  if (indentation > own) return false
  return countBreaks(rest) > 1 || /^[\s>]*(?:[-*+•]|\d{1,9}[.)]|#{1,6})\s/.test(file.slice(next, next + 100))
}

/** Where the blank lines before an offset start, at the break that ends the last line with something in it. */
function blankStart(file: string, start: number, least: number, isQuoted: boolean): number {
  let from = start
  let at = start
  while (at > least) {
    const code = file.charCodeAt(at - 1)
    if (isSpace(code)) from = --at
    else if (isQuoted && code === 0x3e && from < start) at--
    else break
  }
  // Marks of quotation count only on lines that hold nothing else.
  if (!isQuoted || at <= least) return Math.max(from, least)
  let end = at
  while (end < start && !isLineBreak(file.charCodeAt(end))) end++
  return end
}

/** Where the line with something in it starts that follows an offset; the end of the file when there is none. */
function blankEnd(file: string, end: number, isQuoted: boolean): number {
  let to = end
  let at = end
  while (at < file.length) {
    const code = file.charCodeAt(at)
    if (!isSpace(code) && !(isQuoted && code === 0x3e)) return to > end ? to : at
    at++
    if (isLineBreak(code) && !(code === 0x0d && file.charCodeAt(at) === 0x0a)) to = at
  }
  return file.length
}

function countBreaks(text: string): number {
  let breaks = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLineBreak(code) && !(code === 0x0a && text.charCodeAt(at - 1) === 0x0d)) breaks++
  }
  return breaks
}

const safeStart = /[\p{L}"“'‘(]/u

/** The file offsets of whole sentences with a space beside them. */
function removeSentences({format}: SourceText, {text, role, map}: SourceParagraph, span: Span): Span | undefined {
  let {start, end} = span
  while (start > 0 && isMark(text, start - 1)) start--
  while (end < text.length && isMark(text, end)) end++
  const before = text.slice(0, start).trimEnd().length
  const isCut = (before > 0 && !endsSentence(text, 0, before)) || !endsSentence(text, start, end)
  if (role === 'table-cell' || isCut || (start > 0 && before === start)) return undefined
  if (format !== 'text' && !map.isContiguous({start, end})) return undefined
  let next = end
  while (next < text.length && isSpace(text.charCodeAt(next))) next++
  if (next === text.length) return map.toOriginal({start: before, end})
  if (next === end || !safeStart.test(text.slice(next, next + 2))) return undefined
  return map.toOriginal({start, end: next})
}

const isMark = (text: string, at: number): boolean =>
  !isSpace(text.charCodeAt(at)) && !letterOrDigit.test(text.charAt(at))

const endsSentence = (text: string, start: number, end: number): boolean =>
  hasEndMark(text, {start, end}) && text.charAt(end - 1) !== ':'

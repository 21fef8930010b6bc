/** The lines of a plain text, and which of them belong to one paragraph. */
import {isLineBreak, isSpace, lineBreakEnd} from './line-break.js'
import type {Span} from './source-text.js'

/** A line that is not blank; offsets of its text without white space around it, in the file. */
export interface Line extends Span {
  /** Where the line itself starts and ends, without its break. */
  readonly line: Span
  /** Whether the line before it is blank, or there is none. */
  readonly isFirst: boolean
  /** Mark of a list item at its start, and where the text behind it starts. */
  readonly item: {readonly mark: string; readonly end: number} | undefined
}

/** Finds the lines that are not blank, from an offset to the end of the file. */
export function findLines(file: string, from: number): Line[] {
  const lines: Line[] = []
  let isFirst = true
  let at = from
  while (at < file.length) {
    let end = at
    while (end < file.length && !isLineBreak(file.charCodeAt(end))) end++
    let start = at
    let stop = end
    while (start < stop && isSpace(file.charCodeAt(start))) start++
    while (stop > start && isSpace(file.charCodeAt(stop - 1))) stop--
    if (start < stop) lines.push({start, end: stop, line: {start: at, end}, isFirst, item: findItem(file, start, stop)})
    isFirst = start === stop
    at = lineBreakEnd(file, end)
  }
  return lines
}

const bullets = '•‣◦▪●∙'
const dashes = '-*–+'

/** The mark of a list item that a line seems to start with: a bullet, a dash or a number. */
function findItem(file: string, start: number, end: number): Line['item'] {
  const first = file.charAt(start)
  let mark = first
  let at = start + 1
  if (first >= '0' && first <= '9') {
    if (isDigit(file.charCodeAt(at))) at++
    mark = file.charAt(at)
    if (mark !== '.' && mark !== ')') return undefined
    at++
  } else if (!bullets.includes(first) && !dashes.includes(first)) return undefined
  if (!bullets.includes(mark) && !isSpace(file.charCodeAt(at))) return undefined
  while (at < end && isSpace(file.charCodeAt(at))) at++
  return at < end ? {mark, end: at} : undefined
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Whether a mark cannot be anything but a list item's. */
export const isBullet = (mark: string): boolean => bullets.includes(mark)

const closers = '"\'”’)]»'
const endMarks = '.?!…:'

/** Whether text ends as a sentence does: in an end mark, with or without closing marks behind it. */
export function hasEndMark(text: string, {start, end}: Span): boolean {
  let at = end - 1
  while (at > start && closers.includes(text.charAt(at))) at--
  return endMarks.includes(text.charAt(at))
}

/** Whether text starts with a small letter. */
export function startsSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code >= 0x61 && code <= 0x7a
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return character.toLowerCase() === character && character.toUpperCase() !== character
}

/** A block of lines without a blank one between them: indices of its first line and behind its last. */
type Block = Span

/** How the breaks of a block were made. */
interface Breaks {
  /** Breaks before a small letter, inside a sentence. */
  readonly inside: number
  /** Breaks that may lie between sentences. */
  readonly between: number
  /** Length of the longest line that another one follows. */
  readonly width: number
}

/** A line shorter than this is no sign of wrapped text: prose is not set so narrow. */
const leastWidth = 25
/** A line longer than this is no sign of wrapped text either, if nothing but its length speaks for it. */
const mostWidth = 120
/** Blocks with fewer breaks than this are judged by the whole file. */
const enoughBreaks = 3
/** Share of breaks inside sentences from which a text counts as wrapped: in wrapped prose about three in four are. */
const insideShare = 0.4

/**
 * Finds the paragraphs: runs of lines, as indices of the first line and behind the last. Where paragraphs are single lines, each
 * line is one; where text is wrapped at a width, the lines between blank ones are, unless one of them plainly ends earlier.
 */
export function findParagraphLines(file: string, lines: readonly Line[]): Span[] {
  const blocks = findBlocks(lines)
  const breaks = blocks.map((block) => countBreaks(file, lines, block))
  const total = sumBreaks(breaks)
  const isAllWrapped = isWrapped(total) || isFilled(file, lines, total.width)
  return blocks.flatMap((block, index) => {
    const own = breaks[index] ?? total
    if (own.inside + own.between >= enoughBreaks && isWrapped(own)) return splitWrapped(file, lines, block, own.width)
    if (isAllWrapped && own.width <= 1.25 * total.width) return splitWrapped(file, lines, block, total.width)
    return Array.from({length: block.end - block.start}, (_, at) => ({
      start: block.start + at,
      end: block.start + at + 1
    }))
  })
}

function sumBreaks(breaks: readonly Breaks[]): Breaks {
  let [inside, between, width, most] = [0, 0, 0, 0]
  for (const own of breaks) {
    inside += own.inside
    between += own.between
    most = Math.max(most, own.width)
    if (own.inside > own.between) width = Math.max(width, own.width)
  }
  return {inside, between, width: width || most}
}

/** Whether hardly any line would have had room for the word that the next one starts with. */
function isFilled(file: string, lines: readonly Line[], width: number): boolean {
  if (width < leastWidth || width > mostWidth) return false
  let [all, full, open] = [0, 0, 0]
  for (let index = 1; index < lines.length; index++) {
    const before = lines[index - 1]
    const line = lines[index]
    if (!before || !line || line.isFirst || line.item) continue
    all++
    if (roomIn(file, before, line, width) < 0) full++
    if (!hasEndMark(file, before)) open++
  }
  return all > enoughBreaks && full >= 0.9 * all && open >= 0.5 * all
}

function findBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  let start = 0
  for (let index = 1; index <= lines.length; index++) {
    if (index < lines.length && !lines[index]?.isFirst) continue
    blocks.push({start, end: index})
    start = index
  }
  return lines.length > 0 ? blocks : []
}

function countBreaks(file: string, lines: readonly Line[], block: Block): Breaks {
  let [inside, between, width] = [0, 0, 0]
  for (let index = block.start + 1; index < block.end; index++) {
    const before = lines[index - 1]
    const line = lines[index]
    if (!before || !line || line.item) continue
    width = Math.max(width, before.end - before.start)
    if (!startsSmall(file, line.start)) {
      if (!isDigit(file.charCodeAt(line.start))) between++
    } else if (!hasEndMark(file, before)) inside++
  }
  return {inside, between, width}
}

const isWrapped = ({inside, between, width}: Breaks): boolean =>
  width >= leastWidth && inside > 0 && inside >= insideShare * (inside + between)

function splitWrapped(file: string, lines: readonly Line[], block: Block, width: number): Span[] {
  const paragraphs: Span[] = []
  let start = block.start
  for (let index = block.start + 1; index < block.end; index++) {
    if (isJoined(file, lines, index, width, lines[start])) continue
    paragraphs.push({start, end: index})
    start = index
  }
  paragraphs.push({start, end: block.end})
  return paragraphs
}

/** Whether a line of a wrapped block goes on with the paragraph of the line before it. */
function isJoined(
  file: string,
  lines: readonly Line[],
  index: number,
  width: number,
  first: Line | undefined
): boolean {
  const before = lines[index - 1]
  const line = lines[index]
  if (!before || !line) return false
  const isEnded = hasEndMark(file, before)
  if (line.item && (isEnded || line.item.mark === first?.item?.mark)) return false
  if (startsSmall(file, line.start) && !isEnded) return true
  const length = before.end - before.start
  // A line far wider than the others is a paragraph in itself.
  if (length > 1.25 * width) return false
  if (isEnded && indentOf(line) > indentOf(before) && !first?.item) return false
  const room = roomIn(file, before, line, width)
  // The first line of a file may be a headline: it must be as full as a wrapped line can be.
  if (index === 1) return room < 0
  return room < 0.3 * width
}

const indentOf = ({start, line}: Line): number => start - line.start

/** How much room a line of a width leaves behind the first word of the next one; negative when that does not fit. */
function roomIn(file: string, before: Line, {start, end}: Line, width: number): number {
  let at = start
  while (at < end && !isSpace(file.charCodeAt(at))) at++
  return width - (before.end - before.start) - 1 - (at - start)
}

/** What the paragraphs of a plain text are, as far as their looks tell. Where in doubt, body. */
import type {Role, Span} from './source-text.js'
import {hasEndMark, isBullet, startsSmall, type Line} from './text-lines.js'

const longestHeadline = 160
const longestSubhead = 60
const shortestNeighbour = 100
/** Lines that name somebody or something instead of heading the text. */
const label = /^(?:by|from|photo|photos|image|picture|source|credit|updated|published|posted|editor)\b/i

/** Finds the roles of paragraphs that are given as runs of lines. */
export function findRoles(file: string, lines: readonly Line[], paragraphs: readonly Span[]): Role[] {
  const extents = paragraphs.map(({start, end}) => ({start: lines[start]?.start ?? 0, end: lines[end - 1]?.end ?? 0}))
  const marks = paragraphs.map(({start}) => lines[start]?.item?.mark)
  const roles = paragraphs.map((_, index): Role => (isItem(file, extents, marks, index) ? 'list-item' : 'body'))
  if (extents.length > 1 && roles[0] === 'body' && isHeadline(file, extents)) roles[0] = 'headline'
  for (let index = 1; index + 1 < extents.length; index++) {
    const isSingle = paragraphs[index]?.end === (paragraphs[index]?.start ?? 0) + 1
    const isAmongBody = [index - 1, index, index + 1].every((at) => roles[at] === 'body')
    if (isSingle && isAmongBody && isSubhead(file, extents, index)) roles[index] = 'subhead'
  }
  return roles
}

/** A bullet always makes an item; a dash or a number only beside another one, or behind a colon. */
function isItem(
  file: string,
  extents: readonly Span[],
  marks: readonly (string | undefined)[],
  index: number
): boolean {
  const mark = marks[index]
  if (mark === undefined) return false
  if (isBullet(mark) || mark === marks[index - 1] || mark === marks[index + 1]) return true
  const before = extents[index - 1]
  return before !== undefined && file.charAt(before.end - 1) === ':'
}

/** The first line is the headline when it has no end mark and sentences follow. */
function isHeadline(file: string, extents: readonly Span[]): boolean {
  const [first] = extents
  if (!first || first.end - first.start > longestHeadline || !isHeading(file, first)) return false
  return extents.slice(1, 4).some((extent) => hasEndMark(file, extent) && extent.end - extent.start > 40)
}

function isSubhead(file: string, extents: readonly Span[], index: number): boolean {
  const [before, own, after] = [extents[index - 1], extents[index], extents[index + 1]]
  if (!before || !own || !after) return false
  const length = own.end - own.start
  return (
    length <= longestSubhead &&
    isHeading(file, own) &&
    !file.slice(own.start, own.end).includes(':') &&
    hasEndMark(file, before) &&
    hasEndMark(file, after) &&
    before.end - before.start >= shortestNeighbour &&
    after.end - after.start >= shortestNeighbour
  )
}

const lastOfHeading = /[\p{L}\p{M}\p{N}"'”’)%]/u
const firstOfHeading = /[\p{L}\p{N}"'“‘$£€]/u

function isHeading(file: string, extent: Span): boolean {
  return (
    !hasEndMark(file, extent) &&
    lastOfHeading.test(file.charAt(extent.end - 1)) &&
    firstOfHeading.test(file.charAt(extent.start)) &&
    !startsSmall(file, extent.start) &&
    !label.test(file.slice(extent.start, extent.start + 16))
  )
}

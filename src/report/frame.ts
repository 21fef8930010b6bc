/** A line of an article with a stretch of it underlined, fitted into the cells of a terminal. */
import {countCells, toGraphemes} from './cells.js'
import {toVisible} from './visible.js'

/** What is shown of a line. */
export interface Frame {
  /** The part of the line that fits, `…` where it was cut. */
  readonly text: string
  /** Cells in front of the underline. */
  readonly indent: number
  /** Cells of the underline, at least one. */
  readonly length: number
}

/** Code units that are looked at for each cell: letters with more combining marks than that are cut. */
const unitsPerCell = 8

/**
 * Fits a line around a stretch.
 * @param start of the stretch, in UTF-16 code units of the line
 * @param end of the stretch
 * @param width in cells
 */
export function frameLine(line: string, start: number, end: number, width: number): Frame {
  const near = width * unitsPerCell
  const before = toGraphemes(toVisible(line.slice(Math.max(0, start - near), start)))
  const marked = toGraphemes(toVisible(line.slice(start, Math.min(end, start + near))))
  const after = toGraphemes(toVisible(line.slice(end, end + near)))
  const isCutBefore = start > near
  const isCutAfter = Math.min(end, start + near) < end || line.length - end > near
  const total = widthOf(before) + widthOf(marked) + widthOf(after)
  if (total <= width && !isCutBefore && !isCutAfter) return join(before, marked, after)
  // A third of the cells leads up to the stretch, and more of them where it ends soon.
  const lead = Math.max(Math.floor(width / 3), width - widthOf(marked) - widthOf(after) - 1)
  const left = takeLast(before, lead, isCutBefore)
  const room = width - widthOf(left)
  const shown = takeFirst(marked, room, end > start + near)
  const right = shown.length < marked.length ? [] : takeFirst(after, room - widthOf(shown), isCutAfter)
  return join(left, shown, right)
}

const widthOf = (graphemes: readonly string[]): number =>
  graphemes.reduce((sum, grapheme) => sum + countCells(grapheme), 0)

function join(before: readonly string[], marked: readonly string[], after: readonly string[]): Frame {
  return {
    text: [...before, ...marked, ...after].join('').trimEnd(),
    indent: widthOf(before),
    length: Math.max(1, widthOf(marked))
  }
}

/** As many of the first graphemes as there is room for; the last of them is `…` when there are more. */
function takeFirst(graphemes: readonly string[], cells: number, goesOn: boolean): string[] {
  const taken: string[] = []
  let used = 0
  for (const grapheme of graphemes) {
    used += countCells(grapheme)
    if (used > cells) return [...taken.slice(0, -1), '…']
    taken.push(grapheme)
  }
  return goesOn ? [...taken.slice(0, -1), '…'] : taken
}

/** The same from the other end. */
const takeLast = (graphemes: readonly string[], cells: number, goesOn: boolean): string[] =>
  takeFirst(graphemes.toReversed(), cells, goesOn).toReversed()

/** Tables for terminals, pages and spreadsheets. */
import {countCells} from './cells.js'
import {toVisible} from './visible.js'

/** Puts rows of cells below each other; the first row is the head. Columns are as wide as their widest cell. */
export function toTextTable(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map(toVisible))
  const widths: number[] = []
  for (const row of cells) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, countCells(cell))))
  return cells.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - countCells(cell)))
      .join('  ')
      .trimEnd()
  )
}

/** The same as a table of Markdown. */
export function toMarkdownTable(rows: readonly (readonly string[])[]): string[] {
  const [head = [], ...body] = rows
  return [toLine(head), `| ${head.map(() => '---').join(' | ')} |`, ...body.map(toLine)]
}

const toLine = (row: readonly string[]): string => `| ${row.map(escapeCell).join(' | ')} |`

const escapeCell = (cell: string): string => toVisible(cell).replaceAll(/[\\|`*_<>[\]]/g, (mark) => `\\${mark}`)

/**
 * A line of comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front: articles come from strangers.
 */
export const toCsvLine = (cells: readonly string[]): string => `${cells.map(toCsvCell).join(',')}\r\n`

function toCsvCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

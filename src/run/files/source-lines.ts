/** The lines of a file that findings point to, kept when the file itself is let go. */
import type {Point, Position} from 'unist'
import type {Finding} from '../../finding.js'

/** Lines by number, from 1. */
export type SourceLines = Record<number, string>

/** Keeps the lines that a finding and its fixes point to in its own file. */
export function keepFinding(lines: SourceLines, file: string, {place, fixes}: Finding): void {
  keepPlace(lines, file, place)
  for (const {edits} of fixes) for (const edit of edits) keepPlace(lines, file, edit.place)
}

/** Keeps the first and the last line of a place: formats that count bytes need both. */
export function keepPlace(lines: SourceLines, file: string, {start, end}: Position): void {
  keepLine(lines, file, start)
  keepLine(lines, file, end)
}

function keepLine(lines: SourceLines, file: string, {line, column, offset = 0}: Point): void {
  if (line in lines) return
  let end = offset
  while (end < file.length && !isLineEnd(file.charCodeAt(end))) end++
  lines[line] = file.slice(offset - column + 1, end)
}

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d

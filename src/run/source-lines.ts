/** The lines of a file that findings point to, kept when the file itself is let go. */
import type {Point, Position} from 'unist'
import type {Finding} from '../finding.js'

/** Lines by number, from 1. */
export class SourceLines {
  readonly #lines = new Map<number, string>()

  /** Keeps the line of a point of the file. */
  add(file: string, {line, column, offset = 0}: Point): void {
    if (this.#lines.has(line)) return
    const start = offset - column + 1
    let end = offset
    while (end < file.length && !isLineEnd(file.charCodeAt(end))) end++
    this.#lines.set(line, file.slice(start, end))
  }

  /** Keeps the first and the last line of a place: formats that count bytes need both. */
  addPlace(file: string, {start, end}: Position): void {
    this.add(file, start)
    this.add(file, end)
  }

  /** Keeps the lines that a finding and its fixes point to in its own file. */
  addFinding(file: string, {place, fixes}: Finding): void {
    this.addPlace(file, place)
    for (const {edits} of fixes) for (const edit of edits) this.addPlace(file, edit.place)
  }

  /** The text of a line, if it was kept. */
  get(line: number): string | undefined {
    return this.#lines.get(line)
  }
}

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d

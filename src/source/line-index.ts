/** Lines and columns of offsets. */
import {findFirst} from '../find-first.js'
import type {Point} from 'unist'

/** Where the lines of a text begin. */
export interface LineIndex {
  /** The point of an offset; lines and columns count from 1, columns in UTF-16 code units. */
  toPoint(offset: number): Required<Point>
}

/** Indexes a text whose lines end in `\n`, `\r\n` or `\r`. */
export function createLineIndex(text: string): LineIndex {
  const starts = findLineStarts(text)
  return {
    toPoint(offset) {
      const line = lineAt(starts, offset)
      return {line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset}
    }
  }
}

/** Offsets at which the lines of a text begin: behind `\n`, `\r\n` or `\r`. */
export function findLineStarts(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1)
  }
  return starts
}

/** Index of the line that an offset lies in. */
export const lineAt = (starts: readonly number[], offset: number): number =>
  Math.max(0, findFirst(starts.length, (at) => (starts[at] ?? 0) > offset) - 1)

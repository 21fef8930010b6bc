/** Lines and columns of offsets. */
import type {Point} from 'unist'

/** Where the lines of a text begin. */
export interface LineIndex {
  /** The point of an offset; lines and columns count from 1, columns in UTF-16 code units. */
  toPoint(offset: number): Required<Point>
}

/** Indexes a text whose lines end in `\n`, `\r\n` or `\r`. */
export function createLineIndex(text: string): LineIndex {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1)
  }
  return {
    toPoint(offset) {
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      return {line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset}
    }
  }
}

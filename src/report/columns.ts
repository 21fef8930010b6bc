/** Columns in the units of formats that do not count UTF-16 code units. */
import type {Position} from 'unist'

/** Bytes of a text in UTF-8; half a surrogate pair counts as U+FFFD, as encoders write it. */
export function countBytes(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) bytes++
    else if (code < 0x800) bytes += 2
    else if (isHigh(code) && isLow(text.charCodeAt(at + 1))) {
      bytes += 4
      at++
    } else bytes += 3
  }
  return bytes
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/**
 * A column in UTF-8 bytes, from 1.
 * @param line the text of the line
 * @param column in UTF-16 code units, from 1
 */
export const toByteColumn = (line: string, column: number): number => countBytes(line.slice(0, column - 1)) + 1

/** Where something shows in a list of places: never longer than its first line. Columns are UTF-16 code units. */
export interface ShortPlace {
  readonly line: number
  readonly column: number
  /** Exclusive. */
  readonly endColumn: number
}

/**
 * The part of a place that lies in its first line.
 * @param line the text of that line, where it is known
 */
export function shortenPlace({start, end}: Position, line: string | undefined): ShortPlace {
  const endColumn = end.line === start.line ? end.column : (line?.length ?? start.column) + 1
  return {line: start.line, column: start.column, endColumn: Math.max(endColumn, start.column)}
}

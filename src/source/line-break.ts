/** What ends a line of plain text, and what is white space there: tests of single code units. */

/** Whether a code unit ends a line: line feed, carriage return, the tabs and separators that word processors leave. */
export function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029
}

/** Whether a code unit is white space, line breaks and no-break spaces included. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  return (
    code >= 0x85 &&
    (code === 0xa0 ||
      code === 0x85 ||
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000 ||
      code === 0xfeff)
  )
}

/** Where the break at an offset ends: `\r\n` is one. */
export function lineBreakEnd(text: string, at: number): number {
  return text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1
}

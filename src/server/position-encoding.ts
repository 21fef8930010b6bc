/** How clients count characters in a line. */

/** What one unit of `character` is: a UTF-16 code unit, a byte of UTF-8, or a code point. */
export type Encoding = 'utf-16' | 'utf-8' | 'utf-32'

const encodings: readonly Encoding[] = ['utf-16', 'utf-8', 'utf-32']

/** The encoding to speak: UTF-16 wherever the client has it or says nothing, as this is what texts are kept in. */
export function chooseEncoding(offered: readonly string[] = []): Encoding {
  return encodings.find((encoding) => offered.includes(encoding)) ?? 'utf-16'
}

/** Units of a stretch of text. */
export function countUnits(text: string, start: number, end: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return end - start
  let units = 0
  for (let at = start; at < end;) {
    const code = text.codePointAt(at) ?? 0
    units += encoding === 'utf-32' ? 1 : bytesOf(code)
    at += code > 0xffff ? 2 : 1
  }
  return units
}

/** The offset that lies so many units behind a start, no further than an end. */
export function skipUnits(text: string, start: number, end: number, units: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return Math.min(start + units, end)
  let at = start
  for (let left = units; left > 0 && at < end;) {
    const code = text.codePointAt(at) ?? 0
    left -= encoding === 'utf-32' ? 1 : bytesOf(code)
    at += code > 0xffff ? 2 : 1
  }
  return Math.min(at, end)
}

const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)

/** Character references: `&amp;`, `&#8217;`, `&#x2019;`. */
import {characterEntitiesLegacy} from 'character-entities-legacy'
import {decodeNamedCharacterReference} from 'decode-named-character-reference'

/** A decoded reference and where it ends. */
export interface DecodedReference {
  readonly value: string
  readonly end: number
}

const legacy: ReadonlySet<string> = new Set(characterEntitiesLegacy)
const longestLegacy = 6

/** What browsers make of the code points 0x80 to 0x9f: they are read as Windows-1252. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Decodes the reference at an `&`; `undefined` when there is none.
 * @param isHtml whether old references may lack their semicolon, as HTML allows and CommonMark does not
 */
export function decodeReference(text: string, at: number, isHtml: boolean): DecodedReference | undefined {
  return text.charCodeAt(at + 1) === 0x23 ? decodeNumeric(text, at, isHtml) : decodeNamed(text, at, isHtml)
}

function decodeNumeric(text: string, at: number, isHtml: boolean): DecodedReference | undefined {
  const isHexadecimal = (text.charCodeAt(at + 2) | 0x20) === 0x78
  const start = at + (isHexadecimal ? 3 : 2)
  const most = isHtml ? Number.POSITIVE_INFINITY : isHexadecimal ? 6 : 7
  let end = start
  let code = 0
  for (;;) {
    const digit = digitOf(text.charCodeAt(end), isHexadecimal)
    if (digit < 0 || end - start >= most) break
    code = Math.min(0x11_0000, code * (isHexadecimal ? 16 : 10) + digit)
    end++
  }
  if (end === start) return undefined
  const isClosed = text.charCodeAt(end) === 0x3b
  if (!isClosed && !isHtml) return undefined
  return {value: characterOf(code, isHtml), end: isClosed ? end + 1 : end}
}

function digitOf(code: number, isHexadecimal: boolean): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const lower = code | 0x20
  return isHexadecimal && lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

function characterOf(code: number, isHtml: boolean): string {
  if (code === 0 || code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd'
  if (code < 0x80 || code > 0x9f) return String.fromCodePoint(code)
  return isHtml ? windows1252.charAt(code - 0x80) : '\ufffd'
}

function decodeNamed(text: string, at: number, isHtml: boolean): DecodedReference | undefined {
  let end = at + 1
  while (end - at <= 32 && isAlphanumeric(text.charCodeAt(end))) end++
  const name = text.slice(at + 1, end)
  if (name === '') return undefined
  if (text.charCodeAt(end) === 0x3b) {
    const value = decodeNamedCharacterReference(name)
    if (value !== false) return {value, end: end + 1}
  }
  if (!isHtml) return undefined
  for (let length = Math.min(longestLegacy, name.length); length > 1; length--) {
    const old = name.slice(0, length)
    if (!legacy.has(old)) continue
    const value = decodeNamedCharacterReference(old)
    if (value !== false) return {value, end: at + 1 + length}
  }
  return undefined
}

const isAlphanumeric = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

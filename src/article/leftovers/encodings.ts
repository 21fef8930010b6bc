/** Text in UTF-8 that was read as something else: found by reading it back. */

/** Bytes 0x80 to 0x9f of Windows-1252; decoders of some platforms take them for controls. */
export const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Bytes 0x80 to 0xff of encodings that no decoder of the platform knows. */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

/** An encoding as a map from its characters to their bytes. */
type Bytes = ReadonlyMap<string, number>

let encodings: readonly Bytes[] | undefined

/** Windows-1252 and Latin-1 together first: it is nearly always one of them. */
function readEncodings(): readonly Bytes[] {
  const latin = toBytes(windows1252)
  for (let byte = 0x80; byte < 0x100; byte++) latin.set(String.fromCharCode(byte), byte)
  const others = ['macintosh', 'windows-1250', 'windows-1251', 'iso-8859-15', 'ibm866'].map(decodeHigh)
  return [latin, ...[...others, cp437, cp850].map(toBytes)]
}

const decodeHigh = (encoding: string): string =>
  new TextDecoder(encoding).decode(Uint8Array.from({length: 128}, (_, index) => 0x80 + index))

const toBytes = (characters: string): Map<string, number> =>
  new Map(Array.from(characters, (character, index) => [character, 0x80 + index]))

/** Text read back; `start` and `end` are offsets of the text that was given. */
export interface ReadBack {
  readonly start: number
  readonly end: number
  /** What it was before it was read wrongly; `undefined` where a part of it is lost. */
  readonly meaning: string | undefined
}

/** Reads back the broken text that begins at an offset; `undefined` when none does. */
export function readBack(text: string, at: number): ReadBack | undefined {
  const [latin1, ...others] = (encodings ??= readEncodings())
  const inLatin1 = latin1 && readWith(text, at, latin1, true)
  if (inLatin1) return inLatin1
  for (const bytes of others) {
    const found = readWith(text, at, bytes, false)
    if (found) return found
  }
  return undefined
}

function readWith(text: string, at: number, bytes: Bytes, isLatinRead: boolean): ReadBack | undefined {
  const found = decodeRun(text, at, bytes)
  if (!found || !isPlausible(text, found, isLatinRead)) return undefined
  const {start, end} = found
  const meaning = readWhole(found.meaning, bytes) ?? found.meaning
  // What begins a sequence again was broken twice, and then lost its end.
  const isLost = /[ÃÂ]$/.test(meaning) || (meaning.endsWith('â') && text.charCodeAt(end) > 0x7f)
  return {start, end, meaning: isLost ? undefined : meaning}
}

/** What a text read back is, when it was broken twice. */
function readWhole(text: string, bytes: Bytes): string | undefined {
  const found = decodeRun(text, 0, bytes)
  return found && found.end === text.length && western.test(found.meaning) ? found.meaning : undefined
}

interface Run extends ReadBack {
  readonly meaning: string
  /** How many characters it is, read back. */
  readonly characters: number
  /** Whether the first character, as it stands, is a letter. */
  readonly opensWithLetter: boolean
}

/** How many characters are read back at once: what does not make sense is not read again and again from each of them. */
const longestRun = 32

/** Reads as many whole UTF-8 sequences as stand in a row. */
function decodeRun(text: string, start: number, bytes: Bytes): Run | undefined {
  let at = start
  let meaning = ''
  let characters = 0
  for (;;) {
    const sequence = decodeSequence(text, at, bytes)
    if (!sequence) break
    meaning += sequence.character
    characters++
    at = sequence.end
    if (characters === longestRun) break
  }
  if (characters === 0) return undefined
  return {start, end: at, meaning, characters, opensWithLetter: /^\p{L}/u.test(text.slice(start, start + 2))}
}

function decodeSequence(text: string, at: number, bytes: Bytes): {character: string; end: number} | undefined {
  const lead = readByte(text, at, bytes)
  if (!lead || lead.byte < 0xc2 || lead.byte > 0xf4) return undefined
  const more = lead.byte < 0xe0 ? 1 : lead.byte < 0xf0 ? 2 : 3
  let code = lead.byte & (0x3f >> more)
  let end = lead.end
  for (let index = 0; index < more; index++) {
    const next = readByte(text, end, bytes)
    if (!next || next.byte > 0xbf) return undefined
    code = (code << 6) | (next.byte & 0x3f)
    end = next.end
  }
  const least = more === 1 ? 0x80 : more === 2 ? 0x800 : 0x1_0000
  if (code < least || code > 0x10_ffff || (code >= 0xd800 && code < 0xe000)) return undefined
  return {character: String.fromCodePoint(code), end}
}

/** The byte of a character, which may stand as a letter and a combining mark: many systems take them apart. */
function readByte(text: string, at: number, bytes: Bytes): {byte: number; end: number} | undefined {
  const next = text.charCodeAt(at + 1)
  if (next >= 0x300 && next < 0x370) {
    const composed = text.slice(at, at + 2).normalize('NFC')
    const byte = composed.length === 1 ? bytes.get(composed) : undefined
    return byte === undefined ? undefined : {byte, end: at + 2}
  }
  const byte = bytes.get(text.charAt(at))
  return byte === undefined ? undefined : {byte, end: at + 1}
}

const punctuation =
  /^[\u2010-\u203a\u20ac\u2122\u2190-\u21ff\u2212\u25a0-\u27bf\ufeff\ufb00-\ufb06\u{1f000}-\u{1faff}]/u
const latin = /^[\u00a0-\u017f\u0192\u0218-\u021b\u02c6\u02dc\u1e00-\u1eff]/
const western =
  /^[\u00a0-\u017f\u0192\u0218-\u021b\u02c6\u02dc\u1e00-\u1eff\u2010-\u2122\u2190-\u27bf\ufb00-\ufb06\ufeff\u{1f000}-\u{1faff}]+$/u
const accents = /^[\u0300-\u036f]+$/
const otherScript =
  /^(?:[\u0370-\u03ff]+|[\u0400-\u04ff]+|[\u0590-\u05ff]+|[\u0600-\u06ff]+|[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]+|[\uac00-\ud7af]+)$/

/** Whether what was read back is likelier than what stands there. */
function isPlausible(text: string, run: Run, isLatinRead: boolean): boolean {
  const {start, end, meaning, characters, opensWithLetter} = run
  if (punctuation.test(meaning)) return true
  if (accents.test(meaning)) return isLatinRead && /[A-Za-z]/.test(text.charAt(start - 1))
  if (characters > 1) return western.test(meaning) || (isLatinRead && otherScript.test(meaning))
  if (!latin.test(meaning)) return false
  // An accented capital may end a word before a closing mark: `IRMÃ”`, `CAFÉ»`.
  return !opensWithLetter || !isClosingMark(text.charAt(end - 1)) || /[a-z]/.test(text.charAt(start - 1))
}

const isClosingMark = (character: string): boolean => '\u00a0»›«‹’”“‘…–—'.includes(character)

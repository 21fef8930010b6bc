/** Broken encodings, and characters that nobody sees. */
import type {Span} from '../../source/source-text.js'
import {readBack, windows1252} from './encodings.js'

/** A fault of the text's characters; offsets are those of the text. */
export interface BrokenText extends Span {
  readonly kind: 'encoding' | 'replacement' | 'control' | 'invisible'
  /** What should stand there, where that is certain. */
  readonly meaning?: string | undefined
}

/** Finds broken and invisible characters, in order. */
export function findMojibake(text: string): BrokenText[] {
  const found: BrokenText[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isPlain(code)) continue
    const one = findAt(text, at, code)
    if (!one) continue
    const last = found.at(-1)
    if (last && last.end === one.start && last.kind === one.kind && one.kind !== 'invisible') {
      const meaning = last.meaning === undefined || one.meaning === undefined ? undefined : last.meaning + one.meaning
      found[found.length - 1] = {...last, end: one.end, meaning}
    } else found.push(one)
    at = one.end - 1
  }
  for (const one of findLost(text)) found.push(one)
  return withoutOverlaps(found.sort((one, other) => one.start - other.start || other.end - one.end))
}

/** What good copy is full of: ASCII, curly quotation marks, dashes, the ellipsis. */
const isPlain = (code: number): boolean =>
  (code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x09 || code === 0x0d || isTypographic(code)

const isTypographic = (code: number): boolean =>
  code === 0x2019 ||
  code === 0x201c ||
  code === 0x201d ||
  code === 0x2018 ||
  code === 0x2013 ||
  code === 0x2014 ||
  code === 0x2026

function findAt(text: string, at: number, code: number): BrokenText | undefined {
  if (code < 0x20 || code === 0x7f) return {kind: 'control', start: at, end: at + 1, meaning: ''}
  if (code === 0xfffd || code === 0xfffc) return {kind: 'replacement', start: at, end: at + 1}
  if (isInvisible(text, at, code)) return {kind: 'invisible', start: at, end: at + widthAt(text, at), meaning: ''}
  // A letter whose accent stands apart begins before it.
  const start = code === 0x302 || code === 0x303 || code === 0x301 || code === 0x300 || code === 0x308 ? at - 1 : at
  const read = start < 0 ? undefined : readBack(text, start)
  if (read) return {kind: 'encoding', ...read}
  if (code >= 0x80 && code < 0xa0) return {kind: 'control', start: at, end: at + 1, meaning: readControl(code)}
  return undefined
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** What a C1 control was before Windows-1252 was read as Latin-1. */
function readControl(code: number): string {
  const character = windows1252.charAt(code - 0x80)
  return character.charCodeAt(0) === code ? '' : character
}

/** Formatting characters that show nothing, where nothing around them needs them. */
function isInvisible(text: string, at: number, code: number): boolean {
  if (code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff || code === 0x180e || code === 0x3164)
    return true
  if (code === 0x2028 || code === 0x2029) return true
  if (code === 0x200c || code === 0x200d) return !joins(text, at)
  const isDirection =
    code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
  if (isDirection) return !rightToLeft.test(text.slice(Math.max(0, at - reach), at + reach))
  // Tags: part of a flag behind a black flag, else hidden text.
  if (code === 0xdb40) return !text.slice(Math.max(0, at - reach), at).includes('\u{1f3f4}')
  return false
}

/** How far around a character is looked, in characters. */
const reach = 40

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const joining = /[\p{Extended_Pictographic}\u0600-\u0dff\u1000-\u109f\u1780-\u17ff]|\ufe0f|\p{Emoji_Modifier}/u

/** Whether a joiner stands between emoji, or letters of a script that joins. */
function joins(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at)
  return joining.test(before) && joining.test(text.slice(at + 1, at + 3))
}

/** A pattern of what is broken without being readable: what every match holds, and what it stands for if that is known. */
interface LostPattern {
  readonly holds: readonly string[]
  readonly pattern: RegExp
  readonly meaning?: string
}

const clitic = '(?=(?:s|t|re|ll|ve|d|m)\\b)'

const lostPatterns: readonly LostPattern[] = [
  // Half of a sequence: the rest was no character, or became a space.
  {holds: ['â€'], pattern: /â€/g},
  {
    holds: ['Ã', 'Â', 'A\u0303', 'A\u0302'],
    pattern: /(?<=[a-z]|\b[A-Z])(?:[ÃÂ]|A[\u0302\u0303])(?![A-Za-z]|\p{M})/gu
  },
  {holds: ['Â', 'A\u0302'], pattern: /(?<=^|[\s“"(])(?:Â|A\u0302)(?=[\s.,;:!?”")]|$)/gm},
  // The apostrophe of MacRoman read as Latin-1, of Windows read as MacRoman or as a code page of DOS, or not at all.
  {holds: ['Õ'], pattern: new RegExp(`(?<=[a-z])Õ${clitic}`, 'g'), meaning: '’'},
  {holds: ['nít'], pattern: /(?<=n)í(?=t\b)/g, meaning: '’'},
  {holds: ['Æ'], pattern: new RegExp(`(?<=[a-z])Æ${clitic}`, 'g'), meaning: '’'},
  {holds: ['n?t'], pattern: /(?<=[a-z]n)\?(?=t\b)/g, meaning: '’'},
  {
    holds: ['?s'],
    pattern: /(?<=\b(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hat|[Ww]hat|[Tt]here|[Ww]ho|[Ll]et))\?(?=s\b)/g,
    meaning: '’'
  },
  // UTF-8 read as Chinese or Japanese.
  {holds: ['鈥', '窶'], pattern: /[鈥窶][\u4e00-\u9fff\ue000-\uf8ff]?/g},
  // Quoted-printable, and the escapes of programs.
  {holds: ['=C', '=D', '=E', '=F'], pattern: /(?:=[C-F][0-9A-F](?:=[89AB][0-9A-F])+)+/g},
  {holds: ['\\u'], pattern: /(?:\\u[0-9a-fA-F]{4})+/g}
]

function* findLost(text: string): Generator<BrokenText> {
  for (const {holds, pattern, meaning} of lostPatterns) {
    if (!holds.some((one) => text.includes(one))) continue
    for (const {0: match, index} of text.matchAll(pattern)) {
      yield {kind: 'encoding', start: index, end: index + match.length, meaning: meaning ?? unescape(match)}
    }
  }
}

/** What escapes and quoted-printable stand for; `undefined` for what cannot be read. */
function unescape(match: string): string | undefined {
  if (match.startsWith('=')) {
    const bytes = match
      .slice(1)
      .split('=')
      .map((byte) => Number.parseInt(byte, 16))
    const decoded = new TextDecoder().decode(Uint8Array.from(bytes))
    return decoded.includes('\ufffd') ? undefined : decoded
  }
  if (!match.startsWith('\\u')) return undefined
  return String.fromCharCode(
    ...match
      .slice(2)
      .split('\\u')
      .map((code) => Number.parseInt(code, 16))
  )
}

function withoutOverlaps(found: readonly BrokenText[]): BrokenText[] {
  const kept: BrokenText[] = []
  for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

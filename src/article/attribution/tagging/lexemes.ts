/** Tokens as numbers: hashes of forms, stems and endings, and shapes, so that features need no strings. */
import {irregularForms} from '../../../english/irregular-forms.js'
import {TokenKind, type Tokens} from '../../tokens.js'
import {lastingMemory, type Memory} from './memory.js'

/** Numbers of the tokens of a paragraph, with {@link margin} zeros at both ends. */
export interface Lexemes {
  /** How many tokens; token `i` is at index `i + margin`. */
  readonly length: number
  /** Hash of the lower-case form; digits count as zeros, all double quotation marks are one, all dashes too. */
  readonly forms: Int32Array
  /** Hash of the stem: without inflection, `said` as `say`. */
  readonly stems: Int32Array
  /** Hash of the last three letters. */
  readonly endings: Int32Array
  /** Values of {@link Shape}. */
  readonly shapes: Uint8Array
}

/** How many zeros stand before the first and behind the last token. */
export const margin = 4

/** What a token looks like. */
export const Shape = {
  none: 0,
  lower: 1,
  capitalized: 2,
  upper: 3,
  mixed: 4,
  number: 5,
  address: 6,
  clitic: 7,
  period: 8,
  comma: 9,
  colon: 10,
  dash: 11,
  quote: 12,
  bracket: 13,
  otherMark: 14,
  symbol: 15
} as const

const seed = 0x811c9dc5 | 0
const prime = 0x01000193

/** Hash of an ASCII string as {@link readLexemes} computes it. */
export function hashForm(form: string): number {
  let hash = seed
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), prime)
  return finish(hash)
}

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}

/** Lower-case ASCII letters, straight apostrophes, zeros for digits; other characters as they are. */
function foldCode(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code | 0x20
  if (code >= 0x30 && code <= 0x39) return 0x30
  if (code === 0x2019 || code === 0x2bc || code === 0x2018) return 0x27
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code + 0x20
  return code
}

const quoteHash = hashForm('"')
const dashHash = hashForm('--')

/** {@link foldCode} of the characters of nearly all English. */
const folded = Uint16Array.from({length: 1 << 8}, (_, code) => foldCode(code))

/** The characters of a text, each as {@link foldCode} has it. */
function foldText(text: string, memory: Memory): Int32Array {
  const codes = memory.integers(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    codes[at] = code < folded.length ? (folded[code] as number) : foldCode(code)
  }
  return codes
}

/** Hash of some characters. */
function hashCodes(codes: Int32Array, start: number, end: number): number {
  let hash = seed
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (codes[at] as number), prime)
  return finish(hash)
}

const stemOfForm = new Map<number, number>()
for (const [form, lemma] of irregularForms) {
  stemOfForm.set(hashForm(form), stemHash(foldText(lemma, lastingMemory), 0, lemma.length))
}

/** Reads the tokens of a paragraph. */
export function readLexemes(text: string, tokens: Tokens, memory: Memory = lastingMemory): Lexemes {
  const {length, starts, ends, kinds} = tokens
  const forms = memory.integers(length + 2 * margin)
  const stems = memory.integers(length + 2 * margin)
  const endings = memory.integers(length + 2 * margin)
  const shapes = memory.bytes(length + 2 * margin)
  const codes = foldText(text, memory)
  for (let index = 0; index < length; index++) {
    const start = starts[index] as number
    const end = ends[index] as number
    const kind = kinds[index] as number
    const at = index + margin
    const shape = shapeOf(text, start, end, kind)
    shapes[at] = shape
    if (shape === Shape.quote || shape === Shape.dash) {
      forms[at] = stems[at] = endings[at] = shape === Shape.quote ? quoteHash : dashHash
      continue
    }
    const form = hashCodes(codes, start, end)
    forms[at] = form
    stems[at] = kind === TokenKind.word ? (stemOfForm.get(form) ?? stemHash(codes, start, end)) : form
    endings[at] = hashCodes(codes, Math.max(start, end - 3), end)
  }
  return {length, forms, stems, endings, shapes}
}

function shapeOf(text: string, start: number, end: number, kind: number): number {
  if (kind === TokenKind.number) return Shape.number
  if (kind === TokenKind.clitic) return Shape.clitic
  if (kind === TokenKind.address) return Shape.address
  if (kind === TokenKind.symbol) return Shape.symbol
  if (kind === TokenKind.punctuation) return markShape(text.charCodeAt(start), end - start)
  let upper = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde)) upper++
  }
  if (upper === 0) return Shape.lower
  const first = text.charCodeAt(start)
  const opens = (first >= 0x41 && first <= 0x5a) || (first >= 0xc0 && first <= 0xde)
  if (upper === 1 && opens) return Shape.capitalized
  return upper > 1 && upper * 2 >= end - start ? Shape.upper : Shape.mixed
}

function markShape(code: number, width: number): number {
  switch (code) {
    case 0x22:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
    case 0xbb:
      return Shape.quote
    case 0x27:
    case 0x60:
      return width === 2 ? Shape.quote : Shape.otherMark
    case 0x2e:
      return width === 1 ? Shape.period : Shape.otherMark
    case 0x21:
    case 0x3f:
      return Shape.period
    case 0x2c:
      return Shape.comma
    case 0x3a:
    case 0x3b:
      return Shape.colon
    case 0x2d:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return Shape.dash
    case 0x28:
    case 0x29:
    case 0x5b:
    case 0x5d:
      return Shape.bracket
    default:
      return Shape.otherMark
  }
}

const isVowel = (code: number): boolean =>
  code === 0x61 || code === 0x65 || code === 0x69 || code === 0x6f || code === 0x75

/** Hash of a word without `-s`, `-ed`, `-ing`, a last `e`, a doubled last consonant; `y` and `i` at the end are one. */
function stemHash(codes: Int32Array, start: number, end: number): number {
  let to = end
  if (to - start > 3) {
    const last = codes[to - 1]
    const before = codes[to - 2]
    if (last === 0x73 && before !== 0x73 && before !== 0x75) to -= 1
    else if (last === 0x64 && before === 0x65 && to - start > 4) to -= 2
    else if (last === 0x67 && before === 0x6e && codes[to - 3] === 0x69 && to - start > 5) to -= 3
    const wasCut = to < end
    if (to - start > 3 && codes[to - 1] === 0x65) to--
    else if (wasCut && to - start > 3 && codes[to - 1] === codes[to - 2] && !isVowel(codes[to - 1] as number)) {
      const doubled = codes[to - 1]
      if (doubled !== 0x6c && doubled !== 0x73) to--
    }
  }
  let hash = seed
  for (let at = start; at < to; at++) {
    const letter = codes[at] as number
    hash = Math.imul(hash ^ (at === to - 1 && letter === 0x79 && to - start > 2 ? 0x69 : letter), prime)
  }
  return finish(hash)
}

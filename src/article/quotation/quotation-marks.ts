/** The quotation marks of a paragraph, each with what its neighbours show. */
import {elisions} from '../../english/elisions.js'
import type {Span} from '../../source/source-text.js'
import {TokenKind, type Tokens} from '../tokens.js'

/** A mark that may open or close a quotation. */
export interface QuotationMark extends Span {
  readonly isSingle: boolean
  /** What its shape says; a straight mark says nothing. */
  readonly shape: 'open' | 'close' | 'straight'
  /** Whether it is the paragraph's first character. */
  readonly isFirst: boolean
  readonly isAfterBlank: boolean
  /** Whether it stands after a blank or a mark that may stand before a quotation. */
  readonly isAfterOpening: boolean
  /** The same for single marks, where commas and closing marks do not count. */
  readonly isAfterClearOpening: boolean
  /** Whether it stands after a letter or digit. */
  readonly isAfterWord: boolean
  readonly isBeforeBlank: boolean
  /** Whether it stands before a blank or a mark that may stand behind a quotation. */
  readonly isBeforeClosing: boolean
  /** Whether it is the apostrophe of a shortened word or year: 'em, '90s. */
  readonly isElision: boolean
  /** Whether it means feet or inches: 6'2". */
  readonly isMeasure: boolean
}

const shapes: Readonly<Record<string, Pick<QuotationMark, 'isSingle' | 'shape'>>> = {
  '"': {isSingle: false, shape: 'straight'},
  '“': {isSingle: false, shape: 'open'},
  '„': {isSingle: false, shape: 'open'},
  '‟': {isSingle: false, shape: 'open'},
  '«': {isSingle: false, shape: 'open'},
  '``': {isSingle: false, shape: 'open'},
  '”': {isSingle: false, shape: 'close'},
  '»': {isSingle: false, shape: 'close'},
  "''": {isSingle: false, shape: 'close'},
  "'": {isSingle: true, shape: 'straight'},
  '‘': {isSingle: true, shape: 'open'},
  '‚': {isSingle: true, shape: 'open'},
  '‹': {isSingle: true, shape: 'open'},
  '`': {isSingle: true, shape: 'open'},
  '’': {isSingle: true, shape: 'close'},
  '›': {isSingle: true, shape: 'close'}
}

const beforeQuotation = new Set('([{—–-―/:;,\'‘"“…'.split(''))
const behindQuotation = new Set(')]}—–-―/:;,.!?\'’"”…'.split(''))

/** Collects the quotation marks of a paragraph in order; apostrophes inside words are none. */
export function collectMarks(text: string, tokens: Tokens): QuotationMark[] {
  const {starts, ends, kinds, length} = tokens
  const marks: QuotationMark[] = []
  for (let token = 0; token < length; token++) {
    const kind = kinds[token]
    if (kind !== TokenKind.punctuation && kind !== TokenKind.symbol) continue
    const start = starts[token] ?? 0
    if (!mayBeMark(text.charCodeAt(start))) continue
    const end = ends[token] ?? 0
    const shape = shapes[text.slice(start, end)]
    if (shape) marks.push({start, end, ...shape, ...readNeighbours(text, tokens, token, start, end)})
  }
  return marks
}

const mayBeMark = (code: number): boolean =>
  code === 0x22 ||
  code === 0x27 ||
  code === 0x60 ||
  code === 0xab ||
  code === 0xbb ||
  (code >= 0x2018 && code <= 0x203a)

type Neighbours = Omit<QuotationMark, 'start' | 'end' | 'isSingle' | 'shape'>

function readNeighbours(text: string, tokens: Tokens, token: number, start: number, end: number): Neighbours {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  const isFirst = token === 0
  const isAfterBlank = isFirst || isBlank(before)
  const isBeforeBlank = token === tokens.length - 1 || isBlank(after)
  return {
    isFirst,
    isAfterBlank,
    isAfterOpening: isAfterBlank || beforeQuotation.has(before),
    isAfterClearOpening: isAfterBlank || isClearOpening(text, start - 1),
    isAfterWord: !isFirst && isWordToken(tokens, token - 1) && tokens.ends[token - 1] === start,
    isBeforeBlank,
    isBeforeClosing: isBeforeBlank || behindQuotation.has(after),
    isElision: isElisionAt(text, tokens, token + 1, end),
    isMeasure: isMeasureAt(text, tokens, token, start)
  }
}

const isBlank = (character: string): boolean => character === '' || character.trim() === ''

function isClearOpening(text: string, at: number): boolean {
  const before = text.charAt(at)
  if (before === '"' || before === "'") return isBlank(text.charAt(at - 1))
  return '([{—–-―/“‘„«'.includes(before)
}

const isWordToken = ({kinds}: Tokens, token: number): boolean => (kinds[token] ?? TokenKind.symbol) < TokenKind.address

function isElisionAt(text: string, {starts, ends, kinds}: Tokens, token: number, at: number): boolean {
  if (starts[token] !== at) return false
  const word = text.slice(at, ends[token])
  if (kinds[token] === TokenKind.number) return /^\d\d(?:s|ers?)?$/.test(word)
  return kinds[token] === TokenKind.word && elisions.has(word.toLowerCase())
}

/** Digits touch the mark, and no letter or other quotation follows: feet after a number alone, inches after feet. */
function isMeasureAt(text: string, tokens: Tokens, token: number, start: number): boolean {
  const {starts, ends, kinds} = tokens
  if (kinds[token - 1] !== TokenKind.number || ends[token - 1] !== start) return false
  const code = text.charCodeAt(start)
  if (code === 0x22 || code === 0x201d) {
    const feet = text.charCodeAt((ends[token - 2] ?? 0) - 1)
    const number = text.slice(starts[token - 1], start)
    return feet === 0x27 || feet === 0x2019 ? kinds[token - 3] === TokenKind.number : /foot-\d+$/.test(number)
  }
  return (code === 0x27 || code === 0x2019) && kinds[token + 1] === TokenKind.number && starts[token + 1] === start + 1
}

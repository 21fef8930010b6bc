/** Where sentences end. */
import {exclaimedNames, numberAbbreviations, otherAbbreviations, titleAbbreviations} from '../english/abbreviations.js'
import {sentenceOpeners} from '../english/sentence-openers.js'
import {speechVerbs} from '../english/speech-verbs.js'
import type {Span} from '../source/source-text.js'
import {TokenKind, type Tokens} from './tokens.js'

/** A sentence; offsets relative to the paragraph. */
export interface Sentence extends Span {
  /** Index of its first token. */
  readonly firstToken: number
  /** Index behind its last token. */
  readonly endToken: number
}

/**
 * How many tokens a sentence may have. What reads a sentence as a whole may look at its parts more than once: text without any
 * period, lists and tables, must not make that slow.
 */
const longestSentence = 500

/**
 * Splits a paragraph into sentences, in order; together they cover every token. A sentence inside a quotation ends where
 * it ends; closing quotation marks and brackets behind its last mark belong to it.
 */
export function findSentences(text: string, tokens: Tokens): readonly Sentence[] {
  const {starts, ends, length} = tokens
  const sentences: Sentence[] = []
  let first = 0
  const push = (end: number): void => {
    sentences.push({start: starts[first] ?? 0, end: ends[end - 1] ?? 0, firstToken: first, endToken: end})
    first = end
  }
  for (let index = 0; index < length;) {
    const mark = endMarkAt(text, tokens, index)
    if (!mark) {
      if (++index - first >= longestSentence && index < length) push(index)
      continue
    }
    const candidate = readCandidate(text, tokens, index, mark, first)
    if (candidate.behind < length && endsSentence(text, tokens, candidate)) push(candidate.behind)
    index = candidate.behind
  }
  if (first < length) push(length)
  return sentences
}

/** How a sentence may end: with a mark of its own, or with the last period of an acronym. */
type EndMark = 'period' | 'ellipsis' | 'exclamation' | 'acronym'

/** A place where a sentence may end. */
interface Candidate {
  readonly mark: EndMark
  /** The token with the mark. */
  readonly index: number
  /** First token of the sentence. */
  readonly first: number
  /** First token behind the mark and all that closes after it. */
  readonly behind: number
  /** Whether a quotation closes there. */
  readonly closesQuotation: boolean
}

function endMarkAt(text: string, {starts, ends, kinds}: Tokens, index: number): EndMark | undefined {
  const kind = kinds[index]
  if (kind === TokenKind.punctuation) {
    const start = starts[index] ?? 0
    const code = text.charCodeAt(start)
    if (code === 0x2e) return (ends[index] ?? 0) - start > 1 ? 'ellipsis' : 'period'
    if (code === 0x2026) return 'ellipsis'
    return code === 0x21 || code === 0x3f ? 'exclamation' : undefined
  }
  return kind === TokenKind.word && text.charCodeAt((ends[index] ?? 0) - 1) === 0x2e ? 'acronym' : undefined
}

/** Passes over further end marks, and over the quotation marks and brackets that close behind them. */
function readCandidate(text: string, tokens: Tokens, index: number, first: EndMark, sentence: number): Candidate {
  const {starts, ends, length} = tokens
  let mark = first
  let closesQuotation = false
  let behind = index + 1
  for (; behind < length; behind++) {
    const start = starts[behind] ?? 0
    const isTouching = start === ends[behind - 1]
    const further = endMarkAt(text, tokens, behind)
    if (further && further !== 'acronym' && (isTouching || further === 'period')) {
      // `?...`, `!!`, and periods with blanks between them
      if (mark !== 'exclamation') mark = further === 'exclamation' ? further : 'ellipsis'
    } else if (isClosingQuotation(text, start, ends[behind] ?? 0, isTouching)) closesQuotation = true
    else if (!isTouching || !isClosingBracket(text.charCodeAt(start))) break
  }
  return {mark, index, first: sentence, behind, closesQuotation}
}

const isClosingBracket = (code: number): boolean => code === 0x29 || code === 0x5d || code === 0x7d

function isClosingQuotation(text: string, start: number, end: number, isTouching: boolean): boolean {
  const code = text.charCodeAt(start)
  if (code === 0x201d || code === 0xbb) return isTouching || end >= text.length || text.charCodeAt(end) === 0x20
  return isTouching && (code === 0x22 || code === 0x27 || code === 0x2019 || code === 0x203a)
}

/** The first thing behind a candidate that is not an opening mark or a dash. */
interface Next {
  readonly kind: 'lower' | 'capital' | 'number' | 'mark' | 'other'
  readonly token: number
  readonly isBracketed: boolean
  /** Whether a dash stands before it. */
  readonly isDashed: boolean
  /** Whether it touches the end mark, with nothing between them. */
  readonly isTouching: boolean
}

const openers = new Set(['"', "'", '“', '‘', '«', '„', '``', "''", '{', '•', '*', '$', '£', '€'])
const dashes = new Set(['—', '–', '―', '-', '--'])

function readNext(text: string, {starts, ends, kinds, length}: Tokens, from: number): Next {
  const isAttached = starts[from] === ends[from - 1]
  let isBracketed = false
  let isDashed = false
  for (let token = from; token < length; token++) {
    const start = starts[token] ?? 0
    const kind = kinds[token]
    const found = {token, isBracketed, isDashed, isTouching: isAttached && token === from}
    if (kind === TokenKind.word || kind === TokenKind.clitic) return {kind: caseAt(text, start), ...found}
    if (kind === TokenKind.number) return {kind: 'number', ...found}
    if (kind === TokenKind.address) return {kind: 'other', ...found}
    const mark = text.slice(start, ends[token])
    if (dashes.has(mark)) isDashed = true
    else if (mark === '(' || mark === '[') isBracketed = true
    else if (!openers.has(mark) && (token === from || !(mark === '…' || mark.startsWith('..')))) {
      return {kind: kind === TokenKind.symbol ? 'other' : 'mark', ...found}
    }
  }
  return {kind: 'other', token: length, isBracketed, isDashed, isTouching: false}
}

/** The case of a word's first letter; `iPhone` counts as a capital. */
function caseAt(text: string, at: number): 'lower' | 'capital' | 'other' {
  const first = text.charAt(at)
  if (first >= 'A' && first <= 'Z') return 'capital'
  if (first !== first.toLowerCase()) return 'capital'
  if (first === first.toUpperCase()) return 'other'
  const second = text.charAt(at + 1)
  return second >= 'A' && second <= 'Z' ? 'capital' : 'lower'
}

function endsSentence(text: string, tokens: Tokens, candidate: Candidate): boolean {
  const {mark, closesQuotation} = candidate
  const next = readNext(text, tokens, candidate.behind)
  // What a dash joins to a quotation is who signs it.
  if (next.kind === 'mark' || (next.isDashed && closesQuotation)) return false
  if (mark === 'exclamation') {
    if (next.kind === 'lower' || isExclaimedName(text, tokens, candidate)) return false
    return !(closesQuotation && hasCueAt(text, tokens, next.token))
  }
  if (mark === 'ellipsis') {
    if (next.kind !== 'capital') return closesQuotation && next.kind !== 'lower'
    return closesQuotation || isTouchingWord(tokens, candidate.index) || isOpenerAt(text, tokens, next.token)
  }
  const isCertain = mark === 'period' && isPlainPeriod(text, tokens, candidate, next)
  if (isCertain) return next.kind !== 'lower' || next.isBracketed
  if (next.kind !== 'capital' || next.isDashed || isTitle(text, tokens, candidate)) return false
  if (closesQuotation) return !hasCueAt(text, tokens, next.token)
  return !next.isTouching && !isNumbering(tokens, candidate) && isOpenerAt(text, tokens, next.token)
}

/** Whether a period is one that only ends sentences: not of an abbreviation, an initial, a number in a list. */
function isPlainPeriod(text: string, tokens: Tokens, candidate: Candidate, next: Next): boolean {
  const {index} = candidate
  if (!isTouchingWord(tokens, index)) return !next.isTouching
  const start = tokens.starts[index - 1] ?? 0
  const end = tokens.ends[index - 1] ?? 0
  const kind = tokens.kinds[index - 1]
  if (next.isTouching && !(kind === TokenKind.word && end - start > 2 && caseAt(text, end - 1) === 'lower'))
    return false
  if (isNumbering(tokens, candidate)) return false
  if (kind !== TokenKind.word) return true
  if (end - start === 1) return false
  const word = text.slice(start, end)
  if (next.kind === 'number' && numberAbbreviations.has(word)) return false
  return !titleAbbreviations.has(word) && !otherAbbreviations.has(word)
}

/** Whether all the sentence has before its period is a number: `1. Vote`. */
const isNumbering = ({kinds}: Tokens, {index, first}: Candidate): boolean =>
  index - first === 1 && kinds[first] === TokenKind.number

function isTitle(text: string, {starts, ends}: Tokens, {index, mark}: Candidate): boolean {
  return mark === 'period' && titleAbbreviations.has(text.slice(starts[index - 1], ends[index - 1]))
}

function isExclaimedName(text: string, {starts, ends}: Tokens, {index, behind}: Candidate): boolean {
  return behind === index + 1 && exclaimedNames.has(text.slice(starts[index - 1], ends[index - 1]))
}

/** Whether the token before a mark is a word or number that touches it. */
function isTouchingWord({starts, ends, kinds}: Tokens, index: number): boolean {
  const kind = kinds[index - 1] ?? TokenKind.punctuation
  return kind < TokenKind.address && ends[index - 1] === starts[index]
}

const isOpenerAt = (text: string, {starts, ends}: Tokens, token: number): boolean =>
  sentenceOpeners.has(text.slice(starts[token], ends[token]).toLowerCase())

/** The longest name, with title and initials, between a quotation and its cue, in tokens. */
const longestName = 6

/** Whether a name and a verb of speech stand at a token: `"Why?" Mr. Lund asked`. */
function hasCueAt(text: string, tokens: Tokens, from: number): boolean {
  const {starts, ends, kinds, length} = tokens
  if (isOpenerAt(text, tokens, from)) return false
  for (let token = from; token < length && token <= from + longestName; token++) {
    const start = starts[token] ?? 0
    if (kinds[token] === TokenKind.word) {
      if (caseAt(text, start) === 'lower') return speechVerbs.has(text.slice(start, ends[token]))
    } else if (text.charCodeAt(start) !== 0x2e) return false
  }
  return false
}

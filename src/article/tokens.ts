/** The tokens of a paragraph: words, clitics, numbers, addresses, marks. One scan, no regular expression per character. */

import {classAt, digit, ignorable, isWordLike, letter, mark, space, widthAt} from './character-classes.js'
import {SpanBuffer} from './span-buffer.js'

/** What a token is. */
export const TokenKind = {
  /** Letters, with inner apostrophes, hyphens, and the periods of an acronym: `O'Brien`, `re-election`, `U.S.`. */
  word: 1,
  /** Digits, with what stands between them and letters behind: `1,237`, `3.5`, `10:30`, `19th`. */
  number: 2,
  /** What English writes together with the word before it: `'s`, `n't`, `'re`. */
  clitic: 3,
  /** A link, e-mail address, handle or hashtag. */
  address: 4,
  /** A mark of punctuation; `…`, `...`, `--`, `''` and the double backtick are one each. */
  punctuation: 5,
  /** Anything else that is not white space. */
  symbol: 6
} as const

/** Tokens as parallel arrays; offsets are UTF-16 code units relative to the paragraph. */
export interface Tokens {
  readonly length: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Values of {@link TokenKind}. */
  readonly kinds: Uint8Array
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011
/** Nearly every letter is one of these. */
const isPlainLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)

/** Splits a paragraph into tokens. Every character that is neither white space nor ignorable lies in exactly one. */
export function tokenize(text: string): Tokens {
  buffer.clear()
  let searched = 0 // up to where no address can begin, so that a long dotted run is read once
  for (let at = 0; at < text.length;) {
    const kind = classAt(text, at)
    if (kind === space || kind === ignorable) {
      at++
      continue
    }
    const start = at
    if (isWordLike(kind)) {
      at = wordEnd(text, start)
      if (start >= searched && mayBeAddress(text, at)) {
        const address = readAddress(text, start)
        searched = address.end
        if (address.isAddress) {
          at = address.end
          buffer.add(start, at, TokenKind.address)
          continue
        }
      }
      const split = cliticStart(text, start, at)
      buffer.add(start, split, kind === digit ? TokenKind.number : TokenKind.word)
      if (split < at) buffer.add(split, at, TokenKind.clitic)
      continue
    }
    at = handleEnd(text, start)
    if (at > start) buffer.add(start, at, TokenKind.address)
    else {
      at += Math.max(markWidth(text, start), widthAt(text, start))
      buffer.add(start, at, kind === mark ? TokenKind.punctuation : TokenKind.symbol)
    }
  }
  const {length, starts, ends} = buffer.toSpans()
  return {length, starts, ends, kinds: buffer.toKinds()}
}

const buffer = new SpanBuffer()

/** Where the word that starts at an offset ends, clitic included. */
function wordEnd(text: string, start: number): number {
  let at = start
  let run = start // where the run of letters and digits began
  let isAcronym = false
  for (;;) {
    while (isPlainLetter(text.charCodeAt(at))) at++
    const kind = classAt(text, at)
    if (isWordLike(kind)) {
      at += widthAt(text, at)
      continue
    }
    const next = classAt(text, at + 1)
    if (kind === ignorable && isWordLike(next)) {
      at++
      continue
    }
    if (kind !== mark || (at === run && !isAcronym)) return at
    const code = text.charCodeAt(at)
    const isAfterDigit = classAt(text, at - 1) === digit
    if (at - run === 1 && code === 0x2e && !isAfterDigit && (isAcronym || startsAcronym(text, at + 1))) {
      // single letters, each with its period
      isAcronym = true
      at++
      run = at
    } else if (isAfterDigit && next === digit && (code === 0x2e || code === 0x2c || code === 0x3a)) {
      at++
    } else if ((isApostrophe(code) && next === letter) || (isHyphen(code) && isWordLike(next))) {
      at++
      run = at
      isAcronym = false
    } else return at
  }
}

const startsAcronym = (text: string, at: number): boolean =>
  classAt(text, at) === letter && text.charCodeAt(at + 1) === 0x2e

const clitics = new Set(['s', 're', 've', 'll', 'd', 'm'])

/** Where the clitic at the end of a word starts; the word's end when there is none. */
function cliticStart(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start && at >= end - 3; at--) {
    if (!isApostrophe(text.charCodeAt(at))) continue
    const tail = text.slice(at + 1, end).toLowerCase()
    if (clitics.has(tail)) return at
    const before = text.charCodeAt(at - 1) | 0x20
    if (tail === 't' && before === 0x6e && at - 1 > start) return at - 1
    return end
  }
  return end
}

/** Marks of more than one character. */
function markWidth(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (text.charCodeAt(at + 1) !== code) return 1
  if (code === 0x27 || code === 0x60) return 2
  if (code !== 0x2e && code !== 0x2d) return 1
  let end = at + 2
  while (text.charCodeAt(end) === code) end++
  return end - at
}

const isAddressBody = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f

/** Whether what follows a word may make it the beginning of an address: `://`, `.com`, `@example.com`. */
function mayBeAddress(text: string, end: number): boolean {
  const code = text.charCodeAt(end)
  if (code === 0x3a) return text.startsWith('//', end + 1)
  return (code === 0x2e || code === 0x40 || code === 0x5f) && isAddressBody(text.charCodeAt(end + 1))
}

/** Top-level domains of addresses that newspapers print without `https` or `www`. */
const domains = new Set(['com', 'org', 'net', 'gov', 'edu', 'mil', 'info', 'io', 'co', 'uk', 'us', 'eu', 'tv', 'int'])

/** Reads what may be a link, a domain or an e-mail address; `end` is how far it was read. */
function readAddress(text: string, start: number): {readonly end: number; readonly isAddress: boolean} {
  const opening = text.slice(start, start + 8).toLowerCase()
  if (opening.startsWith('http://') || opening.startsWith('https://') || opening.startsWith('www.')) {
    return {end: linkEnd(text, start), isAddress: true}
  }
  let end = start
  let lastDot = -1
  let hasAt = false
  for (; ; end++) {
    const code = text.charCodeAt(end)
    if (isAddressBody(code)) continue
    const isJoint = code === 0x2e || code === 0x2d || (code === 0x40 && !hasAt)
    if (!isJoint || !isAddressBody(text.charCodeAt(end + 1))) break
    if (code === 0x2e) lastDot = end
    else if (code === 0x40) hasAt = true
  }
  const isWhole = lastDot > start && !(end < text.length && isWordLike(classAt(text, end)))
  const hasPath = text.charCodeAt(end) === 0x2f
  const isDomain = (lastDot - start > 1 || hasPath) && domains.has(text.slice(lastDot + 1, end))
  if (!isWhole || !(hasAt || isDomain)) return {end, isAddress: false}
  return {end: hasPath ? linkEnd(text, end) : end, isAddress: true}
}

/** Where a handle or hashtag ends; the offset itself when none starts there. `#1` is a number with its sign. */
function handleEnd(text: string, start: number): number {
  const code = text.charCodeAt(start)
  if ((code !== 0x40 && code !== 0x23) || (start > 0 && isWordLike(classAt(text, start - 1)))) return start
  let end = start + 1
  let hasLetter = false
  for (let body = text.charCodeAt(end); isAddressBody(body); body = text.charCodeAt(++end)) {
    if (body > 0x39) hasLetter = true
  }
  return hasLetter ? end : start
}

function linkEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && classAt(text, end) !== space && !'<>"“”'.includes(text.charAt(end))) end++
  while (end > start && ".,;:!?)]'’".includes(text.charAt(end - 1))) end--
  return end
}

/** The tokens of a paragraph: words, clitics, numbers, addresses, marks. One scan, no regular expression per character. */

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

const letter = 1
const digit = 2
const space = 3
const mark = 4
const ignorable = 5
const other = 0

const letterPattern = /[\p{L}\p{M}]/u
const digitPattern = /\p{N}/u
const spacePattern = /[\s\u0085]/u
const punctuationPattern = /\p{P}/u

/** Classes of the Basic Multilingual Plane, filled as characters are met (255 = not yet known). */
const classes = new Uint8Array(0x10000).fill(255)

function classOf(code: number): number {
  const known = classes[code] ?? other
  if (known !== 255) return known
  const character = String.fromCharCode(code)
  const found =
    code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff
      ? ignorable
      : letterPattern.test(character)
        ? letter
        : digitPattern.test(character)
          ? digit
          : spacePattern.test(character)
            ? space
            : punctuationPattern.test(character)
              ? mark
              : other
  classes[code] = found
  return found
}

const isSurrogatePairAt = (text: string, at: number): boolean => {
  const high = text.charCodeAt(at)
  const low = text.charCodeAt(at + 1)
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff
}

/** Class of the character at an offset, and how many code units it takes. */
function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 0xd800 && code <= 0xdbff && isSurrogatePairAt(text, at)) {
    const character = text.slice(at, at + 2)
    return letterPattern.test(character) ? letter : digitPattern.test(character) ? digit : other
  }
  return Number.isNaN(code) ? space : classOf(code)
}

const widthAt = (text: string, at: number): number => (isSurrogatePairAt(text, at) ? 2 : 1)

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011
const isWordLike = (kind: number): boolean => kind === letter || kind === digit

/** Splits a paragraph into tokens. Every character that is neither white space nor ignorable lies in exactly one. */
export function tokenize(text: string): Tokens {
  const starts: number[] = []
  const ends: number[] = []
  const kinds: number[] = []
  const push = (start: number, end: number, kind: number): void => {
    starts.push(start)
    ends.push(end)
    kinds.push(kind)
  }
  let at = 0
  while (at < text.length) {
    const kind = classAt(text, at)
    if (kind === space || kind === ignorable) {
      at++
      continue
    }
    const end = addressEnd(text, at)
    if (end > at) {
      push(at, end, TokenKind.address)
      at = end
    } else if (isWordLike(kind)) {
      at = pushWord(text, at, kind === digit, push)
    } else {
      const width = Math.max(markWidth(text, at), widthAt(text, at))
      push(at, at + width, kind === mark ? TokenKind.punctuation : TokenKind.symbol)
      at += width
    }
  }
  return {
    length: starts.length,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    kinds: Uint8Array.from(kinds)
  }
}

function pushWord(
  text: string,
  start: number,
  isNumber: boolean,
  push: (s: number, e: number, k: number) => void
): number {
  const end = wordEnd(text, start)
  const split = cliticStart(text, start, end)
  push(start, split, isNumber ? TokenKind.number : TokenKind.word)
  if (split < end) push(split, end, TokenKind.clitic)
  return end
}

/** Where the word that starts at an offset ends, clitic included. */
function wordEnd(text: string, start: number): number {
  let at = start
  let run = start // where the run of letters and digits began
  let hasPeriod = false
  for (;;) {
    const kind = classAt(text, at)
    if (isWordLike(kind)) {
      at += widthAt(text, at)
    } else if (kind === ignorable && isWordLike(classAt(text, at + 1))) {
      at++
    } else if (kind === mark && at > run) {
      const code = text.charCodeAt(at)
      const next = classAt(text, at + 1)
      const isDigitBefore = classAt(text, at - 1) === digit
      if (
        code === 0x2e &&
        at - run === 1 &&
        !isDigitBefore &&
        (hasPeriod || (next === letter && text.charCodeAt(at + 2) === 0x2e))
      ) {
        // An acronym: single letters, each with its period.
        hasPeriod = true
        at++
        run = at
        if (next !== letter) return at
      } else if (isDigitBefore && next === digit && (code === 0x2e || code === 0x2c || code === 0x3a)) {
        at++
      } else if ((isApostrophe(code) && next === letter) || (isHyphen(code) && isWordLike(next))) {
        at++
        run = at
        hasPeriod = false
      } else return at
    } else return at
  }
}

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

const addressBody = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f

const domains = new Set(['com', 'org', 'net', 'gov', 'edu', 'mil', 'info', 'io', 'co', 'uk', 'us', 'eu', 'tv', 'int'])

/** Where an address that starts at an offset ends; the offset itself when none does. */
function addressEnd(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code === 0x40 || code === 0x23) {
    if (!addressBody(text.charCodeAt(at + 1)) || (at > 0 && isWordLike(classAt(text, at - 1)))) return at
    let end = at + 1
    while (addressBody(text.charCodeAt(end))) end++
    return end
  }
  const lower = code | 0x20
  if (
    lower === 0x68 &&
    (text.startsWith('://', at + 4) || text.startsWith('://', at + 5)) &&
    /^https?:/i.test(text.slice(at, at + 6))
  ) {
    return linkEnd(text, at)
  }
  if (lower === 0x77 && /^www\.\w/i.test(text.slice(at, at + 5))) return linkEnd(text, at)
  if (!addressBody(code)) return at
  let end = at
  let isDotted = false
  let hasAt = false
  while (
    addressBody(text.charCodeAt(end)) ||
    ((text[end] === '.' || text[end] === '-' || (text[end] === '@' && !hasAt)) && addressBody(text.charCodeAt(end + 1)))
  ) {
    if (text[end] === '.') isDotted = true
    if (text[end] === '@') hasAt = true
    end++
  }
  if (!isDotted || (end < text.length && isWordLike(classAt(text, end)))) return at
  const tail = text.slice(text.lastIndexOf('.', end - 1) + 1, end)
  if (!hasAt && !(domains.has(tail) && end - at > tail.length + 2)) return at
  return text[end] === '/' ? linkEnd(text, end) : end
}

function linkEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && classAt(text, end) !== space && !'<>"“”'.includes(text[end] ?? '')) end++
  while (end > at && ".,;:!?)]'’".includes(text[end - 1] ?? '')) end--
  return end
}

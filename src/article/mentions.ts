/** Mentions: capitalised runs that may be names. */
import {functionWords, nameAbbreviations, nameSuffixes, openingParticles, particles} from '../english/name-words.js'
import type {Span} from '../source/source-text.js'
import type {ParagraphFacts} from './facts.js'
import type {Quotation} from './quotations.js'
import type {Sentence} from './sentences.js'
import {TokenKind, type Tokens} from './tokens.js'

/** A capitalised run with its particles, possessive left out; offsets relative to the paragraph. */
export interface Mention extends Span {
  /** Indices of its first token and behind its last one. */
  readonly firstToken: number
  readonly endToken: number
  /** Whether it opens a sentence, so that its first capital proves nothing. */
  readonly opensSentence: boolean
  /** Whether it stands in a quotation of speech. */
  readonly isQuoted: boolean
}

/**
 * Finds the mentions of a paragraph, in order. A run goes on over particles (`Tren de Aragua`), initials and
 * abbreviations (`George W. Bush`, `St. Louis`) and ampersands; it never holds a function word, so that of `But Roe`
 * only `Roe` is one. Ordinary words with a capital, titles among them (`President Roe`), are part of the run.
 */
export function findMentions(facts: ParagraphFacts): readonly Mention[] {
  const {text, tokens, sentences} = facts
  const mentions: Mention[] = []
  for (const sentence of sentences) {
    let index = sentence.firstToken
    while (index < sentence.endToken) {
      if (!isNameToken(text, tokens, index, sentence)) {
        index++
        continue
      }
      const end = findEnd(text, tokens, index, sentence)
      const first = includeParticles(text, tokens, index, sentence.firstToken)
      const last = tokens.ends[end - 1] ?? 0
      mentions.push({
        start: tokens.starts[first] ?? 0,
        end: last,
        firstToken: first,
        endToken: end,
        opensSentence: opensSentence(text, tokens, first, sentence),
        isQuoted: false
      })
      index = end
    }
  }
  return mentions.length > 0 ? markQuoted(mentions, facts.quotations) : mentions
}

/** Whether a token is written as a name: with a capital, or one behind a short prefix (`al-Assad`, `iPhone`). */
function isNameToken(text: string, tokens: Tokens, index: number, sentence: Sentence): boolean {
  if (tokens.kinds[index] !== TokenKind.word) return false
  const start = tokens.starts[index] ?? 0
  const end = tokens.ends[index] ?? 0
  if (!isCapital(text.charCodeAt(start))) return hasInnerCapital(text, start, end)
  // Two capitals are an acronym, whatever it spells: `US`, `WHO`, the `AT` of `AT&T`.
  if (end - start > 14 || isCapital(text.charCodeAt(start + 1))) return true
  const word = text.slice(start, end).toLowerCase()
  if (word === 'will' && isQuestionOpener(text, tokens, index, sentence)) return false
  return !functionWords.has(word)
}

/** `Will Roe resign?` */
const isQuestionOpener = (text: string, tokens: Tokens, index: number, {firstToken, endToken}: Sentence): boolean =>
  index <= firstToken + 1 && text.slice(tokens.starts[endToken - 1], sentenceEnd(tokens, endToken)).startsWith('?')

const sentenceEnd = (tokens: Tokens, endToken: number): number => tokens.ends[endToken - 1] ?? 0

/** Whether a code unit is a capital letter. */
function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  const character = String.fromCharCode(code)
  return character !== character.toLowerCase()
}

/** A capital in the second place (`iPhone`), or behind the hyphen or apostrophe of a short prefix (`el-Sisi`). */
function hasInnerCapital(text: string, start: number, end: number): boolean {
  if (end - start < 3) return false
  if (isCapital(text.charCodeAt(start + 1))) return true
  for (let at = start + 1; at < start + 5 && at < end - 1; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x27 || code === 0x2019) {
      return isCapital(text.charCodeAt(at + 1))
    }
  }
  return false
}

/** Where the run that a token opens ends: the index behind its last token. */
function findEnd(text: string, tokens: Tokens, first: number, sentence: Sentence): number {
  let last = first
  for (;;) {
    const next = findNext(text, tokens, last, sentence)
    if (next < 0) return isClosedByPeriod(text, tokens, last, sentence) ? last + 2 : last + 1
    last = next
  }
}

/** The token that goes on with the run after `last`; -1 when none does. */
function findNext(text: string, tokens: Tokens, last: number, sentence: Sentence): number {
  let index = last + 1
  if (index >= sentence.endToken) return -1
  const end = tokens.ends[last] ?? 0
  let start = tokens.starts[index] ?? 0
  if (start === end && tokens.kinds[index] === TokenKind.punctuation) {
    const mark = text.charCodeAt(start)
    const goesOn =
      mark === 0x2e
        ? isAbbreviation(text, tokens, last)
        : mark === 0x2c
          ? isSuffix(text, tokens, index + 1)
          : mark === 0x26
    if (!goesOn || index + 1 >= sentence.endToken) return -1
    index++
    const isTight = mark === 0x26 && tokens.starts[index] === start + 1
    if (!isTight && !isSpaceBetween(text, tokens, index - 1)) return -1
    return isNameToken(text, tokens, index, sentence) ? index : -1
  }
  if (!isSpaceBetween(text, tokens, last)) return -1
  if (text.charCodeAt(start) === 0x26) {
    if (index + 1 >= sentence.endToken || !isSpaceBetween(text, tokens, index)) return -1
    return isNameToken(text, tokens, index + 1, sentence) ? index + 1 : -1
  }
  for (let skipped = 0; ; skipped++) {
    if (isNameToken(text, tokens, index, sentence)) return index
    if (skipped === 3 || !isParticle(text, tokens, index, particles)) return -1
    index++
    if (index >= sentence.endToken || !isSpaceBetween(text, tokens, index - 1)) return -1
    start = tokens.starts[index] ?? 0
  }
}

/** Whether exactly one space stands between a token and the next. */
function isSpaceBetween(text: string, tokens: Tokens, index: number): boolean {
  const end = tokens.ends[index] ?? 0
  if (tokens.starts[index + 1] !== end + 1) return false
  const code = text.charCodeAt(end)
  return code === 0x20 || code === 0xa0
}

/** One letter, or a word that is written with a period inside names. */
function isAbbreviation(text: string, tokens: Tokens, index: number): boolean {
  const start = tokens.starts[index] ?? 0
  const end = tokens.ends[index] ?? 0
  if (end - start === 1) return true
  return end - start <= 6 && nameAbbreviations.has(text.slice(start, end))
}

const isSuffix = (text: string, tokens: Tokens, index: number): boolean =>
  index < tokens.length && nameSuffixes.has(text.slice(tokens.starts[index], tokens.ends[index]))

/** Whether the run's last word is `Jr` or `Sr` and its period follows. */
function isClosedByPeriod(text: string, tokens: Tokens, last: number, sentence: Sentence): boolean {
  if (last + 1 >= sentence.endToken || text.charCodeAt(tokens.ends[last] ?? 0) !== 0x2e) return false
  return tokens.starts[last + 1] === tokens.ends[last] && isSuffix(text, tokens, last)
}

function isParticle(text: string, tokens: Tokens, index: number, among: ReadonlySet<string>): boolean {
  const start = tokens.starts[index] ?? 0
  const end = tokens.ends[index] ?? 0
  return end - start <= 5 && tokens.kinds[index] === TokenKind.word && among.has(text.slice(start, end))
}

/** The first token of a run with the particles that stand before it. */
function includeParticles(text: string, tokens: Tokens, first: number, limit: number): number {
  let index = first
  while (
    index > limit &&
    first - index < 3 &&
    isSpaceBetween(text, tokens, index - 1) &&
    isParticle(text, tokens, index - 1, openingParticles)
  ) {
    index--
  }
  return index
}

/** Whether a token opens its sentence, or what is written like one: after a quotation mark, a colon, a dash, a bullet. */
function opensSentence(text: string, tokens: Tokens, first: number, sentence: Sentence): boolean {
  if (first === sentence.firstToken) return true
  const before = first - 1
  const kind = tokens.kinds[before]
  if (kind !== TokenKind.punctuation && kind !== TokenKind.symbol) return false
  const mark = text.charCodeAt(tokens.starts[before] ?? 0)
  if (mark === 0x3a || mark === 0x201c || mark === 0x2014 || mark === 0x2022 || mark === 0x2e) return true
  const isOpening = tokens.ends[before] === tokens.starts[first] && tokens.ends[before - 1] !== tokens.starts[before]
  if ((mark === 0x22 || mark === 0x27 || mark === 0x2018) && isOpening) return true
  return before === sentence.firstToken
}

/** Says which mentions stand in a quotation of speech; both lists are in order. */
function markQuoted(mentions: readonly Mention[], quotations: readonly Quotation[]): readonly Mention[] {
  const spoken = quotations.filter(({kind}) => kind !== 'term')
  if (spoken.length === 0) return mentions
  let at = 0
  return mentions.map((mention) => {
    while (at < spoken.length && (spoken[at]?.end ?? 0) <= mention.start) at++
    const quotation = spoken[at]
    return quotation && quotation.start <= mention.start ? {...mention, isQuoted: true} : mention
  })
}

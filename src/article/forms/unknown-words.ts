/** Ordinary words of an article that no dictionary knows and that nothing explains. */
import {elisions} from '../../english/elisions.js'
import {foreignWords} from '../../english/foreign-words.js'
import {newsWords} from '../../english/news-words.js'
import {prefixes} from '../../english/word-formation.js'
import type {Span} from '../../source/source-text.js'
import type {Article, Paragraph} from '../article.js'
import {isDerived} from './derivations.js'
import {indexSpans} from '../span-index.js'
import {findSlips} from './slips.js'
import {TokenKind} from '../tokens.js'
import {isVariant} from './variants.js'

/** An unknown word; offsets are those of `article.text`. */
export interface UnknownWord {
  /** As it stands: lower case; with the hyphen and the blank of a line break, where those parted it. */
  readonly text: string
  readonly places: readonly Span[]
  /** Known words that it is a slip of the pen for. */
  readonly slips: readonly string[]
}

/** A word that stands this often is one that the writer means. */
const meantFrom = 3

/**
 * Finds unknown words in lower case, in order of their first place. Names, acronyms, addresses, code, terms in quotation
 * marks, foreign phrases and what is made of known words are set aside first.
 * @param isListed whether a dictionary has a word
 * @param accepted further words, lower case
 */
export function findUnknownWords(
  article: Article,
  isListed: (word: string) => boolean,
  accepted: ReadonlySet<string>
): readonly UnknownWord[] {
  const names = collectNames(article)
  const isKnown = (word: string): boolean =>
    newsWords.has(word) || foreignWords.has(word) || accepted.has(word) || isVariant(word) || isListed(word)
  const isName = (word: string): boolean => names.has(word) || isListed(word.charAt(0).toUpperCase() + word.slice(1))
  const verdicts = new Map<string, boolean>()
  const isUnknown = (word: string): boolean => {
    let verdict = verdicts.get(word)
    if (verdict === undefined) {
      verdict = !isKnown(word) && !isName(word) && !isDerived(word, isKnown)
      verdicts.set(word, verdict)
    }
    return verdict
  }
  const repeated = collectRepeated(article)
  const isMeant = (word: string): boolean => isKnown(word) || repeated.has(word)
  const found = new Map<string, {places: Span[]; joined: string | undefined}>()
  for (const paragraph of article.paragraphs) {
    if (isDamaged(paragraph.text)) continue
    for (const {text, span, joined} of findInParagraph(paragraph, {isListed, isUnknown})) {
      const known = found.get(text)
      if (known) known.places.push(span)
      else found.set(text, {places: [span], joined})
    }
  }
  return Array.from(found)
    .filter(([, {places}]) => places.length < meantFrom)
    .map(([text, {places, joined}]) => ({text, places, slips: joined ? [joined] : findSlips(text, isMeant)}))
}

/** The words that stand more than once in an article: a slip may be of one that no dictionary has. */
function collectRepeated({words}: Article): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const word of words.normals) (seen.has(word) ? repeated : seen).add(word)
  return repeated
}

/** Every word of a name, lower case: names are not spelled wrong here, nor where they lack their capital. */
function collectNames(article: Article): ReadonlySet<string> {
  const names = new Set<string>()
  for (const {facts, text} of article.paragraphs) {
    for (const {firstToken, endToken} of facts.mentions) {
      for (let token = firstToken; token < endToken; token++) {
        names.add(text.slice(facts.tokens.starts[token], facts.tokens.ends[token]).toLowerCase())
      }
    }
  }
  return names
}

/** Whether a paragraph holds markup, or letters of a broken encoding: other rules' matter. */
const isDamaged = (text: string): boolean => /\{|="|<\/|[ÃÂâ\ufffd]|A\u0303|A\u0302/.test(text)

/** What is asked about single words. */
interface Asked {
  readonly isListed: (word: string) => boolean
  /** Whether nothing at all explains a word. */
  readonly isUnknown: (word: string) => boolean
}

/** An unknown word at its place; `joined` is the known word that a line break parted. */
interface Found {
  readonly text: string
  readonly span: Span
  readonly joined: string | undefined
}

function* findInParagraph(paragraph: Paragraph, asked: Asked): Generator<Found> {
  const {facts, text, start: offset} = paragraph
  const {starts, ends, kinds, length} = facts.tokens
  let pending: Found | undefined
  let pendingToken = -2
  for (let token = 0; token < length; token++) {
    if (kinds[token] !== TokenKind.word) continue
    const start = starts[token] ?? 0
    const word = text.slice(start, ends[token])
    if (!isOrdinary(word)) continue
    const broken = findBroken(text, start, word, asked)
    if (broken) {
      const end = start + broken.text.length
      yield {...broken, span: {start: offset + start, end: offset + end}}
      while ((starts[token + 1] ?? end) < end) token++
      continue
    }
    if (isAttached(text, start, start + word.length) || isSetApart(paragraph, start)) continue
    const part = findUnknownPart(word, asked.isUnknown)
    if (part === undefined) continue
    // Two unknown words in a row are a foreign phrase.
    const isPhrase = pendingToken === token - 1
    if (pending && !isPhrase) yield pending
    const at = offset + start + word.indexOf(part)
    pending = isPhrase ? undefined : {text: part, span: {start: at, end: at + part.length}, joined: undefined}
    pendingToken = token
  }
  if (pending) yield pending
}

/** Letters in lower case, hyphens between them, no letter three times in a row. */
const isOrdinary = (word: string): boolean => /^[a-z]{2,}(?:-[a-z]+)*$/.test(word) && !/(.)\1\1/.test(word)

/** A word that begins here and still holds the hyphen of a line break: `deci- sion`, `dif-ferent`. */
function findBroken(
  text: string,
  start: number,
  word: string,
  {isUnknown, isListed}: Asked
): Omit<Found, 'span'> | undefined {
  const rest = /^- ([a-z]+)(?![\w-])/.exec(text.slice(start + word.length, start + word.length + longestRest))
  const parts = rest ? [word, rest[1] ?? ''] : word.split('-')
  const [first = '', second = ''] = parts
  const unknown = parts.filter((part) => part.length > 1 && isUnknown(part)).length
  if (parts.length !== 2 || unknown < (rest ? 1 : 2) || !isListed(first + second)) return undefined
  if (!rest && prefixes.includes(first)) return undefined
  return {text: word + (rest?.[0] ?? ''), joined: first + second}
}

/** How many characters of the next line are looked at. */
const longestRest = 30

/** Whether what touches a word shows that it is a part of something else: a path, a broken word, a shortened one. */
function isAttached(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1)
  if (before !== '' && ('@#/\\_.=&-'.includes(before) || /[^\0-\x7f‘“—–]/.test(before))) return true
  const after = text.charAt(end)
  if (after === '.') return /\w/.test(text.charAt(end + 1))
  if (after === "'" || after === '’') return text.startsWith('in', end - 2)
  return (after !== '' && '@/\\_=&-'.includes(after)) || (isApostrophe(before) && elisions.has(text.slice(start, end)))
}

const isApostrophe = (character: string): boolean => character === "'" || character === '‘'

/** Whether a word stands in code, or in a term in quotation marks. */
function isSetApart({facts, source}: Paragraph, at: number): boolean {
  const holds = ({start, end}: Span): boolean => start <= at && at < end
  return (
    source.annotations.some((annotation) => annotation.kind === 'code' && holds(annotation)) ||
    (indexSpans(facts.quotations).surrounds({start: at, end: at + 1}) &&
      facts.quotations.some((quotation) => quotation.kind === 'term' && holds(quotation)))
  )
}

/** Shorter words are abbreviations and cries more often than misspellings. */
const shortest = 4

/** The same for parts of hyphenated words, of which many stand nowhere else: nitty-gritty, also-rans. */
const shortestPart = 8

/** The word, or the part of a hyphenated one, that is unknown. */
function findUnknownPart(word: string, isUnknown: (word: string) => boolean): string | undefined {
  if (!word.includes('-')) return word.length >= shortest && isUnknown(word) ? word : undefined
  return word.split('-').find((one) => one.length >= shortestPart && isUnknown(one))
}

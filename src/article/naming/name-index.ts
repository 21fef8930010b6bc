/** The names of an article, word by word: how each is written, how often, and what stands beside it. */
import {speechVerbs, titles} from '../../english/name-words.js'
import {isCommonWord} from '../../english/known-words.js'
import type {Span} from '../../source/source-text.js'
import type {Article, Paragraph} from '../article.js'
import type {Mention} from '../mentions.js'
import {shapesOf, type SentenceShape} from '../sentence-shape.js'
import {TokenKind, type Tokens} from '../tokens.js'

/** One use of a word in a name; offsets are those of `article.text`. */
export interface NameUse extends Span {
  /** Counts the sentences of the article. */
  readonly sentence: number
  readonly paragraph: number
  /** The word of the same name before and behind it, titles and initials left out, particles between them left out. */
  readonly previous: NameWord | undefined
  next: NameWord | undefined
  /** Where the word before starts and the one behind ends; its own start and end where there is none. */
  readonly runStart: number
  runEnd: number
  /** Whether a particle stands between it and the word before or behind. */
  readonly isParticleBefore: boolean
  isParticleBehind: boolean
  /** The letter of an initial right before it, lower case; empty when there is none. */
  readonly initial: string
  /** Whether a title stands before it. */
  readonly isTitled: boolean
  /** Whether a capital is what any word would have here: it opens a sentence, or stands in a title. */
  readonly isOpening: boolean
  /** Whether it stands in a title. */
  readonly isTitle: boolean
  readonly isQuoted: boolean
  /** Whether its sentence is a list of names and figures (a roster, a table), or marks part its name from others. */
  readonly isListed: boolean
  /** Whether a verb of speech stands beside the name. */
  readonly speaks: boolean
  /** Whether it stands in the later copy of a repeat. */
  readonly isRepeat: boolean
}

/** A word as it is written. */
export interface NameWord {
  /** With curly apostrophes and plain hyphens. */
  readonly text: string
  /** Lower case, no accents, no marks: what all forms of one spelling share. */
  readonly key: string
  readonly isAllCaps: boolean
  /** Whether it is an ordinary word in lower case. */
  readonly isCommon: boolean
  readonly uses: NameUse[]
}

/** The words of all names, in the order of their first uses. */
export function indexNames(article: Article): readonly NameWord[] {
  const words = new Map<string, NameWord>()
  let sentenceCount = 0
  for (const paragraph of article.paragraphs) {
    const {facts} = paragraph
    const {mentions, sentences, tokens, text} = facts
    let at = 0
    const shapes = mentions.length > 0 ? shapesOf(facts) : []
    for (const [index, sentence] of sentences.entries()) {
      const shape = shapes[index]
      if (!shape) break
      while (at < mentions.length && (mentions[at]?.start ?? 0) < sentence.end) {
        const mention = mentions[at++] as Mention
        if (shape.isShouted || isDateline(text, tokens, mention) || isMarkedSic(text, tokens, mention.endToken))
          continue
        const start = paragraph.start + mention.start
        const isRepeat = article.isInCopy(start)
        addMention(words, paragraph, mention, {sentence: sentenceCount, shape, isRepeat})
      }
      sentenceCount++
    }
  }
  return [...words.values()]
}

function addMention(
  words: Map<string, NameWord>,
  paragraph: Paragraph,
  mention: Mention,
  {sentence, shape, isRepeat}: {sentence: number; shape: SentenceShape; isRepeat: boolean}
): void {
  const {text, tokens} = paragraph.facts
  const speaks = standsBySpeech(text, tokens, mention)
  let previous: NameWord | undefined
  let previousUse: NameUse | undefined
  const isListed = shape.isListed || paragraph.role === 'table-cell' || standsInSeries(text, tokens, mention)
  let initial = ''
  let isBehindParticle = false
  let isTitled = hasTitleBefore(text, tokens, mention.firstToken)
  for (let index = mention.firstToken; index < mention.endToken; index++) {
    if (tokens.kinds[index] !== TokenKind.word) continue
    const [from, to] = trim(text, tokens.starts[index] ?? 0, tokens.ends[index] ?? 0)
    if (to - from < 2) {
      if (!previous) initial = text.slice(from, to).toLowerCase()
      continue
    }
    const raw = text.slice(from, to)
    if (isParticleLike(raw)) {
      isBehindParticle = true
      continue
    }
    if (isCutOff(text, tokens, index)) continue
    const word = wordOf(words, raw)
    if (!word) continue
    if (titles.has(word.key) && index + 1 < mention.endToken && !word.isAllCaps) {
      isTitled = true
      previous = undefined
      previousUse = undefined
      continue
    }
    const isOpening = shape.isTitleCase || (mention.opensSentence && index === mention.firstToken)
    const use: NameUse = {
      start: paragraph.start + from,
      end: paragraph.start + to,
      sentence,
      paragraph: paragraph.index,
      previous,
      next: undefined,
      runStart: previousUse?.start ?? paragraph.start + from,
      runEnd: paragraph.start + to,
      isParticleBefore: isBehindParticle,
      isParticleBehind: false,
      initial,
      isTitled,
      isOpening,
      isTitle: shape.isTitleCase,
      isQuoted: mention.isQuoted,
      isListed,
      speaks,
      isRepeat
    }
    word.uses.push(use)
    if (isInitials(raw)) {
      if (!previous) initial = raw.slice(0, 1).toLowerCase()
      continue
    }
    if (isOpening && word.isCommon) continue
    if (previousUse) {
      previousUse.next = word
      previousUse.runEnd = use.end
      previousUse.isParticleBehind = isBehindParticle
    }
    isBehindParticle = false
    initial = ''
    previous = word
    previousUse = use
  }
}

/** A lower-case word without a capital inside: only particles stand so in a mention. */
const isParticleLike = (raw: string): boolean => {
  const code = raw.charCodeAt(0)
  return code >= 0x61 && code <= 0x7a && raw === raw.toLowerCase()
}

/** A place in capitals that opens a paragraph: `LINDAU (AP) —`, `LINDAU, Germany`. */
function isDateline(text: string, tokens: Tokens, {firstToken, endToken, start, end}: Mention): boolean {
  if (firstToken > 0 || end - start < 4 || !'(,—–-'.includes(text[tokens.starts[endToken] ?? 0] ?? ' ')) return false
  const words = text.slice(start, end)
  return words === words.toUpperCase()
}

/** `[sic]` behind a name, or its possessive: the writer knows. */
function isMarkedSic(text: string, tokens: Tokens, behind: number): boolean {
  const index = tokens.kinds[behind] === TokenKind.clitic ? behind + 1 : behind
  if (index + 1 >= tokens.length) return false
  const mark = text.charCodeAt(tokens.starts[index] ?? 0)
  return (
    (mark === 0x5b || mark === 0x28) &&
    text.slice(tokens.starts[index + 1], tokens.ends[index + 1]).toLowerCase() === 'sic'
  )
}

/** Whether commas, semicolons or slashes part a mention from its neighbours on both sides. */
function standsInSeries(text: string, tokens: Tokens, {firstToken, endToken}: Mention): boolean {
  return isSeriesMark(text, tokens, firstToken - 1) && isSeriesMark(text, tokens, endToken)
}

const isSeriesMark = (text: string, tokens: Tokens, index: number): boolean =>
  index >= 0 && index < tokens.length && ',;/:'.includes(text[tokens.starts[index] ?? 0] ?? ' ')

const initials = /^(?:\p{Lu}\.)+$/u
const isInitials = (raw: string): boolean => raw.charCodeAt(1) === 0x2e && initials.test(raw)

/** Whether a symbol, an address or an attribute touches a word, so that it is only part of one: `FranÃ§a`, `by="AnnLee"`. */
function isCutOff(text: string, tokens: Tokens, index: number): boolean {
  const touches = (other: number): boolean =>
    tokens.kinds[other] === TokenKind.symbol ||
    tokens.kinds[other] === TokenKind.address ||
    isLatinMark(text.charCodeAt(tokens.starts[other] ?? 0))
  return (
    (tokens.ends[index] === tokens.starts[index + 1] && touches(index + 1)) ||
    (index > 0 &&
      tokens.starts[index] === tokens.ends[index - 1] &&
      (touches(index - 1) || isValue(text, tokens, index)))
  )
}

/** Whether a word opens the value of an attribute that markup has left behind. */
const isValue = (text: string, {starts}: Tokens, index: number): boolean =>
  text.charCodeAt((starts[index] ?? 0) - 2) === 0x3d && '"\'“'.includes(text.charAt((starts[index] ?? 0) - 1))

/** Marks of Latin-1 that broken encodings leave inside words; guillemets are quotation marks. */
const isLatinMark = (code: number): boolean => code >= 0xa1 && code <= 0xbf && code !== 0xab && code !== 0xbb

const apostrophes = /['ʼ‘`]/g
const hyphens = /[\u2010\u2011]/g
const ignorables = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const isPlain = /^[A-Za-z]+$/
const humps = /\p{Ll}\p{Lu}/gu

/** The entry of a word, made if it is new; none for what is no name by its looks. */
function wordOf(words: Map<string, NameWord>, raw: string): NameWord | undefined {
  const text = isPlain.test(raw)
    ? raw
    : raw.replaceAll(apostrophes, '’').replaceAll(hyphens, '-').replaceAll(ignorables, '')
  const known = words.get(text)
  if (known) return known
  if (text.length > 24 || (text.match(humps)?.length ?? 0) > 2) return undefined
  const key = foldName(text)
  if (key.length < 2) return undefined
  const isAllCaps = text === text.toUpperCase()
  const word: NameWord = {text, key, isAllCaps, isCommon: !isAllCaps && isCommonWord(text.toLowerCase()), uses: []}
  words.set(text, word)
  return word
}

const marks = /[\p{M}.’'\- ]/gu
const ligatures: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i'
}

/** What all spellings of a name share that differ in accents, capitals and marks only. */
export function foldName(text: string): string {
  const lower = text.toLowerCase()
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    if (code >= 0x61 && code <= 0x7a) continue
    return lower
      .normalize('NFD')
      .replaceAll(marks, '')
      .replaceAll(/[ßøæœłđðþı]/g, (letter) => ligatures[letter] ?? letter)
  }
  return lower
}

/** Leaves out a party or a prefix of one letter (`R-Ohio`) and a lower-case tail (`Obama-era`). */
function trim(text: string, start: number, end: number): [number, number] {
  const hyphen = text.indexOf('-', start + 1)
  if (hyphen < 0 || hyphen >= end - 1) return [start, end]
  if (hyphen === start + 1 && !isDigit(text.charCodeAt(hyphen + 1))) return [start, start]
  const last = text.lastIndexOf('-', end - 1)
  const code = text.charCodeAt(last + 1)
  return code >= 0x61 && code <= 0x7a && last - start > 2 ? [start, last] : [start, end]
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

function standsBySpeech(text: string, tokens: Tokens, mention: Mention): boolean {
  const after = mention.endToken
  const before = mention.firstToken - 1
  return isSpeech(text, tokens, after) || isSpeech(text, tokens, before)
}

function isSpeech(text: string, tokens: Tokens, index: number): boolean {
  if (index < 0 || index >= tokens.length || tokens.kinds[index] !== TokenKind.word) return false
  return speechVerbs.has(text.slice(tokens.starts[index], tokens.ends[index]))
}

/** Whether the word before a mention is a title in lower case, or one cut off by its period. */
function hasTitleBefore(text: string, tokens: Tokens, first: number): boolean {
  if (first === 0 || tokens.kinds[first - 1] !== TokenKind.word) return false
  const start = tokens.starts[first - 1] ?? 0
  const end = tokens.ends[first - 1] ?? 0
  return end + 1 === tokens.starts[first] && titles.has(text.slice(start, end))
}

/** Phrases whose second word stands with a capital here and a small letter there: `Harbor Board`, `Harbor board`. */
import {functionWords} from '../../english/name-words.js'
import type {Article, Paragraph} from '../article.js'
import {createForm, orderForms, type FormUse, type NameVariant} from './name-forms.js'
import {shapesOf} from '../sentence-shape.js'
import {TokenKind, type Tokens} from '../tokens.js'

interface Phrase {
  readonly capital: FormUse[]
  readonly small: FormUse[]
  /** Whether every use with a capital stands inside a sentence with no other capital beside it, so that it is no part of a longer name. */
  isAlone: boolean
}

/** Phrases by their first word, then by their second in small letters. */
type Phrases = Map<string, Map<string, Phrase>>

/** So many times as often must the usual form stand. */
const leastRatio = 3

/** Finds them, where one form stands at least three times as often as the other. */
export function findLostCapitals(article: Article): NameVariant[] {
  const phrases: Phrases = new Map()
  collect(article, phrases, true)
  collect(article, phrases, false)
  return [...phrases].flatMap(([first, seconds]) =>
    [...seconds].flatMap(([second, phrase]) => toVariant(first, second, phrase))
  )
}

/** Adds the uses with a capital, or, of phrases that have some, those without. */
function collect(article: Article, phrases: Phrases, isCapital: boolean): void {
  for (const paragraph of article.paragraphs) {
    const {facts, role, start: offset} = paragraph
    if (facts.mentions.length === 0 || role === 'headline' || role === 'subhead') continue
    const {tokens, sentences, text} = facts
    for (const [number, {firstToken, endToken}] of sentences.entries()) {
      const shape = shapesOf(facts)[number]
      if (shape?.isTitleCase || shape?.isShouted) continue
      for (let index = firstToken; index + 1 < endToken; index++) {
        if (!isPair(text, tokens, index, isCapital)) continue
        const phrase = phraseAt(paragraph, index, phrases, isCapital)
        if (!phrase) continue
        const start = offset + (tokens.starts[index] ?? 0)
        const isRepeat = article.isInCopy(start)
        const use = {start, end: offset + (tokens.ends[index + 1] ?? 0), isRepeat}
        phrase[isCapital ? 'capital' : 'small'].push(use)
        if (isCapital) phrase.isAlone &&= index > firstToken && !hasCapitalBeside(text, tokens, index, firstToken)
      }
    }
  }
}

/** The phrase of two tokens, made if its second word has a capital. */
function phraseAt(
  {facts: {text, tokens}}: Paragraph,
  index: number,
  phrases: Phrases,
  isCapital: boolean
): Phrase | undefined {
  const first = text.slice(tokens.starts[index], tokens.ends[index])
  let seconds = phrases.get(first)
  if (!seconds && !isCapital) return undefined
  const second = text.slice(tokens.starts[index + 1], tokens.ends[index + 1])
  const lower = second.toLowerCase()
  if (isCapital && (functionWords.has(first.toLowerCase()) || functionWords.has(lower))) return undefined
  // Capitals further on are an acronym or a name of its own.
  if (isCapital && second.slice(1) !== lower.slice(1)) return undefined
  if (!seconds) phrases.set(first, (seconds = new Map<string, Phrase>()))
  let phrase = seconds.get(lower)
  if (!phrase && isCapital) seconds.set(lower, (phrase = {capital: [], small: [], isAlone: true}))
  return phrase
}

/** A word with a capital, a space, and a word of four letters or more with a capital or without. */
function isPair(text: string, tokens: Tokens, index: number, isCapital: boolean): boolean {
  if (tokens.kinds[index] !== TokenKind.word || tokens.kinds[index + 1] !== TokenKind.word) return false
  const start = tokens.starts[index] ?? 0
  const end = tokens.ends[index] ?? 0
  const second = tokens.starts[index + 1] ?? 0
  if (second !== end + 1 || end - start < 3 || (tokens.ends[index + 1] ?? 0) - second < 4) return false
  return isUpper(text.charCodeAt(start)) && isUpper(text.charCodeAt(second)) === isCapital
}

const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a

/** Whether a word with a capital stands right before or behind two tokens; an article that opens the sentence is none. */
function hasCapitalBeside(text: string, tokens: Tokens, index: number, firstToken: number): boolean {
  const isCapital = (beside: number): boolean => isUpper(text.charCodeAt(tokens.starts[beside] ?? text.length))
  if (isCapital(index + 2)) return true
  const isArticle =
    index - 1 === firstToken && determiners.has(text.slice(tokens.starts[firstToken], tokens.ends[firstToken]))
  return !isArticle && isCapital(index - 1)
}

const determiners: ReadonlySet<string> = new Set(['The', 'A', 'An'])

function toVariant(first: string, second: string, {capital, small, isAlone}: Phrase): NameVariant[] {
  if (small.length === 0) return []
  const large = createForm(`${first} ${second[0]?.toUpperCase()}${second.slice(1)}`, capital)
  const little = createForm(`${first} ${second}`, small)
  const isUsual = large.count >= leastRatio * small.length
  if (!isUsual && !(isAlone && little.count >= leastRatio * capital.length)) return []
  return [{kind: 'case', forms: orderForms([large, little]), standard: isUsual ? large : little, reason: 'count'}]
}

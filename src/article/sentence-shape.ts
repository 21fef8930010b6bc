/** How a sentence is written: as prose, as a title, in capitals, as a list. */
import {titleWords} from '../english/title-words.js'
import type {ParagraphFacts} from './facts.js'
import {TokenKind, type Tokens} from './tokens.js'

/** What a sentence is written like. */
export interface SentenceShape {
  /** Whether every word of weight has a capital. */
  readonly isTitleCase: boolean
  /** Whether most of it is in capitals. */
  readonly isShouted: boolean
  /** Whether it is mostly names and figures: a roster, a table. */
  readonly isListed: boolean
}

const known = new WeakMap<ParagraphFacts, readonly SentenceShape[]>()

/** How each sentence of a paragraph is written, worked out once. */
export function shapesOf(facts: ParagraphFacts): readonly SentenceShape[] {
  let shapes = known.get(facts)
  if (!shapes) {
    const {text, tokens, sentences} = facts
    shapes = sentences.map(({firstToken, endToken}) => shapeOf(text, tokens, firstToken, endToken))
    known.set(facts, shapes)
  }
  return shapes
}

function shapeOf(text: string, tokens: Tokens, first: number, end: number): SentenceShape {
  let [lower, upper, shouted, capitals, figures, light] = [0, 0, 0, 0, 0, 0]
  for (let index = first; index < end; index++) {
    const kind = tokens.kinds[index]
    if (kind === TokenKind.number) figures++
    if (kind !== TokenKind.word) continue
    const start = tokens.starts[index] ?? 0
    const code = text.charCodeAt(start)
    const size = (tokens.ends[index] ?? 0) - start
    if (code >= 0x61 && code <= 0x7a) {
      if (size > 4 || !isSmallInTitles(text.slice(start, tokens.ends[index]))) lower++
      else light++
    } else {
      upper++
      if (size > 1 && isUpper(text.charCodeAt(start + 1))) capitals++
      if (size > 3 && isUpper(text.charCodeAt(start + 1)) && isUpper(text.charCodeAt(start + 2))) shouted++
    }
  }
  return {
    isTitleCase: lower === 0 && upper > 2,
    isShouted:
      (shouted > 1 && shouted * 2 > upper && lower + light < upper) ||
      (capitals > 1 && capitals * 2 > upper && lower + light === 0),
    isListed:
      (upper + figures >= 6 && (upper + figures) * 0.35 > lower + light) || (figures > 2 && figures >= lower + light)
  }
}

/** Verbs and conjunctions have a capital in titles, whatever their length. */
const isSmallInTitles = (word: string): boolean => titleWords.has(word) && word !== 'is' && word !== 'that'

const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a

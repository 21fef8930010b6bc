/** Which words of an article are the writer's own: not quoted, not a headline's, not a name's. */
import type {Span} from '../../source/source-text.js'
import type {Article} from '../article.js'
import type {Quotation} from '../quotations.js'
import {indexSpans} from '../span-index.js'

/**
 * Whether a span is in the writer's own running text; offsets are those of `article.text`.
 * @param withSpeech whether speech in quotation marks counts: whoever wrote it down chose its spelling
 */
export function isOwnText(article: Article, {start, end}: Span, withSpeech = false): boolean {
  const paragraph = article.paragraphAt(start)
  if (!paragraph || !(paragraph.role === 'body' || paragraph.role === 'list-item')) return false
  const {facts, start: offset} = paragraph
  const quotations = withSpeech ? notSpeech(facts.quotations) : facts.quotations
  return !indexSpans(quotations).touches({start: start - offset, end: end - offset})
}

const withoutSpeech = new WeakMap<readonly Quotation[], readonly Quotation[]>()

function notSpeech(quotations: readonly Quotation[]): readonly Quotation[] {
  let others = withoutSpeech.get(quotations)
  if (!others) {
    others = quotations.filter(({kind}) => kind !== 'speech')
    withoutSpeech.set(quotations, others)
  }
  return others
}

/**
 * Whether a word is the writer's own and no part of a name: a capital is allowed only where a sentence begins.
 * @param withSpeech whether speech in quotation marks counts: whoever wrote it down chose its spelling
 */
export function isOwnWord(article: Article, span: Span, withSpeech = false): boolean {
  const code = article.text.charCodeAt(span.start)
  const isCapital = code >= 0x41 && code <= 0x5a
  if (isCapital && !opensSentence(article, span.start)) return false
  if (isCapital && isUpper(article.text.charCodeAt(span.start + 1))) return false
  return isOwnText(article, span, withSpeech)
}

const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a

/** Whether a sentence begins at an offset of `article.text`. */
export function opensSentence(article: Article, at: number): boolean {
  const paragraph = article.paragraphAt(at)
  if (!paragraph) return false
  const offset = at - paragraph.start
  return indexSpans(paragraph.facts.sentences).at(offset)?.start === offset
}

/** Writes a lower-case word with the capital of the word at an offset. */
export function withCaseOf(article: Article, at: number, word: string): string {
  return isUpper(article.text.charCodeAt(at)) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/** Which words of an article are the writer's own: not quoted, not a headline's, not a name's. */
import type {Span} from '../../source/source-text.js'
import type {Article, Paragraph} from '../article.js'

/** Whether a span is in the writer's own running text; offsets are those of `article.text`. */
export function isOwnText(article: Article, {start, end}: Span, withSpeech = false): boolean {
  const paragraph = article.paragraphAt(start)
  if (!paragraph || !(paragraph.role === 'body' || paragraph.role === 'list-item')) return false
  const from = start - paragraph.start
  const to = end - paragraph.start
  return !paragraph.facts.quotations.some(
    (quotation) => quotation.start < to && from < quotation.end && !(withSpeech && quotation.kind === 'speech')
  )
}

/**
 * Whether a word is the writer's own and no part of a name: a capital is allowed only where a sentence begins.
 * @param withSpeech whether speech in quotation marks counts: whoever wrote it down chose its spelling
 */
export function isOwnWord(article: Article, span: Span, withSpeech = false): boolean {
  const code = article.text.charCodeAt(span.start)
  const isCapital = code >= 0x41 && code <= 0x5a
  if (isCapital && !opensSentence(article.paragraphAt(span.start), span.start)) return false
  if (isCapital && isUpper(article.text.charCodeAt(span.start + 1))) return false
  return isOwnText(article, span, withSpeech)
}

const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a

const opensSentence = (paragraph: Paragraph | undefined, at: number): boolean =>
  paragraph !== undefined && paragraph.facts.sentences.some((sentence) => sentence.start === at - paragraph.start)

/** Writes a lower-case word with the capital of the word at an offset. */
export function withCaseOf(article: Article, at: number, word: string): string {
  return isUpper(article.text.charCodeAt(at)) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

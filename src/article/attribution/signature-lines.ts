/** Signatures: a line below a quotation that says whose it is, "— Ann Example, teacher". */
import {findFirst} from '../../find-first.js'
import type {Span} from '../../source/source-text.js'
import type {Article, Paragraph} from '../article.js'
import type {ArticleQuotation} from '../quotation/quotation-chains.js'

/** How many code units a signature may have: a name, a role, where it was said. */
const longest = 140

/** How many words the line has at most where its dash has been read as the mark of a list. */
const mostListed = 8

/** A quotation of speech, in as many paragraphs as it has, and who signs it; plain-text offsets of the article. */
export interface SignedQuotation {
  readonly source: readonly Span[]
  /** The dash, where it is a part of the text. */
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** The quotation that a paragraph signs; `undefined` where it is no signature, or no quotation alone stands right above it. */
export function findSigned(article: Article, paragraph: Paragraph): SignedQuotation | undefined {
  const {start, text, facts} = paragraph
  const width = dashOf(article, paragraph)
  if (width === undefined || text.length > longest || facts.quotations.length > 0 || facts.sentences.length > 1) return
  const quotation = quotationAbove(article, paragraph.index)
  if (!quotation) return
  const name = start + width + (text.charAt(width) === ' ' ? 1 : 0)
  return {
    source: [{start: name, end: start + text.length - (text.endsWith('.') ? 1 : 0)}],
    cue: width > 0 ? [{start, end: start + width}] : [],
    content: [...partsBefore(article, quotation), {start: quotation.start, end: quotation.end}]
  }
}

/** Whether a line ends in a dash: with one before it, too, it is a heading, "– New lamps –". */
export const endsInDash = (line: string): boolean => /\s[—–―-]\.?$/.test(line)

/** How long the dash is that opens a line with a name; 0 where it stands before the text, as the mark of a list of one. */
function dashOf({paragraphs}: Article, {index, text, role}: Paragraph): number | undefined {
  if (endsInDash(text)) return undefined
  const dash = /^(?:[—–―~]|--?)(?=\s?[@\p{Lu}])/u.exec(text)?.[0].length
  if (dash !== undefined || role !== 'list-item') return dash
  const isListed = [paragraphs[index - 1], paragraphs[index + 1]].some((beside) => beside?.role === 'list-item')
  return !isListed && /^[@\p{Lu}]/u.test(text) && text.split(' ', mostListed + 1).length <= mostListed ? 0 : undefined
}

/** The quotation of speech that is all of the paragraph above. */
function quotationAbove({quotations, paragraphs}: Article, index: number): ArticleQuotation | undefined {
  const above = paragraphs[index - 1]
  const first = findFirst(quotations.length, (at) => (quotations[at]?.paragraph ?? 0) >= index - 1)
  const quotation = quotations[first]
  const isAll = quotation?.start === above?.start && quotation?.end === above?.end
  return quotation?.kind === 'speech' && isAll ? quotation : undefined
}

/** The paragraphs before of a quotation that goes on from them. */
function partsBefore({quotations}: Article, {continues}: ArticleQuotation): Span[] {
  const parts: Span[] = []
  for (let at = continues; at !== undefined; at = quotations[at]?.continues) {
    const part = quotations[at]
    if (part) parts.unshift({start: part.start, end: part.end})
  }
  return parts
}

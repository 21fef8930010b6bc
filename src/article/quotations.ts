/** Quotations in one paragraph: where each opens and closes, and whether somebody speaks. */
import type {Span} from '../source/source-text.js'
import type {Tokens} from './tokens.js'

/** A quotation; `start` and `end` include its marks. */
export interface Quotation extends Span {
  /** What stands between the marks. */
  readonly inner: Span
  /** `speech`: a sentence somebody says; `fragment`: part of one; `term`: a title, a nickname, a scare quote. */
  readonly kind: 'speech' | 'fragment' | 'term'
  /** Whether a closing mark was found; an unclosed one ends with its paragraph. */
  readonly isClosed: boolean
  /** Whether its marks are single ones (a quotation in another, or British style). */
  readonly isSingle: boolean
  /** Whether it stands inside another quotation. */
  readonly isNested: boolean
  /** Whether it opens its paragraph, so that it may go on with one that the paragraph before left open. */
  readonly opensParagraph: boolean
}

/** Finds the quotations of a paragraph. */
export function findQuotations(_text: string, _tokens: Tokens): readonly Quotation[] {
  return []
}

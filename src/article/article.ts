/** What an article says: every fact computed once, when first asked for. */
import {findFirst} from '../find-first.js'
import type {Position} from 'unist'
import {findRepeats, type Repeat} from '../compare/repeats.js'
import {createLineIndex, type LineIndex} from '../source/line-index.js'
import type {Role, SourceParagraph, SourceText, Span} from '../source/source-text.js'
import {joinWords, type ArticleWords} from './article-words.js'
import {findAttributions, type Attribution} from './attributions.js'
import {FactsCache, type ParagraphFacts} from './facts.js'
import {chainQuotations, type ArticleQuotation} from './quotation/quotation-chains.js'
import type {NameVariant} from './naming/name-forms.js'
import {findNameVariants} from './naming/name-variants.js'
import {findNames, type Name} from './names.js'
import {SpanIndex} from './span-index.js'

/** A paragraph in its article. */
export interface Paragraph extends Span {
  readonly index: number
  readonly text: string
  readonly role: Role
  /** What the paragraph says by itself, offsets relative to it. */
  readonly facts: ParagraphFacts
  readonly source: SourceParagraph
}

/** An article. Offsets are UTF-16 code units of `text`, if nothing else is said. */
export class Article {
  readonly source: SourceText
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  #lines: LineIndex | undefined
  #words: ArticleWords | undefined
  #quotations: readonly ArticleQuotation[] | undefined
  #repeats: readonly Repeat[] | undefined
  #copies: readonly Span[] | undefined
  #copyIndex: SpanIndex<Span> | undefined
  #attributions: readonly Attribution[] | undefined
  #names: readonly Name[] | undefined
  #nameVariants: readonly NameVariant[] | undefined

  /**
   * @param source the file as plain text
   * @param cache facts known from before, shared between versions of an article
   */
  constructor(source: SourceText, cache: FactsCache = new FactsCache()) {
    this.source = source
    this.text = source.text
    this.paragraphs = source.paragraphs.map((paragraph, index) => ({
      index,
      text: paragraph.text,
      role: paragraph.role,
      start: paragraph.start,
      end: paragraph.start + paragraph.text.length,
      facts: cache.get(paragraph.text),
      source: paragraph
    }))
  }

  /** All words in order. */
  get words(): ArticleWords {
    return (this.#words ??= joinWords(this.paragraphs))
  }

  /** All quotations in order, those that go on in the next paragraph joined. */
  get quotations(): readonly ArticleQuotation[] {
    return (this.#quotations ??= chainQuotations(this))
  }

  /** Passages that repeat earlier ones. */
  get repeats(): readonly Repeat[] {
    return (this.#repeats ??= findRepeats(this))
  }

  /** Passages that are word for word like earlier ones, in order. */
  get copies(): readonly Span[] {
    return (this.#copies ??= this.repeats.filter(({isExact}) => isExact).map(({later}) => later))
  }

  /** Whether an offset lies in one of the {@link copies}. */
  isInCopy(offset: number): boolean {
    return (this.#copyIndex ??= new SpanIndex(this.copies)).touches({start: offset, end: offset + 1})
  }

  /** Who says what. */
  get attributions(): readonly Attribution[] {
    return (this.#attributions ??= findAttributions(this))
  }

  /** Names in two or more forms. */
  get nameVariants(): readonly NameVariant[] {
    return (this.#nameVariants ??= findNameVariants(this))
  }

  /** Every name with its forms. */
  get names(): readonly Name[] {
    return (this.#names ??= findNames(this))
  }

  /** The paragraph that an offset lies in, or the last one before it; `undefined` for an empty article. */
  paragraphAt(offset: number): Paragraph | undefined {
    const {paragraphs} = this
    return paragraphs[Math.max(0, findFirst(paragraphs.length, (at) => (paragraphs[at]?.start ?? 0) > offset) - 1)]
  }

  /** The words at a span. */
  slice(span: Span): string {
    return this.text.slice(span.start, span.end)
  }

  /** File offsets of a span, from the first character's start to the last one's end. */
  fileSpan(span: Span): Span {
    const first = this.paragraphAt(span.start)
    const last = this.paragraphAt(Math.max(span.start, span.end - 1))
    if (!first || !last) return {start: 0, end: 0}
    const start = first.source.map.toOriginal(within(first, span.start, Math.min(span.end, first.end))).start
    const end = last.source.map.toOriginal(within(last, Math.max(span.start, last.start), span.end)).end
    return {start, end}
  }

  /** Where a span stands in the file. */
  place(span: Span): Position {
    return this.filePlace(this.fileSpan(span))
  }

  /** The position of file offsets. */
  filePlace(span: Span): Position {
    const lines = (this.#lines ??= createLineIndex(this.source.file))
    return {start: lines.toPoint(span.start), end: lines.toPoint(span.end)}
  }
}

const within = (paragraph: Paragraph, start: number, end: number): Span => ({
  start: Math.min(start, paragraph.end) - paragraph.start,
  end: Math.min(end, paragraph.end) - paragraph.start
})

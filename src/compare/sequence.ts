/** The words of one article, or of two in a row, numbered, with the sentences and paragraphs that they stand in. */
import type {Article} from '../article/article.js'
import type {ArticleWords} from '../article/article-words.js'
import type {Span} from '../source/source-text.js'

/** A stretch of words: index of the first one, and behind the last one. */
export interface WordRange {
  readonly start: number
  readonly end: number
}

/** One article's part of a sequence. */
interface Part {
  readonly article: Article
  /** Index of its first word in the sequence. */
  readonly offset: number
  /** By paragraph: index of its first word in the article; one more entry for the end. */
  readonly paragraphs: Uint32Array
  /** By paragraph, once asked for: index of each sentence's first word in the article. */
  readonly sentences: (Uint32Array | undefined)[]
}

/** Stands between two articles; no word has this number. */
const separator = -1

/** Words in a row; all indices are those of the sequence. */
export class Sequence {
  readonly words: Int32Array
  /** Index behind the earlier article's last word; 0 when there is only one article. */
  readonly border: number
  readonly #parts: readonly Part[]

  /** @param articles one article, or an earlier and a later one */
  constructor(...articles: readonly [Article] | readonly [Article, Article]) {
    const [first, later] = articles
    const own = first.words.numbers
    if (!later) {
      this.words = own
      this.border = 0
      this.#parts = [createPart(first, 0)]
      return
    }
    const others = numberLike(first.words, later.words)
    this.border = own.length
    this.words = new Int32Array(own.length + 1 + others.length)
    this.words.set(own)
    this.words[own.length] = separator
    this.words.set(others, own.length + 1)
    this.#parts = [createPart(first, 0), createPart(later, own.length + 1)]
  }

  /** The article that a word belongs to. */
  articleAt(word: number): Article {
    return this.#partAt(word).article
  }

  /** Index of a word in its own article. */
  ownIndex(word: number): number {
    return word - this.#partAt(word).offset
  }

  /** Index of the paragraph of a word in its article. */
  paragraphIndexAt(word: number): number {
    const {article, offset} = this.#partAt(word)
    return article.words.paragraphs[word - offset] ?? 0
  }

  /** The words of the paragraph that a word stands in. */
  paragraphAt(word: number): WordRange {
    const {offset, paragraphs} = this.#partAt(word)
    const index = this.paragraphIndexAt(word)
    return {start: offset + (paragraphs[index] ?? 0), end: offset + (paragraphs[index + 1] ?? 0)}
  }

  /** The words of the sentence that a word stands in. */
  sentenceAt(word: number): WordRange {
    const part = this.#partAt(word)
    const index = this.paragraphIndexAt(word)
    const starts = (part.sentences[index] ??= findSentenceStarts(part, index))
    const own = word - part.offset
    let at = 0
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= own) at++
    return {
      start: part.offset + (starts[at] ?? 0),
      end: part.offset + (starts[at + 1] ?? part.paragraphs[index + 1] ?? 0)
    }
  }

  /** Plain-text offsets, in their article, of words of one article, with the marks of what they cover in full. */
  spanOf({start, end}: WordRange): Span {
    const {article, offset} = this.#partAt(start)
    const {words} = article
    const first = start - offset
    const last = end - offset - 1
    return {
      start: this.sentenceAt(start).start === start ? openingOf(article, first) : (words.starts[first] ?? 0),
      end: this.sentenceAt(end - 1).end === end ? closingOf(article, last) : (words.ends[last] ?? 0)
    }
  }

  /** The first character of a word as it stands. */
  initialOf(word: number): string {
    const {article, offset} = this.#partAt(word)
    return article.text.charAt(article.words.starts[word - offset] ?? 0)
  }

  /** Plain-text offsets, in their article, of words, from the first letter to the last. */
  wordsAt({start, end}: WordRange): Span {
    const {article, offset} = this.#partAt(start)
    return {start: article.words.starts[start - offset] ?? 0, end: article.words.ends[end - offset - 1] ?? 0}
  }

  /** How many words of a range of one paragraph lie in a span that is relative to that paragraph. */
  countWithin({start, end}: WordRange, span: Span): number {
    const {article, offset} = this.#partAt(start)
    const base = article.paragraphs[this.paragraphIndexAt(start)]?.start ?? 0
    let count = 0
    for (let word = start - offset; word < end - offset; word++) {
      const at = (article.words.starts[word] ?? 0) - base
      if (at >= span.start && at < span.end) count++
    }
    return count
  }

  #partAt(word: number): Part {
    const [first, later] = this.#parts
    return later && word >= later.offset ? later : (first as Part)
  }
}

/** The numbers of an article's words, by those that the words have in an earlier article. */
function numberLike({distinct, numberOf}: ArticleWords, later: ArticleWords): Int32Array {
  let next = distinct.length
  const own = later.distinct.map((word) => numberOf.get(word) ?? next++)
  return later.numbers.map((number) => own[number] ?? 0)
}

function createPart(article: Article, offset: number): Part {
  const {words} = article
  const paragraphs = new Uint32Array(article.paragraphs.length + 1)
  for (let word = 0; word < words.length; word++) {
    const index = (words.paragraphs[word] ?? 0) + 1
    paragraphs[index] = word + 1
  }
  for (let index = 1; index < paragraphs.length; index++) {
    if ((paragraphs[index] ?? 0) < (paragraphs[index - 1] ?? 0)) paragraphs[index] = paragraphs[index - 1] ?? 0
  }
  return {article, offset, paragraphs, sentences: []}
}

/** Index of the first word of each of a paragraph's sentences that has words. */
function findSentenceStarts({article, paragraphs}: Part, index: number): Uint32Array {
  const paragraph = article.paragraphs[index]
  const first = paragraphs[index] ?? 0
  const end = paragraphs[index + 1] ?? 0
  const starts = [first]
  let word = first
  for (const sentence of paragraph?.facts.sentences ?? []) {
    const at = (paragraph?.start ?? 0) + sentence.start
    while (word < end && (article.words.starts[word] ?? 0) < at) word++
    if (word < end && word !== starts.at(-1)) starts.push(word)
  }
  return Uint32Array.from(starts)
}

/** Where the sentence that a word opens starts: before its opening marks. */
function openingOf(article: Article, word: number): number {
  const at = article.words.starts[word] ?? 0
  const paragraph = article.paragraphs[article.words.paragraphs[word] ?? 0]
  if (!paragraph) return at
  if (word === 0 || article.words.paragraphs[word - 1] !== paragraph.index) return paragraph.start
  const before = article.words.ends[word - 1] ?? 0
  for (const sentence of paragraph.facts.sentences) {
    const start = paragraph.start + sentence.start
    if (start > at) break
    if (start >= before && sentence.end + paragraph.start > at) return start
  }
  return at
}

/** Where the sentence that a word closes ends: behind its closing marks. */
function closingOf(article: Article, word: number): number {
  const end = article.words.ends[word] ?? 0
  const paragraph = article.paragraphs[article.words.paragraphs[word] ?? 0]
  if (!paragraph) return end
  if (article.words.paragraphs[word + 1] !== paragraph.index) return paragraph.end
  for (const sentence of paragraph.facts.sentences) {
    if (paragraph.start + sentence.end >= end) return paragraph.start + sentence.end
  }
  return end
}

/** Text that was pasted along with an article: a writing assistant's remarks, a page's own words, places to be filled in. */
import {assistantPhrases, pageLabels, pageOrders, pagePhrases, pointerLabels} from '../../english/leftover-phrases.js'
import type {Span} from '../../source/source-text.js'
import type {Article, Paragraph} from '../article.js'
import {opensSentence} from '../forms/own-words.js'
import {indexSpans} from '../span-index.js'
import {splitWords} from '../plain-words.js'
import {findPhrases, indexPhrases, type FoundPhrase, type PhraseIndex} from './phrase-pattern.js'
import {findPlaceholders} from './placeholders.js'

/** A leftover; offsets are those of `article.text`. */
export interface Leftover extends Span {
  /** Who said it: an assistant to its user, a page to its reader, or the writer to themselves. */
  readonly kind: 'assistant' | 'page' | 'label' | 'placeholder'
}

let assistant: PhraseIndex | undefined
let page: PhraseIndex | undefined
let orders: PhraseIndex | undefined

/** Marks that only writing assistants and their pages leave, and what every one of them holds. */
const assistantMarks =
  /oaicite|contentReference\[|turn\d+(?:search|view|news|image|file)\d+|utm_source=(?:chatgpt|openai|copilot|perplexity|gemini)[\w.]*|【\d+[^】\n]{0,20}】|\[cite_start\]|\[cite: ?[\d, ]+\]/g
const partsOfMarks = ['oaicite', 'contentReference', 'utm_source=', '【', '[cite', 'turn0', 'turn1', 'turn2']

/** Finds leftovers, in order; of overlapping ones, the longer. */
export function findLeftoverText(article: Article): Leftover[] {
  const found: Leftover[] = []
  const isQuoted = (span: Span): boolean => indexSpans(article.quotations).surrounds(span)
  for (const phrase of findPhrases(article, (assistant ??= indexPhrases(assistantPhrases)))) {
    const span = spanOf(article, phrase)
    if (!isQuoted(span)) found.push({...widenToSentences(article, span), kind: 'assistant'})
  }
  if (partsOfMarks.some((part) => article.text.includes(part))) {
    for (const {0: text, index} of article.text.matchAll(assistantMarks)) {
      found.push({start: index, end: index + text.length, kind: 'assistant'})
    }
  }
  for (const phrase of findPhrases(article, (page ??= indexPhrases(pagePhrases)))) {
    const span = spanOf(article, phrase)
    if (!isQuoted(span)) found.push({...span, kind: 'page'})
  }
  for (const phrase of findPhrases(article, (orders ??= indexPhrases(pageOrders)))) {
    const span = spanOf(article, phrase)
    if (opensSentence(article, span.start) && !isQuoted(span)) found.push({...span, kind: 'page'})
  }
  for (const paragraph of article.paragraphs) {
    const span = findLabel(paragraph)
    if (span) found.push({...span, kind: 'label'})
  }
  for (const span of findPlaceholders(article)) found.push({...span, kind: 'placeholder'})
  return withoutOverlaps(found)
}

const spanOf = ({words}: Article, {first, end}: FoundPhrase): Span => ({
  start: words.starts[first] ?? 0,
  end: words.ends[end - 1] ?? 0
})

/** The sentences that a span touches: all of what was said goes. */
function widenToSentences(article: Article, span: Span): Span {
  const paragraph = article.paragraphAt(span.start)
  if (!paragraph) return span
  const {start: offset, facts} = paragraph
  const opening = indexSpans(facts.sentences).at(span.start - offset)
  const closing = indexSpans(facts.sentences).at(span.end - 1 - offset)
  return opening && closing ? {start: offset + opening.start, end: offset + closing.end} : span
}

/** How long a label may be, and a paragraph that only points elsewhere, in characters. */
const longestLabel = 40
const longestPointer = 200

/** A paragraph that is a label by itself, or only points elsewhere. */
function findLabel({text, start, end}: Paragraph): Span | undefined {
  if (text.length > longestPointer) return undefined
  const colon = text.slice(0, longestLabel).indexOf(':')
  const isLabel =
    (text.length <= longestLabel && pageLabels.has(wordsOf(text))) ||
    (colon > 0 && pointerLabels.has(wordsOf(text.slice(0, colon))))
  return isLabel ? {start, end} : undefined
}

const wordsOf = (text: string): string => splitWords(text).join(' ')

function withoutOverlaps(found: readonly Leftover[]): Leftover[] {
  const ordered = [...found].sort((one, other) => one.start - other.start || other.end - one.end)
  const kept: Leftover[] = []
  for (const one of ordered) {
    const last = kept.at(-1)
    if (!last || one.start >= last.end) kept.push(one)
    else if (one.end > last.end && one.kind === last.kind) kept[kept.length - 1] = {...last, end: one.end}
  }
  return kept
}

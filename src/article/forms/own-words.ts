/** Whose words stand at a place of an article: the writer's own, or somebody's speech that the writer wrote down. */
import {nameRank} from '../../english/known-words.js'
import {speechVerbs} from '../../english/speech-verbs.js'
import {writingWords} from '../../english/writing-words.js'
import type {Span} from '../../source/source-text.js'
import type {Article, Paragraph} from '../article.js'
import type {Quotation} from '../quotations.js'
import {indexSpans} from '../span-index.js'

/** `own`: the writer's running text. `speech`: spoken words in quotation marks, whose spelling is the writer's choice. */
export type Voice = 'own' | 'speech'

/**
 * Whose words a span holds; offsets are those of `article.text`. Nobody's whose spelling the writer chose: headlines,
 * titles and terms in quotation marks, quotations from what somebody wrote.
 */
export function voiceOfText(article: Article, {start, end}: Span): Voice | undefined {
  const paragraph = article.paragraphAt(start)
  if (!paragraph || !(paragraph.role === 'body' || paragraph.role === 'list-item')) return undefined
  const span = {start: start - paragraph.start, end: end - paragraph.start}
  if (!indexSpans(paragraph.facts.quotations).touches(span)) return 'own'
  return indexSpans(notSpoken(article, paragraph)).touches(span) ? undefined : 'speech'
}

/** Whether a span is in the writer's own running text. */
export const isOwnText = (article: Article, span: Span): boolean => voiceOfText(article, span) === 'own'

const withoutSpeech = new WeakMap<Paragraph, readonly Quotation[]>()

/** The quotations of a paragraph that are not speech. */
function notSpoken(article: Article, paragraph: Paragraph): readonly Quotation[] {
  let others = withoutSpeech.get(paragraph)
  if (!others) {
    const {quotations, text} = paragraph.facts
    const before = quotations[0]?.opensParagraph ? article.paragraphs[paragraph.index - 1] : undefined
    const isWritten = tellsOfWriting(paragraph) || (before !== undefined && tellsOfWriting(before))
    others = isWritten ? quotations : quotations.filter((quotation) => !isSpeech(text, quotation))
    withoutSpeech.set(paragraph, others)
  }
  return others
}

/** Whether a paragraph tells, outside its quotations, that somebody wrote something. */
function tellsOfWriting({facts: {words, quotations}}: Paragraph): boolean {
  const index = indexSpans(quotations)
  return words.normals.some(
    (word, at) => writingWords.has(word) && !index.touches({start: words.starts[at] ?? 0, end: words.ends[at] ?? 0})
  )
}

/**
 * Whether somebody speaks: in a whole sentence, unless a colon without a verb of speech brings it in, as excerpts are; or in
 * a part of one, with a verb of speech beside it.
 */
function isSpeech(text: string, {kind, start, end, inner}: Quotation): boolean {
  if (kind === 'term') return false
  const before = text.slice(Math.max(0, start - longestCue), start).trimEnd()
  if (kind === 'speech' && !before.endsWith(':')) return true
  if (kind === 'fragment' && text[inner.end - 1] === ',' && end < text.length) return true
  const cue = /([a-z]+)(?: that)?[,:]?$/.exec(before)?.[1]
  return cue !== undefined && speechVerbs.has(cue)
}

/** How many code units before a quotation its verb is looked for. */
const longestCue = 24

/** Whose words a word is, if it is no part of a name: a capital is allowed only where a sentence begins. */
export function voiceOfWord(article: Article, span: Span): Voice | undefined {
  if (isUpper(article.text.charCodeAt(span.start))) {
    if (isUpper(article.text.charCodeAt(span.start + 1)) || !opensSentence(article, span.start)) return undefined
    // What opens a sentence may be a name all the same: a known one, or the first word of one.
    if (nameRank(article.slice(span).toLowerCase()) > 0 || isUpper(article.text.charCodeAt(span.end + 1)))
      return undefined
  }
  return voiceOfText(article, span)
}

/** Whether a word is the writer's own and no part of a name. */
export const isOwnWord = (article: Article, span: Span): boolean => voiceOfWord(article, span) === 'own'

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

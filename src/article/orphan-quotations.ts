/** Quotations that nobody speaks. */
import {narrationVerbs} from '../english/narration-verbs.js'
import {wordSet} from '../english/word-set.js'
import type {Article, Paragraph} from './article.js'
import type {ArticleQuotation} from './quotation-chains.js'
import {hasSignature, isIntroduced, isSelfAttributed} from './quotation-speakers.js'
import {TokenKind} from './tokens.js'

/**
 * A quotation without a speaker: `no-speaker` where nobody is near who could be it, `no-cue` where a paragraph holds speech
 * and no word of speaking, so that readers have to guess whose it is.
 */
export interface OrphanQuotation {
  readonly quotation: ArticleQuotation
  readonly kind: 'no-speaker' | 'no-cue'
  /** Whether the paragraph tells of somebody before it quotes: "She shook her head. '…'" */
  readonly isBeat: boolean
}

/** Finds the quotations of speech that nobody speaks, in order; titles and terms are none. */
export function findOrphanQuotations(article: Article): readonly OrphanQuotation[] {
  const found: OrphanQuotation[] = []
  const {paragraphs, quotations} = article
  const spoken = findSpokenParagraphs(article)
  for (const quotation of quotations) {
    const paragraph = paragraphs[quotation.paragraph]
    if (!paragraph || quotation.kind !== 'speech' || quotation.isNested || !isProse(paragraph)) continue
    if (
      isBroken(quotation, paragraph) ||
      spoken.has(paragraph.index) ||
      quotation.continues !== undefined ||
      isSubhead(quotation, paragraph)
    )
      continue
    if (isSelfAttributed(article, quotation) || hasSignature(article, quotation)) continue
    if (isIntroduced(article, quotation)) continue
    const isNear = spoken.has(paragraph.index - 1)
    if (quotation.opensParagraph) {
      const isContinued = isNear && goesOn(article, quotation)
      if (!isContinued) found.push({quotation, kind: isNear ? 'no-cue' : 'no-speaker', isBeat: false})
    } else if (standsAlone(article, quotation, paragraph)) {
      const isBeat = hasPerson(paragraph)
      found.push({quotation, kind: isBeat ? 'no-cue' : 'no-speaker', isBeat})
    }
  }
  return found
}

const isProse = ({role}: Paragraph): boolean => role === 'body' || role === 'list-item' || role === 'quotation'

/** Whether a quotation is cut off by the next one: its marks are wrong, and where it ends is a guess. */
const isBroken = ({isClosed, end}: ArticleQuotation, paragraph: Paragraph): boolean => !isClosed && end < paragraph.end

/** Indices of paragraphs in which somebody speaks: an attribution with source and cue, or a verb of narration. */
function findSpokenParagraphs(article: Article): ReadonlySet<number> {
  const spoken = new Set<number>()
  for (const {source, cue} of article.attributions) {
    const [first] = source.length > 0 ? cue : []
    const index = first && article.paragraphAt(first.start)?.index
    if (index !== undefined) spoken.add(index)
  }
  for (const paragraph of article.paragraphs) {
    if (!spoken.has(paragraph.index) && hasOutside(paragraph, ({lower}) => narrationVerbs.has(lower))) {
      spoken.add(paragraph.index)
    }
  }
  return spoken
}

interface Word {
  readonly lower: string
  readonly isCapital: boolean
  readonly index: number
}

/** Whether a paragraph that quotes has such a word outside its quotations. */
function hasOutside({facts}: Paragraph, isWanted: (word: Word) => boolean): boolean {
  const {text, tokens, quotations} = facts
  if (quotations.length === 0) return false
  let at = 0
  for (let index = 0; index < tokens.length; index++) {
    const start = tokens.starts[index] ?? 0
    while ((quotations[at]?.end ?? Infinity) <= start || quotations[at]?.kind === 'term') at++
    if (tokens.kinds[index] !== TokenKind.word || (quotations[at]?.start ?? Infinity) <= start) continue
    const word = text.slice(start, tokens.ends[index])
    const lower = word.toLowerCase()
    if (isWanted({lower, isCapital: word !== lower, index})) return true
  }
  return false
}

const pronouns = wordSet('he she they his her their him them who')

/** Whether a paragraph names or points at somebody outside its quotations. */
const hasPerson = (paragraph: Paragraph): boolean =>
  hasOutside(paragraph, ({lower, isCapital, index}) => pronouns.has(lower) || (isCapital && index > 0))

/** Whether a few words in single marks are a paragraph: a heading between paragraphs, as some papers set it. */
const isSubhead = ({isSingle, start, end}: ArticleQuotation, paragraph: Paragraph): boolean =>
  isSingle && start === paragraph.start && end === paragraph.end && paragraph.text.split(' ').length <= 8

const connectives = wordSet('although also and because but hence however or plus so then therefore thus')

/** Whether a quotation goes on with what was said right before it: "And that is why …". */
function goesOn(article: Article, {inner}: ArticleQuotation): boolean {
  const [first = ''] = article
    .slice(inner)
    .trimStart()
    .split(/[^\p{L}]/u, 1)
  return connectives.has(first.toLowerCase())
}

/** Whether a quotation is a sentence by itself: one ends before it, and its own mark ends it. */
function standsAlone(article: Article, {start, inner}: ArticleQuotation, paragraph: Paragraph): boolean {
  const before = article.text.slice(paragraph.start, start).trimEnd().at(-1) ?? '.'
  const last = article.slice(inner).trimEnd().at(-1) ?? ''
  return '.!?"”’)'.includes(before) && ".!?…’”'".includes(last)
}

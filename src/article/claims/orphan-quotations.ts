/** Quotations that nobody speaks. */
import {claimVerbs} from '../../english/claim-verbs.js'
import {ambiguousNarrationVerbs, narrationVerbs} from '../../english/narration-verbs.js'
import {wordSet} from '../../english/word-set.js'
import type {Article, Paragraph} from '../article.js'
import type {ParagraphFacts} from '../facts.js'
import {lowerWords} from '../lower-words.js'
import type {ArticleQuotation} from '../quotation/quotation-chains.js'
import {hasSignature, isIntroduced, isSelfAttributed} from './quotation-speakers.js'
import {TokenKind} from '../tokens.js'

/**
 * A quotation without a speaker: `no-speaker` where nobody is near who could be it, `no-cue` where a paragraph holds speech
 * and no word of speaking, so that readers have to guess whose it is.
 */
export interface OrphanQuotation {
  readonly quotation: ArticleQuotation
  readonly kind: 'no-speaker' | 'no-cue'
  /** Whether the paragraph tells of somebody before it quotes: "She shook her head. '…'" */
  readonly isBeat: boolean
  /** Whether it stands behind a heading, a label or another bare quotation, as in lists and on title pages. */
  readonly isListed: boolean
}

/** Finds the quotations of speech that nobody speaks, in order; titles and terms are none. */
export function findOrphanQuotations(article: Article): readonly OrphanQuotation[] {
  const found: OrphanQuotation[] = []
  const {paragraphs, quotations} = article
  const voices = findVoices(article)
  const hasBlocks = setsBlocksApart(article)
  for (const quotation of quotations) {
    const paragraph = paragraphs[quotation.paragraph]
    if (!paragraph || quotation.isNested || !isProse(paragraph) || !isSentence(article, quotation, paragraph)) continue
    if (quotation.continues !== undefined || followsOpen(article, quotation)) continue
    if (isBroken(quotation, paragraph) || isSubhead(quotation, paragraph)) continue
    if ((hasBlocks && isStraight(article, quotation)) || isCut(article, quotation)) continue
    const isOwned =
      isSelfAttributed(article, quotation) || hasSignature(article, quotation) || isIntroduced(article, quotation)
    const voiced = voices.get(paragraph.index)
    if (isOwned || (voiced && hasVoiceBeside(article, quotation, paragraph, voiced))) continue
    // Speech that goes on below an orphan is the same orphan.
    if (!voiced && quotation.opensParagraph && found.at(-1)?.quotation.paragraph === paragraph.index - 1) {
      if (isAlone(found.at(-1)?.quotation, paragraphs[paragraph.index - 1])) continue
    }
    const isNear = voices.has(paragraph.index - 1)
    if (!voiced && quotation.opensParagraph) {
      const isContinued = isNear && goesOn(article, quotation) && hasSpeech(paragraphs[paragraph.index - 1])
      if (isContinued || (!isNear && isScene(article, paragraph))) continue
      const isListed = !isNear && !hasProseBefore(article, paragraph)
      found.push({quotation, kind: isNear ? 'no-cue' : 'no-speaker', isBeat: false, isListed})
    } else if (standsAlone(article, quotation, paragraph)) {
      const isBeat = voiced !== undefined || hasPerson(paragraph)
      found.push({quotation, kind: isBeat ? 'no-cue' : 'no-speaker', isBeat, isListed: false})
    }
  }
  return found
}

/** Whether a quotation is a sentence: speech by its own words, or a part of one that nothing around it makes a sentence of. */
const isSentence = (article: Article, quotation: ArticleQuotation, paragraph: Paragraph): boolean =>
  quotation.kind === 'speech' || (quotation.kind === 'fragment' && standsAlone(article, quotation, paragraph))

const isStraight = ({text}: Article, {start}: ArticleQuotation): boolean => text.charAt(start) === '"'

/**
 * Whether an article has curly quotation marks, and straight ones only around whole paragraphs: so some systems set block
 * quotations, which are introduced by what stands before them.
 */
function setsBlocksApart(article: Article): boolean {
  let curly = 0
  let straight = 0
  for (const quotation of article.quotations) {
    if (quotation.isNested || quotation.isSingle) continue
    if (article.text.charAt(quotation.start) === '“') curly++
    else if (isStraight(article, quotation)) {
      if (!isAlone(quotation, article.paragraphs[quotation.paragraph])) return false
      straight++
    }
  }
  return curly > straight * 2
}

/** Whether a quotation opens with an ellipsis: it goes on with what was quoted before. */
const isCut = (article: Article, {inner}: ArticleQuotation): boolean => /^\s?(?:…|\.\.\.)/.test(article.slice(inner))

/** The most words of an exclamation or a stage direction: "She pauses.", "No, no!" */
const mostWords = 4

/** Whether a paragraph stands in a scene, where words and short acts follow each other, and readers know who is there. */
const isScene = ({paragraphs}: Article, {index}: Paragraph): boolean =>
  [paragraphs[index - 1], paragraphs[index + 1]].some((beside) => {
    const words = beside?.role === 'body' ? beside.text.toLowerCase().split(' ', mostWords + 1) : []
    const [first = ''] = words
    return first !== '' && words.length <= mostWords && (pronouns.has(first) || '"“‘'.includes(first.charAt(0)))
  })

/** Fewest words of a paragraph that tells something; shorter ones are labels and headings. */
const leastWords = 5

/** Whether the paragraph before is a part of the story, and not another bare quotation. */
function hasProseBefore({paragraphs, quotations}: Article, {index}: Paragraph): boolean {
  const before = paragraphs[index - 1]
  if (before?.role !== 'body' || before.text.split(' ', leastWords).length < leastWords) return false
  if (!'.!?"”’\''.includes(before.text.at(-1) ?? ' ')) return false
  return !quotations.some((quotation) => quotation.paragraph === before.index && isAlone(quotation, before))
}

/** Whether somebody speaks in a quotation's sentence, or in the one before; then its sentence is voiced, too. */
function hasVoiceBeside(
  article: Article,
  quotation: ArticleQuotation,
  {start, facts}: Paragraph,
  voiced: Set<number>
): boolean {
  const first = sentenceAt(facts, quotation.start - start)
  const last = sentenceAt(facts, quotation.end - 1 - start)
  let isVoiced = false
  for (let at = first - 1; at <= last && !isVoiced; at++) isVoiced = voiced.has(at)
  // A question's own mark parts it from its "he asked".
  if ('?!…—-'.includes(article.slice(quotation.inner).trimEnd().at(-1) ?? '.')) isVoiced ||= voiced.has(last + 1)
  if (isVoiced) for (let at = first; at <= last; at++) voiced.add(at)
  return isVoiced
}

const isProse = ({role}: Paragraph): boolean => role === 'body' || role === 'list-item' || role === 'quotation'

/** Whether a quotation is all of its paragraph. */
const isAlone = (quotation: ArticleQuotation | undefined, paragraph: Paragraph | undefined): boolean =>
  quotation?.start === paragraph?.start && quotation?.end === paragraph?.end

/** Whether a quotation is cut off by the next one, or its mark belongs to a tag: where it ends is a guess. */
const isBroken = ({isClosed, start, end}: ArticleQuotation, paragraph: Paragraph): boolean =>
  (!isClosed && end < paragraph.end) || paragraph.text.charAt(start - paragraph.start + 1) === '>'

/** Whether a quotation stands right behind one that is still open: the paragraphs of a speech have run together. */
function followsOpen({text, quotations}: Article, {index, start, paragraph, isSingle}: ArticleQuotation): boolean {
  let before = quotations[index - 1]
  while (before?.isNested) before = quotations[before.index - 1]
  if (before?.paragraph !== paragraph || before.isClosed || before.isSingle !== isSingle) return false
  return text.slice(before.end, start).trim() === ''
}

/** Index of the sentence of a paragraph that an offset lies in. */
function sentenceAt({sentences}: ParagraphFacts, offset: number): number {
  const index = sentences.findIndex(({end}) => end > offset)
  return index < 0 ? sentences.length - 1 : index
}

/**
 * The sentences in which somebody speaks, by the index of their paragraph: those with an attribution that has source and
 * cue, or a verb of narration.
 */
function findVoices(article: Article): Map<number, Set<number>> {
  const voices = new Map<number, Set<number>>()
  const add = (paragraph: Paragraph, offset: number): void => {
    const sentence = sentenceAt(paragraph.facts, offset)
    const known = voices.get(paragraph.index)
    if (known) known.add(sentence)
    else voices.set(paragraph.index, new Set([sentence]))
  }
  for (const {source, cue, quotation} of article.attributions) {
    const [first] = source.length > 0 ? cue : []
    // What somebody only wants or does is no sign of a voice.
    if (!first || (quotation === 'indirect' && !lowerWords(article.slice(first)).some(isSpeaking))) continue
    const paragraph = article.paragraphAt(first.start)
    if (paragraph) add(paragraph, first.start - paragraph.start)
  }
  for (const paragraph of article.paragraphs) {
    forEachOutside(paragraph, ({lower, before, start}) => {
      if (narrationVerbs.has(lower) && before !== 'been' && isTelling(paragraph, lower, start)) add(paragraph, start)
      return false
    })
  }
  return voices
}

/** Whether a verb of narration brings in speech where it stands: some do so only in a sentence with a quotation. */
function isTelling({facts}: Paragraph, verb: string, offset: number): boolean {
  if (!ambiguousNarrationVerbs.has(verb)) return true
  const sentence = facts.sentences[sentenceAt(facts, offset)]
  return sentence !== undefined && facts.quotations.some(({start, end}) => start < sentence.end && end > sentence.start)
}

const isSpeaking = (word: string): boolean => narrationVerbs.has(word) || claimVerbs.has(word)

interface Word {
  readonly lower: string
  readonly isCapital: boolean
  /** Where it starts in its paragraph, and which token it is. */
  readonly start: number
  readonly index: number
  /** The word before it, in lower case. */
  readonly before: string
}

/** Calls for the words of a paragraph that quotes, those in quotations left out, until one is accepted: whether one was. */
function forEachOutside({facts}: Paragraph, accepts: (word: Word) => boolean): boolean {
  const {text, tokens, quotations} = facts
  if (quotations.length === 0) return false
  let at = 0
  let before = ''
  for (let index = 0; index < tokens.length; index++) {
    const start = tokens.starts[index] ?? 0
    while ((quotations[at]?.end ?? Infinity) <= start || quotations[at]?.kind === 'term') at++
    if (tokens.kinds[index] !== TokenKind.word || (quotations[at]?.start ?? Infinity) <= start) continue
    const word = text.slice(start, tokens.ends[index])
    const lower = word.toLowerCase()
    if (accepts({lower, isCapital: word !== lower, start, index, before})) return true
    before = lower
  }
  return false
}

const pronouns = wordSet('he she they his her their him them who')

/** Whether a paragraph names or points at somebody outside its quotations. */
const hasPerson = (paragraph: Paragraph): boolean =>
  forEachOutside(paragraph, ({lower, isCapital, index}) => pronouns.has(lower) || (isCapital && index > 0))

/** Whether a few words in single marks are a paragraph: a heading between paragraphs, as some papers set it. */
const isSubhead = ({isSingle, start, end}: ArticleQuotation, paragraph: Paragraph): boolean =>
  isSingle && start === paragraph.start && end === paragraph.end && paragraph.text.split(' ').length <= 8

const connectives = wordSet('although also and because but hence however or plus so then therefore thus')

const hasSpeech = (paragraph: Paragraph | undefined): boolean =>
  paragraph?.facts.quotations.some(({kind}) => kind !== 'term') ?? false

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

/** Quotations that nobody speaks. */
import {claimVerbs} from '../english/claim-verbs.js'
import {speechVerbs} from '../english/speech-verbs.js'
import type {Article, Paragraph} from './article.js'
import type {Attribution} from './attributions.js'
import type {ArticleQuotation} from './quotation-chains.js'
import {TokenKind} from './tokens.js'

/**
 * A quotation without a speaker: `no-speaker` where nobody is near who could be it, `no-cue` where a paragraph opens with
 * speech and holds no word of speaking, so that readers have to guess whose it is.
 */
export interface OrphanQuotation {
  readonly quotation: ArticleQuotation
  readonly kind: 'no-speaker' | 'no-cue'
}

/** Finds the quotations of speech that nobody speaks, in order; titles and terms are none. */
export function findOrphanQuotations(article: Article): readonly OrphanQuotation[] {
  const found: OrphanQuotation[] = []
  const {paragraphs, quotations} = article
  const spoken = createSpokenIndex(article)
  for (const quotation of quotations) {
    const paragraph = paragraphs[quotation.paragraph]
    if (!paragraph || quotation.kind !== 'speech' || quotation.isNested || !isProse(paragraph)) continue
    if (quotation.continues !== undefined || hasSignature(article, quotation)) continue
    if (spoken.has(paragraph.index) || isIntroduced(article, quotation, paragraph)) continue
    const before = paragraphs[paragraph.index - 1]
    const isNear = before !== undefined && spoken.has(before.index)
    if (quotation.opensParagraph) found.push({quotation, kind: isNear ? 'no-cue' : 'no-speaker'})
    else if (!isNear && !hasPerson(paragraph)) found.push({quotation, kind: 'no-speaker'})
  }
  return found
}

const isProse = ({role}: Paragraph): boolean => role === 'body' || role === 'list-item' || role === 'quotation'

/** Paragraphs in which somebody speaks: an attribution with source and cue, or a verb of speaking outside quotations. */
function createSpokenIndex(article: Article): ReadonlySet<number> {
  const spoken = new Set<number>()
  for (const attribution of article.attributions) {
    const at = placeOf(attribution)
    const index = at === undefined ? undefined : article.paragraphAt(at)?.index
    if (index !== undefined) spoken.add(index)
  }
  for (const paragraph of article.paragraphs) {
    if (!spoken.has(paragraph.index) && paragraph.facts.quotations.length > 0 && hasVerb(paragraph))
      spoken.add(paragraph.index)
  }
  return spoken
}

const placeOf = ({source, cue}: Attribution): number | undefined => (source.length > 0 ? cue[0]?.start : undefined)

function hasVerb({facts}: Paragraph): boolean {
  const {text, tokens, quotations} = facts
  for (let at = 0; at < tokens.length; at++) {
    if (tokens.kinds[at] !== TokenKind.word) continue
    const start = tokens.starts[at] ?? 0
    const word = text.slice(start, tokens.ends[at]).toLowerCase()
    if (!speechVerbs.has(word) && !claimVerbs.has(word)) continue
    if (!quotations.some((one) => one.kind !== 'term' && one.start <= start && one.end > start)) return true
  }
  return false
}

/** A dash or a bracket with a name behind a quotation, "…" — Ann Example, or the name in a line of its own. */
function hasSignature(article: Article, {end, paragraph}: ArticleQuotation): boolean {
  const rest = article.text.slice(end, article.paragraphs[paragraph]?.end).trimStart()
  if (rest !== '') return isSignature(rest)
  const next = article.paragraphs[paragraph + 1]
  return next !== undefined && (isSignature(next.text) || isByline(next))
}

function isSignature(text: string): boolean {
  if (!'—–―-(~'.includes(text.charAt(0)) || text === '') return false
  const name = text.replace(/^[—–―(~-]+\s*/, '').charAt(0)
  return name === '@' || name !== name.toLowerCase()
}

/** How many code units a line with a name and a role may have. */
const longestByline = 90

/** Whether a line is nothing but a name, and perhaps a role: "Ann Example, teacher". */
function isByline({text, role}: Paragraph): boolean {
  if (text.length > longestByline || '.!?:"”’)'.includes(text.at(-1) ?? '.')) return false
  if (role === 'headline' || role === 'subhead') return false
  const [first = '', second = ''] = text.split(' ', 2)
  return [first, second].every((word) => word !== '' && word.charAt(0) !== word.charAt(0).toLowerCase())
}

/** Whether a colon or a dash leads up to a quotation, in its paragraph or at the end of the one before. */
function isIntroduced(
  article: Article,
  {start, opensParagraph}: ArticleQuotation,
  {start: first, index}: Paragraph
): boolean {
  const before = opensParagraph ? (article.paragraphs[index - 1]?.text ?? '') : article.text.slice(first, start)
  return ':—–'.includes(before.trimEnd().at(-1) ?? ' ')
}

/** Whether a paragraph names or points at somebody outside its quotations. */
function hasPerson({facts}: Paragraph): boolean {
  const {text, tokens, quotations} = facts
  for (let at = 1; at < tokens.length; at++) {
    if (tokens.kinds[at] !== TokenKind.word) continue
    const start = tokens.starts[at] ?? 0
    if (quotations.some((one) => one.start <= start && one.end > start)) continue
    const first = text.charAt(start)
    if (first !== first.toLowerCase()) return true
    if (pronouns.has(text.slice(start, tokens.ends[at]))) return true
  }
  return false
}

const pronouns = new Set(['he', 'she', 'they', 'his', 'her', 'their', 'him', 'them', 'who'])

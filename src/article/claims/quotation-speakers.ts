/** Speakers that stand beside a quotation without a verb in their sentence: signatures, bylines, transcripts, colons. */
import type {Article, Paragraph} from '../article.js'
import {endsInDash} from '../attribution/signature-lines.js'
import type {ArticleQuotation} from '../quotation/quotation-chains.js'

const isCapitalized = (word: string): boolean => word !== '' && word.charAt(0) !== word.charAt(0).toLowerCase()

/** How many code units the name before the colon of a turn in a transcript may have. */
const longestTurn = 30

/**
 * Whether its last comma shows that words of speaking follow, "…," he fumed, or it says itself who speaks: "PENCE: …", or as
 * a passage from another text that opens with a quotation of its own.
 */
export function isSelfAttributed(article: Article, {inner, end, index, paragraph}: ArticleQuotation): boolean {
  const next = article.quotations[index + 1]
  if (next?.isNested && next.start === inner.start) return true
  const words = article.slice(inner).trimEnd()
  if (words.endsWith(',') && end < (article.paragraphs[paragraph]?.end ?? end)) return true
  const colon = words.slice(0, longestTurn).indexOf(':')
  return colon > 0 && words.slice(0, colon).split(' ').every(isCapitalized)
}

/** Whether a dash or a bracket with a name follows a quotation, "…" — Ann Example, or the name in a line of its own. */
export function hasSignature(article: Article, {end, paragraph, isClosed}: ArticleQuotation): boolean {
  const rest = article.text.slice(end, article.paragraphs[paragraph]?.end).trimStart()
  if (rest !== '') return isSignature(rest)
  const next = article.paragraphs[paragraph + 1]
  return next !== undefined && (isSignature(next.text) || isByline(next, isClosed))
}

function isSignature(text: string): boolean {
  if (text === '' || !'—–―-(~'.includes(text.charAt(0)) || endsInDash(text)) return false
  const name = text.replace(/^[—–―(~-]+\s*/, '').charAt(0)
  return name === '@' || isCapitalized(name)
}

/** How many code units a line with a name and a role may have. */
const longestByline = 90

/** Whether a line is nothing but a name, and perhaps a role: "Ann Example, teacher"; an open quotation may end there. */
function isByline({text, role}: Paragraph, isClosed: boolean): boolean {
  if (text.length > longestByline || role === 'headline' || role === 'subhead') return false
  const end = text.at(-1) ?? '.'
  if (isClosed ? '.!?:"”’)'.includes(end) : !'"”’'.includes(end)) return false
  const [first = '', second = ''] = text.split(' ', 2)
  return isCapitalized(first) && isCapitalized(second)
}

/** Whether a colon or a dash leads up to a quotation, in its paragraph or at the end of the one before. */
export function isIntroduced(article: Article, {start, opensParagraph, paragraph}: ArticleQuotation): boolean {
  const before = opensParagraph
    ? (article.paragraphs[paragraph - 1]?.text ?? '')
    : article.text.slice(article.paragraphs[paragraph]?.start ?? start, start)
  return ':—–'.includes(before.trimEnd().at(-1) ?? ' ')
}

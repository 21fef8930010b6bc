/** Where a repeated passage stands, in words. */
import type {Article} from '../article/article.js'
import type {Span} from '../source/source-text.js'

/** Paragraphs of an article by their numbers, the headline not counted: `paragraph 3`, `paragraphs 9-16`. */
export function describeParagraphs(article: Article, {start, end}: Span): string {
  const headlines = article.paragraphs[0]?.role === 'headline' ? 1 : 0
  const opening = article.paragraphAt(start)
  const closing = article.paragraphAt(Math.max(start, end - 1))
  const first = (opening?.index ?? 0) + 1 - headlines
  const last = (closing?.index ?? 0) + 1 - headlines
  if (last < 1) return 'the headline'
  if (first < 1) return last === 1 ? 'the headline and paragraph 1' : `the headline and paragraphs 1-${last}`
  if (first < last) return `paragraphs ${first}-${last}`
  return start === opening?.start && end === opening.end ? `paragraph ${first}` : `part of paragraph ${first}`
}

const longestOpening = 40

/** The first words of a text, some 40 characters. */
export function firstWords(text: string): string {
  const line = text.slice(0, 3 * longestOpening).replaceAll(/\s+/g, ' ')
  if (line.length <= longestOpening) return line
  const end = line.lastIndexOf(' ', longestOpening)
  return `${line.slice(0, end > longestOpening / 2 ? end : longestOpening)}…`
}

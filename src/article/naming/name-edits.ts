/** How a form of a name is mended where it stands. */
import type {Span} from '../../source/source-text.js'
import type {Article} from '../article.js'
import type {NameForm} from './name-forms.js'

/** The standard form as it must stand at a place: an acronym's last period is also the sentence's. */
export function fitStandard(article: Article, span: Span, standard: string): string {
  const isDotted = article.text[span.end - 1] === '.'
  if (standard.endsWith('.')) return !isDotted && article.text[span.end] === '.' ? standard.slice(0, -1) : standard
  return isDotted && endsSentence(article, span.end) ? `${standard}.` : standard
}

function endsSentence(article: Article, offset: number): boolean {
  const paragraph = article.paragraphAt(offset - 1)
  if (!paragraph) return false
  const at = offset - paragraph.start
  return paragraph.facts.sentences.some(({end}) => end >= at && /^["”’')\]]*$/.test(paragraph.text.slice(at, end)))
}

/** A place of a form, and those that repeat it. */
export interface NameEdit {
  readonly span: Span
  readonly others: readonly Span[]
}

/**
 * Every place of a form, with those that repeat it: a place in the later copy of a repeated passage is mended with its
 * first copy too, so that it does not matter whether the copy is removed.
 */
export function groupEdits(article: Article, {places}: NameForm): readonly NameEdit[] {
  const grouped = places.map((span) => ({span, others: [] as Span[]}))
  for (const {first, later, isExact} of article.repeats) {
    if (!isExact) continue
    const within = ({start, end}: Span): {span: Span; others: Span[]}[] =>
      grouped.filter(({span}) => start <= span.start && span.end <= end)
    const copies = within(later)
    within(first).forEach((original, index) => {
      const copy = copies[index]
      if (copy) original.others.push(copy.span)
    })
  }
  return grouped
}

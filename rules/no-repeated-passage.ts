import * as v from 'valibot'
import type {Article} from '../src/article/article.js'
import {findDifference} from '../src/compare/difference.js'
import {defaultOptions, findRepeats, type Repeat} from '../src/compare/repeats.js'
import type {Report} from '../src/complete.js'
import {defineRule, type RulePlugin} from '../src/rule.js'
import type {Span} from '../src/source/source-text.js'

const options = v.strictObject({
  minWords: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(5), v.description('Fewest words of a repeated passage.')),
    defaultOptions.minWords
  ),
  minSimilarity: v.optional(
    v.pipe(
      v.number(),
      v.minValue(0.4),
      v.maxValue(1),
      v.description('Least share of words in common; 1 reports word-for-word copies only.')
    ),
    defaultOptions.minSimilarity
  ),
  allow: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.nonEmpty())),
      v.description('Phrases that may stand again and again: house boilerplate.')
    ),
    []
  )
})

type Kind = 'exact' | 'edited' | 'edited/close'

/** From here on, an edited copy within one article is as good as certain. */
const closeSimilarity = 0.9

/** Options of `no-repeated-passage`; each has a default. */
export interface NoRepeatedPassageOptions {
  readonly minWords?: number | undefined
  readonly minSimilarity?: number | undefined
  readonly allow?: string[] | undefined
}

const noRepeatedPassage: RulePlugin<NoRepeatedPassageOptions> = defineRule<Kind, typeof options>({
  id: 'no-repeated-passage',
  summary: 'disallow passages that appear again, word for word or edited',
  kinds: {
    exact: {submission: 'error', copydesk: 'error'},
    'edited/close': {submission: 'error', copydesk: 'error'},
    edited: {submission: 'warning', copydesk: 'warning'}
  },
  options,
  check({article, options: {minWords, minSimilarity, allow}, report}) {
    const isDefault =
      minWords === defaultOptions.minWords && minSimilarity === defaultOptions.minSimilarity && allow.length === 0
    const repeats = isDefault ? article.repeats : findRepeats(article, {minWords, minSimilarity, allow})
    for (const repeat of repeats) report(toReport(article, repeat))
  }
})

export default noRepeatedPassage

function toReport(article: Article, repeat: Repeat): Report<Kind> {
  const {first, later, words, similarity, isExact} = repeat
  const percent = isExact ? 100 : Math.min(99, Math.round(100 * similarity))
  const from = paragraphsOf(article, first)
  const to = paragraphsOf(article, later)
  const likeness = isExact ? 'word for word' : `${percent} % alike`
  const {line} = article.place(first).start
  return {
    kind: isExact ? 'exact' : 'edited',
    ...(!isExact && similarity >= closeSimilarity && {grade: 'close'}),
    message: `Unexpected repeat of ${words} words, expected them once: ${to} repeat${to.startsWith('paragraphs') ? '' : 's'} ${from} (line ${line}, “${firstWords(article.slice(first))}”), ${likeness}`,
    note: isExact
      ? 'The same text stands twice, as it does when it was pasted twice. Remove the later copy.'
      : 'Two versions of one passage stand in the article, as they do when it was edited in two places. Keep one of them.',
    span: later,
    expected: isExact ? [''] : [],
    related: [{message: 'First copy', span: first}],
    data: {
      words,
      similarity: Math.round(1000 * similarity) / 1000,
      isAcrossFiles: false,
      ...(!isExact && {diff: differenceOf(article, repeat)})
    }
  }
}

function differenceOf(article: Article, {first, later, common}: Repeat): ReturnType<typeof findDifference> {
  return findDifference(
    article.slice(first),
    article.slice(later),
    common.map((anchor) => ({first: shift(anchor.first, first.start), later: shift(anchor.later, later.start)}))
  )
}

const shift = ({start, end}: Span, by: number): Span => ({start: start - by, end: end - by})

/** Paragraphs by their numbers; the headline is not counted. */
function paragraphsOf(article: Article, {start, end}: Span): string {
  const headlines = article.paragraphs[0]?.role === 'headline' ? 1 : 0
  const first = (article.paragraphAt(start)?.index ?? 0) + 1 - headlines
  const last = (article.paragraphAt(Math.max(start, end - 1))?.index ?? 0) + 1 - headlines
  return first === last ? `paragraph ${first}` : `paragraphs ${first}-${last}`
}

/** The first words of a text, some 40 characters. */
function firstWords(text: string): string {
  const line = text.slice(0, 80).replaceAll(/\s+/g, ' ')
  if (line.length <= 40) return line
  return `${line.slice(0, line.lastIndexOf(' ', 40) > 20 ? line.lastIndexOf(' ', 40) : 40)}…`
}

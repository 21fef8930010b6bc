/** Disallow passages that appear again, word for word or edited. Documentation: `no-repeated-passage.md`. */
import * as v from 'valibot'
import type {Article} from '../src/article/article.js'
import {describeParagraphs, firstWords} from '../src/compare/describe-repeat.js'
import {findDifference, type Change} from '../src/compare/difference.js'
import {defaultOptions, findRepeats, type Repeat} from '../src/compare/repeats.js'
import {isSameText} from '../src/compare/across/same-text.js'
import {findSharedPassages, fingerprint} from '../src/compare/across/shared-passages.js'
import type {Report} from '../src/complete.js'
import {defineRule, type RulePlugin} from '../src/rule.js'
import {findRemoval} from '../src/source/removal.js'
import type {Span} from '../src/source/source-text.js'

/** Options of the rule. */
export interface Options {
  readonly minWords?: number | undefined
  readonly minSimilarity?: number | undefined
  readonly checkAcrossFiles?: boolean | undefined
  readonly allow?: string[] | undefined
}

type Kind = 'exact' | 'exact/across' | 'edited' | 'edited/close' | 'edited/across'

const noRepeatedPassage: RulePlugin<Options> = defineRule({
  id: 'no-repeated-passage',
  summary: 'Disallow passages that appear again, word for word or edited',
  kinds: {
    exact: {submission: 'error', copydesk: 'error'},
    'exact/across': {submission: 'warning', copydesk: 'warning'},
    edited: {submission: 'warning', copydesk: 'warning'},
    'edited/close': {submission: 'error', copydesk: 'error'},
    'edited/across': {submission: 'warning', copydesk: 'warning'}
  },
  options: v.strictObject({
    minWords: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(8), v.description('Fewest words of a repeated passage')),
      defaultOptions.minWords
    ),
    minSimilarity: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0.5),
        v.maxValue(1),
        v.description('Least share of words in common; `1` reports word-for-word copies only')
      ),
      defaultOptions.minSimilarity
    ),
    checkAcrossFiles: v.optional(
      v.pipe(v.boolean(), v.description('Whether the articles of a run are compared with each other')),
      true
    ),
    allow: v.optional(
      v.pipe(
        v.array(v.pipe(v.string(), v.nonEmpty())),
        v.description('House boilerplate: phrases that may stand anywhere, compared by their words')
      ),
      []
    )
  }),
  check({article, options, report}) {
    const repeats = isDefault(options) ? article.repeats : findRepeats(article, options)
    for (const repeat of repeats) report(describe(article, article, repeat))
  },
  collect: ({article, options}) => (options.checkAcrossFiles ? fingerprint(article, options) : ''),
  async checkRun({entries, read, options, report}) {
    if (!options.checkAcrossFiles) return
    for await (const {article, firstArticle, ...repeat} of findSharedPassages(entries, read, options)) {
      report(article, describe(firstArticle, article, repeat))
    }
  }
})

const isDefault = ({
  minWords,
  minSimilarity,
  allow
}: {
  minWords: number
  minSimilarity: number
  allow: string[]
}): boolean =>
  minWords === defaultOptions.minWords && minSimilarity === defaultOptions.minSimilarity && allow.length === 0

/** From here on, an edited copy within one article is as good as certain. */
const closeSimilarity = 0.9

function describe(firstArticle: Article, article: Article, repeat: Repeat): Report<Kind> {
  const {first, later, words, similarity, isExact} = repeat
  const isAcrossFiles = firstArticle !== article
  const grade = isAcrossFiles ? 'across' : !isExact && similarity >= closeSimilarity ? 'close' : undefined
  const percent = Math.min(99, Math.floor(100 * similarity))
  const here = describeParagraphs(article, later)
  const there = describeParagraphs(firstArticle, first)
  const {line} = firstArticle.place(first).start
  const verb = /^paragraphs|and/.test(here) ? 'repeat' : 'repeats'
  return {
    kind: isExact ? 'exact' : 'edited',
    ...(grade && {grade}),
    message:
      `Unexpected repeat of ${words} words, expected them once: ${here} ${verb} ${there}` +
      `${isAcrossFiles ? ` of ${firstArticle.source.path}` : ''} (line ${line}, “${firstWords(firstArticle.slice(first))}”), ` +
      (isExact ? 'word for word' : `${percent} % alike`),
    note: noteOf(isExact, isAcrossFiles),
    span: later,
    expected: isExact && !isAcrossFiles ? [''] : [],
    fixes: isExact && !isAcrossFiles ? fixesOf(article, first, later) : [],
    related: [{message: 'First copy', span: first, article: firstArticle}],
    data: {
      words,
      similarity: Math.round(1000 * similarity) / 1000,
      isAcrossFiles,
      ...(!isExact && {diff: differenceOf(firstArticle, article, repeat)})
    }
  }
}

function noteOf(isExact: boolean, isAcrossFiles: boolean): string {
  if (isAcrossFiles) {
    return 'Two articles have this passage in common. Rewrite one of them, or name the passage in the option `allow`.'
  }
  return isExact
    ? 'The text was probably pasted twice. Remove the later copy.'
    : 'Two versions of one passage are left in the article. Keep one of them.'
}

/** Removes the later copy; safe only when nothing that it says is missing from the first one. */
function fixesOf(article: Article, first: Span, later: Span): NonNullable<Report['fixes']> {
  const fileSpan = findRemoval(article.source, later)
  if (!fileSpan) return []
  const isSafe = isSameText(article.slice(first), article.slice(later)) && !hasOwnLinks(article, first, later)
  return [{title: 'Remove the later copy', isSafe, edits: [{fileSpan, text: ''}]}]
}

/** Whether the later copy has links, unless the first one is written the same. */
function hasOwnLinks(article: Article, first: Span, later: Span): boolean {
  const hasLinks = article.paragraphs.some(
    ({start, end, source}) =>
      start < later.end &&
      end > later.start &&
      source.annotations.some(
        (one) => one.kind === 'link' && start + one.start < later.end && start + one.end > later.start
      )
  )
  const written = (span: Span): string => {
    const {start, end} = article.fileSpan(span)
    return article.source.file.slice(start, end)
  }
  return hasLinks && !isSameText(written(first), written(later))
}

function differenceOf(firstArticle: Article, article: Article, {first, later, common}: Repeat): Change[] | undefined {
  const anchors = common.map((anchor) => ({
    first: relativeTo(first, anchor.first),
    later: relativeTo(later, anchor.later)
  }))
  return findDifference(firstArticle.slice(first), article.slice(later), anchors)
}

const relativeTo = (outer: Span, {start, end}: Span): Span => ({start: start - outer.start, end: end - outer.start})

export default noRepeatedPassage

/** Passages of an article that say the same thing. */
import type {Article} from '../article/article.js'
import type {Span} from '../source/source-text.js'
import {markAllowed} from './allowed-words.js'
import type {Anchor} from './difference.js'
import type {Likeness} from './likeness.js'
import type {Run} from './chains.js'
import type {Passage} from './passage.js'
import {findPassages} from './passages.js'
import {Sequence} from './sequence.js'

/** A passage and an earlier one that it repeats; plain-text offsets, from first word to last word and closing mark. */
export interface Repeat {
  readonly first: Span
  readonly later: Span
  /** How many words the later copy has. */
  readonly words: number
  /** Share of words in common, 0 to 1; 1 when word for word. */
  readonly similarity: number
  /** Whether it is word for word the same. */
  readonly isExact: boolean
  /** Stretches of the same words in both, in order. */
  readonly common: readonly Anchor[]
}

/** What counts as a repeat. */
export interface RepeatOptions extends Likeness {
  /** Phrases that may stand anywhere: their words do not count. */
  readonly allow: readonly string[]
}

/** What counts as a repeat where nothing else is set. */
export const defaultOptions: RepeatOptions = {minWords: 12, minSimilarity: 0.6, allow: []}

/** Finds the repeated passages of an article, in order of the later copy; no word is in the later copy of two. */
export function findRepeats(article: Article, options: RepeatOptions = defaultOptions): readonly Repeat[] {
  const sequence = new Sequence(article)
  const allowed = markAllowed(article.words.normals, options.allow)
  return findPassages(sequence, options, allowed).map((passage) => toRepeat(sequence, passage))
}

/** A passage in plain-text offsets. */
export function toRepeat(sequence: Sequence, {first, later, similarity, runs}: Passage): Repeat {
  const firstArticle = sequence.articleAt(first.start)
  const article = sequence.articleAt(later.start)
  const [firstSpan, laterSpan] = takeWordless(firstArticle, sequence.spanOf(first), article, sequence.spanOf(later))
  return {
    first: firstSpan,
    later: laterSpan,
    words: later.end - later.start,
    similarity,
    isExact: similarity === 1 && hasSameFigures(sequence, runs),
    common: runs.map((run) => ({
      first: sequence.wordsAt({start: run.first, end: run.first + run.size}),
      later: sequence.wordsAt({start: run.later, end: run.later + run.size})
    }))
  }
}

/** Takes in paragraphs behind a passage that are the same in both places but have no words: addresses, handles. */
function takeWordless(firstArticle: Article, first: Span, article: Article, later: Span): [Span, Span] {
  const firstLast = firstArticle.paragraphAt(first.end - 1)
  const laterLast = article.paragraphAt(later.end - 1)
  if (firstLast?.end !== first.end || laterLast?.end !== later.end) return [first, later]
  let count = 0
  for (;;) {
    const next = firstArticle.paragraphs[firstLast.index + count + 1]
    const other = article.paragraphs[laterLast.index + count + 1]
    if (!next || next.text !== other?.text || next.facts.words.length > 0 || !letter.test(next.text)) break
    if (firstArticle === article && next.end > later.start) break
    count++
  }
  return [
    {start: first.start, end: firstArticle.paragraphs[firstLast.index + count]?.end ?? first.end},
    {start: later.start, end: article.paragraphs[laterLast.index + count]?.end ?? later.end}
  ]
}

const letter = /\p{L}/u
const figure = /[0-9]/

/** Whether figures are the same with their points, which the normal forms of words leave out. */
function hasSameFigures(sequence: Sequence, runs: readonly Run[]): boolean {
  return runs.every(({first, later, size}) => {
    for (let index = 0; index < size; index++) {
      const one = textOf(sequence, first + index)
      if (figure.test(one) && one !== textOf(sequence, later + index)) return false
    }
    return true
  })
}

/** A word as it stands, without the commas of thousands. */
const textOf = (sequence: Sequence, word: number): string =>
  sequence
    .articleAt(word)
    .slice(sequence.wordsAt({start: word, end: word + 1}))
    .replaceAll(',', '')

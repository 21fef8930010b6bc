/** Passages of an article that say the same thing. */
import type {Article} from '../article/article.js'
import type {Span} from '../source/source-text.js'

/** A passage and an earlier one that it repeats; plain-text offsets, from first word to last word and closing mark. */
export interface Repeat {
  readonly first: Span
  readonly later: Span
  /** How many words the later copy has. */
  readonly words: number
  /** Share of words in common, 0 to 1; 1 when word for word. */
  readonly similarity: number
}

/** Finds the repeated passages of an article, in order of the later copy. */
export function findRepeats(_article: Article): readonly Repeat[] {
  return []
}

/** Attributions: who says what. */
import type {Span} from '../source/source-text.js'
import type {Article} from './article.js'

/** What kind of source speaks. */
export type SourceKind = 'named' | 'pronoun' | 'anonymous' | 'vague' | 'none'

/** What kind of vague source it is. */
export type VagueKind = 'critic' | 'official' | 'group' | 'document' | 'indefinite'

/** One attribution; spans are plain-text offsets of the article, in order. */
export interface Attribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** The words of the source as they stand; empty when there is none. */
  readonly sourceText: string
  /** The full name of who speaks, resolved, when there is one. */
  readonly speaker?: string | undefined
  readonly kind: SourceKind
  /** Set when `kind` is `vague`. */
  readonly vague?: VagueKind | undefined
  readonly quotation: 'direct' | 'mixed' | 'indirect'
}

/** Finds the attributions of an article. */
export function findAttributions(_article: Article): readonly Attribution[] {
  return []
}

/** Where sentences end. */
import type {Span} from '../source/source-text.js'
import type {Tokens} from './tokens.js'

/** A sentence; offsets relative to the paragraph. */
export interface Sentence extends Span {
  /** Index of its first token. */
  readonly firstToken: number
  /** Index behind its last token. */
  readonly endToken: number
}

/** Splits a paragraph into sentences. */
export function findSentences(text: string, tokens: Tokens): readonly Sentence[] {
  if (tokens.length === 0) return []
  return [
    {
      start: tokens.starts[0] ?? 0,
      end: tokens.ends[tokens.length - 1] ?? text.length,
      firstToken: 0,
      endToken: tokens.length
    }
  ]
}

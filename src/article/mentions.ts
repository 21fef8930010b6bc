/** Mentions: capitalised runs that may be names. */
import type {Span} from '../source/source-text.js'
import type {ParagraphFacts} from './facts.js'

/** A capitalised run with its particles, possessive left out; offsets relative to the paragraph. */
export interface Mention extends Span {
  /** Indices of its first token and behind its last one. */
  readonly firstToken: number
  readonly endToken: number
  /** Whether it opens a sentence, so that its first capital proves nothing. */
  readonly opensSentence: boolean
  /** Whether it stands in a quotation of speech. */
  readonly isQuoted: boolean
}

/** Finds the mentions of a paragraph. */
export function findMentions(_facts: ParagraphFacts): readonly Mention[] {
  return []
}

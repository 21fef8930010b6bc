/** The words and sentences of a paragraph, by its tokens. */
import {findFirst} from '../find-first.js'
import type {ParagraphFacts} from './facts.js'
import type {Sentence} from './sentences.js'

/** The token at an index in lower case; empty where there is none. */
export const wordAt = ({text, tokens}: ParagraphFacts, at: number): string =>
  text.slice(tokens.starts[at] ?? text.length, tokens.ends[at] ?? text.length).toLowerCase()

/** The sentence that holds a token. */
export const sentenceAt = ({sentences}: ParagraphFacts, token: number): Sentence | undefined =>
  sentences[findFirst(sentences.length, (at) => (sentences[at]?.endToken ?? 0) > token)]

/** Index of the first token of a token's sentence. */
export const sentenceStart = (facts: ParagraphFacts, token: number): number =>
  sentenceAt(facts, token)?.firstToken ?? token

/** Whether a token begins with a capital. */
export function isCapitalAt({text, tokens}: ParagraphFacts, at: number): boolean {
  if (at < 0 || at >= tokens.length) return false
  const first = text.charAt(tokens.starts[at] ?? 0)
  return first !== first.toLowerCase()
}

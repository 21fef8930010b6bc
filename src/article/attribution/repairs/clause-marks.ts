/** Marks between clauses, by parts of speech. */
import type {ParagraphFacts} from '../../facts.js'
import {wordAt} from '../../paragraph-words.js'
import type {Segment} from '../labels.js'
import {margin} from '../tagging/lexemes.js'
import {Chunk, type Reading} from '../tagging/reading.js'
import {Tag} from '../tagging/tags.js'

/** Whether a token sets a clause or an insertion apart: a comma, a dash, a bracket, a colon. */
export const isMark = ({tags}: Reading, at: number): boolean => {
  const tag = tags[at + margin]
  return tag === Tag.comma || tag === Tag.bracket || tag === Tag.colon
}

/** Whether a token is a dash, of any length. */
export const isDash = (facts: ParagraphFacts, at: number): boolean => /^[–—-]+$/.test(wordAt(facts, at))

/** Index of the first mark in a segment, or behind the segment where there is none. */
export function firstMark(reading: Reading, {first, end}: Segment): number {
  let at = first
  while (at < end && !isMark(reading, at)) at++
  return at
}

/** Index behind the last mark in a segment, or of the segment's first token where there is none. */
export function behindMarks(reading: Reading, {first, end}: Segment): number {
  let at = end
  while (at > first && !isMark(reading, at - 1)) at--
  return at
}

/** Whether a noun phrase begins at a token and no clause. */
export const isPhrase = ({chunks, tags}: Reading, from: number, to: number): boolean =>
  chunks[from + margin] === Chunk.noun && !hasTag(tags, from, to, Tag.past)

/** Whether one of some tokens has a tag. */
export const hasTag = (tags: Uint8Array, from: number, to: number, tag: number): boolean =>
  tags.subarray(from + margin, to + margin).includes(tag)

/** Noun phrases that may be subjects: who can speak, and is nobody's object. */
import {dateWords} from '../../../english/calendar-words.js'
import {approximators, crowds, subjectPronouns} from '../../../english/determiners.js'
import {institutions, organizations, persons} from '../../../english/source-nouns.js'
import type {ParagraphFacts} from '../../facts.js'
import {isCapitalAt, wordAt} from '../../paragraph-words.js'
import {vagueKindOf} from '../../sourcing/source-names.js'
import {Part, type Segment} from '../labels.js'
import {margin} from '../tagging/lexemes.js'
import {Chunk, type Reading} from '../tagging/reading.js'
import {Tag} from '../tagging/tags.js'
import {hasFiniteVerb} from './clause-verbs.js'

/** Noun phrases from a token to another, outside quotations, that can speak and are nobody's object. */
export function* freePhrases(facts: ParagraphFacts, reading: Reading, from: number, to: number): Generator<Segment> {
  const {chunks, chunkEnds, inSpeech} = reading
  for (let at = from + margin; at < to + margin;) {
    const end = Math.max(at + 1, chunkEnds[at] as number)
    if (
      chunks[at] === Chunk.noun &&
      inSpeech[at] !== 1 &&
      canSpeak(facts, reading, at) &&
      isFree(facts, reading, at, from)
    ) {
      yield {part: Part.source, first: at - margin, end: Math.min(end - margin, to)}
    }
    at = end
  }
}

/** Whether a noun phrase stands behind no word that makes it an object: at the start, behind a mark or a conjunction. */
export function isFree(facts: ParagraphFacts, reading: Reading, at: number, from: number): boolean {
  const {tags, chunks, chunkStarts, chunkEnds} = reading
  if (at <= from + margin) return true
  const before = tags[at - 1] as number
  if (before === Tag.question) return true
  if (before === Tag.conjunction) {
    // "Charges against Lund and her staff": an object like the first, if no verb follows.
    const isSecond = chunks[at - 2] === Chunk.noun && !hasFiniteVerb(reading, (chunkEnds[at] as number) - margin)
    return !isSecond || isFree(facts, reading, chunkStarts[at - 2] as number, from)
  }
  // Not behind the period of a title: "over Mr. Lee".
  return before > Tag.period || approximators.has(wordAt(facts, at - 1 - margin))
}

/** Whether a noun phrase is a person, people or a body: by name, as a pronoun, or by its noun. */
export function canSpeak(facts: ParagraphFacts, {heads, tags}: Reading, at: number): boolean {
  const head = (heads[at] as number) - margin
  const word = wordAt(facts, head)
  if (subjectPronouns.has(word)) return word !== 'it' && word !== 'you'
  // The first word of a phrase may open a sentence: its capital proves nothing.
  const isName = tags[head + margin] === Tag.name || (head > at - margin && isCapitalAt(facts, head))
  if (isName) return !dateWords.has(word)
  return persons.has(word) || organizations.has(word) || institutions.has(word) || meansPeople(word)
}

/** Whether a word in lower case means people at large: "critics", "some". */
export function meansPeople(word: string): boolean {
  const kind = vagueKindOf(word)
  return crowds.has(word) || (kind !== undefined && kind !== 'document')
}

/** Index of the first token of the noun phrase that ends right before a token; `undefined` where none does. */
export function phraseBefore({chunks, chunkStarts}: Reading, at: number): number | undefined {
  const last = at - 1 + margin
  return chunks[last] === Chunk.noun ? (chunkStarts[last] as number) - margin : undefined
}

/** Index behind up to two prepositions with their noun phrases: "leaders in both houses". */
export function modifierEnd(
  facts: ParagraphFacts,
  {tags, chunks, chunkEnds}: Reading,
  from: number,
  to: number
): number {
  let end = from
  for (let count = 0; count < 2; count++) {
    const at = end + margin
    if (tags[at] !== Tag.preposition || chunks[at + 1] !== Chunk.noun) break
    end = Math.min(to, (chunkEnds[at + 1] as number) - margin)
  }
  return end
}

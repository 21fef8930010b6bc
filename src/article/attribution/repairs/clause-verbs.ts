/** Verbs that have a subject of their own. */
import {dateWords} from '../../../english/calendar-words.js'
import {claimVerbs} from '../../../english/claim-verbs.js'
import {relatives} from '../../../english/determiners.js'
import {beForms, haveForms} from '../../../english/verb-groups.js'
import type {ParagraphFacts} from '../../facts.js'
import {wordAt} from '../../paragraph-words.js'
import type {Segment} from '../labels.js'
import {margin} from '../tagging/lexemes.js'
import {behindAdverbs, Chunk, type Reading} from '../tagging/reading.js'
import {Tag} from '../tagging/tags.js'
import {isMark} from './clause-marks.js'

/** Index of the first verb of a segment that is sure to have a subject there, and stands in no relative clause. */
export function findClauseVerb(facts: ParagraphFacts, reading: Reading, {first, end}: Segment): number | undefined {
  const {tags, quotes, chunks, chunkStarts} = reading
  for (let at = first + 1; at < end; at++) {
    const index = at + margin
    if (relatives.has(wordAt(facts, at)) || tags[index] === Tag.question) return undefined
    if (chunks[index] !== Chunk.verb || chunkStarts[index] !== index || quotes[index] !== 0) continue
    const verb = behindAdverbs(reading, at)
    if (verb >= end || !hasTense(facts, reading, verb)) continue
    let subject = (chunkStarts[index - 1] as number) - margin
    while (subject > first + 1 && wordAt(facts, subject - 1) === 'of') {
      subject = (chunkStarts[subject - 2 + margin] as number) - margin
    }
    const isFree = subject <= first || isMark(reading, subject - 1) || tags[subject - 1 + margin] === Tag.conjunction
    if (isFree && chunks[index - 1] === Chunk.noun) return at
  }
  return undefined
}

/** Whether a word can be nothing but a verb with a tense: not "a poll released Tuesday", "a building and trades council". */
function hasTense(facts: ParagraphFacts, {tags}: Reading, at: number): boolean {
  const tag = tags[at + margin]
  const word = wordAt(facts, at)
  if (tag === Tag.modal || beForms.has(word) || haveForms.has(word)) return true
  if (tag === Tag.past && !word.endsWith('ed')) return true
  if (tag === Tag.present && claimVerbs.has(word)) return true
  if (tag !== Tag.past && tag !== Tag.present) return false
  const next = tags[at + 1 + margin]
  const opensObject =
    next === Tag.determiner || next === Tag.pronoun || next === Tag.possessivePronoun || next === Tag.name
  return opensObject && !dateWords.has(wordAt(facts, at + 1))
}

/** Whether a verb with a tense stands at a token, adverbs before it left aside. */
export function hasFiniteVerb(reading: Reading, token: number): boolean {
  const tag = reading.tags[behindAdverbs(reading, token) + margin]
  return tag === Tag.past || tag === Tag.present || tag === Tag.modal || tag === Tag.verb
}

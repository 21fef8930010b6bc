/** Where sources begin and end: what belongs to another clause is no part of who speaks. */
import {dateWords} from '../../english/calendar-words.js'
import {relatives} from '../../english/determiners.js'
import {beForms, haveForms} from '../../english/verb-groups.js'
import type {ParagraphFacts} from '../facts.js'
import type {Segment} from './labels.js'
import type {Relation} from './link.js'
import {margin} from './lexemes.js'
import {wordAt} from './paragraph-words.js'
import {behindAdverbs, Chunk, type Reading} from './reading.js'
import {Tag} from './tags.js'

/**
 * Cuts sources that reach over a clause: in "Most of the money was spent, officials say" only the officials speak, in "According
 * to Lee, the bridge was closed" only Lee. Changes `relations`.
 */
export function trimSources(facts: ParagraphFacts, relations: readonly Relation[], reading: Reading): void {
  for (const {source, cue} of relations) {
    const [own] = source
    const [first] = cue
    if (!own || !first) continue
    const isBefore = own.end <= first.first
    const mended = isBefore
      ? (withAntecedent(facts, reading, own, first) ?? trimBefore(facts, reading, own, first))
      : trimBehind(facts, reading, own)
    if (mended) source[0] = mended
  }
}

/** A source before its cue: what stands between the last clause and the cue, or the subject of that clause where nothing does. */
function trimBefore(facts: ParagraphFacts, reading: Reading, source: Segment, cue: Segment): Segment | undefined {
  const verb = findClauseVerb(facts, reading, source)
  if (verb === undefined) return trimRelative(facts, reading, source, cue)
  let start = source.end
  while (start > verb + 1 && !endsClause(facts, reading, start - 1)) start--
  const isSubject = start > verb + 1 && start < source.end && isPhrase(reading, start, source.end)
  if (isSubject && source.end === cue.first) return {...source, first: start}
  return verb > source.first ? {...source, end: verb} : undefined
}

/** What stands between a relative clause and the cue: "bridges that nobody has inspected, officials say". */
function trimRelative(facts: ParagraphFacts, reading: Reading, source: Segment, cue: Segment): Segment | undefined {
  let start = source.end
  while (start > source.first && !isMark(reading, start - 1)) start--
  if (start === source.first || start === source.end || source.end !== cue.first) return undefined
  if (!isPhrase(reading, start, source.end)) return undefined
  let relative = source.first + 1
  while (relative < start && !relatives.has(wordAt(facts, relative))) relative++
  return relative < start - 2 && !isMark(reading, relative - 1) ? {...source, first: start} : undefined
}

/** A relative clause before its cue, with whom it is about: "people who have seen the bridge say". */
function withAntecedent(
  facts: ParagraphFacts,
  {chunks, chunkStarts, tags}: Reading,
  source: Segment,
  cue: Segment
): Segment | undefined {
  const before = source.first - 1 + margin
  if (wordAt(facts, source.first) !== 'who' || source.end !== cue.first || chunks[before] !== Chunk.noun)
    return undefined
  const verb = source.first + 1
  const hasVerb = verb < source.end && chunks[verb + margin] === Chunk.verb
  const isFinite = tags[cue.first + margin] !== Tag.presentParticiple
  return hasVerb && isFinite ? {...source, first: (chunkStarts[before] as number) - margin} : undefined
}

/** A source behind its cue: what stands before the mark that a clause follows, or before a bracket that closes around both. */
function trimBehind(facts: ParagraphFacts, reading: Reading, source: Segment): Segment | undefined {
  for (let at = source.first; at < source.end && wordAt(facts, at) !== '('; at++) {
    if (wordAt(facts, at) === ')') return at > source.first ? {...source, end: at} : undefined
  }
  const verb = findClauseVerb(facts, reading, source)
  if (verb === undefined) return undefined
  let end = source.first + 1
  while (end < verb && !isMark(reading, end)) end++
  return end < verb ? {...source, end} : undefined
}

/** Index of the first verb of a source that is sure to have a subject there, and stands in no relative clause. */
function findClauseVerb(facts: ParagraphFacts, reading: Reading, {first, end}: Segment): number | undefined {
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
  if (tag !== Tag.past && tag !== Tag.present) return false
  const next = tags[at + 1 + margin]
  const opensObject =
    next === Tag.determiner || next === Tag.pronoun || next === Tag.possessivePronoun || next === Tag.name
  return opensObject && !dateWords.has(wordAt(facts, at + 1))
}

const endsClause = (facts: ParagraphFacts, reading: Reading, at: number): boolean =>
  isMark(reading, at) || clauseJoiners.has(wordAt(facts, at))

const isMark = ({tags}: Reading, at: number): boolean => {
  const tag = tags[at + margin]
  return tag === Tag.comma || tag === Tag.bracket || tag === Tag.colon
}

const clauseJoiners = new Set(['and', 'as', 'but', 'than', 'that', 'when', 'which', 'while'])

/** Whether a noun phrase begins at a token and no clause. */
const isPhrase = ({chunks, tags}: Reading, from: number, to: number): boolean =>
  chunks[from + margin] === Chunk.noun && !tags.subarray(from + margin, to + margin).includes(Tag.past)

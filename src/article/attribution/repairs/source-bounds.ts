/** Sources that reach too far: what belongs to another clause is no part of who speaks. */
import {relatives} from '../../../english/determiners.js'
import type {ParagraphFacts} from '../../facts.js'
import {isCapitalAt, sentenceAt, sentenceStart, wordAt} from '../../paragraph-words.js'
import type {Segment} from '../labels.js'
import type {Relation} from '../link.js'
import {margin} from '../tagging/lexemes.js'
import {Chunk, type Reading} from '../tagging/reading.js'
import {isVerb, Tag} from '../tagging/tags.js'
import {behindMarks, firstMark, hasTag, isDash, isMark, isPhrase} from './clause-marks.js'
import {findClauseVerb, hasFiniteVerb} from './clause-verbs.js'
import {meansPeople} from './noun-phrases.js'
import {antecedentOf} from './wider-sources.js'

/**
 * Cuts sources that reach over a clause: in "Most of the money was spent, officials say" only the officials speak, in "According
 * to Lee, the bridge was closed" only Lee. Changes `relations`.
 */
export function trimSources(facts: ParagraphFacts, relations: readonly Relation[], reading: Reading): void {
  for (const {source, cue} of relations) {
    const [own] = source
    const [first] = cue
    if (!own || !first) continue
    const trim = own.end <= first.first ? trimBefore : trimBehind
    const trimmed = trim(facts, reading, own, first)
    if (trimmed) source[0] = trimmed
  }
}

/** A source before its cue: what stands right before that, and in its clause. */
function trimBefore(facts: ParagraphFacts, reading: Reading, source: Segment, cue: Segment): Segment | undefined {
  if (source.end === cue.first && antecedentOf(facts, reading, source, cue) !== undefined) return undefined
  const verb = findClauseVerb(facts, reading, source)
  if (verb !== undefined) return trimClause(facts, reading, source, cue, verb)
  if (source.end !== cue.first) return undefined
  const first =
    trimDash(facts, reading, source) ??
    trimRelative(facts, reading, source) ??
    trimOpening(facts, reading, source) ??
    trimObject(facts, reading, source) ??
    trimContent(facts, reading, source, cue)
  return first === undefined ? undefined : {...source, first}
}

/** What stands between the last clause and the cue, or the subject of that clause where nothing does. */
function trimClause(
  facts: ParagraphFacts,
  reading: Reading,
  source: Segment,
  cue: Segment,
  verb: number
): Segment | undefined {
  let start = source.end
  while (start > verb + 1 && !endsClause(facts, reading, start - 1)) start--
  const isSubject = start > verb + 1 && start < source.end && isPhrase(reading, start, source.end)
  if (isSubject && source.end === cue.first) return {...source, first: start}
  return verb > source.first ? {...source, end: verb} : undefined
}

const endsClause = (facts: ParagraphFacts, reading: Reading, at: number): boolean =>
  isMark(reading, at) || clauseJoiners.has(wordAt(facts, at))

const clauseJoiners = new Set(['and', 'as', 'but', 'than', 'that', 'when', 'which', 'while'])

/** Where people at large begin behind a dash: "Photo Shows Lock Open — Some Say". */
function trimDash(facts: ParagraphFacts, {chunks, chunkStarts}: Reading, source: Segment): number | undefined {
  const last = source.end - 1
  const start = (chunkStarts[last + margin] as number) - margin
  if (start <= source.first || !isDash(facts, start - 1) || chunks[last + margin] !== Chunk.noun) return undefined
  return meansPeople(wordAt(facts, last)) ? start : undefined
}

/** Where something begins between a relative clause and the cue: "bridges that nobody has inspected, officials say". */
function trimRelative(facts: ParagraphFacts, reading: Reading, source: Segment): number | undefined {
  const start = lastPhrase(reading, source)
  if (start === undefined) return undefined
  let relative = source.first
  while (relative < start && !relatives.has(wordAt(facts, relative))) relative++
  return relative < start - 2 && !isMark(reading, relative - 1) ? start : undefined
}

/** Where the subject begins behind the phrase that opens a sentence: "In line with most voters, the senator", "According to Lee, voters". */
function trimOpening(facts: ParagraphFacts, reading: Reading, source: Segment): number | undefined {
  const {tags} = reading
  const from = sentenceStart(facts, source.first)
  const isAccording = wordAt(facts, from) === 'according'
  if (from === source.first || !(isAccording || tags[from + margin] === Tag.preposition)) return undefined
  for (let at = from + 1; at < source.first; at++) {
    if (isMark(reading, at) || isVerb(tags[at + margin] as number)) return undefined
  }
  const start = firstMark(reading, source) + 1
  if (start >= source.end || !isPhrase(reading, start, source.end)) return undefined
  const isList = hasTag(tags, start, source.end, Tag.conjunction) && !hasTag(tags, source.first, start, Tag.preposition)
  return isAccording || !isList ? start : undefined
}

/** Where the subject of a clause about the noun before it begins, without "that": "The number of people the paper reported". */
function trimObject(facts: ParagraphFacts, {chunks, chunkStarts, tags}: Reading, source: Segment): number | undefined {
  const index = chunkStarts[source.end - 1 + margin] as number
  const start = index - margin
  const before = tags[index - 1]
  if (start <= source.first || isCapitalAt(facts, start - 1) || chunks[index - 1] !== Chunk.noun) return undefined
  if (before !== Tag.noun && before !== Tag.plural) return undefined
  const isPeople = before === Tag.plural && tags[index] === Tag.adjective && isCapitalAt(facts, start)
  return isPeople || subjectOpeners.has(wordAt(facts, start)) ? start : undefined
}

/** Words that open a subject, and not what is said of the noun before; with "I", that noun may be who spoke: "people I met". */
const subjectOpeners = new Set(['he', 'she', 'the', 'they'])

/** Where something begins between a comma and a cue that ends its sentence, "…, the report said.", if it ends no list. */
function trimContent(facts: ParagraphFacts, reading: Reading, source: Segment, cue: Segment): number | undefined {
  const {tags} = reading
  const sentence = sentenceAt(facts, cue.first)
  const start = lastPhrase(reading, source)
  if (start === undefined || !sentence || cue.end < sentence.endToken - 1) return undefined
  const isList = hasTag(tags, start, source.end, Tag.conjunction) || wordAt(facts, start) === 'others'
  const describesName = tags[start + margin] === Tag.determiner && tags[start - 2 + margin] === Tag.name
  return isList || describesName ? undefined : start
}

/** Where the noun phrase behind the last mark of a source begins. */
function lastPhrase(reading: Reading, source: Segment): number | undefined {
  const start = behindMarks(reading, source)
  const isPart = start > source.first && start < source.end
  return isPart && isPhrase(reading, start, source.end) ? start : undefined
}

/** A source behind its cue: what stands before the mark that a clause follows, or before a bracket that closes around both. */
function trimBehind(facts: ParagraphFacts, reading: Reading, source: Segment, cue: Segment): Segment | undefined {
  for (let at = source.first; at < source.end && wordAt(facts, at) !== '('; at++) {
    if (wordAt(facts, at) === ')') return at > source.first ? {...source, end: at} : undefined
  }
  const verb = findClauseVerb(facts, reading, source)
  if (verb === undefined) return trimNext(facts, reading, source, cue)
  const end = Math.max(source.first + 1, firstMark(reading, source))
  return end < verb ? {...source, end} : undefined
}

/** A source without the clause behind it, or its subject: "According to Lee, voters" before "have worried". */
function trimNext(facts: ParagraphFacts, reading: Reading, source: Segment, cue: Segment): Segment | undefined {
  const {tags, chunks, chunkEnds} = reading
  const link = tags[cue.end - 1 + margin]
  const isOpening = sentenceStart(facts, cue.first) === cue.first && source.first === cue.end
  if (!isOpening || (link !== Tag.preposition && link !== Tag.to)) return undefined
  const end = firstMark(reading, source)
  if (end >= source.end) return undefined
  const behind = chunks[end + 1 + margin] === Chunk.noun ? (chunkEnds[end + 1 + margin] as number) - margin : end
  const isIn = behind > end && behind < source.end && hasFiniteVerb(reading, behind)
  const isNext = isPhrase(reading, end + 1, source.end) && hasFiniteVerb(reading, source.end)
  return isIn || isNext ? {...source, end} : undefined
}

/** Sources that reach too little: a part of a subject speaks for all of it. */
import {dateWords} from '../../../english/calendar-words.js'
import {objectPronouns, relatives, subjectPronouns} from '../../../english/determiners.js'
import {exampleWords} from '../../../english/post-modifiers.js'
import type {ParagraphFacts} from '../../facts.js'
import {sentenceStart, wordAt} from '../../paragraph-words.js'
import type {Segment} from '../labels.js'
import type {Relation} from '../link.js'
import {margin} from '../tagging/lexemes.js'
import {Chunk, type Reading} from '../tagging/reading.js'
import {Tag} from '../tagging/tags.js'
import {hasTag} from './clause-marks.js'
import {freePhrases, isFree, modifierEnd, phraseBefore} from './noun-phrases.js'

/**
 * Gives sources before their cues the rest of their subject: in "a clerk at the lock said" the lock says nothing, in "firms like
 * Lund & Lee have said" Lund & Lee do, too. Changes `relations`.
 */
export function widenSources(facts: ParagraphFacts, relations: readonly Relation[], reading: Reading): void {
  for (const {source, cue} of relations) {
    const [own] = source
    const [first] = cue
    if (!own || !first) continue
    const wider =
      own.end === first.first ? widenBefore(facts, reading, own, first) : withExample(facts, reading, own, first)
    if (wider) source[0] = wider
  }
}

/** A source right before its cue, with what the subject begins with. */
function widenBefore(facts: ParagraphFacts, reading: Reading, source: Segment, cue: Segment): Segment | undefined {
  const first =
    antecedentOf(facts, reading, source, cue) ??
    withName(facts, reading, source) ??
    withNoun(facts, reading, source) ??
    withFirst(facts, reading, source) ??
    withSubject(facts, reading, source, cue)
  return first === undefined ? undefined : {...source, first}
}

/**
 * Where those begin whom a relative clause right before its cue is about: "people who have seen the bridge say"; `undefined` if the
 * source is no such clause.
 */
export function antecedentOf(
  facts: ParagraphFacts,
  reading: Reading,
  {first, end}: Segment,
  cue: Segment
): number | undefined {
  const {chunks, tags} = reading
  if (wordAt(facts, first) !== 'who' || hasTag(tags, first, end, Tag.comma)) return undefined
  const hasVerb = first + 1 < end && chunks[first + 1 + margin] === Chunk.verb
  const isFinite = tags[cue.first + margin] !== Tag.presentParticiple
  return hasVerb && isFinite ? phraseBefore(reading, first) : undefined
}

/** Where the name before a description begins, "Ann Lee, a host of the show, said", or the one before "others" in a headline. */
function withName(facts: ParagraphFacts, reading: Reading, source: Segment): number | undefined {
  const {heads, tags} = reading
  const start = phraseBefore(reading, source.first - 1)
  if (start === undefined || wordAt(facts, source.first - 1) !== ',') return undefined
  // "In March, the chairwoman, …".
  if (tags[start - 1 + margin] === Tag.preposition) return undefined
  if (wordAt(facts, source.first) === 'others') return opensClause(facts, start) ? start : undefined
  const last = tags[source.end - 1 + margin] === Tag.quote ? source.end - 2 : source.end - 1
  const isDescription = tags[source.first + margin] === Tag.determiner && tags[last + margin] === Tag.comma
  const name = heads[start + margin] as number
  return isDescription && tags[name] === Tag.name && !dateWords.has(wordAt(facts, name - margin)) ? start : undefined
}

/** Whether a token is the first of its sentence, or stands behind a semicolon or a colon. */
const opensClause = (facts: ParagraphFacts, at: number): boolean =>
  sentenceStart(facts, at) === at || /^[;:]$/.test(wordAt(facts, at - 1))

/** Where those begin who stand around an object, which cannot be a subject: "those around him say". */
function withNoun(facts: ParagraphFacts, reading: Reading, {first, end}: Segment): number | undefined {
  const isObject = end - first === 1 && objectPronouns.has(wordAt(facts, first))
  const isTied = reading.tags[first - 1 + margin] === Tag.preposition
  return isObject && isTied ? phraseBefore(reading, first - 1) : undefined
}

/** Where the first of two begins who are joined: "five past and current keepers". */
function withFirst(facts: ParagraphFacts, reading: Reading, {first}: Segment): number | undefined {
  const start = phraseBefore(reading, first - 1)
  if (start === undefined || wordAt(facts, first - 1) !== 'and') return undefined
  const isAtStart = start === sentenceStart(facts, first) || wordAt(facts, start - 1) === ','
  return isAtStart && !subjectPronouns.has(wordAt(facts, first)) ? start : undefined
}

/** Where the subject begins to which a preposition or a relative clause ties the source: "leaders who would rather work for Lund said". */
function withSubject(facts: ParagraphFacts, reading: Reading, source: Segment, cue: Segment): number | undefined {
  const {tags} = reading
  const from = sentenceStart(facts, cue.first)
  const opener = wordAt(facts, source.first)
  if (relatives.has(opener) || subjectPronouns.has(opener) || isFree(facts, reading, source.first + margin, from)) {
    return undefined
  }
  if (tags[cue.first + margin] === Tag.presentParticiple) return undefined
  for (const {first, end} of freePhrases(facts, reading, from, source.first)) {
    const isTied = nounLinks.has(wordAt(facts, end))
    if (isTied && modifierEnd(facts, reading, end, cue.first) === cue.first) return first
    const relative = modifierEnd(facts, reading, end, source.first)
    if (wordAt(facts, relative) === 'who' && !hasTag(tags, relative, source.first, Tag.comma)) return first
  }
  return undefined
}

/** Prepositions that tie a noun to the one before, and open no clause. */
const nounLinks = new Set(['at', 'for', 'from', 'in', 'of', 'with', 'within'])

/** People with the one who stands for them, behind whom the cue follows: "firms like Lund & Lee have long said". */
function withExample(
  facts: ParagraphFacts,
  {chunks, chunkEnds, heads, tags}: Reading,
  source: Segment,
  cue: Segment
): Segment | undefined {
  const at = source.end + (wordAt(facts, source.end) === ',' ? 1 : 0)
  const isSuch = wordAt(facts, at) === 'such' && wordAt(facts, at + 1) === 'as'
  if (!isSuch && !exampleWords.has(wordAt(facts, at))) return undefined
  const example = at + (isSuch ? 2 : 1) + margin
  const isName = chunks[example] === Chunk.noun && tags[heads[example] as number] === Tag.name
  const end = (chunkEnds[example] as number) - margin
  return isName && end <= cue.first ? {...source, end} : undefined
}

/** Who does what a verb says, by parts of speech: for cues whose source the models did not find. */
import {dateWords} from '../../english/calendar-words.js'
import {approximators, crowds, subjectPronouns} from '../../english/determiners.js'
import {institutions, organizations, persons} from '../../english/source-nouns.js'
import {speakingParticiples} from '../../english/speaking-participles.js'
import type {ParagraphFacts} from '../facts.js'
import {vagueKindOf} from '../sourcing/source-names.js'
import {isBehindBe} from './guards.js'
import {Part, type Segment} from './labels.js'
import type {Relation} from './link.js'
import {margin} from './lexemes.js'
import {sentenceAt, wordAt} from './paragraph-words.js'
import {behindAdverbs, Chunk, type Reading} from './reading.js'
import {isVerb, Tag} from './tags.js'

/**
 * Gives cues that have no source the subject of their sentence: participles, "The mayor spoke for an hour, warning that …", second
 * verbs, "Some have moved away and say …", and verbs behind an insertion, "Others, however, say …". A source that lies in
 * an insertion between dashes gives way to the subject before it. Changes `relations`.
 */
export function completeSubjects(facts: ParagraphFacts, relations: readonly Relation[], reading: Reading): void {
  for (const {source, cue} of relations) {
    const [own] = cue
    const [known] = source
    if (!own) continue
    const subject = known ? outsideInsertion(facts, reading, known, own) : subjectOf(facts, reading, own)
    if (subject) source.splice(0, source.length, subject)
  }
}

/** The subject before an insertion between dashes, where the source that was found lies in it: "Lund -- of the Board -- said". */
function outsideInsertion(facts: ParagraphFacts, reading: Reading, source: Segment, cue: Segment): Segment | undefined {
  const mark = cue.first - 1
  const from = sentenceAt(facts, cue.first)?.firstToken ?? cue.first
  if (source.end > mark + 1 || source.first <= from || !isDash(facts, mark)) return undefined
  const subject = findBeforeInsertion(facts, reading, from, mark)
  return subject && subject.first < source.first ? subject : undefined
}

function subjectOf(facts: ParagraphFacts, reading: Reading, cue: Segment): Segment | undefined {
  const {tags} = reading
  const from = sentenceAt(facts, cue.first)?.firstToken ?? cue.first
  const verb = firstVerb(reading, cue)
  if (verb === undefined || from >= cue.first || wordAt(facts, verb) === 'according') return undefined
  let before = cue.first - 1
  while (before > from && tags[before + margin] === Tag.adverb) before--
  const isBehindMark = tags[before + margin] === Tag.comma || isDash(facts, before)
  if (tags[verb + margin] === Tag.presentParticiple) {
    const isSubjects = isBehindMark || speakingParticiples.has(wordAt(facts, verb))
    return isSubjects ? findSubject(facts, reading, from, cue.first) : undefined
  }
  if (isPassive(facts, reading, cue)) return undefined
  if (tags[before + margin] === Tag.conjunction) return findActor(facts, reading, from, before)
  return isBehindMark ? findBeforeInsertion(facts, reading, from, before) : undefined
}

function firstVerb({tags}: Reading, {first, end}: Segment): number | undefined {
  for (let at = first; at < end; at++) if (isVerb(tags[at + margin] as number)) return at
  return undefined
}

/** Whether something is done to the subject of a cue: "was accused". */
const isPassive = (facts: ParagraphFacts, {tags}: Reading, cue: Segment): boolean =>
  isBehindBe(facts, cue, (_, token) => tags[token + margin] === Tag.pastParticiple)

/** The subject of a verb: the nearest noun phrase before it that can speak and is nobody's object; of a participle, the first. */
export function findSubject(facts: ParagraphFacts, reading: Reading, from: number, verb: number): Segment | undefined {
  const isParticiple = reading.tags[verb + margin] === Tag.presentParticiple
  let subject: Segment | undefined
  for (const phrase of freePhrases(facts, reading, from, verb)) {
    subject = phrase
    if (isParticiple) break
  }
  return subject
}

/** The subject of the last verb before a token that has one of its own. */
function findActor(facts: ParagraphFacts, reading: Reading, from: number, to: number): Segment | undefined {
  let actor: Segment | undefined
  for (const phrase of freePhrases(facts, reading, from, to)) {
    const end = modifierEnd(facts, reading, phrase.end, to)
    if (end < to && hasFiniteVerb(reading, end)) actor = {...phrase, end}
  }
  return actor
}

/** The subject at the start of a clause, if what stands between it and a mark is set apart from it by another mark. */
function findBeforeInsertion(facts: ParagraphFacts, reading: Reading, from: number, mark: number): Segment | undefined {
  for (const phrase of freePhrases(facts, reading, from, mark)) {
    if (!isSameMark(facts, phrase.end, mark)) continue
    const next = reading.tags[phrase.end + 1 + margin] as number
    const isApposition = next !== Tag.adverb && next !== Tag.preposition
    return isApposition ? {...phrase, end: mark + 1} : phrase
  }
  return undefined
}

const isSameMark = (facts: ParagraphFacts, one: number, other: number): boolean =>
  one < other &&
  (isDash(facts, one) ? isDash(facts, other) : wordAt(facts, one) === ',' && wordAt(facts, other) === ',')

const isDash = (facts: ParagraphFacts, at: number): boolean => /^[–—-]+$/.test(wordAt(facts, at))

/** Noun phrases from a token to another, outside quotations, that can speak and are nobody's object. */
function* freePhrases(facts: ParagraphFacts, reading: Reading, from: number, to: number): Generator<Segment> {
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

/** Whether a verb with a tense stands at a token, adverbs before it left aside. */
function hasFiniteVerb(reading: Reading, token: number): boolean {
  const tag = reading.tags[behindAdverbs(reading, token) + margin]
  return tag === Tag.past || tag === Tag.present || tag === Tag.modal || tag === Tag.verb
}

/** Whether a noun phrase is a person, people or a body: by name, as a pronoun, or by its noun. */
export function canSpeak(facts: ParagraphFacts, {heads, tags}: Reading, at: number): boolean {
  const head = (heads[at] as number) - margin
  const word = wordAt(facts, head)
  if (subjectPronouns.has(word)) return word !== 'it' && word !== 'you'
  if (tags[head + margin] === Tag.name || isCapitalized(facts, head, at - margin)) return !dateWords.has(word)
  if (persons.has(word) || organizations.has(word) || institutions.has(word) || crowds.has(word)) return true
  const kind = vagueKindOf(word)
  return kind !== undefined && kind !== 'document'
}

/** Whether the head of a phrase has a capital, and is not the phrase's first word, which may open a sentence. */
const isCapitalized = ({text, tokens}: ParagraphFacts, head: number, first: number): boolean =>
  head > first && /^\p{Lu}\p{Ll}/u.test(text.slice(tokens.starts[head], tokens.ends[head]))

/** Whether a noun phrase stands behind no word that makes it an object: at the start, behind a mark or a conjunction. */
function isFree(facts: ParagraphFacts, {tags}: Reading, at: number, from: number): boolean {
  if (at === from + margin) return true
  const before = tags[at - 1] as number
  if (before === Tag.conjunction || before === Tag.question) return true
  // Not behind the period of a title: "over Mr. Lee".
  return before > Tag.period || approximators.has(wordAt(facts, at - 1 - margin))
}

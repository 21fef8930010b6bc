/** Who does what a verb says, by parts of speech: for cues whose source the models did not find. */
import {exampleWords} from '../../../english/post-modifiers.js'
import {speakingParticiples} from '../../../english/speaking-participles.js'
import type {ParagraphFacts} from '../../facts.js'
import {sentenceStart, wordAt} from '../../paragraph-words.js'
import {isBehindBe} from '../guards.js'
import type {Segment} from '../labels.js'
import type {Relation} from '../link.js'
import {margin} from '../tagging/lexemes.js'
import type {Reading} from '../tagging/reading.js'
import {isVerb, Tag} from '../tagging/tags.js'
import {hasTag, isDash} from './clause-marks.js'
import {hasFiniteVerb} from './clause-verbs.js'
import {freePhrases, modifierEnd} from './noun-phrases.js'

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
    const isOpen = known?.end === own.first && isOpenAtEnd(facts, reading, known)
    const subject =
      known && !isOpen
        ? (outsideInsertion(facts, reading, known, own) ?? outsideRelative(facts, reading, known, own))
        : subjectOf(facts, reading, own)
    if (subject) source.splice(0, source.length, subject)
    else if (known && wordAt(facts, known.first - 1) === 'by' && (isOpen || isShut(facts, known, own))) source.pop()
  }
}

/** Whether a source ends with a dash right before its cue: it belongs to what stands between that and another dash. */
const isShut = (facts: ParagraphFacts, {end}: Segment, cue: Segment): boolean =>
  end >= cue.first - 1 && end <= cue.first && isDash(facts, cue.first - 1)

/** Whether a source ends in a conjunction, so that another verb than its cue is its own: "those who left but". */
const isOpenAtEnd = (facts: ParagraphFacts, {tags}: Reading, {first, end}: Segment): boolean =>
  /^(?:and|but)$/.test(wordAt(facts, end - 1)) && !hasTag(tags, first, end, Tag.comma)

/** The subject before an insertion between dashes, where the source that was found lies in it: "Lund -- of the Board -- said". */
function outsideInsertion(facts: ParagraphFacts, reading: Reading, source: Segment, cue: Segment): Segment | undefined {
  const mark = cue.first - 1
  const from = sentenceStart(facts, cue.first)
  if (source.end > mark + 1 || source.first <= from || !isDash(facts, mark)) return undefined
  const subject = findBeforeInsertion(facts, reading, from, mark)
  return subject && subject.first < source.first ? subject : undefined
}

/** The subject of a participle behind a comma, where the source that was found lies in a relative clause of that subject. */
function outsideRelative(facts: ParagraphFacts, reading: Reading, source: Segment, cue: Segment): Segment | undefined {
  const {tags} = reading
  if (tags[cue.first + margin] !== Tag.presentParticiple || tags[cue.first - 1 + margin] !== Tag.comma) return undefined
  if (source.end >= cue.first - 1 || tags[source.end + margin] !== Tag.comma) return undefined
  const from = sentenceStart(facts, cue.first)
  let relative = source.first - 1
  while (relative > from && tags[relative + margin] !== Tag.comma && !isWho(facts, relative)) relative--
  if (relative <= from || !isWho(facts, relative) || tags[relative - 1 + margin] !== Tag.comma) return undefined
  return findSubject(facts, reading, from, relative - 1)
}

const isWho = (facts: ParagraphFacts, at: number): boolean => /^(?:who|whose|which)$/.test(wordAt(facts, at))

function subjectOf(facts: ParagraphFacts, reading: Reading, cue: Segment): Segment | undefined {
  const {tags} = reading
  const from = sentenceStart(facts, cue.first)
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
    // "Many keepers, like both of the Lunds, say" speaks of them, too.
    const isExample = exampleWords.has(wordAt(facts, phrase.end + 1))
    const isApposition = isExample || (next !== Tag.adverb && next !== Tag.preposition)
    return isApposition ? {...phrase, end: mark + 1} : phrase
  }
  return undefined
}

const isSameMark = (facts: ParagraphFacts, one: number, other: number): boolean =>
  one < other &&
  (isDash(facts, one) ? isDash(facts, other) : wordAt(facts, one) === ',' && wordAt(facts, other) === ',')

/** Who speaks in the words that lead up to a quotation in its own sentence: `As Lee put it, "…"`, `Said Lee: "…"`. */
import {dateWords} from '../../english/calendar-words.js'
import {approximators, subjectPronouns} from '../../english/determiners.js'
import {narrationVerbs} from '../../english/narration-verbs.js'
import {institutions, organizations, persons} from '../../english/source-nouns.js'
import {speakingParticiples} from '../../english/speaking-participles.js'
import {beForms, haveForms} from '../../english/verb-groups.js'
import type {ParagraphFacts} from '../facts.js'
import {vagueKindOf} from '../sourcing/source-names.js'
import {TokenKind} from '../tokens.js'
import {Part, type Segment} from './labels.js'
import type {Relation} from './link.js'
import {margin} from './lexemes.js'
import {sentenceAt, wordAt} from './paragraph-words.js'
import {Chunk, type Reading} from './reading.js'
import {findSpeechTag, type SpeechTag} from './speech-tags.js'
import {isVerb, Tag} from './tags.js'

/** How many tokens may stand between the verb and the quotation that it leads up to. */
const longestBetween = 12

/**
 * The source and the cue that lead up to a quotation; `undefined` where none do, or where the quotation opens its sentence.
 * @param first the quotation's first token
 * @param reading parts of speech; without them, only what needs none is found
 */
export function findLeadIn(facts: ParagraphFacts, first: number, reading: Reading | undefined): SpeechTag | undefined {
  const sentence = sentenceAt(facts, first)
  if (!sentence || first === sentence.firstToken) return undefined
  const turned = findTurned(facts, sentence.firstToken, first)
  if (turned || !reading) return turned
  const verb = findVerb(facts, reading, sentence.firstToken, first)
  if (verb === undefined) return undefined
  const subject = findSubject(facts, reading, sentence.firstToken, verb)
  if (!subject) return undefined
  let start = verb
  while (start > subject.end && reading.chunkStarts[start + margin] !== start + margin) start--
  return {source: [subject], cue: [{part: Part.cue, first: start, end: verb + 1}]}
}

/** Gives cues that are participles of speaking and have no source the subject of their sentence; changes `relations`. */
export function completeParticiples(facts: ParagraphFacts, relations: readonly Relation[], reading: Reading): void {
  for (const {source, cue, content} of relations) {
    const [own] = cue
    if (!own || source.length > 0 || content.length === 0) continue
    if (
      !speakingParticiples.has(wordAt(facts, own.first)) ||
      reading.tags[own.first + margin] !== Tag.presentParticiple
    )
      continue
    const from = sentenceAt(facts, own.first)?.firstToken ?? own.first
    const subject = from < own.first ? findSubject(facts, reading, from, own.first) : undefined
    if (subject) source.push(subject)
  }
}

/** A verb that opens the sentence, its source behind it: `Said Lee, who …: "…"`. */
function findTurned(facts: ParagraphFacts, from: number, first: number): SpeechTag | undefined {
  if (!narrationVerbs.has(wordAt(facts, from)) || !isPause(facts, first - 1)) return undefined
  const tag = findSpeechTag(facts, from)
  return tag?.source.every(({end}) => end < first) ? tag : undefined
}

/** The verb that leads up to a quotation: the last one before it, if a mark or the verb itself says that words follow. */
function findVerb(facts: ParagraphFacts, reading: Reading, from: number, first: number): number | undefined {
  const hasPause = isPause(facts, first - 1)
  for (let at = first - 1; at >= Math.max(from, first - longestBetween); at--) {
    if (reading.inSpeech[at + margin] === 1) return undefined
    if (!isVerb(reading.tags[at + margin] as number)) continue
    const word = wordAt(facts, at)
    // "was", and "was asked": the subject does not speak.
    if (beForms.has(word) || haveForms.has(word) || beForms.has(wordAt(facts, at - 1))) return undefined
    return hasPause || narrationVerbs.has(word) || speakingParticiples.has(word) ? at : undefined
  }
  return undefined
}

/** The subject of a verb: the nearest noun phrase before it that can speak and is nobody's object; of a participle, the first. */
function findSubject(facts: ParagraphFacts, reading: Reading, from: number, verb: number): Segment | undefined {
  const {chunks, chunkEnds, inSpeech, tags} = reading
  const isParticiple = tags[verb + margin] === Tag.presentParticiple
  let subject: Segment | undefined
  for (let at = from + margin; at < verb + margin;) {
    const end = Math.max(at + 1, chunkEnds[at] as number)
    if (
      chunks[at] === Chunk.noun &&
      inSpeech[at] !== 1 &&
      canSpeak(facts, reading, at) &&
      isFree(facts, reading, at, from)
    ) {
      subject = {part: Part.source, first: at - margin, end: Math.min(end - margin, verb)}
      if (isParticiple) break
    }
    at = end
  }
  return subject
}

/** Whether a noun phrase is a person, people or a body: by name, as a pronoun, or by its noun. */
function canSpeak(facts: ParagraphFacts, {heads, tags}: Reading, at: number): boolean {
  const head = (heads[at] as number) - margin
  const word = wordAt(facts, head)
  if (subjectPronouns.has(word)) return word !== 'it' && word !== 'you'
  if (tags[head + margin] === Tag.name || isCapitalized(facts, head, at - margin)) return !dateWords.has(word)
  if (persons.has(word) || organizations.has(word) || institutions.has(word)) return true
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

/** Whether a mark at a token lets a quotation follow. */
function isPause({text, tokens}: ParagraphFacts, at: number): boolean {
  return tokens.kinds[at] === TokenKind.punctuation && ',:—–-'.includes(text.charAt(tokens.starts[at] ?? text.length))
}

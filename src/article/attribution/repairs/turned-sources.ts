/** Who speaks behind a turned verb, where the models found nobody: `"…," said critics.` */
import {subjectPronouns} from '../../../english/determiners.js'
import {turnedVerbs} from '../../../english/turned-verbs.js'
import type {ParagraphFacts} from '../../facts.js'
import {sentenceAt, wordAt} from '../../paragraph-words.js'
import {Part, without, type Segment} from '../labels.js'
import type {Relation} from '../link.js'
import {margin} from '../tagging/lexemes.js'
import {behindAdverbs, Chunk, type Reading} from '../tagging/reading.js'
import {isVerb, Tag} from '../tagging/tags.js'
import {canSpeak, modifierEnd} from './noun-phrases.js'

/**
 * Gives verbs of saying behind a mark the noun phrase behind them, if they have no source, or one before them although the phrase
 * ends at a mark: "The roof, said critics, will not hold". Changes `relations`.
 */
export function completeTurned(facts: ParagraphFacts, relations: readonly Relation[], reading: Reading): void {
  for (const {source, cue, content} of relations) {
    const [own] = cue
    const [known] = source
    if (!own || (known && known.first > own.first) || !isTurned(facts, reading, own)) continue
    const end = modifierEnd(facts, reading, nameEnd(facts, reading, own.end), facts.tokens.length)
    const isSure = known === undefined && reading.tags[own.end + margin] !== Tag.pronoun
    // What goes on with a verb is what is said: "Lund, the keeper, said he had counted".
    if (isSure ? hasVerb(reading, end) : !isClosed(facts, reading, end)) continue
    source.splice(0, source.length, {part: Part.source, first: own.end, end})
    content.splice(0, content.length, ...content.flatMap((part) => without(part, own.end, end)))
  }
}

/** Whether a cue is one verb between a mark and a noun phrase that can speak. */
function isTurned(facts: ParagraphFacts, reading: Reading, {first, end}: Segment): boolean {
  const {tags, chunks, inSpeech} = reading
  const before = tags[first - 1 + margin]
  const at = end + margin
  if (end - first !== 1 || !turnedVerbs.has(wordAt(facts, first))) return false
  if ((before !== Tag.comma && before !== Tag.quote) || chunks[at] !== Chunk.noun || inSpeech[at] === 1) return false
  // "Said him" is nobody's word.
  return tags[at] === Tag.pronoun ? subjectPronouns.has(wordAt(facts, end)) : canSpeak(facts, reading, at)
}

/** Index behind the noun phrase at a token, titles and initials with their periods taken in: "Mr. Lee". */
function nameEnd(facts: ParagraphFacts, {tags, chunks, chunkEnds}: Reading, first: number): number {
  let end = (chunkEnds[first + margin] as number) - margin
  while (tags[end + margin] === Tag.period && !isLast(facts, end) && chunks[end + 1 + margin] === Chunk.noun) {
    end = (chunkEnds[end + 1 + margin] as number) - margin
  }
  return end
}

/** Whether a verb stands at a token, adverbs before it left aside. */
const hasVerb = (reading: Reading, token: number): boolean =>
  isVerb(reading.tags[behindAdverbs(reading, token) + margin] as number)

/** Whether a comma or the end of the sentence stands at a token. */
const isClosed = (facts: ParagraphFacts, {tags}: Reading, at: number): boolean =>
  tags[at + margin] === Tag.comma || isLast(facts, at)

/** Whether a token is the last one of its sentence. */
const isLast = (facts: ParagraphFacts, at: number): boolean => sentenceAt(facts, at)?.endToken === at + 1

/** Who speaks in the words that lead up to a quotation in its own sentence: `As Lee put it, "…"`, `Said Lee: "…"`. */
import {narrationVerbs} from '../../english/narration-verbs.js'
import {speakingParticiples} from '../../english/speaking-participles.js'
import {beForms, haveForms} from '../../english/verb-groups.js'
import type {ParagraphFacts} from '../facts.js'
import {TokenKind} from '../tokens.js'
import {Part} from './labels.js'
import {sentenceAt, wordAt} from '../paragraph-words.js'
import {findSubject} from './repairs/subjects.js'
import {findSpeechTag, type SpeechTag} from './speech-tags.js'
import {margin} from './tagging/lexemes.js'
import type {Reading} from './tagging/reading.js'
import {isVerb} from './tagging/tags.js'

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

/** Whether a mark at a token lets a quotation follow. */
function isPause({text, tokens}: ParagraphFacts, at: number): boolean {
  return tokens.kinds[at] === TokenKind.punctuation && ',:—–-'.includes(text.charAt(tokens.starts[at] ?? text.length))
}

/** What the features of a token are made from: its neighbours, quotation, chunk and sentence, as numbers. */
import {findFirst} from '../../../find-first.js'
import type {ParagraphFacts} from '../../facts.js'
import type {Quotation} from '../../quotations.js'
import type {Tokens} from '../../tokens.js'
import {margin, type Lexemes} from './lexemes.js'
import {lastingMemory, type Memory} from './memory.js'
import {isNoun, isVerb, Tag} from './tags.js'

/** Chunks: runs of tokens that make one phrase; {@link Chunk.none} is the kind of one that is not there. */
export const Chunk = {other: 0, noun: 1, verb: 2, mark: 3, none: 4} as const

/** The largest distance from the ends of a sentence. */
export const farthest = 4

/** A paragraph's tokens with all that is known of them; arrays have {@link margin} zeros at both ends. */
export interface Reading {
  readonly lexemes: Lexemes
  readonly tags: Uint8Array
  /** What the words stand for, see `findSenses`. */
  readonly senses: Uint8Array
  /** 0 outside quotations; else `4 * kind + place`, kinds from 1 (speech, fragment, term), places 0 (first token), 1, 2 (last). */
  readonly quotes: Uint8Array
  /** Whether a token stands in speech or a fragment of it. */
  readonly inSpeech: Uint8Array
  /** Where speech stands around a token: at it (4), before (2), behind (1). */
  readonly speechAround: Uint8Array
  /** Index of the sentence of each token; -1 in the margins. */
  readonly sentences: Int32Array
  /** First index (margin included) and index behind the last one of each sentence. */
  readonly sentenceStarts: Int32Array
  readonly sentenceEnds: Int32Array
  /** How far a token is from the first and from the last one of its sentence, up to {@link farthest}. */
  readonly fromStart: Uint8Array
  readonly toEnd: Uint8Array
  /** Kind, first index, index behind the last one, and head of each token's chunk. */
  readonly chunks: Uint8Array
  readonly chunkStarts: Int32Array
  readonly chunkEnds: Int32Array
  readonly heads: Int32Array
  /** Where in its chunk a token stands: first (1), last (2), head (4). */
  readonly places: Uint8Array
  /**
   * First token of the chunk behind in the sentence, and last one of the chunk before. Where there is none it is 0, an index
   * in the margin, whose chunk is {@link Chunk.none}.
   */
  readonly nexts: Int32Array
  readonly previous: Int32Array
}

/** Puts together what is known of a paragraph. */
export function createReading(
  facts: ParagraphFacts,
  lexemes: Lexemes,
  tags: Uint8Array,
  senses: Uint8Array,
  memory: Memory = lastingMemory
): Reading {
  const size = lexemes.length + 2 * margin
  const sentenceCount = facts.sentences.length
  const reading: Reading = {
    lexemes,
    tags,
    senses,
    quotes: memory.bytes(size),
    inSpeech: memory.bytes(size),
    speechAround: memory.bytes(size),
    sentences: memory.integers(size).fill(-1),
    sentenceStarts: memory.integers(sentenceCount),
    sentenceEnds: memory.integers(sentenceCount),
    fromStart: memory.bytes(size).fill(farthest),
    toEnd: memory.bytes(size).fill(farthest),
    chunks: memory.bytes(size),
    chunkStarts: memory.integers(size),
    chunkEnds: memory.integers(size),
    heads: memory.integers(size),
    places: memory.bytes(size),
    nexts: memory.integers(size),
    previous: memory.integers(size)
  }
  for (const quotation of facts.quotations) if (!quotation.isNested) markQuotation(reading, quotation, facts.tokens)
  facts.sentences.forEach(({firstToken, endToken}, index) => {
    markSentence(reading, index, firstToken + margin, endToken + margin)
  })
  findChunks(reading)
  return reading
}

const quotationKinds = {speech: 1, fragment: 2, term: 3} as const

function markQuotation(reading: Reading, {start, end, kind}: Quotation, tokens: Tokens): void {
  const {quotes, inSpeech, speechAround} = reading
  const first = tokenAt(tokens, start)
  let at = first + margin
  const code = quotationKinds[kind] * 4
  for (; at < tokens.length + margin && (tokens.starts[at - margin] as number) < end; at++) {
    quotes[at] = code + (at === first + margin ? 0 : 1)
    if (kind === 'term') continue
    inSpeech[at] = 1
    speechAround[at - 1] = (speechAround[at - 1] as number) | 1
    speechAround[at] = (speechAround[at] as number) | 4
    speechAround[at + 1] = (speechAround[at + 1] as number) | 2
  }
  if (at > first + margin + 1) quotes[at - 1] = code + 2
}

function markSentence(reading: Reading, index: number, start: number, end: number): void {
  const {sentences, sentenceStarts, sentenceEnds, fromStart, toEnd} = reading
  sentences.fill(index, start, end)
  sentenceStarts[index] = start
  sentenceEnds[index] = end
  for (let distance = 0; distance < farthest && start + distance < end; distance++) {
    fromStart[start + distance] = distance
    toEnd[end - 1 - distance] = distance
  }
}

/** Index of the first token that ends behind an offset. */
export const tokenAt = ({ends, length}: Tokens, offset: number): number =>
  findFirst(length, (at) => (ends[at] as number) > offset)

function findChunks(reading: Reading): void {
  const {lexemes, tags, quotes, sentences} = reading
  const end = lexemes.length + margin
  reading.chunks[0] = Chunk.none
  for (let first = margin; first < end;) {
    const kind = chunkKind(tags[first] as number)
    let behind = first + 1
    let head = first
    if (kind === Chunk.noun || kind === Chunk.verb) {
      while (
        behind < end &&
        sentences[behind] === sentences[first] &&
        quotes[behind] === quotes[behind - 1] &&
        goesOn(kind, tags, behind)
      ) {
        behind++
      }
      if (kind === Chunk.verb) while (behind > first + 1 && tags[behind - 1] === Tag.adverb) behind--
      for (let at = first; at < behind; at++) {
        const tag = tags[at] as number
        if (kind === Chunk.verb ? isVerb(tag) : isNoun(tag) || tag === Tag.pronoun || tag === Tag.question) head = at
      }
    }
    markChunk(reading, kind, first, behind, head)
    first = behind
  }
}

function markChunk(reading: Reading, kind: number, first: number, behind: number, head: number): void {
  const {sentences, chunks, chunkStarts, chunkEnds, heads, places, nexts, previous} = reading
  const next = sentences[behind] === sentences[first] ? behind : 0
  const before = sentences[first - 1] === sentences[first] ? first - 1 : 0
  for (let at = first; at < behind; at++) {
    chunks[at] = kind
    chunkStarts[at] = first
    chunkEnds[at] = behind
    heads[at] = head
    nexts[at] = next
    previous[at] = before
  }
  places[first] = 1
  places[behind - 1] = (places[behind - 1] as number) | 2
  places[head] = (places[head] as number) | 4
}

function chunkKind(tag: number): number {
  if (isVerb(tag) || tag === Tag.adverb || tag === Tag.to) return Chunk.verb
  if (tag >= Tag.period) return Chunk.mark
  switch (tag) {
    case Tag.preposition:
    case Tag.conjunction:
    case Tag.other:
      return Chunk.other
    default:
      return Chunk.noun
  }
}

/** Whether a chunk of a kind goes on with the token at an index. */
function goesOn(kind: number, tags: Uint8Array, at: number): boolean {
  const tag = tags[at] as number
  const before = tags[at - 1] as number
  if (kind === Chunk.verb)
    return isVerb(tag) || tag === Tag.adverb || (tag === Tag.to && isVerb(tags[at + 1] as number))
  if (before === Tag.pronoun || before === Tag.question) return false
  switch (tag) {
    case Tag.noun:
    case Tag.plural:
    case Tag.name:
    case Tag.possessive:
    case Tag.number:
      return true
    case Tag.adjective:
      return !isNoun(before) || before === Tag.name
    default:
      return false
  }
}

/** Index of the first token from one on that is no adverb; both without the margin. */
export function behindAdverbs({tags}: Reading, token: number): number {
  let at = token
  while (tags[at + margin] === Tag.adverb) at++
  return at
}

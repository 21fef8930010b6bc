/** Parts of speech: a greedy tagger, from left to right. */
import type {FeatureGroup, Features, FeatureSums} from './feature-sums.js'
import {findRow, highOf, lowOf} from './feature-weights.js'
import {mix} from './hashing.js'
import {margin, Shape, type Lexemes} from './lexemes.js'
import {lastingMemory, type Memory} from './memory.js'
import type {StoredWeights} from './stored-weights.js'
import {Tag, wordTagCount} from './tags.js'

/** Number of their first template. */
export const firstWordFeature = 0

/** The tag that a token's shape gives; 0 when its word must tell. */
export function tagOfShape(shape: number): number {
  switch (shape) {
    case Shape.period:
      return Tag.period
    case Shape.comma:
      return Tag.comma
    case Shape.colon:
    case Shape.dash:
      return Tag.colon
    case Shape.quote:
    case Shape.otherMark:
      return Tag.quote
    case Shape.bracket:
      return Tag.bracket
    case Shape.symbol:
      return Tag.symbol
    case Shape.address:
      return Tag.name
    default:
      return Tag.none
  }
}

type Group = FeatureGroup<Lexemes, Uint8Array>

/** Whether a sentence seems to begin. */
function opens(tags: Uint8Array, at: number): number {
  const tag = tags[at - 1] as number
  return tag === Tag.none || tag === Tag.period || (tag === Tag.quote && tags[at - 2] !== Tag.comma) ? 1 : 0
}

/** The word by itself. */
const wordGroup: Group = {
  count: 5,
  write({forms, stems, endings, shapes}, tags, at, values, n) {
    const shape = shapes[at] as number
    values[n] = forms[at] as number
    values[n + 1] = endings[at] as number
    values[n + 2] = stems[at] as number
    values[n + 3] = mix(shape, opens(tags, at))
    values[n + 4] = mix(mix(endings[at] as number, shape), opens(tags, at))
  }
}

/** The tags before it, and the shapes of it and the word behind. */
const tagGroup: Group = {
  count: 3,
  write({shapes}, tags, at, values, n) {
    const tag = tags[at - 1] as number
    values[n] = tag
    values[n + 1] = mix(tag, tags[at - 2] as number)
    values[n + 2] = mix(mix(shapes[at] as number, opens(tags, at)), shapes[at + 1] as number)
  }
}

/** Features of a word whose left neighbours have their tags. */
export const wordFeatures: Features<Lexemes, Uint8Array> = {
  groups: [wordGroup, tagGroup],
  writeKeys({forms, shapes}, tags, at, keys) {
    const shape = ((shapes[at] as number) << 1) | opens(tags, at)
    keys[0] = forms[at] as number
    keys[1] = (1 << 5) | shape
    keys[3] =
      (1 << 19) |
      ((tags[at - 1] as number) << 14) |
      ((tags[at - 2] as number) << 9) |
      (shape << 4) |
      (shapes[at + 1] as number)
  },
  count: 9,
  write({forms, endings, shapes}, tags, at, values, n) {
    const tag = tags[at - 1] as number
    const form = forms[at] as number
    const ending = endings[at] as number
    const nextForm = forms[at + 1] as number
    const nextEnding = endings[at + 1] as number
    values[n] = mix(form, tag)
    values[n + 1] = mix(ending, tag)
    values[n + 2] = nextForm
    values[n + 3] = nextEnding
    values[n + 4] = forms[at - 1] as number
    values[n + 5] = mix(form, nextForm)
    values[n + 6] = mix(ending, nextEnding)
    values[n + 7] = mix(mix(tag, shapes[at] as number), nextEnding)
    values[n + 8] = mix(mix(tags[at - 2] as number, tag), ending)
  }
}

/** What tags words. */
export interface WordTagger {
  /** Adds up {@link wordFeatures}. */
  readonly sums: FeatureSums<Lexemes, Uint8Array>
  /** The only tag of frequent words, by the hash of their form. */
  readonly sure: StoredWeights
}

/** The tag that a token has whatever stands around it; {@link Tag.none} when it can have several. */
export function givenTag({shapes, forms}: Lexemes, sure: StoredWeights, at: number): number {
  const shape = shapes[at] as number
  const given = tagOfShape(shape)
  // A word in capitals may be another one: "US" is not "us".
  if (given !== Tag.none || shape === Shape.upper || shape === Shape.mixed) return given
  const row = findRow(sure, forms[at] as number)
  return row < 0 ? Tag.none : (sure.pairs[row] as number)
}

/** The tags of a paragraph's tokens, with margins as {@link Lexemes} has. */
export function tagWords(lexemes: Lexemes, {sums, sure}: WordTagger, memory: Memory = lastingMemory): Uint8Array {
  const {length} = lexemes
  const tags = memory.bytes(length + 2 * margin)
  for (let at = margin; at < length + margin; at++) {
    const given = givenTag(lexemes, sure, at)
    if (given === Tag.none) {
      sums.add(scores, lexemes, tags, at)
      tags[at] = bestOf(scores)
    } else tags[at] = given
  }
  return tags
}

/** Of one word at a time. */
const scores = new Int32Array((wordTagCount / 2 + 3) & ~3)

/** The tag with the highest score; of equals the first. */
function bestOf(sums: Int32Array): number {
  let low = 0
  let high = 0
  let mostLow = -Infinity
  let mostHigh = -Infinity
  for (let tag = 0; tag < half; tag++) {
    const pair = sums[tag] as number
    const lowScore = lowOf(pair)
    const highScore = highOf(pair)
    if (lowScore > mostLow && tag !== Tag.none) {
      mostLow = lowScore
      low = tag
    }
    if (highScore > mostHigh) {
      mostHigh = highScore
      high = tag + half
    }
  }
  return mostHigh > mostLow ? high : low
}

const half = wordTagCount / 2

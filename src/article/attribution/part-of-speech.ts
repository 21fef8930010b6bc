/** Parts of speech: a greedy tagger, from left to right. */
import type {FeatureGroup, GroupSums} from './feature-groups.js'
import {findRow, highOf, lowOf} from './feature-weights.js'
import {bucketBits, mix} from './hashing.js'
import {margin, Shape, type Lexemes} from './lexemes.js'
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
  word: ({forms}, _, at) => forms[at] as number,
  key: ({shapes}, tags, at) => ((shapes[at] as number) << 1) | opens(tags, at),
  write({forms, stems, endings, shapes}, tags, at, values, n) {
    const shape = shapes[at] as number
    values[n] = forms[at] as number
    values[n + 1] = endings[at] as number
    values[n + 2] = stems[at] as number
    values[n + 3] = mix(shape, opens(tags, at))
    values[n + 4] = mix(mix(endings[at] as number, shape), opens(tags, at))
  }
}

/** The word behind the tag before it. */
const tagGroup: Group = {
  count: 3,
  write({forms, endings}, tags, at, values, n) {
    const tag = tags[at - 1] as number
    values[n] = tag
    values[n + 1] = mix(forms[at] as number, tag)
    values[n + 2] = mix(endings[at] as number, tag)
  }
}

/** The word behind. */
const nextWordGroup: Group = {
  count: 2,
  write({forms, endings}, _, at, values, n) {
    values[n] = forms[at + 1] as number
    values[n + 1] = endings[at + 1] as number
  }
}

/** More of the words beside it. */
const neighbourGroup: Group = {
  count: 9,
  write({forms, endings, shapes}, tags, at, values, n) {
    const tag = tags[at - 1] as number
    const tagBefore = tags[at - 2] as number
    const shape = shapes[at] as number
    const ending = endings[at] as number
    const nextEnding = endings[at + 1] as number
    values[n] = forms[at - 1] as number
    values[n + 1] = forms[at + 2] as number
    values[n + 2] = forms[at - 2] as number
    values[n + 3] = mix(mix(shape, opens(tags, at)), shapes[at + 1] as number)
    values[n + 4] = mix(forms[at] as number, forms[at + 1] as number)
    values[n + 5] = mix(ending, nextEnding)
    values[n + 6] = mix(mix(tag, shape), nextEnding)
    values[n + 7] = mix(tag, tagBefore)
    values[n + 8] = mix(mix(tagBefore, tag), ending)
  }
}

/** Features of a word whose left neighbours have their tags. */
export const wordFeatureGroups: readonly Group[] = [wordGroup, tagGroup, nextWordGroup, neighbourGroup]

/** What tags words. */
export interface WordTagger {
  /** Adds up {@link wordFeatureGroups}. */
  readonly sums: GroupSums<Lexemes, Uint8Array>
  /** The only tag of frequent words, by the hash of their form. */
  readonly sure: StoredWeights
}

/** The tag that a token has whatever stands around it; {@link Tag.none} when it can have several. */
export function givenTag({shapes, forms}: Lexemes, sure: StoredWeights, at: number): number {
  const shape = shapes[at] as number
  const given = tagOfShape(shape)
  // A word in capitals may be another one: "US" is not "us".
  if (given !== Tag.none || shape === Shape.upper || shape === Shape.mixed) return given
  const row = findRow(sure, (forms[at] as number) >>> (32 - bucketBits))
  return row < 0 ? Tag.none : (sure.pairs[row] as number)
}

/** The tags of a paragraph's tokens, with margins as {@link Lexemes} has. */
export function tagWords(lexemes: Lexemes, {sums, sure}: WordTagger): Uint8Array {
  const {length} = lexemes
  const tags = new Uint8Array(length + 2 * margin)
  for (let at = margin; at < length + margin; at++) {
    const given = givenTag(lexemes, sure, at)
    if (given === Tag.none) {
      scores.fill(0)
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
  const half = wordTagCount / 2
  let best = 1
  let most = lowOf(sums[1] as number)
  for (let tag = 2; tag < half; tag++) {
    const score = lowOf(sums[tag] as number)
    if (score > most) {
      most = score
      best = tag
    }
  }
  for (let tag = 0; tag < half; tag++) {
    const score = highOf(sums[tag] as number)
    if (score > most) {
      most = score
      best = tag + half
    }
  }
  return best
}

/** Parts of speech: a greedy tagger, from left to right. */
import {addRows, type FeatureWeights} from './feature-weights.js'
import {mix} from './hashing.js'
import {margin, Shape, type Lexemes} from './lexemes.js'
import {Tag, wordTagCount} from './tags.js'

/** How many features a word has. */
export const wordFeatureCount = 19

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

/** Writes the features of the token at an index (margin included), whose left neighbours have their tags. */
export function writeWordFeatures(lexemes: Lexemes, tags: Uint8Array, at: number, values: Int32Array): void {
  const {forms, stems, endings, shapes} = lexemes
  const form = forms[at] as number
  const before = forms[at - 1] as number
  const after = forms[at + 1] as number
  const shape = shapes[at] as number
  const tag = tags[at - 1] as number
  const tagBefore = tags[at - 2] as number
  const opens = tag === Tag.none || tag === Tag.period || (tag === Tag.quote && tagBefore !== Tag.comma) ? 1 : 0
  values[0] = form
  values[1] = endings[at] as number
  values[2] = mix(shape, opens)
  values[3] = tag
  values[4] = mix(tag, tagBefore)
  values[5] = mix(form, tag)
  values[6] = before
  values[7] = after
  values[8] = endings[at + 1] as number
  values[9] = forms[at + 2] as number
  values[10] = mix(endings[at] as number, tag)
  values[11] = mix(mix(shape, opens), shapes[at + 1] as number)
  values[12] = stems[at] as number
  values[13] = mix(form, after)
  values[14] = mix(endings[at] as number, endings[at + 1] as number)
  values[15] = mix(mix(tag, shape), endings[at + 1] as number)
  values[16] = mix(mix(tagBefore, tag), endings[at] as number)
  values[17] = mix(mix(endings[at] as number, shape), opens)
  values[18] = forms[at - 2] as number
}

/** The tags of a paragraph's tokens, with margins as {@link Lexemes} has. */
export function tagWords(lexemes: Lexemes, weights: FeatureWeights): Uint8Array {
  const {length, shapes} = lexemes
  const tags = new Uint8Array(length + 2 * margin)
  const features = new Int32Array(wordFeatureCount)
  const scores = new Float64Array(wordTagCount)
  for (let at = margin; at < length + margin; at++) {
    const given = tagOfShape(shapes[at] as number)
    if (given !== Tag.none) {
      tags[at] = given
      continue
    }
    writeWordFeatures(lexemes, tags, at, features)
    scores.fill(0)
    addRows(scores, weights, features, wordFeatureCount, firstWordFeature)
    let best = 1
    for (let tag = 2; tag < wordTagCount; tag++) if ((scores[tag] as number) > (scores[best] as number)) best = tag
    tags[at] = best
  }
  return tags
}

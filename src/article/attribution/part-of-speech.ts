/** Parts of speech: a greedy tagger, from left to right. */
import {bucketOf, mix} from './hashing.js'
import {margin, Shape, type Lexemes} from './lexemes.js'
import {Tag, wordTagCount} from './tags.js'

/** Weights of hashed features: `rows[bucket]` is the row of a bucket, row 0 being all zeros. */
export interface FeatureWeights {
  readonly rows: ArrayLike<number>
  /** `width` values for each row. */
  readonly values: ArrayLike<number>
  readonly width: number
}

/** How many features a word has. */
export const wordFeatureCount = 19

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

/** Writes the buckets of the features of the token at an index (margin included), whose left neighbours have their tags. */
export function writeWordFeatures(lexemes: Lexemes, tags: Uint8Array, at: number, buckets: Int32Array): void {
  const {forms, stems, endings, shapes} = lexemes
  const form = forms[at] as number
  const before = forms[at - 1] as number
  const after = forms[at + 1] as number
  const shape = shapes[at] as number
  const tag = tags[at - 1] as number
  const tagBefore = tags[at - 2] as number
  const opens = tag === Tag.none || tag === Tag.period || (tag === Tag.quote && tagBefore !== Tag.comma) ? 1 : 0
  buckets[0] = bucketOf(0, form)
  buckets[1] = bucketOf(1, endings[at] as number)
  buckets[2] = bucketOf(2, mix(shape, opens))
  buckets[3] = bucketOf(3, tag)
  buckets[4] = bucketOf(4, mix(tag, tagBefore))
  buckets[5] = bucketOf(5, mix(form, tag))
  buckets[6] = bucketOf(6, before)
  buckets[7] = bucketOf(7, after)
  buckets[8] = bucketOf(8, endings[at + 1] as number)
  buckets[9] = bucketOf(9, forms[at + 2] as number)
  buckets[10] = bucketOf(10, mix(endings[at] as number, tag))
  buckets[11] = bucketOf(11, mix(mix(shape, opens), shapes[at + 1] as number))
  buckets[12] = bucketOf(12, stems[at] as number)
  buckets[13] = bucketOf(13, mix(form, after))
  buckets[14] = bucketOf(14, mix(endings[at] as number, endings[at + 1] as number))
  buckets[15] = bucketOf(15, mix(mix(tag, shape), endings[at + 1] as number))
  buckets[16] = bucketOf(16, mix(mix(tagBefore, tag), endings[at] as number))
  buckets[17] = bucketOf(17, mix(mix(endings[at] as number, shape), opens))
  buckets[18] = bucketOf(18, forms[at - 2] as number)
}

/** The tags of a paragraph's tokens, with margins as {@link Lexemes} has. */
export function tagWords(lexemes: Lexemes, {rows, values, width}: FeatureWeights): Uint8Array {
  const {length, shapes} = lexemes
  const tags = new Uint8Array(length + 2 * margin)
  const buckets = new Int32Array(wordFeatureCount)
  const scores = new Float64Array(wordTagCount)
  for (let at = margin; at < length + margin; at++) {
    const given = tagOfShape(shapes[at] as number)
    if (given !== Tag.none) {
      tags[at] = given
      continue
    }
    writeWordFeatures(lexemes, tags, at, buckets)
    scores.fill(0)
    for (let feature = 0; feature < wordFeatureCount; feature++) {
      const row = rows[buckets[feature] as number] as number
      if (row === 0) continue
      const offset = row * width
      for (let tag = 1; tag < wordTagCount; tag++)
        scores[tag] = (scores[tag] as number) + (values[offset + tag] as number)
    }
    let best = 1
    for (let tag = 2; tag < wordTagCount; tag++) if ((scores[tag] as number) > (scores[best] as number)) best = tag
    tags[at] = best
  }
  return tags
}

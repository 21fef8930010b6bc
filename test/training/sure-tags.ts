/** Frequent words that have one part of speech, so that no model need be asked for it. */
import {wordBits} from '../../src/article/attribution/tagging/hashing.js'
import {margin} from '../../src/article/attribution/tagging/lexemes.js'
import {tagOfShape} from '../../src/article/attribution/tagging/part-of-speech.js'
import {Tag} from '../../src/article/attribution/tagging/tags.js'
import type {TrainingParagraph} from './corpus.js'
import {storeWeights} from './store-weights.js'

/** Which words are sure. */
export interface SureTagSettings {
  /** Words seen less often are not. */
  readonly leastCount: number
  /** What share of them has to have the one tag. */
  readonly leastShare: number
}

/** Encodes the tags of words that are sure, by the hash of their form. */
export function storeSureTags(
  paragraphs: readonly TrainingParagraph[],
  {leastCount, leastShare}: SureTagSettings
): string {
  const seen = new Map<number, Map<number, number>>()
  for (const {lexemes, silver} of paragraphs) {
    if (silver.length === 0) continue
    for (let at = margin; at < lexemes.length + margin; at++) {
      const tag = silver[at] as number
      if (tag === Tag.none || tagOfShape(lexemes.shapes[at] as number) !== Tag.none) continue
      const bucket = (lexemes.forms[at] as number) >>> (32 - wordBits)
      const tags = seen.get(bucket) ?? new Map<number, number>()
      tags.set(tag, (tags.get(tag) ?? 0) + 1)
      seen.set(bucket, tags)
    }
  }
  const rows = new Uint32Array(1 << wordBits)
  const values: number[] = [0]
  for (const [bucket, tags] of seen) {
    const counts = [...tags.values()]
    const most = Math.max(...counts)
    const total = counts.reduce((sum, count) => sum + count, 0)
    if (total < leastCount || most < total * leastShare) continue
    const [best = Tag.none] = [...tags].find(([, count]) => count === most) ?? []
    rows[bucket] = values.push(best) - 1
  }
  return storeWeights({rows, bucketBits: wordBits, values, width: 1, extra: {}}, {scale: 1, leastValue: 1})
}

/** Trains the part-of-speech tagger: an averaged perceptron (Collins 2002) over hashed features. */
import {countFeatures} from '../../src/article/attribution/tagging/feature-sums.js'
import {margin} from '../../src/article/attribution/tagging/lexemes.js'
import {featureBits} from '../../src/article/attribution/tagging/hashing.js'
import {firstWordFeature, givenTag, wordFeatures} from '../../src/article/attribution/tagging/part-of-speech.js'
import type {StoredWeights} from '../../src/article/attribution/tagging/stored-weights.js'
import {Tag, wordTagCount} from '../../src/article/attribution/tagging/tags.js'
import type {TrainingParagraph} from './corpus.js'
import {collectBuckets, noBucket} from './feature-rows.js'
import {createRandom, shuffle} from './random.js'
import type {Weights} from './store-weights.js'

/** How to train. */
export interface PartOfSpeechSettings {
  readonly epochs: number
  /** Features seen less often are left out. */
  readonly leastCount: number
  /** Weights below this are left out in the end. */
  readonly leastWeight: number
}

const wordFeatureCount = countFeatures(wordFeatures)

/** Learns weights from paragraphs with silver tags, for the words whose tags are not sure. */
export function trainPartOfSpeech(
  paragraphs: readonly TrainingParagraph[],
  sure: StoredWeights,
  {epochs, leastCount, leastWeight}: PartOfSpeechSettings
): Weights {
  const rows = countBuckets(paragraphs, sure, leastCount)
  let rowCount = 1
  for (let bucket = 0; bucket < noBucket; bucket++) if (rows[bucket]) rows[bucket] = rowCount++
  const width = wordTagCount
  const weights = new Float32Array(rowCount * width)
  const totals = new Float64Array(rowCount * width)
  const stamps = new Uint32Array(rowCount * width)
  const scores = new Float64Array(width)
  const order = [...paragraphs]
  const random = createRandom(7)
  let step = 0
  const update = (at: number, by: number): void => {
    totals[at] = (totals[at] as number) + (step - (stamps[at] as number)) * (weights[at] as number)
    stamps[at] = step
    weights[at] = (weights[at] as number) + by
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const {lexemes, silver} of order) {
      const tags = new Uint8Array(lexemes.length + 2 * margin)
      for (let at = margin; at < lexemes.length + margin; at++) {
        const given = givenTag(lexemes, sure, at)
        if (given !== Tag.none) {
          tags[at] = given
          continue
        }
        const {buckets} = collectBuckets(wordFeatures, firstWordFeature, lexemes, tags, [at])
        scores.fill(0)
        for (let feature = 0; feature < wordFeatureCount; feature++) {
          const row = rows[buckets[feature] as number] as number
          if (row === 0) continue
          for (let tag = 1; tag < width; tag++)
            scores[tag] = (scores[tag] as number) + (weights[row * width + tag] as number)
        }
        let best = 1
        for (let tag = 2; tag < width; tag++) if ((scores[tag] as number) > (scores[best] as number)) best = tag
        tags[at] = best
        const gold = silver[at] as number
        step++
        if (gold === best || gold === Tag.none) continue
        for (let feature = 0; feature < wordFeatureCount; feature++) {
          const row = rows[buckets[feature] as number] as number
          if (row === 0) continue
          update(row * width + gold, 1)
          update(row * width + best, -1)
        }
      }
    }
  }
  for (let at = 0; at < weights.length; at++) update(at, 0)
  const average = Float32Array.from(totals, (total) => total / Math.max(1, step))
  const kept = average.map((weight) => (Math.abs(weight) < leastWeight ? 0 : weight))
  return {rows, bucketBits: featureBits, values: kept, width, extra: {}}
}

function countBuckets(paragraphs: readonly TrainingParagraph[], sure: StoredWeights, leastCount: number): Uint32Array {
  const counts = new Uint32Array(noBucket + 1)
  for (const {lexemes, silver} of paragraphs) {
    for (let at = margin; at < lexemes.length + margin; at++) {
      if (givenTag(lexemes, sure, at) !== Tag.none) continue
      const {buckets} = collectBuckets(wordFeatures, firstWordFeature, lexemes, silver, [at])
      for (const bucket of buckets) counts[bucket] = (counts[bucket] as number) + 1
    }
  }
  counts[noBucket] = 0
  return counts.map((count) => (count >= leastCount ? 1 : 0))
}

/** Trains the likelihood of cues: a logistic regression over hashed features. */
import {cueFeatures, firstCueFeature, mayBeCue} from '../../src/article/attribution/tagging/cue-likelihood.js'
import {countFeatures} from '../../src/article/attribution/tagging/feature-sums.js'
import {Label} from '../../src/article/attribution/labels.js'
import {margin} from '../../src/article/attribution/tagging/lexemes.js'
import type {Reading} from '../../src/article/attribution/tagging/reading.js'
import {chooseRows, collectBuckets, type BucketSequence} from './feature-rows.js'
import {createRandom, shuffle} from './random.js'
import type {Weights} from './store-weights.js'

/** A paragraph with its gold labels. */
export interface LabelledReading {
  readonly reading: Reading
  readonly labels: Uint8Array
}

/** How to train. */
export interface CueSettings {
  readonly epochs: number
  readonly leastCount: number
  readonly rate: number
  /** What each weight loses after each epoch. */
  readonly shrinkage: number
}

const cueFeatureCount = countFeatures(cueFeatures)

/** Learns weights. */
export function trainCueLikelihood(
  paragraphs: readonly LabelledReading[],
  {epochs, leastCount, rate, shrinkage}: CueSettings
): Weights {
  const examples = paragraphs.map(({reading, labels}) => toExamples(reading, labels))
  const {rows, bucketBits, rowCount, counts} = chooseRows(examples, leastCount)
  const values = new Float32Array(rowCount)
  const squares = new Float32Array(rowCount)
  const average = new Float64Array(rowCount)
  const order = [...examples]
  const random = createRandom(11)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const {buckets, isCue} of order) {
      for (let example = 0; example < isCue.length; example++) {
        const offset = example * cueFeatureCount
        let sum = 0
        for (let at = offset; at < offset + cueFeatureCount; at++) {
          sum += values[rows[buckets[at] as number] as number] as number
        }
        const gradient = 1 / (1 + Math.exp(-sum)) - (isCue[example] as number)
        if (Math.abs(gradient) < 1e-3) continue
        for (let at = offset; at < offset + cueFeatureCount; at++) {
          const row = rows[buckets[at] as number] as number
          if (row === 0) continue
          const square = (squares[row] as number) + gradient * gradient
          squares[row] = square
          values[row] = (values[row] as number) - (rate * gradient) / Math.sqrt(square + 0.1)
        }
      }
    }
    for (let row = 1; row < rowCount; row++) {
      const value = values[row] as number
      values[row] = Math.sign(value) * Math.max(0, Math.abs(value) - shrinkage)
      if (epoch >= epochs / 2) average[row] = (average[row] as number) + (values[row] as number)
    }
  }
  const kept = epochs - Math.ceil(epochs / 2)
  return {rows, bucketBits, values: average.map((sum) => sum / kept), width: 1, extra: {}, counts}
}

function toExamples(reading: Reading, labels: Uint8Array): BucketSequence & {isCue: Uint8Array} {
  const candidates: number[] = []
  for (let at = margin; at < labels.length + margin; at++) {
    if (mayBeCue(reading.tags[at] as number)) candidates.push(at)
  }
  const sequence = collectBuckets(cueFeatures, firstCueFeature, reading, undefined, candidates)
  const isCue = Uint8Array.from(candidates, (at) => {
    const label = labels[at - margin]
    return label === Label.cueBegin || label === Label.cueInside ? 1 : 0
  })
  return {...sequence, isCue}
}

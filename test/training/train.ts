/**
 * Trains the models of `src/english/models` on PolNeAR's train split: `npm run train -- --data <folder>`.
 * The folder holds PolNeAR (see `readPolnear`) and CoreNLP's tokens of it (`polnear-train-tokens.jsonl.gz`). Deterministic: the
 * same data give the same bytes.
 */
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {cueLevelCount, rateCues} from '../../src/article/attribution/cue-likelihood.js'
import {extractFeatures, featureCount} from '../../src/article/attribution/features.js'
import {margin} from '../../src/article/attribution/lexemes.js'
import {tagWords, type FeatureWeights} from '../../src/article/attribution/part-of-speech.js'
import {createReading, type Reading} from '../../src/article/attribution/reading.js'
import {wordTagCount} from '../../src/article/attribution/tags.js'
import {decodeWeights} from '../../src/article/attribution/stored-weights.js'
import {readPolnear} from '../evaluation/polnear.js'
import {toTrainingArticle, type TrainingArticle, type TrainingParagraph} from './corpus.js'
import {readSilverTokens} from './silver-tags.js'
import {storeWeights} from './store-weights.js'
import {trainCrf, type Sequence} from './train-crf.js'
import {trainCueLikelihood, type LabelledReading} from './train-cue-likelihood.js'
import {trainPartOfSpeech} from './train-part-of-speech.js'

/** How the models of this package are trained: chosen on a part of train that was held out. */
const settings = {
  folds: 4,
  partOfSpeech: {epochs: 5, leastCount: 60, scale: 0.3},
  cues: {epochs: 6, leastCount: 40, rate: 0.1, shrinkage: 0.004, scale: 0.03},
  attribution: {epochs: 5, averageFrom: 2, leastCount: 66, rate: 0.02, shrinkage: 0.005, scale: 0.05},
  /** Added to the labels: source and cue weigh more than the likelihood alone gives them. */
  bias: [0, 0.1, 0.1, 0.05, 0.05, 0.02, 0.02]
}

function main(): void {
  const {values} = parseArgs({options: {data: {type: 'string'}, out: {type: 'string'}}})
  if (!values.data) throw new Error('Unexpected arguments, expected --data <folder>')
  const data = values.data
  const out = values.out ?? path.join(import.meta.dirname, '../../../src/english/models')
  const silver = readSilverTokens(path.join(data, 'polnear-train-tokens.jsonl.gz'))
  const articles = readPolnear(data, 'train').map((gold) => toTrainingArticle(gold, silver.get(gold.file)))
  log(`${articles.length} articles`)

  const {epochs, leastCount} = settings.partOfSpeech
  const learnTags = (from: readonly TrainingParagraph[]): FeatureWeights =>
    trainPartOfSpeech(
      from.filter((paragraph) => paragraph.silver.length > 0),
      {epochs, leastCount}
    )
  const tags = crossApply(articles, learnTags, ({lexemes}, weights) => tagWords(lexemes, weights))
  const partOfSpeech = storeWeights(
    {...learnTags(articles.flatMap(({paragraphs}) => paragraphs)), width: wordTagCount, extra: {}},
    {scale: settings.partOfSpeech.scale, leastValue: 1}
  )
  write(out, 'part-of-speech', 'partOfSpeechWeights', partOfSpeech)

  const readings = new Map<TrainingParagraph, Reading>()
  for (const [paragraph, list] of tags) readings.set(paragraph, createReading(paragraph.facts, paragraph.lexemes, list))
  const labelled = (paragraph: TrainingParagraph): LabelledReading => ({
    reading: readings.get(paragraph) as Reading,
    labels: paragraph.labels
  })
  const learnCues = (from: readonly TrainingParagraph[]): ReturnType<typeof trainCueLikelihood> =>
    trainCueLikelihood(from.map(labelled), settings.cues)
  const levels = crossApply(articles, learnCues, (paragraph, weights) =>
    rateCues(readings.get(paragraph) as Reading, weights, 1)
  )
  const cues = storeWeights(
    {...learnCues(articles.flatMap(({paragraphs}) => paragraphs)), width: 1, extra: {}},
    {scale: settings.cues.scale, leastValue: 2}
  )
  write(out, 'cues', 'cueWeights', cues)
  log(`cues at ${cueLevelCount} levels`)

  const sequences: Sequence[] = articles.flatMap(({paragraphs}) =>
    paragraphs.map((paragraph) => {
      const {length} = paragraph.lexemes
      const buckets = new Int32Array(length * featureCount)
      extractFeatures(
        readings.get(paragraph) as Reading,
        levels.get(paragraph) as Uint8Array,
        buckets,
        margin,
        length + margin
      )
      return {buckets, labels: paragraph.labels}
    })
  )
  const {rows, values: weights, transitions} = trainCrf(sequences, featureCount, {...settings.attribution, log})
  const attribution = storeWeights(
    {
      rows,
      values: weights,
      width: 7,
      extra: {transitions: [...transitions].map((value) => Number(value.toFixed(3))), bias: settings.bias}
    },
    {scale: settings.attribution.scale, leastValue: 1}
  )
  write(out, 'attribution', 'attributionWeights', attribution)
}

/** Applies to each paragraph what was learnt from the articles of the other folds, so that nothing is known by heart. */
function crossApply<Learnt, Result>(
  articles: readonly TrainingArticle[],
  learn: (from: readonly TrainingParagraph[]) => Learnt,
  apply: (to: TrainingParagraph, learnt: Learnt) => Result
): Map<TrainingParagraph, Result> {
  const results = new Map<TrainingParagraph, Result>()
  for (let fold = 0; fold < settings.folds; fold++) {
    const isIn = (index: number): boolean => index % settings.folds === fold
    const learnt = learn(articles.filter((_, index) => !isIn(index)).flatMap(({paragraphs}) => paragraphs))
    for (const {paragraphs} of articles.filter((_, index) => isIn(index))) {
      for (const paragraph of paragraphs) results.set(paragraph, apply(paragraph, learnt))
    }
  }
  return results
}

function write(folder: string, name: string, constant: string, stored: string): void {
  const comment = `/** Learnt weights in base64, made by \`npm run train\`; see README.md beside this file. */`
  writeFileSync(path.join(folder, `${name}.ts`), `${comment}\nexport const ${constant}: string =\n  '${stored}'\n`)
  log(`${name}: ${decodeWeights(stored).values.length} values, ${(stored.length / 1000).toFixed(0)} kB`)
}

function log(line: string): void {
  console.log(`[${(performance.now() / 1000).toFixed(0)} s] ${line}`)
}

main()

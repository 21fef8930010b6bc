/** All models, one after the other: each sees of the ones before what they say of articles that they were not trained on. */
import {rateCues} from '../../src/article/attribution/tagging/cue-likelihood.js'
import {decode} from '../../src/article/attribution/tagging/decoder.js'
import {features, firstFeature} from '../../src/article/attribution/tagging/features.js'
import {labelCount} from '../../src/article/attribution/labels.js'
import {margin} from '../../src/article/attribution/tagging/lexemes.js'
import {computeMarginals} from '../../src/article/attribution/tagging/marginals.js'
import {tagWords} from '../../src/article/attribution/tagging/part-of-speech.js'
import {decodeRater, decodeTagger, type StoredModels} from '../../src/article/attribution/tagging/models.js'
import {createDraft} from '../../src/article/attribution/tagging/draft.js'
import {createReading, type Reading} from '../../src/article/attribution/tagging/reading.js'
import {firstRefinement, refinement as refinementFeatures} from '../../src/article/attribution/tagging/refinement.js'
import {findSenses} from '../../src/article/attribution/tagging/senses.js'
import {decodeWeights, type StoredWeights} from '../../src/article/attribution/tagging/stored-weights.js'
import {findSurroundings} from '../../src/article/attribution/tagging/surroundings.js'
import type {TrainingArticle, TrainingParagraph} from './corpus.js'
import {chooseRows, collectBuckets, toRows, type BucketSequence, type FeatureRows} from './feature-rows.js'
import {storeWeights, type StoreSettings} from './store-weights.js'
import {storeSureTags, type SureTagSettings} from './sure-tags.js'
import {scoreLabels, trainCrf, type CrfSettings, type CrfWeights, type Sequence} from './train-crf.js'
import {trainCueLikelihood, type CueSettings} from './train-cue-likelihood.js'
import {trainPartOfSpeech, type PartOfSpeechSettings} from './train-part-of-speech.js'

type Scales = Required<Pick<StoreSettings, 'scale'>> & {readonly rareScale: number}

/** How to train and what to keep. */
export interface TrainingSettings {
  readonly folds: number
  /** How often each labelling is learnt, see `trainCrf`. */
  readonly runs: number
  readonly sureTags: SureTagSettings
  readonly partOfSpeech: PartOfSpeechSettings & {readonly scale: number}
  readonly cues: CueSettings & Scales
  readonly attribution: CrfSettings & Scales & {readonly leastCount: number}
  readonly refinement: CrfSettings & Scales & {readonly leastCount: number}
  /** Added to the scores of the labels. */
  readonly bias: readonly number[]
}

/** As the models of this package are trained: chosen on a fifth of the train split that was held out. */
export const defaultSettings: TrainingSettings = {
  folds: 4,
  runs: 3,
  sureTags: {leastCount: 50, leastShare: 0.995},
  partOfSpeech: {epochs: 8, leastCount: 10, leastWeight: 1.75, scale: 0.7},
  cues: {epochs: 6, leastCount: 16, rate: 0.05, shrinkage: 0.001, scale: 0.01, rareScale: 1.5},
  attribution: {epochs: 8, averageFrom: 3, leastCount: 60, rate: 0.02, shrinkage: 0.004, scale: 0.005, rareScale: 1},
  refinement: {epochs: 8, averageFrom: 3, leastCount: 40, rate: 0.02, shrinkage: 0.004, scale: 0.005, rareScale: 1},
  bias: [0, 0.1, 0.1, 0.05, 0.05, 0, 0]
}

/** Trains and encodes the models. */
export function trainModels(
  articles: readonly TrainingArticle[],
  senses: StoredWeights,
  log: (line: string) => void,
  settings: TrainingSettings = defaultSettings
): Omit<StoredModels, 'senses'> {
  const paragraphs = articles.flatMap((article) => article.paragraphs)
  const cross = <Learnt, Result>(
    learn: (from: readonly TrainingParagraph[]) => Learnt,
    apply: (to: TrainingParagraph, learnt: Learnt) => Result
  ): Map<TrainingParagraph, Result> => crossApply(articles, settings.folds, learn, apply)
  const learnTags = (from: readonly TrainingParagraph[]): Pick<StoredModels, 'partOfSpeech' | 'sureTags'> => {
    const tagged = from.filter(({silver}) => silver.length > 0)
    const sureTags = storeSureTags(tagged, settings.sureTags)
    const weights = trainPartOfSpeech(tagged, decodeWeights(sureTags), settings.partOfSpeech)
    return {sureTags, partOfSpeech: storeWeights(weights, {scale: settings.partOfSpeech.scale, leastValue: 1})}
  }
  const readings = cross(
    (from) => decodeTagger(learnTags(from)),
    ({facts, lexemes}, tagger) => {
      const tags = tagWords(lexemes, tagger)
      return createReading(facts, lexemes, tags, findSenses(lexemes, tags, senses))
    }
  )
  const readingOf = (paragraph: TrainingParagraph): Reading => readings.get(paragraph) as Reading
  const words = learnTags(paragraphs)
  log('parts of speech')

  const learnCues = (from: readonly TrainingParagraph[]): string =>
    storeWeights(
      trainCueLikelihood(
        from.map((paragraph) => ({reading: readingOf(paragraph), labels: paragraph.labels})),
        settings.cues
      ),
      {...settings.cues, leastValue: 1}
    )
  const levels = cross(
    (from) => decodeRater(learnCues(from)),
    (paragraph, rater) => rateCues(readingOf(paragraph), rater)
  )
  const cues = learnCues(paragraphs)
  log('likely cues')

  const base = new Map<TrainingParagraph, BucketSequence>()
  for (const paragraph of paragraphs) {
    const reading = readingOf(paragraph)
    const surroundings = findSurroundings(reading, levels.get(paragraph) as Uint8Array)
    base.set(paragraph, collectBuckets(features, firstFeature, reading, surroundings, indicesOf(paragraph)))
  }
  const bucketsOf = (paragraph: TrainingParagraph): BucketSequence => base.get(paragraph) as BucketSequence
  const baseRows = chooseRows(base.values(), settings.attribution.leastCount)
  const toSequence = (paragraph: TrainingParagraph): Sequence => ({
    ...toRows(paragraph.lexemes.length, [bucketsOf(paragraph), baseRows]),
    labels: paragraph.labels
  })
  const learnLabels = (from: readonly TrainingParagraph[], runs?: number): CrfWeights =>
    trainCrf(from.map(toSequence), baseRows.rowCount, settings.attribution, runs)
  const drafts = cross(
    (from) => learnLabels(from),
    (paragraph, weights) => draftBuckets(paragraph, toSequence(paragraph), weights, readingOf(paragraph))
  )
  const first = learnLabels(paragraphs, settings.runs)
  log('first labelling')

  const refinementRows = chooseRows(drafts.values(), settings.refinement.leastCount)
  const second = trainCrf(
    paragraphs.map((paragraph) => ({
      ...toRows(
        paragraph.lexemes.length,
        [bucketsOf(paragraph), baseRows],
        [drafts.get(paragraph) as BucketSequence, refinementRows]
      ),
      labels: paragraph.labels
    })),
    baseRows.rowCount + refinementRows.rowCount,
    settings.refinement,
    settings.runs
  )
  log('second labelling')
  return {...words, cues, ...storeLabelling(first, second, baseRows, refinementRows, settings)}
}

/** The features that a first labelling gives. */
function draftBuckets(
  paragraph: TrainingParagraph,
  sequence: Sequence,
  {values, transitions}: CrfWeights,
  reading: Reading
): BucketSequence {
  const {length} = paragraph.lexemes
  const emissions = scoreLabels(sequence, values)
  const labels = decode(emissions, transitions, length)
  const draft = createDraft(reading, margin, labels, computeMarginals(emissions, transitions, length))
  return collectBuckets(refinementFeatures, firstRefinement, reading, draft, indicesOf(paragraph))
}

/** The indices of a paragraph's tokens, margin included. */
const indicesOf = ({lexemes}: TrainingParagraph): number[] =>
  Array.from({length: lexemes.length}, (_, token) => token + margin)

function storeLabelling(
  first: CrfWeights,
  second: CrfWeights,
  baseRows: FeatureRows,
  refinementRows: FeatureRows,
  {attribution, refinement, bias}: TrainingSettings
): Pick<StoredModels, 'attribution' | 'refinement'> {
  const values = new Float32Array(baseRows.rowCount * labelCount * 2)
  for (let row = 0; row < baseRows.rowCount; row++) {
    const [from, to] = [row * labelCount, (row + 1) * labelCount]
    values.set(first.values.subarray(from, to), from * 2)
    values.set(second.values.subarray(from, to), from * 2 + labelCount)
  }
  const rounded = (list: Float32Array): number[] => Array.from(list, (value) => Number(value.toFixed(3)))
  return {
    attribution: storeWeights(
      {...baseRows, values, width: labelCount * 2, extra: {transitions: rounded(first.transitions)}},
      {...attribution, leastValue: 1}
    ),
    refinement: storeWeights(
      {
        ...refinementRows,
        values: second.values.subarray(baseRows.rowCount * labelCount),
        width: labelCount,
        extra: {transitions: rounded(second.transitions), bias}
      },
      {...refinement, leastValue: 1}
    )
  }
}

/** Applies to each paragraph what was learnt from the articles of the other folds, so that nothing is known by heart. */
function crossApply<Learnt, Result>(
  articles: readonly TrainingArticle[],
  folds: number,
  learn: (from: readonly TrainingParagraph[]) => Learnt,
  apply: (to: TrainingParagraph, learnt: Learnt) => Result
): Map<TrainingParagraph, Result> {
  const results = new Map<TrainingParagraph, Result>()
  for (let fold = 0; fold < folds; fold++) {
    const learnt = learn(articles.filter((_, index) => index % folds !== fold).flatMap(({paragraphs}) => paragraphs))
    for (const {paragraphs} of articles.filter((_, index) => index % folds === fold)) {
      for (const paragraph of paragraphs) results.set(paragraph, apply(paragraph, learnt))
    }
  }
  return results
}

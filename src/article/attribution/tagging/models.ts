/** The models of this package, decoded when first asked for. */
import {attributionWeights} from '../../../english/models/attribution.js'
import {cueWeights} from '../../../english/models/cues.js'
import {partOfSpeechWeights} from '../../../english/models/part-of-speech.js'
import {refinementWeights} from '../../../english/models/refinement.js'
import {senseWeights} from '../../../english/models/senses.js'
import {sureTagWeights} from '../../../english/models/sure-tags.js'
import type {Draft} from './draft.js'
import {FeatureSums, recordCountOf, type Features} from './feature-sums.js'
import {features, firstFeature} from './features.js'
import {firstWordFeature, wordFeatures, type WordTagger} from './part-of-speech.js'
import {cueFeatures, firstCueFeature, type CueRater} from './cue-likelihood.js'
import type {Reading} from './reading.js'
import {firstRefinement, refinement as refinementFeatures} from './refinement.js'
import {decodeWeights, type StoredWeights} from './stored-weights.js'
import type {Surroundings} from './surroundings.js'

/** Everything learnt that labels need. */
export interface Models {
  readonly words: WordTagger
  readonly senses: StoredWeights
  readonly cues: CueRater
  /** Sums of the first labelling and of the second one. */
  readonly attribution: Labelling<Surroundings>
  /** Sums of the second labelling for what the first one found. */
  readonly refinement: Labelling<Draft>
}

/** Sums of features, and numbers that go with them. */
export interface Labelling<Near> {
  readonly sums: FeatureSums<Reading, Near>
  /** What a sum of 1 stands for. */
  readonly scale: number
  readonly transitions: Float64Array
  /** Added to the scores of the labels. */
  readonly bias: readonly number[]
}

/** Models as they are stored, see `decodeWeights`. */
export type StoredModels = Readonly<
  Record<'partOfSpeech' | 'sureTags' | 'senses' | 'cues' | 'attribution' | 'refinement', string>
>

let models: Models | undefined
let hasFailed = false

/** The models of this package; `undefined` when they cannot be decoded: then rules alone tag. */
export function loadModels(): Models | undefined {
  if (models || hasFailed) return models
  try {
    models = decodeModels({
      partOfSpeech: partOfSpeechWeights,
      sureTags: sureTagWeights,
      senses: senseWeights,
      cues: cueWeights,
      attribution: attributionWeights,
      refinement: refinementWeights
    })
  } catch {
    hasFailed = true
  }
  return models
}

/**
 * Decodes models.
 * @throws {Error} when one is not whole
 */
export function decodeModels(stored: StoredModels): Models {
  const {senses, cues, attribution, refinement} = stored
  return {
    words: decodeTagger(stored),
    senses: decodeWeights(senses),
    cues: decodeRater(cues),
    attribution: decodeLabelling(attribution, features, firstFeature),
    refinement: decodeLabelling(refinement, refinementFeatures, firstRefinement)
  }
}

/** Decodes what tags words. */
export const decodeTagger = ({
  partOfSpeech,
  sureTags
}: Pick<StoredModels, 'partOfSpeech' | 'sureTags'>): WordTagger => ({
  sums: new FeatureSums(wordFeatures, decodeWeights(partOfSpeech, recordCountOf(wordFeatures)), firstWordFeature),
  sure: decodeWeights(sureTags)
})

/** Decodes what rates cues. */
export function decodeRater(cues: string): CueRater {
  const weights = decodeWeights(cues, recordCountOf(cueFeatures))
  return {sums: new FeatureSums(cueFeatures, weights, firstCueFeature), scale: weights.scale}
}

function decodeLabelling<Near>(stored: string, features: Features<Reading, Near>, first: number): Labelling<Near> {
  const weights = decodeWeights(stored, recordCountOf(features))
  const {scale, extra} = weights
  return {
    sums: new FeatureSums(features, weights, first),
    scale,
    transitions: Float64Array.from(extra['transitions'] ?? []),
    bias: extra['bias'] ?? []
  }
}

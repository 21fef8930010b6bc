/** The models of this package, decoded when first asked for. */
import {attributionWeights} from '../../english/models/attribution.js'
import {cueWeights} from '../../english/models/cues.js'
import {partOfSpeechWeights} from '../../english/models/part-of-speech.js'
import {refinementWeights} from '../../english/models/refinement.js'
import {senseWeights} from '../../english/models/senses.js'
import {decodeWeights, type StoredWeights} from './stored-weights.js'

/** Everything learnt that labels need. */
export interface Models {
  readonly partOfSpeech: StoredWeights
  readonly senses: StoredWeights
  readonly cues: StoredWeights
  /** Rows of the first labelling and, behind them, of the second one. */
  readonly attribution: StoredWeights
  /** Rows of the second labelling for what the first one found. */
  readonly refinement: StoredWeights
}

let models: Models | undefined
let hasFailed = false

/** The models; `undefined` when they cannot be decoded: then rules alone tag. */
export function loadModels(): Models | undefined {
  if (models || hasFailed) return models
  try {
    models = {
      partOfSpeech: decodeWeights(partOfSpeechWeights),
      senses: decodeWeights(senseWeights),
      cues: decodeWeights(cueWeights),
      attribution: decodeWeights(attributionWeights),
      refinement: decodeWeights(refinementWeights)
    }
  } catch {
    hasFailed = true
  }
  return models
}

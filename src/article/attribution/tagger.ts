/** Labels of a paragraph's tokens by the models: parts of speech, likely cues, then the whole sequence. */
import {attributionWeights} from '../../english/models/attribution.js'
import {cueWeights} from '../../english/models/cues.js'
import {partOfSpeechWeights} from '../../english/models/part-of-speech.js'
import type {ParagraphFacts} from '../facts.js'
import {candidateLevel, rateCues} from './cue-likelihood.js'
import {decode} from './decoder.js'
import {extractFeatures, featureCount} from './features.js'
import {labelCount} from './labels.js'
import {margin, readLexemes} from './lexemes.js'
import {tagWords} from './part-of-speech.js'
import {createReading, type Reading} from './reading.js'
import {decodeWeights, type StoredWeights} from './stored-weights.js'

/** What the models say of a paragraph. */
export interface Tagging {
  readonly labels: Uint8Array
  readonly reading: Reading
}

/** The models, decoded. */
export interface Models {
  readonly partOfSpeech: StoredWeights
  readonly cues: StoredWeights
  readonly attribution: StoredWeights
}

let models: Models | undefined
let hasFailed = false

/** The models of this package, decoded when first asked for; `undefined` when they cannot be: then rules alone tag. */
export function loadModels(): Models | undefined {
  if (models || hasFailed) return models
  try {
    models = {
      partOfSpeech: decodeWeights(partOfSpeechWeights),
      cues: decodeWeights(cueWeights),
      attribution: decodeWeights(attributionWeights)
    }
  } catch {
    hasFailed = true
  }
  return models
}

/** Labels the tokens of a paragraph. */
export function tagByModels(facts: ParagraphFacts, {partOfSpeech, cues, attribution}: Models): Tagging {
  const lexemes = readLexemes(facts.text, facts.tokens)
  const reading = createReading(facts, lexemes, tagWords(lexemes, partOfSpeech))
  const levels = rateCues(reading, cues, cues.scale)
  const labels = new Uint8Array(lexemes.length)
  for (const [first, end] of findRuns(reading, levels)) {
    labels.set(labelRun(reading, levels, attribution, first, end), first - margin)
  }
  return {labels, reading}
}

/** Runs of sentences with speech or a possible cue; indices with margin. */
function findRuns(
  {sentenceStarts, sentenceEnds, inSpeech}: Reading,
  levels: Uint8Array
): [first: number, end: number][] {
  const runs: [number, number][] = []
  let open = false
  for (let sentence = 0; sentence < sentenceStarts.length; sentence++) {
    const start = sentenceStarts[sentence] as number
    const end = sentenceEnds[sentence] as number
    let isNeeded = false
    for (let at = start; at < end && !isNeeded; at++) {
      isNeeded = inSpeech[at] === 1 || (levels[at] as number) >= candidateLevel
    }
    const last = runs.at(-1)
    if (isNeeded && open && last) last[1] = end
    else if (isNeeded) runs.push([start, end])
    open = isNeeded
  }
  return runs
}

function labelRun(
  reading: Reading,
  levels: Uint8Array,
  {rows, values, scale, extra}: StoredWeights,
  first: number,
  end: number
): Uint8Array {
  const length = end - first
  const buckets = new Int32Array(length * featureCount)
  extractFeatures(reading, levels, buckets, first, end)
  const emissions = new Float64Array(length * labelCount)
  const bias = extra['bias'] ?? []
  for (let token = 0; token < length; token++) {
    const from = token * labelCount
    sumRows(buckets, token * featureCount, rows, values, emissions, from)
    for (let label = 0; label < labelCount; label++) {
      emissions[from + label] = (emissions[from + label] as number) * scale + (bias[label] ?? 0)
    }
  }
  return decode(emissions, extra['transitions'] ?? [], length)
}

/**
 * Adds up the rows of a token's features. The seven labels are written out: most of the time of a run goes by here, and
 * a loop over an array of sums takes half as long again.
 */
function sumRows(
  buckets: Int32Array,
  first: number,
  rows: Uint16Array,
  values: Int8Array,
  sums: Float64Array,
  from: number
): void {
  let outside = 0
  let sourceBegin = 0
  let sourceInside = 0
  let cueBegin = 0
  let cueInside = 0
  let contentBegin = 0
  let contentInside = 0
  for (let at = first; at < first + featureCount; at++) {
    const row = rows[buckets[at] as number] as number
    if (row === 0) continue
    const offset = row * labelCount
    outside += values[offset] as number
    sourceBegin += values[offset + 1] as number
    sourceInside += values[offset + 2] as number
    cueBegin += values[offset + 3] as number
    cueInside += values[offset + 4] as number
    contentBegin += values[offset + 5] as number
    contentInside += values[offset + 6] as number
  }
  sums[from] = outside
  sums[from + 1] = sourceBegin
  sums[from + 2] = sourceInside
  sums[from + 3] = cueBegin
  sums[from + 4] = cueInside
  sums[from + 5] = contentBegin
  sums[from + 6] = contentInside
}

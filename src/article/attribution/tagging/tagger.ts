/** Labels of a paragraph's tokens by the models: parts of speech, likely cues, then whole sentences, twice. */
import type {ParagraphFacts} from '../../facts.js'
import {labelCount} from '../labels.js'
import {candidateLevel, rateCues} from './cue-likelihood.js'
import {decode} from './decoder.js'
import {createDraft, type Draft} from './draft.js'
import {highOf, lowOf} from './feature-weights.js'
import {margin, readLexemes} from './lexemes.js'
import {computeMarginals} from './marginals.js'
import {ReusedMemory} from './memory.js'
import type {Labelling, Models} from './models.js'
import {tagWords} from './part-of-speech.js'
import {createReading, type Reading} from './reading.js'
import {findSenses} from './senses.js'
import {findSurroundings, type Surroundings} from './surroundings.js'

/** What the models say of a paragraph. */
export interface Tagging {
  readonly labels: Uint8Array
  /** Lasts until the next paragraph is labelled. */
  readonly reading: Reading
}

/** Labels the tokens of a paragraph. */
export function tagByModels(facts: ParagraphFacts, models: Models): Tagging {
  memory.clear()
  const lexemes = readLexemes(facts.text, facts.tokens, memory)
  const tags = tagWords(lexemes, models.words, memory)
  const senses = findSenses(lexemes, tags, models.senses, memory)
  const reading = createReading(facts, lexemes, tags, senses, memory)
  const levels = rateCues(reading, models.cues, memory)
  const surroundings = findSurroundings(reading, levels, memory)
  const labels = new Uint8Array(lexemes.length)
  for (const [first, end] of findRuns(reading, surroundings)) {
    labels.set(labelRun(reading, surroundings, models, first, end), first - margin)
  }
  return {labels, reading}
}

/** Of one paragraph at a time. */
const memory = new ReusedMemory()

/** Runs of sentences with speech or a possible cue; indices with margin. */
function findRuns(
  {sentenceStarts, sentenceEnds}: Reading,
  {levels, hasSpeech}: Surroundings
): (readonly [first: number, end: number])[] {
  const runs: [number, number][] = []
  let open: [number, number] | undefined
  for (let sentence = 0; sentence < sentenceStarts.length; sentence++) {
    const start = sentenceStarts[sentence] as number
    const end = sentenceEnds[sentence] as number
    let isNeeded = hasSpeech[sentence] === 1
    for (let at = start; at < end && !isNeeded; at++) isNeeded = (levels[at] as number) >= candidateLevel
    if (!isNeeded) open = undefined
    else if (open) open[1] = end
    else {
      open = [start, end]
      runs.push(open)
    }
  }
  return runs
}

function labelRun(
  reading: Reading,
  surroundings: Surroundings,
  {attribution, refinement}: Models,
  first: number,
  end: number
): Uint8Array {
  const length = end - first
  const emissions = memory.floats(length * labelCount)
  const refined = memory.floats(length * labelCount)
  for (let token = 0; token < length; token++) {
    attribution.sums.add(sums, reading, surroundings, token + first)
    writeScores(emissions, refined, token * labelCount, attribution)
  }
  const labels = decode(emissions, attribution.transitions, length, memory)
  const marginals = computeMarginals(emissions, attribution.transitions, length, memory)
  const draft = createDraft(reading, first, labels, marginals, memory)
  for (let token = 0; token < length; token++) {
    refinement.sums.add(sums, reading, draft, token + first)
    addScores(refined, token * labelCount, refinement)
  }
  return decode(refined, refinement.transitions, length, memory)
}

/** Of one token at a time. */
const sums = new Int32Array(8)

/** Writes the scores of a token's labels, from an index on: those of the first labelling, and those of the second one. */
function writeScores(
  emissions: Float64Array,
  refined: Float64Array,
  at: number,
  {scale}: Labelling<Surroundings>
): void {
  for (let label = 0; label < labelCount; label++) {
    const pair = sums[label] as number
    emissions[at + label] = lowOf(pair) * scale
    refined[at + label] = highOf(pair) * scale
  }
}

const half = (labelCount + 1) >> 1

/** Adds what the first labelling tells of a token's labels. */
function addScores(refined: Float64Array, at: number, {scale, bias}: Labelling<Draft>): void {
  for (let label = 0; label < labelCount; label++) {
    const sum = label < half ? lowOf(sums[label] as number) : highOf(sums[label - half] as number)
    refined[at + label] = (refined[at + label] as number) + sum * scale + (bias[label] as number)
  }
}

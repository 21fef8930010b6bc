/** Runs of sentences that may hold an attribution, and their labels: a first labelling, and one that has seen the first. */
import {labelCount} from '../labels.js'
import {candidateLevel} from './cue-likelihood.js'
import {decode} from './decoder.js'
import {createDraft, type Draft} from './draft.js'
import {highOf, lowOf} from './feature-weights.js'
import {margin} from './lexemes.js'
import {computeMarginals} from './marginals.js'
import type {Memory} from './memory.js'
import type {Labelling} from './models.js'
import type {Reading} from './reading.js'
import type {Surroundings} from './surroundings.js'

/** A run of sentences of one paragraph. */
export interface Run {
  readonly reading: Reading
  readonly surroundings: Surroundings
  /** Index of its first token, margin included. */
  readonly first: number
  /** How many tokens it has. */
  readonly length: number
}

/** Runs of sentences with speech or a possible cue, as long as they can be. */
export function findRuns(reading: Reading, surroundings: Surroundings): readonly Run[] {
  const {sentenceStarts, sentenceEnds} = reading
  const count = sentenceStarts.length
  const runs: Run[] = []
  for (let start = 0, end = 0; start < count; start = end + 1) {
    end = start
    while (end < count && isNeeded(reading, surroundings, end)) end++
    if (end === start) continue
    const first = sentenceStarts[start] as number
    runs.push({reading, surroundings, first, length: (sentenceEnds[end - 1] as number) - first})
  }
  return runs
}

function isNeeded(
  {sentenceStarts, sentenceEnds}: Reading,
  {levels, hasSpeech}: Surroundings,
  sentence: number
): boolean {
  if (hasSpeech[sentence] === 1) return true
  const end = sentenceEnds[sentence] as number
  for (let at = sentenceStarts[sentence] as number; at < end; at++) {
    if ((levels[at] as number) >= candidateLevel) return true
  }
  return false
}

/** A run with its first labels. */
export interface DraftedRun extends Run {
  readonly draft: Draft
  /** What its words say for the second labels, `labelCount` scores a token. */
  readonly refined: Float64Array
}

/** Labels a run for the first time. */
export function draftRun(run: Run, labelling: Labelling<Surroundings>, memory: Memory): DraftedRun {
  const {reading, surroundings, first, length} = run
  const {transitions} = labelling
  const emissions = memory.floats(length * labelCount)
  const refined = memory.floats(length * labelCount)
  for (let token = 0; token < length; token++) {
    labelling.sums.add(sums, reading, surroundings, token + first)
    writeScores(emissions, refined, token * labelCount, labelling)
  }
  const labels = decode(emissions, transitions, length, memory)
  const marginals = computeMarginals(emissions, transitions, length, memory)
  return {...run, draft: createDraft(reading, first, labels, marginals, memory), refined}
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

/** Labels a run for the second time, and writes its labels among those of its paragraph. */
export function labelRun(run: DraftedRun, labelling: Labelling<Draft>, labels: Uint8Array, memory: Memory): void {
  const {reading, draft, first, length, refined} = run
  for (let token = 0; token < length; token++) {
    labelling.sums.add(sums, reading, draft, token + first)
    addScores(refined, token * labelCount, labelling)
  }
  labels.set(decode(refined, labelling.transitions, length, memory), first - margin)
}

const half = (labelCount + 1) >> 1

/** Adds what the first labelling tells of a token's labels. */
function addScores(refined: Float64Array, at: number, {scale, bias}: Labelling<Draft>): void {
  for (let label = 0; label < labelCount; label++) {
    const sum = label < half ? lowOf(sums[label] as number) : highOf(sums[label - half] as number)
    refined[at + label] = (refined[at + label] as number) + sum * scale + (bias[label] as number)
  }
}

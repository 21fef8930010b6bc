/** Trains the tagger of attributions: a linear-chain conditional random field (Lafferty et al. 2001), by AdaGrad. */
import {labelCount} from '../../src/article/attribution/labels.js'
import {isAllowed} from '../../src/article/attribution/tagging/decoder.js'
import type {RowSequence} from './feature-rows.js'
import {createRandom, shuffle} from './random.js'

/** A sequence to learn from. */
export interface Sequence extends RowSequence {
  readonly labels: Uint8Array
}

/** Weights of labels by row, and of transitions: `transitions[previous * labelCount + label]`, the last row for the start. */
export interface CrfWeights {
  readonly values: Float32Array
  readonly transitions: Float32Array
}

/** How to train. */
export interface CrfSettings {
  readonly epochs: number
  /** Epochs from this one on (from 0) are averaged. */
  readonly averageFrom: number
  readonly rate: number
  /** What each weight loses after each epoch but the last. */
  readonly shrinkage: number
  readonly log?: (line: string) => void
}

const L = labelCount

/** Learns weights of `rowCount` rows, `runs` times with the sequences in other orders: the mean hangs less on chance. */
export function trainCrf(
  sequences: readonly Sequence[],
  rowCount: number,
  settings: CrfSettings,
  runs: number = 1
): CrfWeights {
  const learnt = Array.from({length: runs}, (_, run) => trainOnce(sequences, rowCount, settings, 13 + run))
  const mean = (lists: readonly Float32Array[]): Float32Array =>
    Float32Array.from(lists[0] ?? [], (_, at) => lists.reduce((sum, list) => sum + (list[at] as number), 0) / runs)
  return {
    values: mean(learnt.map(({values}) => values)),
    transitions: mean(learnt.map(({transitions}) => transitions))
  }
}

function trainOnce(sequences: readonly Sequence[], rowCount: number, settings: CrfSettings, seed: number): CrfWeights {
  const {epochs, averageFrom, rate, shrinkage, log} = settings
  const order = [...sequences]
  const values = new Float32Array(rowCount * L)
  const squares = new Float32Array(rowCount * L)
  const transitions = new Float32Array((L + 1) * L)
  const transitionSquares = new Float32Array((L + 1) * L)
  const average = new Float32Array(rowCount * L)
  const transitionAverage = new Float32Array((L + 1) * L)
  const random = createRandom(seed)
  let averaged = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    const from = Date.now()
    shuffle(order, random)
    let loss = 0
    for (const sequence of order) loss += step(sequence, values, squares, transitions, transitionSquares, rate)
    if (epoch < epochs - 1 && shrinkage > 0) {
      for (let at = 0; at < values.length; at++) {
        const value = values[at] as number
        if (value !== 0) values[at] = Math.sign(value) * Math.max(0, Math.abs(value) - shrinkage)
      }
    }
    if (epoch >= averageFrom) {
      averaged++
      for (let at = 0; at < values.length; at++) average[at] = (average[at] as number) + (values[at] as number)
      for (let at = 0; at < transitions.length; at++) {
        transitionAverage[at] = (transitionAverage[at] as number) + (transitions[at] as number)
      }
    }
    log?.(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}, ${((Date.now() - from) / 1000).toFixed(1)} s`)
  }
  return {
    values: average.map((sum) => sum / averaged),
    transitions: transitionAverage.map((sum) => sum / averaged)
  }
}

const allowed = new Uint8Array((L + 1) * L)
for (let previous = 0; previous <= L; previous++) {
  for (let label = 0; label < L; label++) allowed[previous * L + label] = isAllowed(previous, label) ? 1 : 0
}

let scratch = new Float64Array(0)

function logSum(offset: number, size: number, list: Float64Array): number {
  let most = -Infinity
  for (let at = offset; at < offset + size; at++) if ((list[at] as number) > most) most = list[at] as number
  if (most === -Infinity) return most
  let sum = 0
  for (let at = offset; at < offset + size; at++) sum += Math.exp((list[at] as number) - most)
  return most + Math.log(sum)
}

/** One step of stochastic gradient descent on one sequence. @returns its loss */
function step(
  {rows, offsets, labels}: Sequence,
  values: Float32Array,
  squares: Float32Array,
  transitions: Float32Array,
  transitionSquares: Float32Array,
  rate: number
): number {
  const length = labels.length
  if (length === 0) return 0
  if (scratch.length < length * L * 3) scratch = new Float64Array(length * L * 6)
  const emissions = scratch.subarray(0, length * L)
  const forward = scratch.subarray(length * L, length * L * 2)
  const backward = scratch.subarray(length * L * 2, length * L * 3)
  emissions.fill(0)
  backward.fill(0)
  for (let token = 0; token < length; token++) {
    const base = token * L
    for (let at = offsets[token] as number; at < (offsets[token + 1] as number); at++) {
      const row = (rows[at] as number) * L
      for (let label = 0; label < L; label++) {
        emissions[base + label] = (emissions[base + label] as number) + (values[row + label] as number)
      }
    }
  }
  const terms = new Float64Array(L)
  for (let label = 0; label < L; label++) {
    forward[label] = allowed[L * L + label]
      ? (emissions[label] as number) + (transitions[L * L + label] as number)
      : -Infinity
  }
  for (let token = 1; token < length; token++) {
    for (let label = 0; label < L; label++) {
      for (let previous = 0; previous < L; previous++) {
        terms[previous] = allowed[previous * L + label]
          ? (forward[(token - 1) * L + previous] as number) + (transitions[previous * L + label] as number)
          : -Infinity
      }
      forward[token * L + label] = logSum(0, L, terms) + (emissions[token * L + label] as number)
    }
  }
  for (let token = length - 2; token >= 0; token--) {
    for (let previous = 0; previous < L; previous++) {
      for (let label = 0; label < L; label++) {
        terms[label] = allowed[previous * L + label]
          ? (transitions[previous * L + label] as number) +
            (emissions[(token + 1) * L + label] as number) +
            (backward[(token + 1) * L + label] as number)
          : -Infinity
      }
      backward[token * L + previous] = logSum(0, L, terms)
    }
  }
  const total = logSum((length - 1) * L, L, forward)
  let gold = 0
  const gradient = new Float64Array(L)
  const transitionGradient = new Float64Array((L + 1) * L)
  for (let token = 0; token < length; token++) {
    const label = labels[token] as number
    const previous = token > 0 ? (labels[token - 1] as number) : L
    gold += (emissions[token * L + label] as number) + (transitions[previous * L + label] as number)
    // transitions first: they need the emissions as they were
    if (token > 0) {
      for (let from = 0; from < L; from++) {
        for (let to = 0; to < L; to++) {
          if (!allowed[from * L + to]) continue
          transitionGradient[from * L + to] =
            (transitionGradient[from * L + to] as number) +
            Math.exp(
              (forward[(token - 1) * L + from] as number) +
                (transitions[from * L + to] as number) +
                (emissions[token * L + to] as number) +
                (backward[token * L + to] as number) -
                total
            )
        }
      }
    }
    let isWrong = false
    for (let to = 0; to < L; to++) {
      const share = Math.exp((forward[token * L + to] as number) + (backward[token * L + to] as number) - total)
      gradient[to] = share - (to === label ? 1 : 0)
      if (Math.abs(gradient[to] as number) > 1e-3) isWrong = true
      if (token === 0) transitionGradient[L * L + to] = share
    }
    transitionGradient[previous * L + label] = (transitionGradient[previous * L + label] as number) - 1
    if (!isWrong) continue
    for (let at = offsets[token] as number; at < (offsets[token + 1] as number); at++) {
      const row = (rows[at] as number) * L
      for (let to = 0; to < L; to++) {
        const slope = gradient[to] as number
        if (slope < 1e-3 && slope > -1e-3) continue
        const square = (squares[row + to] as number) + slope * slope
        squares[row + to] = square
        values[row + to] = (values[row + to] as number) - (rate * slope) / Math.sqrt(square + 0.1)
      }
    }
  }
  for (let at = 0; at < transitionGradient.length; at++) {
    const slope = transitionGradient[at] as number
    if (slope === 0) continue
    const square = (transitionSquares[at] as number) + slope * slope
    transitionSquares[at] = square
    transitions[at] = (transitions[at] as number) - (rate * slope) / Math.sqrt(square + 0.1)
  }
  return total - gold
}

/** Scores of the labels of a sequence's tokens. */
export function scoreLabels({rows, offsets}: RowSequence, values: Float32Array): Float64Array {
  const length = offsets.length - 1
  const emissions = new Float64Array(length * L)
  for (let token = 0; token < length; token++) {
    for (let at = offsets[token] as number; at < (offsets[token + 1] as number); at++) {
      const row = (rows[at] as number) * L
      for (let label = 0; label < L; label++) {
        emissions[token * L + label] = (emissions[token * L + label] as number) + (values[row + label] as number)
      }
    }
  }
  return emissions
}

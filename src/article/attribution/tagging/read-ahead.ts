/** Reading tables ahead of their use. */
import type {FeatureWeights} from './feature-weights.js'

/** Rows of more numbers than this do not fit a processor's cache: most of what was read would be gone again. */
const largestRows = 1 << 18

/**
 * Reads an index, its rows and what is remembered behind them from start to end. A processor fetches what is read in order
 * many times faster than what is read here and there: without it, a fourth of an article's time is waiting.
 */
export function readAhead({index, pairs, rowCount, stride}: FeatureWeights): void {
  const rows = rowCount * stride
  mixed[0] = readLines(index, 0) ^ readLines(pairs, rows > largestRows ? rows : 0)
}

/** What was read last, mixed: nobody asks for it, but what has no effect need not be done. */
const mixed = new Int32Array(1)

/** Reads one number of each 64 bytes, which a processor fetches at once. */
function readLines(numbers: Int32Array, from: number): number {
  let sum = 0
  for (let at = from; at < numbers.length; at += 16) sum ^= numbers[at] as number
  return sum
}

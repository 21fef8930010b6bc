/** Passages that stand three times in a row, or more: every copy relates to the first one. */
import type {Chain, Run} from '../chains.js'
import type {Runs} from '../runs.js'

/** A stretch of words that repeats itself: each word is that of `shift` words before. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly shift: number
}

/**
 * Leaves out the runs that a tandem implies: where a passage stands ten times in a row, every copy is that of every
 * other one, and two copies together are that of two others.
 */
export function dropImplied(runs: Runs): Runs {
  const stretches: Stretch[] = []
  for (let index = 0; index < runs.length; index++) {
    const start = runs.firsts[index] ?? 0
    const later = runs.laters[index] ?? 0
    const size = runs.sizes[index] ?? 0
    if (size > later - start) stretches.push({start, end: later + size, shift: later - start})
  }
  if (stretches.length === 0) return runs
  const widest = dropNested(stretches)
  const kept: number[] = []
  let at = 0
  for (let index = 0; index < runs.length; index++) {
    const start = runs.firsts[index] ?? 0
    const later = runs.laters[index] ?? 0
    const end = later + (runs.sizes[index] ?? 0)
    while (at < widest.length && (widest[at]?.end ?? 0) < later) at++
    const around = widest[at]
    const isInside = around && around.start <= start && end <= around.end + 1 && later - start > around.shift
    if (!isInside) kept.push(index)
  }
  const take = (values: Int32Array): Int32Array => Int32Array.from(kept, (index) => values[index] ?? 0)
  return {length: kept.length, firsts: take(runs.firsts), laters: take(runs.laters), sizes: take(runs.sizes)}
}

/** Of stretches one inside the other, the ones with the least shift; in order of their ends. */
function dropNested(stretches: Stretch[]): Stretch[] {
  stretches.sort((one, other) => one.shift - other.shift || one.start - other.start)
  const kept: Stretch[] = []
  for (const stretch of stretches) {
    if (!kept.some(({start, end}) => start <= stretch.start && stretch.end <= end + 1)) kept.push(stretch)
  }
  return kept.sort((one, other) => one.end - other.end)
}

/**
 * Cuts a chain so that in each piece the earlier place ends before the later one starts.
 * @param leastWords a period of fewer words is taken several times, until it has so many
 */
export function splitTandem(chain: Chain, leastWords: number): Chain[] {
  const pieces: Run[][] = []
  let limit = -1
  const add = (run: Run): void => {
    const piece = pieces.at(-1)
    if (piece && run.first + run.size <= limit && run.first >= endOf(piece)) {
      piece.push(run)
      return
    }
    pieces.push([run])
    limit = run.later
  }
  for (const run of chain) for (const period of splitPeriods(run, leastWords)) add(period)
  return pieces
}

const endOf = (piece: readonly Run[]): number => {
  const last = piece.at(-1)
  return last ? last.first + last.size : 0
}

/** A run that overlaps itself as runs that all have the same earlier place. */
function splitPeriods({first, later, size}: Run, leastWords: number): Run[] {
  const shift = later - first
  if (size <= shift) return [{first, later, size}]
  const period = shift * Math.ceil(leastWords / shift)
  const periods: Run[] = []
  for (let at = first + period; at < later + size; at += period) {
    periods.push({first, later: at, size: Math.min(period, later + size - at)})
  }
  return periods
}

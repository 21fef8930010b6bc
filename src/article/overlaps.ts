/** Whether spans overlap. */
import {findFirst} from '../find-first.js'
import type {Span} from '../source/source-text.js'

/** Makes a test whether a span overlaps one of many; one look costs the logarithm of their number. */
export function createOverlap(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((one, other) => one.start - other.start)
  // The furthest end of all spans up to an index: it decides whether any of them reaches into a later one.
  const ends = new Float64Array(sorted.length)
  let furthest = -1
  sorted.forEach(({end}, index) => {
    furthest = Math.max(furthest, end)
    ends[index] = furthest
  })
  return ({start, end}) => {
    const behind = findFirst(sorted.length, (at) => (sorted[at]?.start ?? 0) >= end)
    return behind > 0 && (ends[behind - 1] ?? 0) > start
  }
}

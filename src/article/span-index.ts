/** Answers where an offset lies among many spans without looking at each: paragraphs may be as long as a book. */
import {findFirst} from '../find-first.js'
import type {Span} from '../source/source-text.js'

/** Spans in order of their start; they may lie inside one another. */
export class SpanIndex<Item extends Span> {
  readonly #spans: readonly Item[]
  /** The furthest end of each span and those before it. */
  readonly #reach: Float64Array

  constructor(spans: readonly Item[]) {
    this.#spans = spans
    this.#reach = new Float64Array(spans.length)
    let furthest = Number.NEGATIVE_INFINITY
    for (const [index, {end}] of spans.entries()) {
      furthest = Math.max(furthest, end)
      this.#reach[index] = furthest
    }
  }

  /** The last span that starts at an offset or before it. */
  at(offset: number): Item | undefined {
    return this.#spans[this.#lastStart(offset)]
  }

  /** Whether some span lies over any part of another. */
  touches({start, end}: Span): boolean {
    return (this.#reach[this.#lastStart(end - 1)] ?? Number.NEGATIVE_INFINITY) > start
  }

  /** Whether some span begins before another and ends with it or behind it. */
  surrounds({start, end}: Span): boolean {
    return (this.#reach[this.#lastStart(start - 1)] ?? Number.NEGATIVE_INFINITY) >= end
  }

  /** Index of the last span that starts at an offset or before it; -1 when none does. */
  #lastStart(offset: number): number {
    return findFirst(this.#spans.length, (at) => (this.#spans[at]?.start ?? 0) > offset) - 1
  }
}

const indices = new WeakMap<readonly Span[], unknown>()

/** The index of a list of spans, made once. */
export function indexSpans<Item extends Span>(spans: readonly Item[]): SpanIndex<Item> {
  let index = indices.get(spans) as SpanIndex<Item> | undefined
  if (!index) {
    index = new SpanIndex(spans)
    indices.set(spans, index)
  }
  return index
}

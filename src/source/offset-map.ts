/** An exact map from the offsets of a derived text to those of the text it was derived from. */
import {findFirst} from '../find-first.js'
import type {Span} from './source-text.js'

/**
 * Segments in order and without gaps in the derived text. A segment whose two lengths agree maps unit by unit; any other
 * (`&amp;` for `&`, `\n> ` for a space) is atomic: a span that touches it covers all of it. Lengths are UTF-16 code units.
 */
export class OffsetMap {
  readonly #derived: ArrayLike<number>
  readonly #original: ArrayLike<number>
  readonly #lengths: ArrayLike<number>
  readonly #derivedLength: number

  /**
   * @param derived start of each segment in the derived text, ascending, the first 0
   * @param original start of each segment in the original text
   * @param lengths length of each segment in the original text
   * @param derivedLength length of the whole derived text
   */
  constructor(
    derived: ArrayLike<number>,
    original: ArrayLike<number>,
    lengths: ArrayLike<number>,
    derivedLength: number
  ) {
    this.#derived = derived
    this.#original = original
    this.#lengths = lengths
    this.#derivedLength = derivedLength
  }

  /** The map of a text that stands as it is at `offset`. */
  static identity(offset: number, length: number): OffsetMap {
    return new OffsetMap([0], [offset], [length], length)
  }

  /** Where `span` of the derived text stands in the original one; an empty span maps to an empty one. */
  toOriginal(span: Span): Span {
    const first = this.#segmentAt(span.start)
    const start = this.#isUnitwise(first)
      ? this.#originalOf(first) + span.start - (this.#derived[first] ?? 0)
      : this.#originalOf(first)
    if (span.end <= span.start) return {start, end: start}
    const last = this.#segmentAt(span.end - 1)
    const end = this.#isUnitwise(last)
      ? this.#originalOf(last) + span.end - (this.#derived[last] ?? 0)
      : this.#originalOf(last) + (this.#lengths[last] ?? 0)
    return {start, end}
  }

  /** Whether a span of the derived text stands letter by letter, in one piece, in the original one. */
  isVerbatim(span: Span): boolean {
    const original = this.toOriginal(span)
    if (original.end - original.start !== span.end - span.start) return false
    const last = this.#segmentAt(Math.max(span.start, span.end - 1))
    for (let index = this.#segmentAt(span.start); index <= last; index++) if (!this.#isUnitwise(index)) return false
    return true
  }

  /**
   * Whether all that `span` of the derived text stands for follows each other in the original one, with one more unit
   * on either side: no markup lies inside or at its edges.
   */
  isContiguous(span: Span): boolean {
    const first = this.#segmentAt(Math.max(0, span.start - 1))
    const last = this.#segmentAt(Math.min(this.#derivedLength - 1, Math.max(span.start, span.end)))
    for (let index = first; index < last; index++) {
      if (this.#originalOf(index) + (this.#lengths[index] ?? 0) !== this.#original[index + 1]) return false
    }
    return true
  }

  /** The map from this one's derived text to the text that `outer` leads to; `outer` starts from this one's original. */
  compose(outer: OffsetMap): OffsetMap {
    const derived: number[] = []
    const original: number[] = []
    const lengths: number[] = []
    for (let index = 0; index < this.#derived.length; index++) {
      const from = this.#derived[index] ?? 0
      const start = this.#originalOf(index)
      const end = start + (this.#lengths[index] ?? 0)
      if (!this.#isUnitwise(index)) {
        const span = outer.toOriginal({start, end})
        derived.push(from)
        original.push(span.start)
        lengths.push(span.end - span.start)
        continue
      }
      for (let at = start; at < end;) {
        const segment = outer.#segmentAt(at)
        const next = Math.min(end, outer.#derived[segment + 1] ?? outer.#derivedLength, outer.#derivedLength)
        const span = outer.toOriginal({start: at, end: Math.max(next, at + 1)})
        derived.push(from + at - start)
        original.push(span.start)
        lengths.push(span.end - span.start)
        at = Math.max(next, at + 1)
      }
    }
    return new OffsetMap(derived, original, lengths, this.#derivedLength)
  }

  #originalOf(index: number): number {
    return this.#original[index] ?? 0
  }

  #isUnitwise(index: number): boolean {
    const next = this.#derived[index + 1] ?? this.#derivedLength
    return next - (this.#derived[index] ?? 0) === this.#lengths[index]
  }

  #segmentAt(offset: number): number {
    return Math.max(0, findFirst(this.#derived.length, (at) => (this.#derived[at] ?? 0) > offset) - 1)
  }
}

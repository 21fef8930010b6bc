/** Where spans are collected until all are found: engines copy typed arrays far faster than they make them of lists. */

/** Spans as parallel arrays. */
export interface Spans {
  readonly length: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Collects spans for one text after another; room that was made once is kept. */
export class SpanBuffer {
  #length = 0
  #starts = new Uint32Array(256)
  #ends = new Uint32Array(256)
  #kinds = new Uint8Array(256)

  /** Forgets what was added before. */
  clear(): void {
    this.#length = 0
  }

  /** Adds a span, with what kind of thing it is. */
  add(start: number, end: number, kind: number = 0): void {
    if (this.#length === this.#starts.length) this.#grow()
    this.#starts[this.#length] = start
    this.#ends[this.#length] = end
    this.#kinds[this.#length] = kind
    this.#length++
  }

  /** A copy of the spans. */
  toSpans(): Spans {
    const length = this.#length
    return {length, starts: this.#starts.slice(0, length), ends: this.#ends.slice(0, length)}
  }

  /** A copy of their kinds. */
  toKinds(): Uint8Array {
    return this.#kinds.slice(0, this.#length)
  }

  #grow(): void {
    const [starts, ends, kinds] = [this.#starts, this.#ends, this.#kinds]
    this.#starts = new Uint32Array(2 * starts.length)
    this.#ends = new Uint32Array(2 * ends.length)
    this.#kinds = new Uint8Array(2 * kinds.length)
    this.#starts.set(starts)
    this.#ends.set(ends)
    this.#kinds.set(kinds)
  }
}

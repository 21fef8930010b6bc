/** Memory for the numbers of a paragraph's tokens. */

/** Gives arrays of zeros. */
export interface Memory {
  bytes(length: number): Uint8Array
  integers(length: number): Int32Array
  floats(length: number): Float64Array
}

/** Gives arrays that last. */
export const lastingMemory: Memory = {
  bytes: (length) => new Uint8Array(length),
  integers: (length) => new Int32Array(length),
  floats: (length) => new Float64Array(length)
}

/** Gives arrays that last until {@link ReusedMemory.clear}: a new array costs more than what a paragraph writes into it. */
export class ReusedMemory implements Memory {
  #buffer = new ArrayBuffer(1 << 16)
  #used = 0

  bytes(length: number): Uint8Array {
    const offset = this.#take(length)
    return new Uint8Array(this.#buffer, offset, length)
  }

  integers(length: number): Int32Array {
    const offset = this.#take(length * 4)
    return new Int32Array(this.#buffer, offset, length)
  }

  floats(length: number): Float64Array {
    const offset = this.#take(length * 8)
    return new Float64Array(this.#buffer, offset, length)
  }

  /** Takes all arrays back. */
  clear(): void {
    new Uint8Array(this.#buffer, 0, this.#used).fill(0)
    this.#used = 0
  }

  /** Offset of the next free bytes; arrays that were given before keep a buffer that has become too small. */
  #take(size: number): number {
    let offset = this.#used
    if (offset + size > this.#buffer.byteLength) {
      this.#buffer = new ArrayBuffer(Math.max(this.#buffer.byteLength, size) * 2)
      offset = 0
    }
    this.#used = (offset + size + 7) & ~7
    return offset
  }
}

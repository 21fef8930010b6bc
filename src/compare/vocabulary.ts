/** Words as numbers, so that comparing two of them is comparing two integers. */

/** Gives every distinct word a number from 0; texts numbered by the same vocabulary can be compared. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()

  /** The numbers of words in their normal forms, in order. */
  number(words: readonly string[]): Int32Array {
    const numbers = new Int32Array(words.length)
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? ''
      let known = this.#numbers.get(word)
      if (known === undefined) {
        known = this.#numbers.size
        this.#numbers.set(word, known)
      }
      numbers[at] = known
    }
    return numbers
  }
}

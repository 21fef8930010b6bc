/** Runs: stretches of words that stand, one by one the same, in two places of a sequence. */

/** How many words in a row make a seed. */
export const seedLength = 3

/** How many of a frequent seed's first and last occurrences a later one is held against: this keeps the work linear. */
const reach = 4

/** Occurrences of one seed nearer to each other than this make no passage, only a stammer. */
const leastShift = 10

/** Runs as parallel arrays, in order of their later place; all numbers are word indices or counts of words. */
export interface Runs {
  readonly length: number
  /** Where each run starts in the earlier place. */
  readonly firsts: Int32Array
  /** Where it starts in the later place. */
  readonly laters: Int32Array
  readonly sizes: Int32Array
}

/**
 * Finds the runs of a sequence of words.
 * @param words numbered words
 * @param border with it, only runs from a place before this index to one behind it: the sequence is two texts
 */
export function findRuns(words: Int32Array, border = 0): Runs {
  const collector = new RunCollector(words.length)
  const count = Math.max(0, words.length - seedLength + 1)
  const table = new SeedTable(words, border > 0 ? border : count)
  for (let at = 0; at < count; at++) {
    if (border > 0 && at < border) table.insert(at)
    else if (border > 0) table.visit(table.find(at), at, collector)
    else table.visit(table.insert(at), at, collector)
  }
  return collector.finish()
}

/** Joins pairs of equal seeds that lie on one diagonal into runs. */
class RunCollector {
  readonly #firsts: number[] = []
  readonly #laters: number[] = []
  readonly #sizes: number[] = []
  /** The last run with each shift, plus one. */
  readonly #lastByShift: Int32Array

  constructor(length: number) {
    this.#lastByShift = new Int32Array(length + 1)
  }

  add(first: number, later: number): void {
    const shift = later - first
    const last = (this.#lastByShift[shift] ?? 0) - 1
    const start = this.#laters[last]
    const size = this.#sizes[last]
    if (start !== undefined && size !== undefined && start + size >= later) {
      this.#sizes[last] = later + seedLength - start
      return
    }
    this.#firsts.push(first)
    this.#laters.push(later)
    this.#sizes.push(seedLength)
    this.#lastByShift[shift] = this.#firsts.length
  }

  finish(): Runs {
    return {
      length: this.#firsts.length,
      firsts: Int32Array.from(this.#firsts),
      laters: Int32Array.from(this.#laters),
      sizes: Int32Array.from(this.#sizes)
    }
  }
}

/** Where each seed stands: an open hash table of first occurrences, with the others linked in both directions. */
class SeedTable {
  readonly #words: Int32Array
  /** First occurrence of the seed in each slot, plus one. */
  readonly #slots: Int32Array
  readonly #mask: number
  /** By occurrence: the next and the previous one, plus one. */
  readonly #next: Int32Array
  readonly #previous: Int32Array
  /** By first occurrence: the last one, and how many there are. */
  readonly #last: Int32Array
  readonly #counts: Int32Array

  constructor(words: Int32Array, size: number) {
    let slots = 16
    while (slots < 2 * size) slots *= 2
    this.#words = words
    this.#mask = slots - 1
    this.#slots = new Int32Array(slots)
    this.#next = new Int32Array(size)
    this.#previous = new Int32Array(size)
    this.#last = new Int32Array(size)
    this.#counts = new Int32Array(size)
  }

  /** The first occurrence of the seed at a place; -1 when there is none. */
  find(at: number): number {
    return (this.#slots[this.#slotOf(at)] ?? 0) - 1
  }

  /** Adds the seed at a place and gives its first occurrence. */
  insert(at: number): number {
    const slot = this.#slotOf(at)
    const first = (this.#slots[slot] ?? 0) - 1
    if (first < 0) {
      this.#slots[slot] = at + 1
      this.#last[at] = at
      this.#counts[at] = 1
      return at
    }
    const last = this.#last[first] ?? first
    this.#next[last] = at + 1
    this.#previous[at] = last + 1
    this.#last[first] = at
    this.#counts[first] = (this.#counts[first] ?? 0) + 1
    return first
  }

  /** Gives the collector the occurrences before a place: all when they are few, else the first and the last of them. */
  visit(first: number, at: number, collector: RunCollector): void {
    if (first < 0) return
    const count = this.#counts[first] ?? 0
    const steps = count <= 2 * reach ? count : reach
    let place = first
    for (let step = 0; step < steps && place >= 0 && place + leastShift <= at; step++) {
      collector.add(place, at)
      place = (this.#next[place] ?? 0) - 1
    }
    if (steps === count) return
    place = this.#last[first] ?? -1
    for (let step = 0; place >= 0 && step < reach; step++) {
      if (place + leastShift <= at) collector.add(place, at)
      place = (this.#previous[place] ?? 0) - 1
    }
  }

  #slotOf(at: number): number {
    const words = this.#words
    const one = words[at] ?? 0
    const two = words[at + 1] ?? 0
    const three = words[at + 2] ?? 0
    let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b) ^ Math.imul(three, 0xc2b2ae35)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    let slot = (hash ^ (hash >>> 13)) & this.#mask
    for (;;) {
      const first = (this.#slots[slot] ?? 0) - 1
      if (first < 0) return slot
      if (words[first] === one && words[first + 1] === two && words[first + 2] === three) return slot
      slot = (slot + 1) & this.#mask
    }
  }
}

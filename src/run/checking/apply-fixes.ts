/** Makes the safe changes of findings in a text. */
import {findFirst} from '../../find-first.js'
import type {Edit, Finding} from '../../finding.js'

/** A text after its changes. */
export interface FixedText {
  readonly text: string
  /** How many findings were mended. */
  readonly count: number
}

/** An edit in offsets of the text. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Fixes that go together. */
export interface ChosenFixes {
  /** In order; none overlaps another. */
  readonly replacements: readonly Replacement[]
  /** How many findings they mend. */
  readonly count: number
}

/** Applies the fixes that are chosen of findings. */
export function applyFixes(text: string, findings: readonly Finding[]): FixedText {
  const {replacements, count} = chooseFixes(findings)
  return {text: replaceAll(text, replacements), count}
}

/**
 * Chooses the first safe fix of each finding, all of its edits or none. Of fixes that overlap the one that begins
 * earlier is made, of those that begin together the larger; the others may be made when the text is checked again.
 */
export function chooseFixes(findings: readonly Finding[]): ChosenFixes {
  const fixes: (readonly Replacement[])[] = []
  for (const {fixes: offered} of findings) {
    const fix = offered.find(({isSafe}) => isSafe)
    if (fix && fix.edits.length > 0) fixes.push(fix.edits.map(toReplacement).sort(compareReplacements))
  }
  fixes.sort((one, other) => startOf(one) - startOf(other) || sizeOf(other) - sizeOf(one))
  const taken = new Stretches()
  const accepted: Replacement[] = []
  let count = 0
  for (const fix of fixes) {
    if (!taken.addAll(fix)) continue
    accepted.push(...fix)
    count++
  }
  return {replacements: accepted.sort(compareReplacements), count}
}

/** An edit of a finding in offsets. */
export const toReplacement = ({place, text}: Edit): Replacement => ({
  start: place.start.offset ?? 0,
  end: place.end.offset ?? 0,
  text
})

const compareReplacements = (one: Replacement, other: Replacement): number =>
  one.start - other.start || one.end - other.end

const startOf = ([first]: readonly Replacement[]): number => first?.start ?? 0
const sizeOf = (fix: readonly Replacement[]): number => fix.reduce((sum, {start, end}) => sum + end - start, 0)

function replaceAll(text: string, replacements: readonly Replacement[]): string {
  const parts: string[] = []
  let at = 0
  for (const {start, end, text: replacement} of replacements) {
    parts.push(text.slice(at, start), replacement)
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** Stretches of text that are spoken for, in order. */
class Stretches {
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  /** Takes all stretches of a fix, if all are free and none meets another of them. */
  addAll(stretches: readonly Replacement[]): boolean {
    const isApart = stretches.every((one, index) => !meet(stretches[index - 1], one))
    if (!isApart || !stretches.every((one) => this.#isFree(one))) return false
    for (const {start, end} of stretches) {
      const index = this.#indexAfter(start)
      this.#starts.splice(index, 0, start)
      this.#ends.splice(index, 0, end)
    }
    return true
  }

  #isFree(one: Replacement): boolean {
    const index = this.#indexAfter(one.start)
    return !meet(this.#at(index - 1), one) && !meet(one, this.#at(index))
  }

  #at(index: number): {start: number; end: number} | undefined {
    const start = this.#starts[index]
    return start === undefined ? undefined : {start, end: this.#ends[index] ?? start}
  }

  /** Index of the first stretch that starts behind an offset. */
  #indexAfter(offset: number): number {
    return findFirst(this.#starts.length, (at) => (this.#starts[at] ?? 0) > offset)
  }
}

/** Whether two stretches, in order, overlap; two insertions at one place do, as their order would be left to chance. */
function meet(
  first: {readonly start: number; readonly end: number} | undefined,
  second: {readonly start: number; readonly end: number} | undefined
): boolean {
  if (!first || !second) return false
  return second.start < first.end || (second.start === first.start && second.end === first.start)
}

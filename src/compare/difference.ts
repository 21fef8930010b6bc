/** What differs between two passages, word by word. */
import {diffWordsWithSpace} from 'diff/lib/diff/word.js'

/** A stretch of text in both passages, in the first only (`removed`) or in the later only (`added`). */
export interface Change {
  readonly value: string
  readonly added?: true
  readonly removed?: true
}

/** Two texts that stand in both passages, between which the rest lies. */
export interface Anchor {
  readonly first: {readonly start: number; readonly end: number}
  readonly later: {readonly start: number; readonly end: number}
}

/**
 * Between two anchors, so many words may be changed; with more, all is.
 * A limit of time would not be the same in every run.
 */
const limits = {maxEditLength: 200}

/** A passage of more characters is not held against another one word by word. */
const longestText = 40_000

/**
 * The difference between two passages; `undefined` for very long ones.
 * @param anchors in order, offsets of the passages; those whose texts differ in their marks are no anchors
 */
export function findDifference(first: string, later: string, anchors: readonly Anchor[]): Change[] | undefined {
  if (Math.max(first.length, later.length) > longestText) return
  const changes: Change[] = []
  let firstEnd = 0
  let laterEnd = 0
  for (const anchor of anchors) {
    const text = later.slice(anchor.later.start, anchor.later.end)
    if (first.slice(anchor.first.start, anchor.first.end) !== text) continue
    pushDifference(changes, first.slice(firstEnd, anchor.first.start), later.slice(laterEnd, anchor.later.start))
    pushChange(changes, {value: text})
    firstEnd = anchor.first.end
    laterEnd = anchor.later.end
  }
  pushDifference(changes, first.slice(firstEnd), later.slice(laterEnd))
  return changes
}

function pushDifference(changes: Change[], first: string, later: string): void {
  const parts = diffWordsWithSpace(first, later, limits)
  if (!parts) {
    pushChange(changes, {value: first, removed: true})
    pushChange(changes, {value: later, added: true})
    return
  }
  for (const {value, added, removed} of parts) {
    pushChange(changes, {value, ...(added && {added: true}), ...(removed && {removed: true})})
  }
}

function pushChange(changes: Change[], change: Change): void {
  if (!change.value) return
  const last = changes.at(-1)
  if (last && last.added === change.added && last.removed === change.removed) {
    changes[changes.length - 1] = {...last, value: last.value + change.value}
  } else changes.push(change)
}

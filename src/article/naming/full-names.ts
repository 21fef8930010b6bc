/** Full names of people, compared between the articles of a run. */
import {editDistance} from '../../compare/edit-distance.js'
import {isCommonWord, isFirstName, nameRank} from '../../english/known-words.js'
import type {Article} from '../article.js'
import {foldName, indexNames} from './name-index.js'

/** A given name and the word behind it; offsets of its first use in `article.text`. */
export interface FullName {
  readonly text: string
  readonly count: number
  readonly start: number
  readonly end: number
}

/** Collects the full names of an article, in the order of their first uses. */
export function collectFullNames(article: Article): FullName[] {
  const names = new Map<string, {text: string; count: number; start: number; end: number}>()
  for (const word of indexNames(article)) {
    if (word.isAllCaps || word.key.length < 3) continue
    for (const use of word.uses) {
      const {next, isTitle, isParticleBehind, start} = use
      if (!next || next.isAllCaps || isTitle || isParticleBehind || next.key.length < 4 || next.isCommon) continue
      if (!isFirstName(word.key) && (isFirstName(next.key) || isCommonWord(word.key))) continue
      const text = `${word.text} ${next.text}`
      if (!article.text.startsWith(text, start)) continue
      const known = names.get(text)
      if (known) known.count++
      else names.set(text, {text, count: 1, start, end: start + text.length})
    }
  }
  return [...names.values()]
}

/** One full name in two spellings: `form` in the file at `path`, `other` more often, in `files` files, first at its path. */
export interface AcrossFiles {
  readonly path: string
  readonly form: string
  readonly other: {readonly path: string; readonly text: string; readonly files: number}
}

interface Known {
  readonly text: string
  readonly words: readonly [first: string, last: string]
  readonly paths: string[]
}

/** So many full names share one word at most, that they are compared. */
const largestGroup = 40

/**
 * Finds full names that agree in one word and nearly in the other, where one form stands in one file only, is on no list
 * of names, and the other stands in more files or is on one. Linear in the number of names.
 */
export function findAcrossFiles(
  entries: readonly {readonly path: string; readonly facts: readonly FullName[]}[]
): AcrossFiles[] {
  const names = new Map<string, Known>()
  for (const {path, facts} of entries) {
    for (const {text} of facts) {
      const known = names.get(text)
      if (known) known.paths.push(path)
      else {
        const [first = '', last = ''] = text.split(' ').map(foldName)
        names.set(text, {text, words: [first, last], paths: [path]})
      }
    }
  }
  const groups = new Map<string, Known[]>()
  for (const known of names.values()) {
    const [first, last] = known.words
    for (const key of [
      `${first} ${last[0] ?? ''}${last.at(-1) ?? ''}`,
      `${first} ${last.slice(0, 3)}`,
      ` ${last} ${first[0] ?? ''}`
    ]) {
      const group = groups.get(key) ?? []
      if (group.length < largestGroup) group.push(known)
      groups.set(key, group)
    }
  }
  const found = new Map<string, AcrossFiles>()
  for (const group of groups.values()) {
    for (const one of group)
      for (const other of group) if (isOddOne(one, other)) found.set(one.text, toFinding(one, other))
  }
  return [...found.values()]
}

const toFinding = ({text, paths}: Known, other: Known): AcrossFiles => ({
  path: paths[0] ?? '',
  form: text,
  other: {path: other.paths[0] ?? '', text: other.text, files: other.paths.length}
})

/** Whether `one` is likely a slip for `other`. */
function isOddOne(one: Known, other: Known): boolean {
  if (one === other || one.paths.length > 1 || other.paths.includes(one.paths[0] ?? '')) return false
  const at = one.words[0] === other.words[0] ? 1 : 0
  const [odd, right] = [one.words[at] ?? '', other.words[at] ?? '']
  if (odd === right || nameRank(odd) > 0 || isCommonWord(odd) || Math.min(odd.length, right.length) < 4) return false
  if (editDistance(odd, right, right.length > 7 ? 1.5 : 1) === Infinity) return false
  return other.paths.length > 1 || nameRank(right) > 0
}

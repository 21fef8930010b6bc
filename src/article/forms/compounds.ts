/** Compounds written with a hyphen and without: set-up and setup. */
import {isCommonWord} from '../../english/known-words.js'
import type {Article} from '../article.js'
import {FormGroups, type FormGroup} from './form-group.js'
import {voiceOfWord, withCaseOf} from './own-words.js'

/** Finds compounds that stand both with a hyphen and closed. Open compounds are left alone: the hyphen may be grammar. */
export function findCompounds(article: Article): FormGroup[] {
  const {normals, length} = article.words
  const pairs = findPairs(article)
  if (pairs.length === 0) return []
  // Singular and plural are one compound; the hyphen's place in it is that of the first pair.
  const hyphens = new Map<string, {readonly stem: string; readonly at: number}>()
  for (const index of pairs) {
    const first = normals[index] ?? ''
    const stem = stemOf(first + (normals[index + 1] ?? ''))
    if (!hyphens.has(stem)) {
      const hyphen = {stem, at: first.length}
      hyphens.set(stem, hyphen).set(`${stem}s`, hyphen)
    }
  }
  const groups = new FormGroups('hyphen', (span) => voiceOfWord(article, span), findUnbroken)
  const add = (first: number, last: number, word: string): void => {
    const hyphen = hyphens.get(word)
    if (!hyphen) return
    const {stem, at} = hyphen
    const start = article.words.starts[first] ?? 0
    const withHyphen = (closed: string): string => `${closed.slice(0, at)}-${closed.slice(at)}`
    groups.add(stem, first === last ? stem : withHyphen(stem), {start, end: article.words.ends[last] ?? 0}, () => ({
      [stem]: withCaseOf(article, start, word),
      [withHyphen(stem)]: withCaseOf(article, start, withHyphen(word))
    }))
  }
  for (let index = 0; index < length; index++) add(index, index, normals[index] ?? '')
  for (const index of pairs) add(index, index + 1, (normals[index] ?? '') + (normals[index + 1] ?? ''))
  return groups.list()
}

/** The closed form of a word that a line break has parted, so that its parts are none: `dif-ferent`. */
function findUnbroken(names: readonly string[]): string | undefined {
  const closed = names.find((name) => isCommonWord(name))
  const parts = names.find((name) => name.includes('-'))?.split('-') ?? []
  return parts.every((part) => part.length > 2 && !isCommonWord(part)) ? closed : undefined
}

/** Indices of the first words of all compounds of two words that might as well be closed. */
function findPairs({text, words: {normals, starts, ends, length}}: Article): number[] {
  const pairs: number[] = []
  for (let index = 0; index + 1 < length; index++) {
    if (!isJoined(text, ends[index] ?? 0, starts[index + 1] ?? 0)) continue
    const isLonger =
      isJoined(text, ends[index - 1] ?? -1, starts[index] ?? 0) ||
      isJoined(text, ends[index + 1] ?? 0, starts[index + 2] ?? -1)
    if (!isLonger && mayBeClosed(normals[index] ?? '', normals[index + 1] ?? '')) pairs.push(index)
  }
  return pairs
}

const isJoined = (text: string, end: number, start: number): boolean =>
  start === end + 1 && text.charCodeAt(end) === 0x2d

const stemOf = (word: string): string => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word)

/** Whether a hyphenated word may mean the same when it is closed: re-sign and resign do not. */
function mayBeClosed(first: string, second: string): boolean {
  if (!/^[a-z]+$/.test(first) || !/^[a-z]{2,}$/.test(second) || first === 'a') return false
  return first === 're' ? /^[aeiou]/.test(second) : true
}

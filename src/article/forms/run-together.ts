/** Words that are written as one here and as two there: `thefirst` and `the first`, `carmaker` and `car maker`. */
import {isCommonWord} from '../../english/known-words.js'
import {functionWords} from '../../english/name-words.js'
import {verbParticles, wordBeginnings} from '../../english/verb-particles.js'
import type {Span} from '../../source/source-text.js'
import type {Article} from '../article.js'
import {findWords, markWords} from '../article-words.js'
import {addTo} from '../multi-map.js'
import {FormGroups, type FormGroup} from './form-group.js'
import {voiceOfWord, withCaseOf} from './own-words.js'
import {isVariant} from './variants.js'

/** Shorter words are not looked at, and shorter parts are no words. */
const shortest = 6
const shortestPart = 2

/**
 * Finds words that are no ordinary ones, or hold a hyphen, and whose two halves stand side by side elsewhere in the article.
 * Those whose second half is a particle are left alone: the noun is one word, the verb two (`spinoff`, `to spin off`).
 */
export function findRunTogether(article: Article): FormGroup[] {
  const candidates = findCandidates(article)
  const halves = findHalves(candidates.keys())
  const {normals, starts, ends} = article.words
  const groups = new FormGroups('space', (span) => voiceOfWord(article, span), findRight)
  const add = (word: string, name: string, open: string, span: Span): void =>
    groups.add(word, name, span, () => ({
      [word]: withCaseOf(article, span.start, word),
      [open]: withCaseOf(article, span.start, open)
    }))
  for (const index of findWords(article.words, (word) => halves.has(word))) {
    for (const word of halves.get(normals[index] ?? '') ?? []) {
      const start = starts[index] ?? 0
      const open = `${normals[index]} ${word.slice((normals[index] ?? '').length)}`
      const span = {start, end: start + open.length}
      const isWhole = ends[index + 1] === span.end || ends[index + 2] === span.end
      if (!isWhole || article.slice(span).toLowerCase() !== open) continue
      add(word, open, open, span)
      for (const place of candidates.get(word) ?? []) add(word, word, open, place)
      candidates.delete(word)
    }
  }
  return groups.list()
}

/** Words in lower case that no list of ordinary words has, and those with one hyphen, each with its places. */
function findCandidates({text, words}: Article): Map<string, Span[]> {
  const {normals, numbers, starts, ends, length} = words
  const found = new Map<string, Span[]>()
  const isUnknown = markWords(
    words,
    (word) => word.length >= shortest && !isCommonWord(word) && isPlain.test(word) && !isVariant(word)
  )
  const isJoined = (index: number): boolean =>
    text.charCodeAt(ends[index] ?? 0) === 0x2d && starts[index + 1] === (ends[index] ?? 0) + 1
  for (let index = 0; index < length; index++) {
    const word = normals[index] ?? ''
    const start = starts[index] ?? 0
    if (isJoined(index)) {
      const [first, last] = [index, ++index]
      while (isJoined(index)) index++
      if (index === last && isPlain.test(word)) {
        addTo(found, `${word}-${normals[last]}`, {start: starts[first] ?? 0, end: ends[last] ?? 0})
      }
    } else if (isUnknown?.[numbers[index] ?? 0] && isSmall(text.charCodeAt(start))) {
      addTo(found, word, {start, end: ends[index] ?? 0})
    }
  }
  return found
}

const isPlain = /^[a-z]+$/
const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a

/** Every beginning of some words that may be a word by itself, with those words. */
function findHalves(words: Iterable<string>): ReadonlyMap<string, string[]> {
  const halves = new Map<string, string[]>()
  for (const word of words) {
    const hyphen = word.indexOf('-')
    const last = hyphen < 0 ? word.length - shortestPart : hyphen - 1
    for (let at = shortestPart; at <= last; at++) {
      if (mayBeTwo(word.slice(0, at), word.slice(at))) addTo(halves, word.slice(0, at), word)
    }
  }
  return halves
}

/**
 * Whether two halves of a word may be two words by mistake: not a verb and its particle, nor what begins like a word with a
 * prefix (`aftertax`, `after tax`).
 */
function mayBeTwo(first: string, second: string): boolean {
  if (verbParticles.has(second)) return false
  return functionWords.has(second) || !wordBeginnings.has(first)
}

/** A small word is never part of another, and a hyphen shows where a word begins: then two words are right. */
function findRight(names: readonly string[]): string | undefined {
  const open = names.find((name) => name.includes(' '))
  const [first = '', second = ''] = open?.split(' ') ?? []
  return functionWords.has(first) || functionWords.has(second) || second.includes('-') ? open : undefined
}

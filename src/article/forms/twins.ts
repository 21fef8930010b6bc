/** Long words that stand beside themselves with a letter missing or out of place: negotiations and negotations. */
import {isCommonWord} from '../../english/known-words.js'
import type {Article} from '../article.js'
import {findWords} from '../article-words.js'
import {addTo} from '../multi-map.js'
import {FormGroups, type FormGroup} from './form-group.js'
import {voiceOfWord, withCaseOf} from './own-words.js'

/** Shorter words are one letter from other words: countries and counties, remainder and reminder. */
const shortest = 11

/** Beginning and end are alike, so that endings are not taken for slips. */
const edge = 2

/**
 * Finds long words of which one form is the other with one letter less, or with two letters changed over, unless both are
 * words.
 */
export function findTwins(article: Article): FormGroup[] {
  const {normals, starts, ends} = article.words
  const places = new Map<string, number[]>()
  for (const index of findWords(article.words, isLong)) addTo(places, normals[index] ?? '', index)
  const groups = new FormGroups('variant', (span) => voiceOfWord(article, span), findRight)
  for (const word of places.keys()) {
    if (word.length < shortest) continue
    for (const twin of slipsOf(word)) {
      if (!places.has(twin) || (isCommonWord(word) && isCommonWord(twin))) continue
      for (const form of [word, twin]) {
        for (const index of places.get(form) ?? []) {
          const start = starts[index] ?? 0
          groups.add(`${word} ${twin}`, form, {start, end: ends[index] ?? 0}, () => ({
            [word]: withCaseOf(article, start, word),
            [twin]: withCaseOf(article, start, twin)
          }))
        }
      }
    }
  }
  return groups.list()
}

const isLong = (word: string): boolean => word.length >= shortest - 1 && /^[a-z]+$/.test(word)

/** The only form that is a word. */
function findRight(names: readonly string[]): string | undefined {
  const [known, ...others] = names.filter((name) => isCommonWord(name))
  return others.length === 0 ? known : undefined
}

/** A word with one inner letter less, and, in one direction, with two inner letters changed over. */
function* slipsOf(word: string): Generator<string> {
  for (let at = edge; at < word.length - edge; at++) {
    yield word.slice(0, at) + word.slice(at + 1)
    const next = word[at + 1] ?? ''
    if (at + 1 >= word.length - edge || (word[at] ?? '') <= next) continue
    yield word.slice(0, at) + next + (word[at] ?? '') + word.slice(at + 2)
  }
}

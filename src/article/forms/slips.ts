/** What an unknown word is a slip of the pen for: one letter too many, too few, wrong or out of place, or a missing space. */
import {functionWords} from '../../english/name-words.js'

const letters = Array.from('abcdefghijklmnopqrstuvwxyz')

/** Shorter words are one letter from too many others; those of the length before only have letters out of place. */
const shortest = 6

/**
 * Known words that a lower-case word of five letters or more becomes when one slip is mended; those with the same first
 * letter first.
 */
export function findSlips(word: string, isKnown: (word: string) => boolean): string[] {
  if (word.length < shortest - 1) return []
  if (word.length < shortest) return Array.from(swapped(word)).filter(isKnown)
  const found = new Set<string>()
  for (const candidate of oneEditAway(word)) if (isKnown(candidate)) found.add(candidate)
  const alike = [...found].sort((one, other) => rank(word, one) - rank(word, other))
  return [...alike, ...splitWords(word, isKnown)]
}

const rank = (word: string, candidate: string): number => (candidate[0] === word[0] ? 0 : 1)

/** A word with each two neighbouring letters changed over. */
function* swapped(word: string): Generator<string> {
  for (let at = 1; at < word.length; at++) {
    if (word[at] !== word[at - 1])
      yield word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1)
  }
}

function* oneEditAway(word: string): Generator<string> {
  yield* swapped(word)
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at)
    const after = word.slice(at)
    if (after.length > 0) yield before + after.slice(1)
    for (const letter of letters) {
      yield before + letter + after
      if (after.length > 0 && letter !== after[0]) yield before + letter + after.slice(1)
    }
  }
}

/** Two words of which one is a function word, written together. */
function splitWords(word: string, isKnown: (word: string) => boolean): string[] {
  const found: string[] = []
  for (let at = 1; at < word.length; at++) {
    const first = word.slice(0, at)
    const second = word.slice(at)
    const isSplit =
      (functionWords.has(first) && second.length >= 3 && isKnown(second)) ||
      (functionWords.has(second) && first.length >= 3 && isKnown(first))
    if (isSplit) found.push(`${first} ${second}`)
  }
  return found
}

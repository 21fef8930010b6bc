/** Words that belong to text which may stand anywhere: house boilerplate. */
import {tokenize} from '../article/tokens.js'
import {collectWords} from '../article/words.js'

/**
 * Marks the words of phrases wherever they stand.
 * @param words normal forms of an article's words
 * @param phrases compared by their words, whatever their case and marks
 * @returns 1 for every word that is part of a phrase; `undefined` when none is
 */
export function markAllowed(words: readonly string[], phrases: readonly string[]): Uint8Array | undefined {
  const byFirst = new Map<string, (readonly string[])[]>()
  for (const phrase of phrases) {
    const {normals} = collectWords(phrase, tokenize(phrase))
    const [first] = normals
    if (first === undefined) continue
    const known = byFirst.get(first)
    if (known) known.push(normals)
    else byFirst.set(first, [normals])
  }
  if (byFirst.size === 0) return
  let marks: Uint8Array | undefined
  for (let at = 0; at < words.length; at++) {
    for (const phrase of byFirst.get(words[at] ?? '') ?? []) {
      if (!phrase.every((word, index) => words[at + index] === word)) continue
      marks ??= new Uint8Array(words.length)
      marks.fill(1, at, at + phrase.length)
    }
  }
  return marks
}

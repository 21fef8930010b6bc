/** The words of a text that has no tokens: parted by whatever is no letter, digit or apostrophe. */
import {classAt, isWordLike, widthAt} from './character-classes.js'
import {normalize} from './words.js'

/** The words of a text in their normal forms; those of which nothing is left are none. */
export function splitWords(text: string): string[] {
  const words: string[] = []
  let start = 0
  for (let at = 0; at <= text.length;) {
    if (at < text.length && isInWord(text, at)) {
      at += widthAt(text, at)
      continue
    }
    const word = start < at ? normalize(text.slice(start, at)) : ''
    if (word !== '') words.push(word)
    start = ++at
  }
  return words
}

function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 0x61 && code <= 0x7a) || code === 0x27 || code === 0x2019 || isWordLike(classAt(text, at))
}

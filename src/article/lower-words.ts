/** The tokens of a short phrase in lower case. */
import {tokenize} from './tokens.js'

/** Every token of a phrase, marks and clitics too, in lower case and with straight apostrophes. */
export function lowerWords(text: string): readonly string[] {
  const {length, starts, ends} = tokenize(text)
  const words: string[] = []
  for (let at = 0; at < length; at++) words.push(text.slice(starts[at], ends[at]).toLowerCase().replace('’', "'"))
  return words
}

/** Small words that make one word with another. Written for this package. */
import {wordSet} from './word-set.js'

/** Adverbs that make one word with a verb when it is a noun: `to spin off`, `the spinoff`. In lower case. */
export const verbParticles: ReadonlySet<string> = wordSet(
  'about across ahead along around aside away back by down in off on out over through together under up'
)

/** Small words that a word may begin with, and that stand before it as well: `aftertax`, `after tax`. */
export const wordBeginnings: ReadonlySet<string> = new Set([
  ...verbParticles,
  'after',
  'before',
  'inside',
  'near',
  'outside'
])

/** Adverbs that make one word with a verb when it is a noun: `to spin off`, `the spinoff`. Written for this package. */
import {wordSet} from './word-set.js'

/** In lower case. */
export const verbParticles: ReadonlySet<string> = wordSet(
  'about across ahead along around aside away back by down in off on out over through together under up'
)

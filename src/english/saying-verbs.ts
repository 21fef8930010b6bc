/** Verbs that, right behind a plural noun for people or documents, are hardly anything but its verb. Written for this package. */
import {wordSet} from './word-set.js'

/** What people do: base and past forms. */
export const sayingVerbs: ReadonlySet<string> = wordSet(`
  acknowledge acknowledged allege alleged argue argued believe believed caution cautioned claimed complain complained
  concede conceded contend contended described disagree disagreed doubted estimated expressed fear feared insist insisted
  maintain maintained noted predict predicted questioned say said speculate speculated suggest suggested suspect suspected
  think thought told warn warned worry worried wondered
`)

/** What documents do. */
export const showingVerbs: ReadonlySet<string> = wordSet(`
  show showed shown suggest suggested indicate indicated reveal revealed found confirm confirmed
`)

/** Adverbs between a source and its verb. */
export const sayingAdverbs: ReadonlySet<string> = wordSet(
  'also long now often repeatedly privately publicly consistently generally still already quickly later'
)

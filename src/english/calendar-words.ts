/** Words of dates, in lower case. Written for this package. */
import {wordSet} from './word-set.js'

/** Days, months and times that can be in a calendar; "may", which is mostly a verb, is left out. */
export const dateWords: ReadonlySet<string> = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday today tonight tomorrow night later soon
  january february march april june july august september october november december jan feb mar apr aug sept oct nov dec
`)

/** Stretches of a calendar: "next week". */
export const periods: ReadonlySet<string> = wordSet('week month year spring summer fall autumn winter')

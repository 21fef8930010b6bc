/**
 * Past participles of verbs that need somebody who does them, by what must follow. Written for this package after
 * Wikipedia's words to watch ("is widely regarded as", "X has been described as Y") and its template {{by whom}}.
 */
import {wordSet} from './word-set.js'

/** Before "as": "has been described as". */
export const asParticiples: ReadonlySet<string> = wordSet(`
  branded cast characterised characterized decried depicted derided described dismissed hailed labeled labelled perceived
  portrayed regarded seen touted viewed
`)

/** Judgements that stand alone: "have been criticized". */
export const judgementParticiples: ReadonlySet<string> = wordSet(`
  acclaimed accused assailed blasted condemned criticised criticized decried denounced derided disparaged faulted
  hailed lambasted lampooned lauded maligned mocked panned pilloried praised ridiculed scorned slammed vilified
`)

/** Beliefs, before "to" or "that" or behind "it": "is believed to", "it is feared that". */
export const beliefParticiples: ReadonlySet<string> = wordSet(`
  alleged argued assumed believed claimed feared presumed reported rumored rumoured said suspected thought understood
`)

/** Views that need an adverb of many: "is widely considered", "was generally expected". */
export const viewParticiples: ReadonlySet<string> = wordSet(`
  admired anticipated applauded assumed believed considered credited criticised criticized deemed derided disliked
  expected hailed interpreted mocked perceived praised presumed regarded reported reviled ridiculed rumored rumoured seen
  speculated suspected thought understood viewed
`)

/** Adverbs that say that many do it. */
export const crowdAdverbs: ReadonlySet<string> = wordSet('widely generally commonly universally roundly broadly')

/** Adverbs that may stand in a verb group, besides those in -ly. */
export const groupAdverbs: ReadonlySet<string> = wordSet(
  'also often long now once since sometimes always so still then already variously both even just'
)

/** Words of superlatives that need a source: "the first known", "the worst in decades". Written for this package. */
import {wordSet} from './word-set.js'

/** Superlatives behind "the"; "most" and "least" take an adjective with them. */
export const superlatives: ReadonlySet<string> = wordSet(`
  best biggest bloodiest busiest cheapest coldest costliest deadliest driest earliest fastest fewest first furthest
  gravest greatest heaviest highest hottest largest least longest loudest lowest most newest oldest only poorest richest
  safest shortest slowest smallest steepest strongest tallest warmest wealthiest wettest worst youngest
`)

/** Right behind a superlative or its noun, they claim all of history: "the first known". */
export const unboundedWords: ReadonlySet<string> = wordSet('known recorded documented ever')

/** Behind "in" or "on": the reach of the claim. */
export const reaches: ReadonlySet<string> = wordSet(
  'world history decades memory record continent country nation state region'
)

/** Participles right before words in quotation marks that somebody speaks: "chanting", "telling reporters". Written for this package. */
import {wordSet} from './word-set.js'

/** In lower case. */
export const speakingParticiples: ReadonlySet<string> = wordSet(`
  adding announcing arguing asking bellowing calling chanting claiming commenting complaining concluding crying declaring
  demanding exclaiming explaining insisting interjecting joking lamenting muttering noting observing pleading posting
  proclaiming protesting quipping reading recalling remarking repeating replying responding saying screaming shouting
  singing stating telling tweeting warning whispering wondering writing yelling
`)

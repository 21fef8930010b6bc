/** Words that end the head of a noun phrase and begin what is said about it, in lower case. Written for this package. */
import {wordSet} from './word-set.js'

/** Prepositions, relative pronouns and participles behind a noun. */
export const postModifiers: ReadonlySet<string> = wordSet(`
  who whom whose which that of from at in on with for to by familiar close speaking briefed involved including such like
  under over near within outside inside against as about across around among amongst between after before during since
  following backing supporting attending working running seeking led based there here surveyed polled contacted
  interviewed quoted present alike aligned loyal opposed when where released published conducted issued signed filed
  obtained posted seen reviewed examined made taken given provided compiled cited commissioned dated shown available
  responsible critical knowledgeable worried concerned gathered assembled elsewhere abroad tracking studying monitoring
  overseeing investigating representing covering fighting calling pushing without via behind beyond throughout
`)

/** Behind a noun, they say how the source knows: access, in the words of newsrooms. */
export const accessWords: ReadonlySet<string> = wordSet(`
  familiar close briefed involved present knowledge knowledgeable aware privy access attended witnessed saw seen heard
  overseeing
`)

/** Words that bring in an example: "experts such as", "senators including". */
export const exampleWords: ReadonlySet<string> = wordSet('including like especially namely notably particularly')

/** Words that say, without a name, whose view something is. Written for this package. */
import {wordSet} from './word-set.js'

/** Places where a public speaks: "mocked on social media". */
export const forums: ReadonlySet<string> = wordSet('twitter facebook social instagram tiktok reddit online')

/** Words of polls, which say how many. */
export const pollWords: ReadonlySet<string> = wordSet('poll polls survey surveys voters')

/** Words before those whose concern something is: "fears among nurses". */
export const holderWords: ReadonlySet<string> = wordSet('from among amongst by within according')

/** Words before the place whose concern something is: "raised eyebrows at the ministry". */
export const placeWords: ReadonlySet<string> = wordSet('across along at both elsewhere inside outside throughout')

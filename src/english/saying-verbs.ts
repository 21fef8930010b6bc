/** Verbs that, right behind a plural noun for people or documents, are hardly anything but its verb. Written for this package. */
import {wordSet} from './word-set.js'

/** What people do: base forms, and past forms that are no participles of what is done to people. */
export const sayingVerbs: ReadonlySet<string> = wordSet(`
  accuse acknowledge acknowledged agree allege alleged argue argued believe believed blame caution cautioned cite
  claimed complain complained concede conceded condemn consider contend contended criticise criticize decry denounce
  described disagree disagreed dispute distrust doubt doubted estimated expressed fear feared hope indicate indicated insist insisted
  maintain maintained noted praise predict predicted questioned recognise recognize said say speculate speculated
  suggest suggested suspect suspected think thought told warn warned wondered worried worry
`)

/** What people do with a thing that a relative clause is about: "what critics call", "which some described as". */
export const callingVerbs: ReadonlySet<string> = new Set([
  ...sayingVerbs,
  ...wordSet(`
    agreed call called considered criticised criticized denounced describe dismissed disputed label labeled labelled portrayed
    regard regarded reported view viewed
  `)
])

/** What people do in a comparison: "later than officials expected". */
export const expectingVerbs: ReadonlySet<string> = new Set([
  ...sayingVerbs,
  ...wordSet(
    'anticipate anticipated expect expected forecast hoped imagine imagined project projected realize realized'
  )
])

/** What those do who are only some, or many: behind such words, base forms are verbs. */
export const viewingVerbs: ReadonlySet<string> = new Set([...sayingVerbs, ...wordSet('call regard view')])

/** Verbs whose object is brought to think something: "leaving many to wonder". */
export const bringingVerbs: ReadonlySet<string> = wordSet(`
  cause caused causes causing compel compelled compelling force forced forcing lead leading leads leave leaves leaving led
  left prompt prompted prompting prompts
`)

/** What they are brought to do, behind "to". */
export const wonderingVerbs: ReadonlySet<string> = wordSet(`
  argue ask assume believe complain conclude criticise criticize doubt fear question say speculate suggest suspect think warn
  wonder worry
`)

/** The same, right behind them: "left many wondering". */
export const wonderingParticiples: ReadonlySet<string> = wordSet(`
  arguing asking believing complaining doubting fearing questioning saying speculating suspecting thinking wondering
  worrying
`)

/**
 * What crowds did, at the start of a clause: "Some accused". Behind other nouns these forms are rather participles of what is done
 * to people.
 */
export const accusingVerbs: ReadonlySet<string> = new Set([
  ...viewingVerbs,
  ...wordSet(`
    accused agreed applauded blamed called cited condemned credited criticised criticized denounced dismissed hailed
    hoped labeled mocked praised recalled regarded urged viewed
  `)
])

const shownForms = 'showed shown showing suggested suggesting indicated indicating revealed revealing found confirmed'

/** What documents do. */
export const showingVerbs: ReadonlySet<string> = wordSet(
  `agree conclude confirm find indicate predict reveal say show suggest ${shownForms}`
)

/** What one document does. */
export const singularShowingVerbs: ReadonlySet<string> = wordSet(`
  shows suggests indicates reveals finds confirms ${shownForms}
`)

/** What documents without a plural do: as participles these words say more about them, "data showing that". */
export const massShowingVerbs: ReadonlySet<string> = wordSet(`
  show shows showed suggest suggests suggested indicate indicates indicated reveals revealed finds found confirms confirmed
`)

/** Adverbs between a source and its verb. */
export const sayingAdverbs: ReadonlySet<string> = wordSet(
  'also long now often repeatedly privately publicly consistently generally still already quickly later'
)

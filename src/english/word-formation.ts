/** What English makes new words of; compiled for this project. All lower case. */
import {wordSet} from './word-set.js'

/** Prefixes that go with nearly any word, longest first. */
export const prefixes: readonly string[] = [
  ...wordSet(`counter hyper inter intra micro multi narco petro photo psycho pseudo quasi super techno trans ultra under
    anti auto cross cyber euro extra fore geno hydro macro mega meta mono nano neuro over post self semi tele arch agri
    bio crypto demo eco electro ethno geo mid mis neo non out pan pre pro sub up bi tri co de dis re un`)
].sort((one, other) => other.length - one.length)

/** Suffixes that leave their word as it is. */
export const suffixes: readonly string[] = [
  ...wordSet(
    'like wide long less ful proof free ward wards ship hood wise esque dom ness gate fest style worthy friendly centric'
  )
]

/** Suffixes that may change the end of their word: make-making, stop-stopped, carry-carried. */
export const changingSuffixes: readonly string[] = [
  ...wordSet(`ability abilities able ization isation izing ising ized ised izes ises izer iser ize ise isms ism ists ist
    ings ing ers er ed es s est ish ify ity ion ions ical ian ly or ors`)
]

/** Short words that stand as a part of compounds; other parts have four letters or more. */
export const shortParts: ReadonlySet<string> = wordSet(
  `up out off in on over down back away by day man men way top red pro new pay tax web net key law low hot ice oil war
  sea sun sky air big bus car dog cat cow cup ear eye gun hat job map pop pot run set sub tag tea toe two van wet one
  bay bed box boy end far fee gas hip lay lip mud nut pen pin pit rap sex sit tap tip tow toy die`
)

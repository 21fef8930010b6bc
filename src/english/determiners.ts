/** Closed classes of words that say how definite a noun is, in lower case. Written for this package. */
import {wordSet} from './word-set.js'

/** Personal, possessive and reflexive pronouns. */
export const pronouns: ReadonlySet<string> = wordSet(`
  he she i we you they it him her me us them himself herself myself ourselves yourself yourselves themselves itself
  his hers its my mine our ours your yours their theirs this
`)

/** Pronouns that can be a subject. */
export const subjectPronouns: ReadonlySet<string> = wordSet('he she i we you they it')

/** Pronouns that cannot be one. */
export const objectPronouns: ReadonlySet<string> = wordSet('him me them us')

/** Possessive pronouns that stand before a noun. */
export const possessives: ReadonlySet<string> = wordSet('his her its my our your their whose')

/** Relative and interrogative pronouns. */
export const relatives: ReadonlySet<string> = wordSet('who whom whose which that what where')

/** Words that point at somebody without saying who, alone ("some say") or before a noun ("many experts"). */
export const indefinites: ReadonlySet<string> = wordSet(`
  some many most others several few numerous various dozens scores hundreds thousands millions countless plenty lots
  everyone everybody anyone anybody someone somebody nobody none much certain any every no
`)

/** Those of them that are several people, or much of all: "many say". */
export const crowds: ReadonlySet<string> = wordSet('some many most others several few')

/** Words that point back at people or things the text has spoken of. */
export const anaphors: ReadonlySet<string> = wordSet('both neither either each one all another former latter two three')

/** Small numbers in words. */
export const numerals: ReadonlySet<string> = wordSet(`
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen half multiple
`)

/** Shares in words. */
export const fractions: ReadonlySet<string> = wordSet(`
  half third quarter fifth tenth thirds quarters two-thirds three-quarters three-fourths one-third one-quarter
  two-fifths one-fifth three-fifths one-half
`)

/** Words that may stand before a number: "about 40", "more than half". */
export const approximators: ReadonlySet<string> = wordSet(`
  about almost around nearly roughly approximately over under more less fewer than at least up to as only just
  even some another full mere paltry additional
`)

/** Nouns that gather people: "a number of X", "a majority of X". */
export const gatherers: ReadonlySet<string> = wordSet(`
  number numbers majority minority handful chorus couple pair string slew host mix range variety lot lots series group
  groups crowd roster constellation cadre band wave share parade bunch collection array scores dozens hundreds thousands
  millions plenty trio clutch
`)

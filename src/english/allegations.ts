/** Words that accuse. Written for this package after the AP stylebook's entries on "allege" and "accused". */
import {wordSet} from './word-set.js'

/** What somebody who is not convicted is called only in somebody's words: "is a liar". */
export const accusingNouns: ReadonlySet<string> = wordSet(`
  abuser bigot bully cheat conman con-man crook embezzler extremist fraud fraudster killer liar misogynist molester
  murderer pedophile paedophile plagiarist predator racist rapist sexist swindler terrorist thief traitor xenophobe
`)

/** Active verbs for crimes: somebody did it, says the writer. */
export const accusingVerbs: ReadonlySet<string> = wordSet(`
  blackmailed bribed defrauded embezzled extorted falsified groped laundered molested murdered pilfered plagiarised
  plagiarized raped swindled
`)

/** Words before an accusing noun and a name that convict while they seem to hedge: "accused killer Jo Example". */
export const accusingLabels: ReadonlySet<string> = wordSet('accused')

/** Words of courts, police and confessions: with one of them in the article, somebody else has said it. */
export const convictionWords: ReadonlySet<string> = wordSet(`
  acquitted admitted admitting alleged allegedly apologised apologized charge charged charges complaint confessed convict convicted
  conviction court guilty indicted indictment jailed judge jury lawsuit plea pleaded pled police prosecutor prosecutors sentence
  sentenced suspect suspected trial tribunal verdict
`)

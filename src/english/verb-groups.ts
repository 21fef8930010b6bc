/** Words of verb groups, in lower case, with their clitics. Written for this package. */
import {wordSet} from './word-set.js'

/** Forms of "have" before a participle. */
export const haveForms: ReadonlySet<string> = wordSet("has have had 've")

/** Forms of "be" that a clause can stand on. */
export const beForms: ReadonlySet<string> = wordSet("is are was were 's 're am")

/** Words that make a verb a possibility, a plan or a purpose. */
export const modals: ReadonlySet<string> = wordSet("would could may might can will shall should must to 'll 'd")

/** Words that say it is not so. */
export const negations: ReadonlySet<string> = wordSet("not n't never hardly rarely without")

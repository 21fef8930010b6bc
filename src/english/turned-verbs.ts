/**
 * Verbs behind which whoever speaks may stand, once the words are said: "…," said Lee. None of them that has somebody spoken to for
 * its object ("told", "asked"). Written for this package.
 */
import {wordSet} from './word-set.js'

/** Past and present forms. */
export const turnedVerbs: ReadonlySet<string> = wordSet(`
  acknowledged acknowledges added adds admitted admits argued argue argues asserted cautioned claimed claims commented complain
  complained complains conceded concedes concluded concludes continued countered declared declares exclaimed explain
  explained explains insist insisted insists joked joked lamented noted note notes observed predicted predicts quipped recalled
  recalls remarked repeated replied replies responded responds retorted said say says stated suggested suggests thought
  tweeted warn warned warns wrote write writes
`)

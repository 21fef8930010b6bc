/** Articles for the tests of the language server. */
import {cleanSentence, paragraph} from '../run/command.js'

/** A paragraph stands twice. */
export const repeatedArticle: string = `${paragraph}\n\n${cleanSentence}\n\n${paragraph}\n`

/** What it is without the later copy. */
export const mendedArticle: string = `${paragraph}\n\n${cleanSentence}\n`

/** A name is written in two ways: three times right, once wrong. */
export const namedArticle: string = [
  'Mayor Ingrid Solheim opened the market on Monday. Solheim said that the stalls were full by nine.',
  '“We waited for years,” said Solhiem. The council had asked for it in March.',
  'Solheim will speak again on Friday, and Solheim will cut the ribbon.\n'
].join('\n\n')

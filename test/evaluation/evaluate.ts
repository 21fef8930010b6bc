/**
 * Measures how accurate the rules are: `npm run evaluate -- --data <folder> [--rule <id>]`.
 *
 * Each rule has a module of its own here, which says what it wants to find in the folder and prints its figures.
 */
import {readFlags} from '../script-flags.js'

/** Measures one rule on a folder of data and prints the figures. */
export type Evaluate = (folder: string) => Promise<void>

const evaluateLeftovers = async (id: string): Promise<{readonly evaluate: Evaluate}> => ({
  evaluate: (await import('./leftovers.js')).evaluateOf(id)
})

const evaluations: Readonly<Record<string, () => Promise<{readonly evaluate: Evaluate}>>> = {
  'consistent-names': () => import('./names.js'),
  'consistent-spelling': () => import('./consistent-spelling.js'),
  'no-leftover-markup': () => evaluateLeftovers('no-leftover-markup'),
  'no-leftover-text': () => evaluateLeftovers('no-leftover-text'),
  'no-mojibake': () => evaluateLeftovers('no-mojibake'),
  'no-repeated-headline': () => evaluateLeftovers('no-repeated-headline'),
  'no-repeated-passage': () => import('./repeats.js'),
  'no-unattributed-claim': () => import('./claims.js'),
  'no-unattributed-quotation': () => import('./quotations.js'),
  spelling: () => import('./spelling.js')
}

const values = readFlags({data: {type: 'string'}, rule: {type: 'string'}})
const known = Object.keys(evaluations)
if (values.data === undefined) {
  console.error('Missing `--data <folder>`: a folder of articles, see the page of each rule')
  process.exitCode = 2
} else if (values.rule !== undefined && !known.includes(values.rule)) {
  console.error(`Unexpected rule \`${values.rule}\`, expected one of ${known.map((id) => `\`${id}\``).join(', ')}`)
  process.exitCode = 2
} else {
  for (const [id, load] of Object.entries(evaluations)) {
    if (values.rule !== undefined && values.rule !== id) continue
    console.log(`\n${id}`)
    const {evaluate} = await load()
    await evaluate(values.data)
  }
}

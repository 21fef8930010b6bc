/** The rules of this package; each is loaded only when a run needs it. */
import type {AnyRule} from '../src/rule.js'

/** Loads a rule's module. */
export type LoadRule = () => Promise<{readonly default: {readonly rule: AnyRule}}>

/** How to load each rule, by its id. */
export const rules: Readonly<Record<string, LoadRule>> = {
  'consistent-names': () => import('./consistent-names.js'),
  'consistent-spelling': () => import('./consistent-spelling.js'),
  'no-leftover-markup': () => import('./no-leftover-markup.js'),
  'no-leftover-text': () => import('./no-leftover-text.js'),
  'no-mojibake': () => import('./no-mojibake.js'),
  'no-repeated-headline': () => import('./no-repeated-headline.js'),
  'no-repeated-passage': () => import('./no-repeated-passage.js'),
  'no-unattributed-claim': () => import('./no-unattributed-claim.js'),
  'no-unattributed-quotation': () => import('./no-unattributed-quotation.js'),
  spelling: () => import('./spelling.js'),
  'unused-suppression': () => import('./unused-suppression.js')
}

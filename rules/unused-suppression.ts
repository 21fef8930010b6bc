/** Disallow suppressions that silence nothing. Documentation: `unused-suppression.md`. */
import * as v from 'valibot'
import {defineRule, type RulePlugin} from '../src/rule.js'

/** The run itself finds these faults: only it knows what was silenced. The rule gives their levels. */
const unusedSuppression: RulePlugin<Record<string, never>> = defineRule({
  id: 'unused-suppression',
  summary: 'Disallow suppressions that silence nothing, or name no rule',
  kinds: {
    unused: {submission: 'warning', copydesk: 'warning'},
    'unknown-rule': {submission: 'warning', copydesk: 'warning'},
    malformed: {submission: 'warning', copydesk: 'warning'}
  },
  options: v.strictObject({})
})

export default unusedSuppression

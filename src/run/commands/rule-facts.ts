/** What reports say of the rules of a run. */
import {pageOf} from '../../complete.js'
import type {Severity} from '../../finding.js'
import type {RuleFacts} from '../../report/formats.js'
import type {ConfiguredRule, KindLevels} from '../../rule.js'
import {compareText} from '../checking/result.js'
import {builtInRules, type Setup} from '../configuration/setup.js'
import {readRulePage} from './rule-page.js'

const weights: Readonly<Record<Severity, number>> = {info: 0, warning: 1, error: 2}

/** The facts of every rule of some setups, by id. */
export function collectRuleFacts(setups: Iterable<Setup>): readonly RuleFacts[] {
  const byId = new Map<string, ConfiguredRule[]>()
  for (const {rules} of new Set(setups)) {
    for (const configured of rules) {
      const known = byId.get(configured.rule.id)
      if (known) known.push(configured)
      else byId.set(configured.rule.id, [configured])
    }
  }
  return [...byId].sort(([one], [other]) => compareText(one, other)).map(([, configured]) => describe(configured))
}

function describe(configured: readonly ConfiguredRule[]): RuleFacts {
  const {id, summary, url, kinds} = (configured[0] as ConfiguredRule).rule
  const levels = configured.flatMap((one) => [...one.levels.values()])
  // What is in the gate's preset was measured to be right nine times of ten.
  const isInGate = Object.values(kinds as Readonly<Record<string, KindLevels>>).some(({submission}) => submission)
  return {
    id,
    summary,
    url: url ?? pageOf(id),
    page: builtInRules.includes(id) ? readRulePage(id) : undefined,
    precision: isInGate ? 'high' : 'medium',
    level: levels.reduce((most, level) => (weights[level] > weights[most] ? level : most), 'info')
  }
}

/** Decides which suppressions of an article are of use, as far as the article by itself can tell. */
import type {Article} from '../article/article.js'
import type {Finding} from '../finding.js'
import {checkArticle, type ConfiguredRule} from '../rule.js'
import {readDirectives} from '../suppress/directives.js'
import {createSuppressionFindings, unusedSuppressionId} from '../suppress/suppression-findings.js'
import {createSuppressions, type Suppression, type Suppressions} from '../suppress/suppressions.js'
import type {Setup} from './setup.js'

/** What the suppressions of an article come to. */
export interface JudgedSuppressions {
  readonly suppressions: Suppressions
  /** Those that cannot be followed. */
  readonly findings: readonly Finding[]
  /** What to report of each that has silenced nothing, should it silence nothing between the articles either. */
  readonly doubts: ReadonlyMap<Suppression, Finding>
}

/**
 * Reads the suppressions of an article, puts its findings to them, and judges those that silence none.
 * @param crashed rules that could not say what they find: their suppressions are not judged
 */
export async function judgeSuppressions(
  article: Article,
  setup: Setup,
  found: readonly Finding[],
  crashed: ReadonlySet<string>
): Promise<JudgedSuppressions> {
  const {directives, malformed} = readDirectives(article)
  const suppressions = createSuppressions(article, directives)
  for (const finding of found) suppressions.silences(finding)
  const findings: Finding[] = []
  const doubts = new Map<Suppression, Finding>()
  const judging = setup.rules.find(({rule}) => rule.id === unusedSuppressionId)
  if (!judging || directives.length + malformed.length === 0) return {suppressions, findings, doubts}
  const report = createSuppressionFindings(article, judging)
  findings.push(...malformed.flatMap((one) => report.malformed(one) ?? []))
  for (const suppression of suppressions.unused) {
    const name = suppression.rule?.name
    if (name !== undefined && !setup.knownRules.has(name)) {
      const finding = report.unknownRule(suppression, setup.knownRules)
      if (finding) findings.push(finding)
    }
  }
  await tryInactiveKinds(article, setup, suppressions, crashed)
  for (const suppression of suppressions.unused) {
    const name = suppression.rule?.name
    if (name === unusedSuppressionId) continue
    const isJudged = name === undefined ? crashed.size === 0 : !crashed.has(name) && runs(setup, name)
    const finding = isJudged ? report.unused(suppression) : undefined
    if (finding) doubts.set(suppression, finding)
  }
  return {suppressions, findings, doubts}
}

const runs = (setup: Setup, id: string): boolean => setup.rules.some(({rule}) => rule.id === id)

/**
 * A suppression may be there for another preset: before it is called useless, the rules that it names run with the
 * kinds that are off here.
 */
async function tryInactiveKinds(
  article: Article,
  setup: Setup,
  suppressions: Suppressions,
  crashed: ReadonlySet<string>
): Promise<void> {
  for (const configured of setup.rules) {
    const {id} = configured.rule
    const isAsked = suppressions.unused.some(({rule}) => rule === undefined || rule.name === id)
    const whole = withAllKinds(configured)
    if (!isAsked || crashed.has(id) || whole.levels.size === configured.levels.size) continue
    try {
      for (const finding of await checkArticle(whole, article, setup.house)) suppressions.silences(finding)
    } catch {
      // What is off cannot break a run: the suppression counts as unused.
    }
  }
}

const withAllKinds = (configured: ConfiguredRule): ConfiguredRule => ({
  ...configured,
  levels: new Map(Object.keys(configured.rule.kinds as object).map((kind) => [kind, 'info']))
})

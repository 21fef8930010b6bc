/** Decides which suppressions of an article are of use, as far as the article by itself can tell. */
import type {Article} from '../../article/article.js'
import type {Finding} from '../../finding.js'
import {checkArticle, type ConfiguredRule} from '../../rule.js'
import {readDirectives} from '../../suppress/directives.js'
import {createSuppressionFindings, unusedSuppressionId} from '../../suppress/suppression-findings.js'
import {createSuppressions, silences, type Suppression} from '../../suppress/suppressions.js'
import type {Setup} from '../configuration/setup.js'

/** A suppression that has silenced nothing, and what to report if it silences nothing between the articles either. */
export interface Doubt {
  readonly suppression: Suppression
  readonly finding: Finding
}

/** What the suppressions of an article come to; can be written as JSON. */
export interface JudgedSuppressions {
  readonly suppressions: readonly Suppression[]
  /** Those that cannot be followed. */
  readonly findings: readonly Finding[]
  readonly doubts: readonly Doubt[]
}

/**
 * Reads the suppressions of an article and judges those that silence none of its findings.
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
  const judging = setup.rules.find(({rule}) => rule.id === unusedSuppressionId)
  if (!judging || directives.length + malformed.length === 0) return {suppressions, findings: [], doubts: []}
  const report = createSuppressionFindings(article, judging)
  const findings: (Finding | undefined)[] = malformed.map((one) => report.malformed(one))
  const unused: Suppression[] = []
  for (const suppression of suppressions) {
    const name = suppression.rule?.name
    if (name !== undefined && !setup.knownRules.has(name))
      findings.push(report.unknownRule(suppression, setup.knownRules))
    else if (canJudge(name, setup, crashed) && !found.some((finding) => silences(suppression, finding))) {
      unused.push(suppression)
    }
  }
  const useless = await withoutThoseForOtherKinds(article, setup, unused)
  return {
    suppressions,
    findings: findings.filter((finding) => finding !== undefined),
    doubts: useless.flatMap((suppression) => {
      const finding = report.unused(suppression)
      return finding ? [{suppression, finding}] : []
    })
  }
}

/** Whether a run can tell that a suppression is of no use: its rules ran, and to the end. */
function canJudge(name: string | undefined, setup: Setup, crashed: ReadonlySet<string>): boolean {
  if (name === undefined) return crashed.size === 0
  return name !== unusedSuppressionId && !crashed.has(name) && setup.rules.some(({rule}) => rule.id === name)
}

/**
 * A suppression may be there for another preset: before it is called useless, the rules that it names run with the
 * kinds that are off here.
 */
async function withoutThoseForOtherKinds(
  article: Article,
  setup: Setup,
  unused: readonly Suppression[]
): Promise<readonly Suppression[]> {
  let left = unused
  for (const configured of setup.rules) {
    const {id} = configured.rule
    const whole = withAllKinds(configured)
    if (whole.levels.size === configured.levels.size) continue
    if (!left.some(({rule}) => rule === undefined || rule.name === id)) continue
    const found = await checkQuietly(whole, article, setup)
    left = left.filter((suppression) => !found.some((finding) => silences(suppression, finding)))
  }
  return left
}

const withAllKinds = (configured: ConfiguredRule): ConfiguredRule => ({
  ...configured,
  levels: new Map(Object.keys(configured.rule.kinds as object).map((kind) => [kind, 'info']))
})

/** What is off in a run cannot break it. */
async function checkQuietly(configured: ConfiguredRule, article: Article, {house}: Setup): Promise<readonly Finding[]> {
  try {
    return await checkArticle(configured, article, house)
  } catch {
    return []
  }
}

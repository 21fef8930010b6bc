/** Names spelled two ways: near spellings whose evidence, added up, says that they are one name. */
import {nameWeights} from '../../english/models/name-weights.js'
import type {Article} from '../article.js'
import {findCandidates, type NamePair} from './name-candidates.js'
import {findEvidence, isNoPair} from './name-evidence.js'
import {createForm, findCommonest, orderForms, type NameForm, type NameVariant} from './name-forms.js'
import type {NameGroup} from './name-groups.js'
import {widenForms} from './name-runs.js'

/** From here on a pair is reported: chosen on PolNeAR's dev split, so that clean copy stays silent. */
const threshold = 0.2

interface ScoredPair extends NamePair {
  readonly score: number
}

/** Finds them. Three near spellings of one name make one variant. */
export function findSpellings(article: Article, groups: readonly NameGroup[]): NameVariant[] {
  const pairs: ScoredPair[] = []
  for (const pair of findCandidates(groups)) {
    if (isNoPair(pair)) continue
    const score = scoreOf(pair, article)
    if (score >= threshold) pairs.push({...pair, score})
  }
  return clusterPairs(pairs).map((cluster) => toVariant(cluster, article))
}

/** The weights of a pair's evidence, added up: natural logarithm of the odds that it is one name. */
function scoreOf(pair: NamePair, article: Article): number {
  let score = 0
  findEvidence(pair, article, (name, amount) => (score += amount * (nameWeights[name] ?? 0)))
  return score
}

/** Joins pairs that share a spelling, the surest first; no two that cannot be one name. */
function clusterPairs(pairs: readonly ScoredPair[]): NameGroup[][] {
  const clusters = new Map<NameGroup, NameGroup[]>()
  for (const {one, other} of [...pairs].sort((a, b) => b.score - a.score)) {
    const [first, second] = [clusters.get(one), clusters.get(other)]
    if (first && second) continue
    const cluster = first ?? second ?? [one]
    const added = first ? other : second ? one : other
    if (cluster.some((member) => isNoPair({one: member, other: added, distance: 0, isBeside: true}))) continue
    cluster.push(added)
    for (const member of cluster) clusters.set(member, cluster)
  }
  return [...new Set(clusters.values())]
}

function toVariant(groups: readonly NameGroup[], article: Article): NameVariant {
  const words = groups.map((group) => ({group, form: toForm(group)}))
  const all = widenForms(
    words.map(({group, form}) => ({form, uses: group.uses})),
    article
  )
  const often = findCommonest(words.map(({form}) => form))
  const commonest = often && all[words.findIndex(({form}) => form === often)]
  const known = commonest ? undefined : findKnown(words, all)
  return {
    kind: 'spelling',
    forms: orderForms(all),
    standard: commonest ?? known,
    reason: commonest ? 'count' : known ? 'known' : undefined
  }
}

interface Written {
  readonly group: NameGroup
  readonly form: NameForm
}

/** A spelling as the form that it mostly has; what stands in capitals is the same spelling, but not listed. */
function toForm(group: NameGroup): NameForm {
  const counted = new Set(group.uses)
  const mixed = group.words.filter(({isAllCaps}) => !isAllCaps)
  return createForm(
    mainText(group),
    mixed.flatMap(({uses}) => uses.filter((use) => counted.has(use)))
  )
}

function mainText({words}: NameGroup): string {
  const mixed = words.filter(({isAllCaps}) => !isAllCaps)
  return [...mixed].sort((one, other) => other.uses.length - one.uses.length)[0]?.text ?? ''
}

/** The only spelling that lists of names know, unless it is an ordinary word too. */
function findKnown(words: readonly Written[], forms: readonly NameForm[]): NameForm | undefined {
  const known = words.filter(({group}) => group.rank > 0)
  const [only] = known
  return known.length === 1 && only && !only.group.isCommon ? forms[words.indexOf(only)] : undefined
}

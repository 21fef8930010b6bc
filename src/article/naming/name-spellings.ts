/** Names spelled two ways: near spellings whose evidence, added up, says that they are one name. */
import {nameWeights} from '../../english/models/name-weights.js'
import type {Article} from '../article.js'
import {findCandidates, type NamePair} from './name-candidates.js'
import {findEvidence, isNoPair} from './name-evidence.js'
import {createForm, findCommonest, orderForms, type NameForm, type NameVariant} from './name-forms.js'
import type {NameGroup} from './name-groups.js'
import type {Span} from '../../source/source-text.js'

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
  const forms = groups.length === 2 ? widen(words, article) : words
  const all = forms.map(({form}) => form)
  const often = findCommonest(words.map(({form}) => form))
  const commonest = often && all[words.findIndex(({form}) => form === often)]
  const known = commonest ? undefined : findKnown(forms)
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

/** Two forms with the word that both stand beside, wherever one of them stands: `Tren de Aruga`, `Tren de Aragua`. */
function widen(forms: readonly Written[], article: Article): readonly Written[] {
  const [fewer, more] = [...forms].sort((one, other) => one.form.count - other.form.count)
  if (!fewer || !more) return forms
  for (const side of ['previous', 'next'] as const) {
    const wide = [fewer, more].map((written) => ({...written, form: toRun(written, side, article)}))
    const [odd, right] = wide.map(({form}) => form.text)
    const isWhole = wide[0]?.form.places.every((place) => article.slice(place) === odd)
    if (isWhole && right && odd === right.replace(more.form.text, fewer.form.text))
      return forms.map(({group}) => wide.find((one) => one.group === group) as Written)
  }
  return forms
}

/**
 * A form with the word on one side of it that most often stands there. Where the form stands without that word, it is
 * the form alone; all of its uses count.
 */
function toRun({group, form}: Written, side: 'previous' | 'next', article: Article): NameForm {
  const wide = new Map<number, Span>()
  const counts = new Map<string, number>()
  for (const use of group.uses) {
    if (!use[side]) continue
    const span = {start: side === 'previous' ? use.runStart : use.start, end: side === 'next' ? use.runEnd : use.end}
    wide.set(use.start, span)
    const text = article.slice(span)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const [[text] = ['']] = [...counts].sort((one, other) => other[1] - one[1])
  const places = form.places.map((place) => {
    const span = wide.get(place.start)
    return span && article.slice(span) === text ? span : place
  })
  return {...form, text, places}
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
function findKnown(forms: readonly Written[]): NameForm | undefined {
  const known = forms.filter(({group}) => group.rank > 0)
  const [only] = known
  return known.length === 1 && only && !only.group.isCommon ? only.form : undefined
}

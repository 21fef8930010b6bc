/**
 * Measures `no-unattributed-claim` and `no-unattributed-quotation` on published copy (PolNeAR) and on the articles of
 * other fields.
 */
import {fileURLToPath} from 'node:url'
import noUnattributedClaim from '../../rules/no-unattributed-claim.js'
import noUnattributedQuotation from '../../rules/no-unattributed-quotation.js'
import {Article} from '../../src/article/article.js'
import {classifySource} from '../../src/article/sourcing/source-kinds.js'
import type {Finding} from '../../src/finding.js'
import {checkArticle, configureRule, type Preset} from '../../src/rule.js'
import type {Span} from '../../src/source/source-text.js'
import {readText} from '../../src/source/text.js'
import {readFieldArticles, type FieldArticle} from './field-articles.js'
import {readPolnear, type GoldArticle, type Range} from './polnear.js'

const rules = [noUnattributedClaim.rule, noUnattributedQuotation.rule]

/** Measures the two rules on a folder that holds PolNeAR, and on the articles of other fields. */
export async function evaluate(folder: string): Promise<void> {
  for (const split of ['train', 'dev'] as const) await measurePolnear(split, readPolnear(folder, split))
  await measureFields(readFieldArticles(fileURLToPath(new URL('fields', sourceFolder()))))
}

/** The articles are data: they stay beside this file's source, also when it runs compiled. */
const sourceFolder = (): URL => new URL(import.meta.url.replace('/dist/test/', '/test/'))

async function find(text: string, preset: Preset): Promise<{article: Article; findings: readonly Finding[]}> {
  const article = new Article(readText(text, 'article.txt'))
  const findings: Finding[] = []
  for (const rule of rules) findings.push(...(await checkArticle(configureRule(rule, undefined, preset), article)))
  return {article, findings}
}

const spanOf = ({place}: Finding): Span => ({start: place.start.offset ?? 0, end: place.end.offset ?? 0})
const overlaps = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start
const toSpan = ([start, end]: Range): Span => ({start, end})
const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`)

/** Counts findings by level and kind, and vague sources against the sources that annotators marked. */
async function measurePolnear(split: string, articles: readonly GoldArticle[]): Promise<void> {
  const counts = new Map<string, number>()
  let words = 0
  let flags = 0
  let right = 0
  let gold = 0
  let found = 0
  for (const {text, attributions, discard} of articles) {
    const aside = discard.map(toSpan)
    const isAside = (span: Span): boolean => aside.some((other) => other.start <= span.start && other.end >= span.end)
    words += text.split(/\s+/).length
    const vague = attributions.filter(({source}) => isVague(source.map((range) => text.slice(...range)).join(' ')))
    const places: Span[] = []
    for (const preset of ['submission', 'copydesk'] as const) {
      const {findings} = await find(text, preset)
      for (const finding of findings) {
        if (isAside(spanOf(finding))) continue
        const kind = [finding.data.kind, finding.data['source']].filter(Boolean).join('/')
        const key = `${preset} ${finding.severity} ${finding.ruleId} ${kind}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
        if (preset === 'copydesk' && finding.data.kind === 'vague-source') places.push(spanOf(finding))
      }
    }
    const sources = vague.map(({source}) => source.map(toSpan))
    flags += places.length
    right += places.filter((place) => sources.some((spans) => spans.some((span) => overlaps(span, place)))).length
    gold += sources.length
    found += sources.filter((spans) => spans.some((span) => places.some((place) => overlaps(span, place)))).length
  }
  console.log(`PolNeAR ${split}: ${articles.length} articles, ${words} words; findings per 1,000 words`)
  for (const [key, count] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1))) {
    console.log(`  ${((1000 * count) / words).toFixed(3)}  ${key} (${count})`)
  }
  console.log(`  vague sources: ${percent(right, flags)} of ${flags} findings lie on one that annotators marked,`)
  console.log(`  ${percent(found, gold)} of ${gold} marked ones are found, with whatever verb (groups left out)`)
}

/** Whether the words of a marked source are vague; groups are left out, as the rule does. */
function isVague(words: string): boolean {
  const {vague} = classifySource(words)
  return vague !== undefined && vague !== 'group'
}

/** Counts what is marked and found in the articles of other fields, and lists every difference. */
async function measureFields(articles: readonly FieldArticle[]): Promise<void> {
  const differences: string[] = []
  const fields = new Map<string, {wanted: number; found: number; findings: number; right: number; words: number}>()
  for (const {name, text, findings: marked} of articles) {
    const field = name.split('-')[0] ?? name
    const count = fields.get(field) ?? {wanted: 0, found: 0, findings: 0, right: 0, words: 0}
    fields.set(field, count)
    const {findings} = await find(text, 'copydesk')
    const isAt = (mark: FieldArticle['findings'][number], finding: Finding): boolean =>
      overlaps(mark, spanOf(finding)) && (finding.data['source'] ?? finding.data.kind) === mark.kind
    count.words += text.split(/\s+/).length
    for (const mark of marked) {
      if (mark.isAdvice) continue
      count.wanted++
      if (findings.some((finding) => isAt(mark, finding))) count.found++
      else differences.push(`  missed ${mark.kind}: “${text.slice(mark.start, mark.end)}” (${name})`)
    }
    for (const finding of findings) {
      count.findings++
      if (marked.some((mark) => isAt(mark, finding))) count.right++
      else differences.push(`  unmarked ${finding.severity} ${finding.data.kind}: “${finding.actual}” (${name})`)
    }
  }
  console.log(`Other fields: ${articles.length} articles`)
  for (const [field, {wanted, found, findings, right, words}] of fields) {
    console.log(
      `  ${field}: ${words} words, ${found} of ${wanted} marked found; ${right} of ${findings} findings right`
    )
  }
  for (const difference of differences) console.log(difference)
}

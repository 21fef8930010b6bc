/**
 * Measures `consistent-spelling` on PolNeAR: what it reports on clean copy, and how many planted second forms it finds.
 */
import consistentSpelling from '../../rules/consistent-spelling.js'
import {Article} from '../../src/article/article.js'
import type {FormKind} from '../../src/article/forms/form-group.js'
import {isOwnText, isOwnWord} from '../../src/article/forms/own-words.js'
import {regionalPairs} from '../../src/english/regional-pairs.js'
import {heardVariants, variants} from '../../src/english/variants.js'
import type {Finding} from '../../src/finding.js'
import {checkArticle, configureRule} from '../../src/rule.js'
import {readText} from '../../src/source/text.js'
import {readPolnear} from './polnear.js'

/** How one form becomes the other. */
interface Seed {
  readonly kind: FormKind
  readonly pattern: RegExp
  readonly write: (match: string) => string
}

const seeds: readonly Seed[] = [
  ...readVariantSeeds(),
  ...readRegionalSeeds(),
  {kind: 'hyphen', pattern: /\b[a-z]{3,}-[a-z]{3,}\b(?!-)/g, write: (match) => match.replace('-', '')},
  {kind: 'percent', pattern: /\b\d+(?:\.\d+)? percent\b/g, write: (match) => match.replace(' percent', '%')},
  {kind: 'month', pattern: /\bNov\.(?= \d{1,2}\b(?!:))/g, write: () => 'November'},
  {kind: 'month', pattern: /\bFeb\.(?= \d{1,2}\b(?!:))/g, write: () => 'February'}
]

function readVariantSeeds(): Seed[] {
  return (heardVariants.trimEnd() + variants)
    .trim()
    .split('\n')
    .map((line) => {
      const [first = '', second = ''] =
        line
          .split(' : ')[0]
          ?.split(' ')
          .map((form) => form.replace('~', ' ')) ?? []
      return {kind: 'variant', pattern: new RegExp(`\\b${first}\\b`, 'g'), write: () => second}
    })
}

function readRegionalSeeds(): Seed[] {
  const list: Seed[] = []
  for (let index = 0; index < regionalPairs.length; index += 2) {
    const [british = '', american = ''] = regionalPairs.slice(index, index + 2)
    list.push({kind: 'region', pattern: new RegExp(`\\b${american}\\b`, 'g'), write: () => british})
  }
  return list
}

const configured = configureRule(consistentSpelling.rule, undefined, 'copydesk')

async function check(text: string, file: string): Promise<readonly Finding[]> {
  return checkArticle(configured, new Article(readText(text, `${file}.txt`)))
}

/** Plants each second form once per article: in the last place of a form that stands three times or more. */
async function plant(text: string, file: string, tally: Map<FormKind, Tally>): Promise<void> {
  const article = new Article(readText(text, `${file}.txt`))
  for (const {kind, pattern, write} of seeds) {
    const places = Array.from(article.text.matchAll(pattern), ({0: match, index}) => ({match, index})).filter(
      ({match, index}) => (kind === 'month' ? isOwnText : isOwnWord)(article, {start: index, end: index + match.length})
    )
    const byText = new Set(places.map(({match}) => (kind === 'hyphen' ? match : '')))
    for (const key of byText) {
      const same = places.filter(({match}) => kind !== 'hyphen' || match === key)
      const last = same.at(-1)
      if (!last || same.length < 3) continue
      const planted = write(last.match)
      const findings = await check(
        article.text.slice(0, last.index) + planted + article.text.slice(last.index + last.match.length),
        file
      )
      const finding = findings.find(({place}) => {
        const start = place.start.offset ?? -1
        return start <= last.index && last.index < (place.end.offset ?? 0)
      })
      const counts = tally.get(kind) ?? {planted: 0, found: 0, right: 0}
      counts.planted++
      if (finding) counts.found++
      if (finding?.expected[0] === last.match) counts.right++
      tally.set(kind, counts)
    }
  }
}

interface Tally {
  planted: number
  found: number
  right: number
}

/** Prints the findings on articles as they were published, by kind, and the planted forms found. */
export async function evaluate(folder: string): Promise<void> {
  const tally = new Map<FormKind, Tally>()
  const clean = new Map<string, number>()
  const articles = (['train', 'dev'] as const).flatMap((split) => readPolnear(folder, split))
  for (const {text, file} of articles) {
    const findings = await check(text, file)
    for (const {data} of findings) clean.set(data.kind, (clean.get(data.kind) ?? 0) + 1)
    if (findings.length === 0) await plant(text, file, tally)
  }
  console.log(`${articles.length} articles as they were published: findings by kind`)
  console.table(Object.fromEntries(clean))
  console.log('Planted second forms')
  console.table(Object.fromEntries(tally))
}

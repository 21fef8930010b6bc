/**
 * Measures `no-repeated-passage`: how much of what is planted into clean articles it finds, and what it reports on the
 * articles as they are. The folder holds articles as `.txt` files, or as `.jsonl` lines with `file` and `text`.
 */
import noRepeatedPassage from '../../rules/no-repeated-passage.js'
import {rules} from '../../rules/index.js'
import {hash} from '../../src/fingerprint.js'
import {lint, type LintResult} from '../../src/run/checking/lint.js'
import {readArticles} from '../bench/corpus.js'
import {createRandom, shuffle} from '../training/random.js'
import {compareWithPlanted, rounded, summarize, type Figures, type Outcome, type PlacePair} from './plagdet.js'
import {plantings, type Host, type Plant} from './repeats-planting.js'

/** Cases of every kind. */
const casesEach = 60

const ruleId = noRepeatedPassage.rule.id

/** Prints precision, recall, granularity and plagdet for every kind of planted repeat, and counts on clean copy. */
export async function evaluate(folder: string): Promise<void> {
  const texts = new Map(readArticles(folder).map(({name, text}) => [name, text]))
  const hosts = selectHosts(texts)
  console.log(`${texts.size} articles, ${hosts.length} of them to plant in; ${casesEach} cases of each kind at most\n`)
  if (hosts.length > 1) {
    printHead()
    for (const group of ['within', 'across'] as const) {
      const all: Outcome[] = []
      for (const [name, plant] of Object.entries(plantings[group])) {
        const outcomes = await measure(hosts, plant, name)
        all.push(...outcomes)
        printFigures(name, summarize(outcomes))
      }
      printFigures(group === 'within' ? 'ALL WITHIN ONE ARTICLE' : 'ALL BETWEEN ARTICLES', summarize(all))
    }
  }
  await printClean(texts)
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Articles of 300 to 1,500 words and 7 paragraphs or more in which no eight words in a row stand twice, nor in another one. */
function selectHosts(texts: ReadonlyMap<string, string>): Host[] {
  const seen = new Set<string>()
  const hosts: Host[] = []
  for (const [name, text] of texts) {
    const paragraphs = text.split(/\n+/).flatMap((line) => line.trim() || [])
    const words = wordsOf(text)
    if (words.length < 300 || words.length > 1500 || paragraphs.length < 7) continue
    const own = new Set<string>()
    for (let index = 0; index + 8 <= words.length; index++) own.add(words.slice(index, index + 8).join(' '))
    const isClean = own.size === words.length - 7 && [...own].every((gram) => !seen.has(gram))
    if (!isClean) continue
    for (const gram of own) seen.add(gram)
    hosts.push({name, paragraphs})
  }
  return hosts
}

async function measure(hosts: readonly Host[], plant: Plant, name: string): Promise<Outcome[]> {
  const random = createRandom(Number.parseInt(hash(name).slice(0, 8), 16))
  const order = [...hosts]
  shuffle(order, random)
  const words = order.slice(0, 40).flatMap(({paragraphs}) => wordsOf(paragraphs.join(' ')))
  const outcomes: Outcome[] = []
  for (const [index, host] of order.entries()) {
    if (outcomes.length === casesEach) break
    const other = order[(index + 1) % order.length] ?? host
    const made = plant(host, {random, words, other})
    if (!made) continue
    const {texts, planted} = made
    const found = pairsOf(await lintTexts(texts))
    const countWords = (path: string, start: number, end: number): number =>
      wordsOf((texts.get(path) ?? '').slice(start, end)).length
    outcomes.push(compareWithPlanted(planted, found, countWords))
  }
  return outcomes
}

const otherRules = Object.fromEntries(
  Object.keys(rules)
    .filter((id) => id !== ruleId)
    .map((id) => [id, 'off'])
)

const lintTexts = (texts: ReadonlyMap<string, string>): Promise<LintResult> =>
  lint(
    Array.from(texts, ([path, text]) => ({path, text})),
    {rules: otherRules}
  )

function pairsOf({files}: LintResult): PlacePair[] {
  return files.flatMap(({path, findings}) =>
    findings.flatMap(({ruleId: id, place, related: [first]}) =>
      id === ruleId && first
        ? [
            {
              first: {path: first.path, start: first.place.start.offset ?? 0, end: first.place.end.offset ?? 0},
              later: {path, start: place.start.offset ?? 0, end: place.end.offset ?? 0}
            }
          ]
        : []
    )
  )
}

/** Counts what is reported on the articles as they are, and prints each finding in a line, to be read. */
async function printClean(texts: ReadonlyMap<string, string>): Promise<void> {
  const {files} = await lintTexts(texts)
  const findings = files.flatMap((file) => file.findings.map((finding) => ({...finding, path: file.path})))
  const count = (isAcross: boolean): number =>
    rounded((1000 * findings.filter(({data}) => data.isAcrossFiles === isAcross).length) / texts.size, 1)
  console.log(`\nAs they are: ${count(false)} findings per 1,000 within an article, ${count(true)} between two`)
  for (const {path, place, message} of findings) console.log(`  ${path}:${place.start.line} ${message}`)
}

const columns: readonly (keyof Figures)[] = [
  'repeats',
  'found',
  'precision',
  'recall',
  'granularity',
  'plagdet',
  'findingsPerRepeat',
  'medianError',
  'highError'
]
const titles = ['n', 'found %', 'prec %', 'rec %', 'gran', 'plagdet', 'findings', 'words off', 'p95']

function printHead(): void {
  console.log(`${' '.repeat(36)}${titles.map((title) => title.padStart(10)).join('')}`)
}

function printFigures(name: string, figures: Figures): void {
  console.log(`${name.padEnd(36)}${columns.map((column) => String(figures[column]).padStart(10)).join('')}`)
}

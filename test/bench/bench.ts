/**
 * Measures speed and memory: `npm run bench -- [--data <folder>] [--articles <n>] [--scale] [--peers <folder>]`.
 *
 * Medians of several runs. Machines are shared and noisy: quote ratios, and CPU seconds rather than wall time. Without
 * `--data` the example articles are mixed to the same sizes. Other tools are measured on the same files where they are
 * installed: `npm install --prefix <folder> jscpd@4 textlint textlint-rule-write-good unified-args@11 retext@9` puts
 * those from npm into the folder of `--peers`.
 */
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AnyRule} from '../../src/rule.js'
import {countWords, mixArticles, readArticles, type BenchArticle} from './corpus.js'
import {printPeers} from './peers.js'
import {measureCommand} from './process-figures.js'
import {printRepeats} from './repeats.js'
import {measureStages} from './stages.js'
import {readFlags} from '../script-flags.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const values = readFlags({
  data: {type: 'string'},
  scale: {type: 'boolean', default: false},
  peers: {type: 'string', default: root},
  articles: {type: 'string', default: '1008'}
})
const most = Number(values.articles)
const articles = values.data === undefined ? readExamples() : readArticles(values.data)
const folder = mkdtempSync(join(tmpdir(), 'newslint-bench-'))

try {
  await printStages()
  printCommand()
  printRepeats(articles, folder, values.peers)
  printPeers(take(Math.min(100, most)), folder, values.peers, 3)
  if (values.scale) printScale()
} finally {
  rmSync(folder, {recursive: true, force: true})
}

async function printStages(): Promise<void> {
  const sample = articles.slice(0, 300)
  const figures = await measureStages(sample, await loadRules(), 7)
  console.log(`\nWarm, ms per 800 words (${sample.length} articles, ${sum(sample)} words)`)
  for (const [name, time] of figures) console.log(`  ${name.padEnd(36)}${time.toFixed(3).padStart(8)}`)
}

function printCommand(): void {
  console.log('\nCommand line, preset submission              wall s   CPU s      MB   words per CPU s')
  for (const count of new Set([1, Math.min(100, most), most])) {
    const some = count === 1 ? mixArticles(articles, 1, 800) : take(count)
    // Mixed ones share whole paragraphs with the others: comparing them costs more than comparing articles.
    const mixed = count === 1 ? 0 : Math.max(0, count - articles.length)
    const note = mixed > 0 ? `, ${mixed} of them mixed` : ''
    row(`${count} article${count === 1 ? '' : 's'}${note}`, some, count === 1 ? 9 : 3)
  }
}

function printScale(): void {
  row('one file of 200,000 words', mixArticles(articles, 1, 200_000), 3)
  row('20,000 files of 75 words', mixArticles(articles, 20_000, 75), 1)
  row('10,000 articles of 750 words', mixArticles(articles, 10_000, 750), 1)
}

function row(name: string, some: readonly BenchArticle[], runs: number): void {
  const place = join(folder, name.replaceAll(/\W+/g, '-'))
  mkdirSync(place)
  for (const {name: file, text} of some) writeFileSync(join(place, file), text)
  const {wall, cpu, megabytes} = measureCommand(['--no-config', '--format', 'json', place], runs)
  const cells = [
    wall.toFixed(2),
    cpu.toFixed(2),
    megabytes.toFixed(0),
    Math.round(sum(some) / cpu).toLocaleString('en')
  ]
  console.log(`  ${name.padEnd(40)}${cells.map((cell) => cell.padStart(8)).join('')}`)
  rmSync(place, {recursive: true})
}

/** So many articles; where there are fewer, mixed ones fill up. */
function take(count: number): BenchArticle[] {
  const some = articles.slice(0, count)
  return [...some, ...mixArticles(articles, count - some.length, 750)]
}

function sum(some: readonly BenchArticle[]): number {
  return some.reduce((total, {text}) => total + countWords(text), 0)
}

function readExamples(): BenchArticle[] {
  const examples = join(root, 'examples')
  return readdirSync(examples, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.txt') && !name.endsWith('report.txt'))
    .flatMap((name) => readArticles(join(examples, name, '..')))
}

async function loadRules(): Promise<AnyRule[]> {
  const rules: AnyRule[] = []
  const built = fileURLToPath(new URL('../../rules/', import.meta.url))
  for (const name of readdirSync(built).sort()) {
    if (!name.endsWith('.js') || name === 'index.js') continue
    const loaded = (await import(join(built, name))) as {default: {rule: AnyRule}}
    rules.push(loaded.default.rule)
  }
  return rules
}

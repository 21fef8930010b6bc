/** What `no-repeated-passage` finds and how fast, beside jscpd (a detector of copied code) on the same files, if it is there. */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {rules} from '../../rules/index.js'
import {plantings, type PlantedCase} from '../evaluation/repeats-planting.js'
import {createRandom} from '../training/random.js'
import {countWords, type BenchArticle} from './corpus.js'

/** A stretch of a file that a tool reports, in lines from 1. */
interface LineRange {
  readonly file: string
  readonly start: number
  readonly end: number
}

/** A tool that looks for repeats in a folder. */
interface Tool {
  readonly name: string
  readonly run: (folder: string) => readonly LineRange[]
}

const kinds = ['body twice', 'body twice, typed in another way', 'body twice, 5 % edited', 'one paragraph, 10 % edited']
const casesEach = 100
const root = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Prints, for every kind of repeat and every tool, how many repeats are found and how many words a second are checked,
 * start-up included.
 * @param folder an empty folder to write into
 * @param peers a folder with `node_modules`, where jscpd is looked for before the `PATH`
 */
export function printRepeats(articles: readonly BenchArticle[], folder: string, peers: string): void {
  const tools = [newslint, ...findJscpd(peers)]
  const head = tools.map(({name}) => `${`${name} found`.padStart(18)}${'words per s'.padStart(14)}`).join('')
  console.log(`\nRepeats planted in up to ${casesEach} articles${' '.repeat(8)}${head}`)
  for (const [index, kind] of kinds.entries()) {
    const place = join(folder, `repeats-${index}`)
    mkdirSync(place)
    const cases = plantAll(articles, kind)
    let words = 0
    for (const [file, {texts}] of cases) {
      for (const text of texts.values()) {
        writeFileSync(join(place, file), text)
        words += countWords(text)
      }
    }
    const cells = tools.map(({run}) => {
      const began = performance.now()
      const found = run(place)
      const seconds = (performance.now() - began) / 1000
      const hits = [...cases].filter(([file, planted]) => isFound(file, planted, found)).length
      const share = `${Math.round((100 * hits) / Math.max(1, cases.size))} %`
      return `${share.padStart(18)}${Math.round(words / seconds)
        .toLocaleString('en')
        .padStart(14)}`
    })
    console.log(`  ${kind.padEnd(40)}${cells.join('')}`)
  }
  if (tools.length === 1) console.log('  jscpd is not installed: see `--peers`')
}

function plantAll(articles: readonly BenchArticle[], kind: string): ReadonlyMap<string, PlantedCase> {
  const random = createRandom(1)
  const words = articles.slice(0, 40).flatMap(({text}) => text.match(/\p{L}+/gu) ?? [])
  const cases = new Map<string, PlantedCase>()
  for (const {text} of articles) {
    if (cases.size === casesEach) break
    const host = {name: '', paragraphs: text.split(/\n+/).filter((line) => line.trim() !== '')}
    if (host.paragraphs.length < 7) continue
    const planted = plantings.within[kind]?.(host, {random, words, other: host})
    if (planted) cases.set(`case-${String(cases.size).padStart(3, '0')}.txt`, planted)
  }
  return cases
}

/** Whether half of the lines of the planted copy are reported. */
function isFound(file: string, {texts, planted}: PlantedCase, found: readonly LineRange[]): boolean {
  const [text = ''] = texts.values()
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
  return planted.every(({later}) => {
    const start = lineAt(later.start)
    const end = lineAt(later.end - 1)
    const covered = new Set<number>()
    for (const range of found) {
      if (range.file !== file) continue
      for (let line = Math.max(start, range.start); line <= Math.min(end, range.end); line++) covered.add(line)
    }
    return 2 * covered.size >= end - start + 1
  })
}

const newslint: Tool = {
  name: 'newslint',
  run(folder) {
    const others = Object.keys(rules).filter((id) => id !== 'no-repeated-passage')
    const off = others.flatMap((id) => ['--rule', `${id}=off`])
    const command = join(root, 'dist/src/cli.js')
    const {stdout} = spawnSync(process.execPath, [command, '--no-config', '--format', 'json', ...off, folder], {
      encoding: 'utf8',
      maxBuffer: 1 << 30
    })
    const {files} = JSON.parse(stdout) as {
      files: {path: string; findings: {place: Record<'start' | 'end', {line: number}>}[]}[]
    }
    return files.flatMap(({path, findings}) =>
      findings.map(({place}) => ({file: nameOf(path), start: place.start.line, end: place.end.line}))
    )
  }
}

/** jscpd 4, which reads plain text when it is told that it is Markdown. */
function findJscpd(peers: string): Tool[] {
  const local = join(peers, 'node_modules/.bin/jscpd')
  const command = existsSync(local) ? local : 'jscpd'
  if (spawnSync(command, ['--version']).error) return []
  const options = [
    '--silent',
    '--min-tokens',
    '50',
    '--min-lines',
    '1',
    '--max-lines',
    '1000000',
    '--max-size',
    '100mb'
  ]
  const asMarkdown = ['--formats-exts', 'markdown:txt', '--format', 'markdown', '--reporters', 'json']
  return [
    {
      name: 'jscpd',
      run(folder) {
        const output = join(folder, 'jscpd')
        spawnSync(command, [folder, ...options, ...asMarkdown, '--output', output], {encoding: 'utf8'})
        const report = JSON.parse(readFileSync(join(output, 'jscpd-report.json'), 'utf8')) as {
          duplicates: Record<'firstFile' | 'secondFile', {name: string; start: number; end: number}>[]
        }
        return report.duplicates.flatMap(({firstFile, secondFile}) =>
          nameOf(firstFile.name) === nameOf(secondFile.name)
            ? [firstFile, secondFile].map(({name, start, end}) => ({file: nameOf(name), start, end}))
            : []
        )
      }
    }
  ]
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

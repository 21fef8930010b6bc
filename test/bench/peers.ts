/** What the command costs beside other checkers of prose, and jscpd, on the same files: those that are installed. */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {countWords, type BenchArticle} from './corpus.js'
import {median} from './process-figures.js'

/** Another tool, and how it checks a folder of `.txt` files. */
interface Peer {
  readonly name: string
  /** How to get it. */
  readonly source: string
  /** Its command line; nothing where it is not there. */
  readonly commandFor: (folder: string, tools: string) => readonly string[] | undefined
}

const root = fileURLToPath(new URL('../../../', import.meta.url))

const peers: readonly Peer[] = [
  {
    name: 'retext command, parsing only',
    source: 'npm: unified-args@11 retext@9',
    commandFor: retextCommand
  },
  {
    name: 'textlint with write-good',
    source: 'npm: textlint textlint-rule-write-good',
    commandFor: (folder, tools) =>
      find('textlint', tools, ['--rule', 'write-good', '--format', 'unix', join(folder, '*.txt')])
  },
  {
    name: 'proselint',
    source: 'Debian: python3-proselint',
    commandFor: (folder, tools) => find('proselint', tools, [folder])
  },
  {
    name: 'jscpd',
    source: 'npm: jscpd@4',
    commandFor: (folder, tools) =>
      find('jscpd', tools, [folder, '--silent', '--formats-exts', 'markdown:txt', '--format', 'markdown'])
  }
]

/**
 * Prints CPU and wall seconds of each tool, and how many times as long it takes as newslint does.
 * @param articles what all of them check
 * @param folder an empty folder to write into
 * @param tools a folder with `node_modules`, where tools from npm are looked for before the `PATH`
 * @param runs of which medians are printed
 */
export function printPeers(articles: readonly BenchArticle[], folder: string, tools: string, runs: number): void {
  const place = join(folder, 'peers')
  mkdirSync(place)
  for (const [index, {text}] of articles.entries()) writeFileSync(join(place, `${index}.txt`), text)
  const words = articles.reduce((sum, {text}) => sum + countWords(text), 0)
  console.log(
    `\nBeside other tools (${articles.length} articles)              CPU s  wall s   words per CPU s   CPU ratio`
  )
  const own = measure([process.execPath, join(root, 'dist/src/cli.js'), '--no-config', place], runs)
  printRow('newslint, all rules', own, words, own.cpu)
  for (const {name, source, commandFor} of peers) {
    const command = commandFor(place, tools)
    if (command) printRow(name, measure(command, runs), words, own.cpu)
    else console.log(`  ${name.padEnd(40)} not installed (${source})`)
  }
}

function printRow(name: string, {cpu, wall}: Times, words: number, own: number): void {
  const speed = Math.round(words / cpu).toLocaleString('en')
  const cells = [cpu.toFixed(2).padStart(8), wall.toFixed(2).padStart(8), speed.padStart(18)]
  console.log(`  ${name.padEnd(38)}${cells.join('')}${(cpu / own).toFixed(1).padStart(12)}`)
}

/** Seconds. */
interface Times {
  readonly cpu: number
  readonly wall: number
}

/** From so many seconds on, one run must do. */
const patience = 10

function measure(command: readonly string[], runs: number): Times {
  const all = [measureOnce(command)]
  while (all.length < runs && (all[0]?.wall ?? 0) < patience) all.push(measureOnce(command))
  return {cpu: median(all.map(({cpu}) => cpu)), wall: median(all.map(({wall}) => wall))}
}

/**
 * Runs a command to its end, whatever it finds: the shell says afterwards what its children used. It gets a home of its
 * own, since proselint answers a second time from what it keeps there.
 */
function measureOnce(command: readonly string[]): Times {
  const home = mkdtempSync(join(tmpdir(), 'newslint-bench-home-'))
  const env = {...process.env, HOME: home, XDG_CACHE_HOME: home}
  const began = performance.now()
  const {stdout} = spawnSync('sh', ['-c', '"$@" >/dev/null 2>&1; times', 'sh', ...command], {encoding: 'utf8', env})
  const wall = (performance.now() - began) / 1000
  rmSync(home, {recursive: true})
  const children = stdout.trim().split('\n').at(-1) ?? ''
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0
  )
  return {cpu, wall}
}

/** The command line of a tool, from the folder of tools or else from the path. */
function find(name: string, tools: string, given: readonly string[]): readonly string[] | undefined {
  const folders = [join(tools, 'node_modules/.bin'), ...(process.env['PATH'] ?? '').split(delimiter)]
  const command = folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
  return command === undefined ? undefined : [command, ...given]
}

/** retext has no command of its own: this is the one that unified's pages describe. */
function retextCommand(folder: string, tools: string): readonly string[] | undefined {
  if (!['unified-args', 'retext'].every((name) => existsSync(join(tools, 'node_modules', name)))) return undefined
  const script = join(tools, 'retext-command.mjs')
  writeFileSync(
    script,
    `import {retext} from 'retext'
import {args} from 'unified-args'
args({processor: retext, name: 'retext', description: '', version: '', extensions: ['txt'], ignoreName: '.retextignore',
  packageField: 'retextConfig', pluginPrefix: 'retext', rcName: '.retextrc'})
`
  )
  return [process.execPath, script, '--quiet', '--no-stdout', folder]
}

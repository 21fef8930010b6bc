/** What earlier runs found in articles that are as they were. */
import {createHash} from 'node:crypto'
import {existsSync, readFileSync, statSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {ArticleResult} from './check-article.js'
import {builtInRules, type Setup} from './setup.js'
import {readVersion} from './version.js'
import {writeFileWhole} from './write-file.js'

/** Where the cache is, unless another place is named. */
export const usualCacheFile = '.newslintcache'

interface Entry {
  readonly key: string
  /** An `ArticleResult` as JSON, parsed when it is asked for. */
  readonly json: string
}

/**
 * Results by path, kept in one file. Its first line has a checksum of all others, so that a file that is cut off, damaged
 * or of another version counts as none; it is written whole, so that of two runs at once the later one wins.
 */
export class ResultCache {
  readonly #file: string
  readonly #entries: Map<string, Entry>
  readonly #setupKeys = new WeakMap<Setup, string | undefined>()
  #isChanged = false

  /** Reads the cache; a file that cannot be used is passed over. */
  constructor(file: string) {
    this.#file = file
    this.#entries = readEntries(file)
  }

  /**
   * Names an article and everything that its findings depend on; nothing where that cannot be named, since rules of others
   * may do anything.
   */
  keyOf(path: string, text: string, setup: Setup): string | undefined {
    const setupKey = this.#keyOfSetup(setup)
    return setupKey === undefined ? undefined : digest([setupKey, path, text])
  }

  get(path: string, key: string): ArticleResult | undefined {
    const entry = this.#entries.get(path)
    return entry?.key === key ? (JSON.parse(entry.json) as ArticleResult) : undefined
  }

  /** Keeps a result as it is now: comparing articles adds to it later. */
  set(key: string, result: ArticleResult): void {
    this.#entries.set(result.path, {key, json: JSON.stringify(result)})
    this.#isChanged = true
  }

  /**
   * Writes what has changed, without articles that are gone.
   * @throws {FileError} when the file cannot be written; the one that was there stays
   */
  save(): void {
    if (!this.#isChanged) return
    const lines = [...this.#entries]
      .filter(([path]) => existsSync(path))
      .map(([path, {key, json}]) => `${key} ${JSON.stringify(path)}\n${json}\n`)
    const body = lines.join('')
    writeFileWhole(this.#file, `${header()} ${digest([body])}\n${body}`)
  }

  #keyOfSetup(setup: Setup): string | undefined {
    if (this.#setupKeys.has(setup)) return this.#setupKeys.get(setup)
    const {rules, house, preset, knownRules} = setup
    const isKnown = rules.every(({rule}) => builtInRules.includes(rule.id))
    const settings = rules.map(({rule, levels, options}) => [rule.id, [...levels], options])
    const key = isKnown ? digest([JSON.stringify([settings, house, preset, [...knownRules]])]) : undefined
    this.#setupKeys.set(setup, key)
    return key
  }
}

/** The version of everything that results come from; the time of this file tells two builds of one version apart. */
const header = (): string =>
  `newslint cache 1 ${readVersion()} ${Math.round(statSync(fileURLToPath(import.meta.url)).mtimeMs)}`

function readEntries(file: string): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return entries
  }
  const start = text.indexOf('\n') + 1
  const body = text.slice(start)
  if (text.slice(0, start) !== `${header()} ${digest([body])}\n`) return entries
  const lines = body.split('\n')
  for (let index = 0; index + 1 < lines.length; index += 2) {
    const [line = '', json = ''] = [lines[index], lines[index + 1]]
    const at = line.indexOf(' ')
    entries.set(JSON.parse(line.slice(at + 1)) as string, {key: line.slice(0, at), json})
  }
  return entries
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}

/** What earlier runs found in articles that are as they were. */
import {createHash} from 'node:crypto'
import {existsSync, readFileSync, statSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {ArticleResult} from './check-article.js'
import type {BetweenResult} from './check-between.js'
import type {Finding} from '../../finding.js'
import {builtInRules, type Setup} from '../configuration/setup.js'
import type {SourceLines} from '../files/source-lines.js'
import {readVersion} from '../command-line/version.js'
import {writeFileWhole} from '../files/write-file.js'

/** Where the cache is, unless another place is named. */
export const usualCacheFile = '.newslintcache'

interface Entry {
  readonly key: string
  /** An `ArticleResult`, or a `BetweenResult` with lists for its maps, as JSON; parsed when it is asked for. */
  readonly json: string
}

/** Stands for a path where the entry is about all articles; no file is called so. */
const between = ''

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

  set(key: string, result: ArticleResult): void {
    this.#entries.set(result.path, {key, json: JSON.stringify(result)})
    this.#isChanged = true
  }

  /** Names the articles of a run and all that lies between them; nothing where one of them has no name. */
  keyOfRun(keys: readonly (string | undefined)[]): string | undefined {
    return keys.every((key) => key !== undefined) ? digest(keys) : undefined
  }

  getBetween(key: string): BetweenResult | undefined {
    const entry = this.#entries.get(between)
    if (entry?.key !== key) return undefined
    const {findings, lines, compared} = JSON.parse(entry.json) as StoredBetween
    return {findings: new Map(findings), lines: new Map(lines), compared: new Set(compared), errors: []}
  }

  /** Keeps what was found between the articles of a run, in place of what was found in the run before. */
  setBetween(key: string, {findings, lines, compared}: BetweenResult): void {
    const stored: StoredBetween = {findings: [...findings], lines: [...lines], compared: [...compared]}
    this.#entries.set(between, {key, json: JSON.stringify(stored)})
    this.#isChanged = true
  }

  /**
   * Writes what has changed, without articles that are gone.
   * @throws {FileError} when the file cannot be written; the one that was there stays
   */
  save(): void {
    if (!this.#isChanged) return
    const lines = [...this.#entries]
      .filter(([path]) => path === between || existsSync(path))
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

interface StoredBetween {
  readonly findings: readonly (readonly [string, readonly Finding[]])[]
  readonly lines: readonly (readonly [string, SourceLines])[]
  readonly compared: readonly string[]
}

/** The version of everything that results come from; the time of this file tells two builds of one version apart. */
const header = (): string =>
  `newslint cache 2 ${readVersion()} ${Math.round(statSync(fileURLToPath(import.meta.url)).mtimeMs)}`

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

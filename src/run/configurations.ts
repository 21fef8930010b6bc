/** Which configuration a file has, and the rules that come of it. */
import {readFileSync} from 'node:fs'
import {basename, dirname, extname, parse, relative, resolve, sep} from 'node:path'
import {pathToFileURL} from 'node:url'
import ignore, {type Ignore} from 'ignore'
import {lilconfig} from 'lilconfig'
import {suggestNearest} from '../nearest.js'
import {OptionsError, type Preset} from '../rule.js'
import {UsageError} from './arguments.js'
import {ConfigProblem} from './config-file.js'
import {ConfigError, emptyConfig, loadConfig, mergeRules, type Config, type Override} from './load-config.js'
import {parseJson, parseYaml} from './parse-data.js'
import {describeSystemError} from './read-file.js'
import {builtInRules, createSetup, type Setup} from './setup.js'
import {showPath} from './show-path.js'

/** What the command line says about configuration; it has the last word. */
export interface ConfigurationsOptions {
  /** Used for every file, in place of a search. */
  readonly file?: string | undefined
  /** Whether no configuration file is read. */
  readonly isOff?: boolean | undefined
  readonly preset?: Preset | undefined
  readonly rules?: Readonly<Record<string, unknown>> | undefined
  /** Whether configurations may run code, which those of an untrusted workspace may not: else JSON and YAML are read only, and no plugin. */
  readonly isTrusted?: boolean | undefined
}

interface Found {
  readonly config: Config
  /** The file, as reports show it; `undefined` when there is none. */
  readonly path: string | undefined
  /** What patterns count from: the configuration's folder, or the working directory when it was named outright. */
  readonly folder: string
}

/** Where a configuration is looked for in a folder, in this order. */
export const configurationPlaces: readonly string[] = [
  'newslint.config.js',
  'newslint.config.mjs',
  'newslint.config.json',
  '.newslintrc.json',
  '.newslintrc.yaml',
  '.newslintrc.yml',
  'package.json'
]

/** Finds and keeps the configurations of a run. */
export class Configurations {
  readonly #options: ConfigurationsOptions
  readonly #byFolder = new Map<string, Promise<Found>>()
  readonly #byFile = new Map<string, Promise<Config>>()
  readonly #setups = new Map<string, Promise<Setup>>()
  #search: Search | undefined

  constructor(options: ConfigurationsOptions) {
    this.#options = options
  }

  get #isTrusted(): boolean {
    return this.#options.isTrusted ?? true
  }

  /** Reads what a configuration file says. */
  readonly #read = async (path: string): Promise<unknown> => {
    if (isProgram(path) && !this.#isTrusted) {
      throw new ConfigError(showPath(path), 'Unexpected program in an untrusted workspace, expected JSON or YAML')
    }
    const value = await readFile(path)
    if (basename(path) !== 'package.json') return value
    const own = (value as {newslint?: unknown} | null)?.newslint
    if (own === undefined) throw new ConfigError(showPath(path), 'Missing key `newslint`')
    return own
  }

  /**
   * The rules of a file.
   * @throws {ConfigError} when its configuration is wrong
   */
  async setupOf(path: string): Promise<Setup> {
    const {config, path: configPath, folder} = await this.#find(path)
    const inside = insideOf(folder, path)
    const overrides = config.overrides.filter(({files}) => matches(files, inside))
    const key = JSON.stringify([configPath, overrides.map((override) => config.overrides.indexOf(override))])
    let setup = this.#setups.get(key)
    if (!setup) {
      setup = this.#createSetup(config, overrides, configPath)
      this.#setups.set(key, setup)
    }
    return setup
  }

  /**
   * Whether the configuration of a file leaves it out where it is not named outright.
   * @throws {ConfigError} when its configuration is wrong
   */
  async isLeftOut(path: string): Promise<boolean> {
    const {config, folder} = await this.#find(path)
    return matches(config.ignores, insideOf(folder, path))
  }

  #find(path: string): Promise<Found> {
    const folder = dirname(resolve(path))
    let found = this.#byFolder.get(folder)
    if (!found) {
      found = this.#findFor(folder)
      this.#byFolder.set(folder, found)
    }
    return found
  }

  async #findFor(folder: string): Promise<Found> {
    const {file, isOff} = this.#options
    if (isOff) return {config: emptyConfig, path: undefined, folder}
    if (file !== undefined) {
      const path = resolve(file)
      return {config: await this.#load(path, () => this.#read(path)), path: showPath(path), folder: resolve('.')}
    }
    const found = await (this.#search ??= createSearch(this.#isTrusted))(folder)
    if (!found) return {config: emptyConfig, path: undefined, folder}
    const config = await this.#load(found.filepath, () => Promise.resolve(found.config))
    return {config, path: showPath(found.filepath), folder: dirname(found.filepath)}
  }

  async #load(path: string, read: () => Promise<unknown>): Promise<Config> {
    let config = this.#byFile.get(path)
    if (!config) {
      config = read()
        .then((value) => loadConfig(path, value, {read: this.#read, hasPlugins: this.#isTrusted}))
        .then((loaded) => this.#validate(loaded, showPath(path)))
      this.#byFile.set(path, config)
    }
    return config
  }

  /** Also finds what is wrong in settings for files that this run does not have. */
  async #validate(config: Config, path: string): Promise<Config> {
    for (const override of config.overrides) await this.#createSetup(config, [override], path)
    return config
  }

  async #createSetup(config: Config, overrides: readonly Override[], path: string | undefined): Promise<Setup> {
    let {preset, rules} = config
    for (const override of overrides) {
      preset = override.preset ?? preset
      rules = mergeRules(rules, override.rules)
    }
    const given = this.#options.rules ?? {}
    for (const id of Object.keys(given)) {
      if (builtInRules.includes(id) || config.plugins.has(id)) continue
      throw new UsageError(
        `Unexpected rule \`${id}\` of \`--rule\`${suggestNearest(id, [...builtInRules, ...config.plugins.keys()])}`
      )
    }
    try {
      return await createSetup({
        preset: this.#options.preset ?? preset,
        rules: mergeRules(rules, given),
        house: {names: config.names},
        plugins: config.plugins
      })
    } catch (error) {
      if (error instanceof OptionsError && path !== undefined) throw new ConfigError(path, error.message)
      throw error
    }
  }
}

type Search = (folder: string) => Promise<{config: unknown; filepath: string} | null>

/** Searches from a folder upwards, as far as there are folders, and remembers what it met. */
function createSearch(isTrusted: boolean): Search {
  const loaders = Object.fromEntries(['.js', '.mjs', '.json', '.yaml', '.yml'].map((ending) => [ending, readFile]))
  const searcher = lilconfig('newslint', {
    searchPlaces: configurationPlaces.filter((place) => isTrusted || !isProgram(place)),
    loaders,
    stopDir: parse(resolve('.')).root,
    ignoreEmptySearchPlaces: false
  })
  return (folder) => searcher.search(folder)
}

async function readFile(path: string): Promise<unknown> {
  try {
    if (isProgram(path)) return await importConfig(path)
    const text = readFileSync(path, 'utf8')
    return extname(path).toLowerCase() === '.json' ? parseJson(text) : await parseYaml(text)
  } catch (error) {
    const reason = error instanceof ConfigProblem ? error.message : `Cannot be read: ${describeSystemError(error)}`
    throw new ConfigError(showPath(path), reason)
  }
}

const isProgram = (path: string): boolean => /\.[cm]?[jt]s$/i.test(path)

async function importConfig(path: string): Promise<unknown> {
  const module = (await import(pathToFileURL(path).href)) as {readonly default?: unknown}
  if (module.default === undefined) throw new ConfigProblem('Missing default export, expected the configuration')
  return module.default
}

const insideOf = (folder: string, path: string): string => relative(folder, resolve(path)).split(sep).join('/')

const compiled = new WeakMap<readonly string[], Ignore>()

/** Whether a path matches patterns as in `.gitignore`; what lies outside their folder matches none. */
function matches(patterns: readonly string[], inside: string): boolean {
  if (patterns.length === 0 || !ignore.isPathValid(inside)) return false
  let matcher = compiled.get(patterns)
  if (!matcher) {
    matcher = ignore().add(patterns.map((pattern) => pattern.replace(/^\.\//, '/')))
    compiled.set(patterns, matcher)
  }
  return matcher.ignores(inside)
}

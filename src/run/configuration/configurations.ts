/** Which configuration a file has, and the rules that come of it. */
import {dirname, resolve} from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {suggestNearest} from '../../nearest.js'
import {OptionsError, type Preset} from '../../rule.js'
import {UsageError} from '../command-line/arguments.js'
import {ConfigError, emptyConfig, loadConfig, mergeRules, type Config, type Override} from './load-config.js'
import {createConfigSearch, readConfig, type ConfigSearch} from './read-config.js'
import {builtInRules, createSetup, type Setup} from './setup.js'
import {showPath} from '../command-line/show-path.js'
import {pathInside} from '../files/path-inside.js'

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

/** Finds and keeps the configurations of a run. */
export class Configurations {
  readonly #options: ConfigurationsOptions
  readonly #byFolder = new Map<string, Promise<Found>>()
  readonly #byFile = new Map<string, Promise<Config>>()
  readonly #setups = new Map<string, Promise<Setup>>()
  readonly #used = new Set<string>()
  #search: ConfigSearch | undefined

  constructor(options: ConfigurationsOptions) {
    this.#options = options
  }

  get #isTrusted(): boolean {
    return this.#options.isTrusted ?? true
  }

  /**
   * The rules of a file.
   * @throws {ConfigError} when its configuration is wrong
   */
  async setupOf(path: string): Promise<Setup> {
    const {config, path: configPath, folder} = await this.#find(path)
    const inside = pathInside(folder, path)
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
    return matches(config.ignores, pathInside(folder, path))
  }

  /** The configuration of a file, as reports show it; `undefined` when there is none. */
  async fileOf(path: string): Promise<string | undefined> {
    return (await this.#find(path)).path
  }

  /** Absolute paths of all files that were read, or were tried: what they say may have changed since. */
  get usedFiles(): ReadonlySet<string> {
    return this.#used
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
      return {
        config: await this.#load(path, () => readConfig(path, this.#isTrusted)),
        path: showPath(path),
        folder: resolve('.')
      }
    }
    const found = await (this.#search ??= createConfigSearch(this.#isTrusted))(folder).catch((error: unknown) => {
      if (error instanceof ConfigError) this.#used.add(resolve(error.path))
      throw error
    })
    if (!found) return {config: emptyConfig, path: undefined, folder}
    const config = await this.#load(found.filepath, () => Promise.resolve(found.config))
    return {config, path: showPath(found.filepath), folder: dirname(found.filepath)}
  }

  async #load(path: string, read: () => Promise<unknown>): Promise<Config> {
    let config = this.#byFile.get(path)
    if (!config) {
      this.#used.add(path)
      config = read()
        .then((value) =>
          loadConfig(path, value, {
            read: (other) => readConfig(other, this.#isTrusted),
            hasPlugins: this.#isTrusted,
            onUse: (other) => this.#used.add(other)
          })
        )
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

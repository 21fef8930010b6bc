/** From a configuration file, and those it builds on, to what counts. */
import {dirname, isAbsolute} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {isPreset, presets} from '../../presets.js'
import {suggestNearest} from '../../nearest.js'
import type {AnyRule, HouseName, Preset} from '../../rule.js'
import {ConfigProblem, parseConfigFile, type ConfigFile} from './config-file.js'
import {readLists} from './lists.js'
import {loadPlugin} from './plugins.js'
import {builtInRules} from './setup.js'
import {showPath} from '../command-line/show-path.js'

/** A configuration whose `extends` are resolved. */
export interface Config {
  readonly preset: Preset | undefined
  readonly rules: Readonly<Record<string, unknown>>
  readonly names: readonly HouseName[]
  readonly ignores: readonly string[]
  readonly overrides: readonly Override[]
  readonly plugins: ReadonlyMap<string, AnyRule>
}

/** Other settings for some files. */
export interface Override {
  /** Patterns as in `.gitignore`. */
  readonly files: readonly string[]
  readonly preset: Preset | undefined
  readonly rules: Readonly<Record<string, unknown>>
}

/** A configuration that cannot be used: exit 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  /** The file that is wrong, as reports show it. */
  readonly path: string

  constructor(path: string, message: string) {
    super(message)
    this.path = path
  }
}

/** How configuration files are read. */
export interface ConfigReader {
  /** Reads the raw value of a file by its path. */
  readonly read: (path: string) => Promise<unknown>
  /** Whether plugins are loaded; where they are not, settings of their rules are passed over. */
  readonly hasPlugins: boolean
  /** Called with every other file that counts: lists, plugins, and what a configuration builds on. */
  readonly onUse?: ((path: string) => void) | undefined
}

/** The configuration of those who have none. */
export const emptyConfig: Config = {
  preset: undefined,
  rules: {},
  names: [],
  ignores: [],
  overrides: [],
  plugins: new Map()
}

/**
 * Resolves a configuration.
 * @param path of its file, absolute
 * @param value what the file says
 * @throws {ConfigError} with the path of the file that is wrong
 */
export async function loadConfig(
  path: string,
  value: unknown,
  reader: ConfigReader,
  below: readonly string[] = []
): Promise<Config> {
  const problem = (error: unknown): never => {
    if (error instanceof ConfigProblem) throw new ConfigError(showPath(path), error.message)
    throw error
  }
  if (below.includes(path)) throw new ConfigError(showPath(path), 'Unexpected `extends`, it comes back to this file')
  const file = await readLists(value ?? {}, dirname(path), reader.onUse)
    .then(parseConfigFile)
    .catch(problem)
  let config = emptyConfig
  for (const specifier of asList(file.extends)) {
    if (specifier.startsWith('newslint:')) {
      config = merge(config, {...emptyConfig, preset: toPreset(specifier, path)})
      continue
    }
    const base = await resolveFrom(path, specifier, 'configuration').catch(problem)
    reader.onUse?.(base)
    config = merge(config, await loadConfig(base, await reader.read(base), reader, [...below, path]))
  }
  const plugins = new Map<string, AnyRule>()
  for (const plugin of reader.hasPlugins ? file.plugins : []) {
    const find = async (specifier: string): Promise<string> => {
      const module = await resolveFrom(path, specifier, 'plugin')
      reader.onUse?.(module)
      return module
    }
    const rules = await loadPlugin(plugin, find).catch(problem)
    for (const rule of rules) plugins.set(rule.id, rule)
  }
  return merge(config, ownConfig(reader.hasPlugins ? file : withoutOthersRules(file), plugins))
}

function withoutOthersRules(file: ConfigFile): ConfigFile {
  const overrides = file.overrides.map((override) => ({...override, rules: keepOwnRules(override.rules)}))
  return {...file, rules: keepOwnRules(file.rules), overrides}
}

const keepOwnRules = (rules: ConfigFile['rules']): ConfigFile['rules'] =>
  Object.fromEntries(Object.entries(rules).filter(([id]) => builtInRules.includes(id)))

function toPreset(specifier: string, path: string): Preset {
  const name = specifier.slice('newslint:'.length)
  if (isPreset(name)) return name
  const known = presets.map((preset) => `newslint:${preset}`)
  throw new ConfigError(
    showPath(path),
    `Unexpected \`${specifier}\` in \`extends\`${suggestNearest(specifier, known) || `, expected ${known.join(' or ')}`}`
  )
}

function ownConfig(file: ConfigFile, plugins: ReadonlyMap<string, AnyRule>): Config {
  return {
    preset: file.preset,
    rules: file.rules,
    names: file.names.map((name) => (typeof name === 'string' ? {standard: name, wrong: []} : name)),
    ignores: file.ignores,
    overrides: file.overrides.map(({files, preset, rules}) => ({files: asList(files), preset, rules})),
    plugins
  }
}

/** Lists grow; of settings the later ones win. */
function merge(base: Config, own: Config): Config {
  return {
    preset: own.preset ?? base.preset,
    rules: mergeRules(base.rules, own.rules),
    names: [...base.names, ...own.names],
    ignores: [...base.ignores, ...own.ignores],
    overrides: [...base.overrides, ...own.overrides],
    plugins: new Map([...base.plugins, ...own.plugins])
  }
}

/** Puts settings over others: a level alone keeps the options that the rule had. */
export function mergeRules(
  base: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>
): Record<string, unknown> {
  const merged = {...base}
  for (const [id, setting] of Object.entries(own)) {
    const options = typeof setting === 'string' ? optionsOf(merged[id]) : undefined
    merged[id] = options ? [setting, options] : setting
  }
  return merged
}

function optionsOf(setting: unknown): object | undefined {
  const options: unknown = Array.isArray(setting) ? setting[1] : setting
  return typeof options === 'object' && options !== null ? options : undefined
}

const asList = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value)

/** Where a module or file stands that a configuration names: a path from beside it, or a package that it can see. */
async function resolveFrom(path: string, specifier: string, what: string): Promise<string> {
  const {resolve} = await import('import-meta-resolve')
  try {
    const wanted = isAbsolute(specifier) ? pathToFileURL(specifier).href : specifier
    return fileURLToPath(resolve(wanted, pathToFileURL(path).href))
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new ConfigProblem(`Cannot find the ${what} \`${specifier}\`: ${reason}`)
  }
}

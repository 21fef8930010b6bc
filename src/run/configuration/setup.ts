/** Which rules run on an article, and how: settings decided, once for all articles that have the same. */
import {rules as builtIn, type LoadRule} from '../../../rules/index.js'
import {suggestNearest} from '../../nearest.js'
import {defaultPreset} from '../../presets.js'
import {configureRule, OptionsError, type AnyRule, type ConfiguredRule, type House, type Preset} from '../../rule.js'

/** What decides the rules of an article. */
export interface Settings {
  readonly preset?: Preset | undefined
  /** Settings by rule id, as in a configuration file. */
  readonly rules?: Readonly<Record<string, unknown>> | undefined
  readonly house?: House | undefined
  /** Rules of others, by id. */
  readonly plugins?: ReadonlyMap<string, AnyRule> | undefined
}

/** The rules of an article. */
export interface Setup {
  /** Those that have a level, in order of their ids. */
  readonly rules: readonly ConfiguredRule[]
  readonly house: House
  readonly preset: Preset
  /** The ids of all rules there are, also of those that are off. */
  readonly knownRules: ReadonlySet<string>
}

const loaded = new Map<LoadRule, Promise<AnyRule>>()

/** A built-in rule; loaded when it is first asked for. */
export function loadRule(id: string): Promise<AnyRule> | undefined {
  const load = Object.hasOwn(builtIn, id) ? builtIn[id] : undefined
  if (!load) return undefined
  let rule = loaded.get(load)
  if (!rule) {
    rule = load().then((module) => module.default.rule)
    loaded.set(load, rule)
  }
  return rule
}

/** The ids of the rules of this package. */
export const builtInRules: readonly string[] = Object.keys(builtIn).sort()

/**
 * Decides the rules.
 * @throws {OptionsError} for a rule that does not exist, a wrong level or a wrong option
 */
export async function createSetup(settings: Settings): Promise<Setup> {
  const {preset = defaultPreset, rules: given = {}, house = {names: []}, plugins = new Map()} = settings
  const knownRules = new Set([...builtInRules, ...plugins.keys()])
  for (const id of Object.keys(given)) {
    if (!knownRules.has(id)) throw new OptionsError(`Unexpected rule \`${id}\`${suggestNearest(id, knownRules)}`)
  }
  const configured: ConfiguredRule[] = []
  for (const id of [...knownRules].sort()) {
    const setting = Object.hasOwn(given, id) ? given[id] : undefined
    if (isOff(setting)) continue
    const rule = plugins.get(id) ?? (await loadRule(id))
    if (rule) configured.push(configureRule(rule, setting, preset))
  }
  return {rules: configured.filter(({levels}) => levels.size > 0), house, preset, knownRules}
}

/** Whether a rule need not even be loaded. */
const isOff = (setting: unknown): boolean =>
  setting === 'off' || setting === false || (Array.isArray(setting) && setting[0] === 'off')

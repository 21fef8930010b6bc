/** Rules that others wrote. */
import {pathToFileURL} from 'node:url'
import type {Plugin} from 'unified'
import type {AnyRule} from '../../rule.js'
import {ConfigProblem} from './config-file.js'
import {builtInRules} from './setup.js'

/**
 * Loads a plugin: a module that exports rules, alone, in a list or in an object, by any names; or a retext plugin.
 * @param plugin a specifier, or in a configuration that is a program the module itself
 * @param resolve from the specifier to the module's path
 * @throws {ConfigProblem} when it cannot be loaded or has no rules
 */
export async function loadPlugin(
  plugin: unknown,
  resolve: (specifier: string) => Promise<string>
): Promise<readonly AnyRule[]> {
  const name = typeof plugin === 'string' ? plugin : 'in `plugins`'
  const module: unknown = typeof plugin === 'string' ? await importModule(plugin, await resolve(plugin)) : plugin
  const found = new Map<string, AnyRule>()
  collectRules(module, 2, (rule) => found.set(rule.id, rule))
  const foreign = found.size === 0 && typeof plugin === 'string' ? await toForeignRule(plugin, module) : undefined
  if (foreign) found.set(foreign.id, foreign)
  if (found.size === 0)
    throw new ConfigProblem(`Unexpected plugin \`${name}\`, expected a module that exports rules or a retext plugin`)
  for (const id of found.keys()) {
    if (builtInRules.includes(id)) {
      throw new ConfigProblem(`Unexpected rule \`${id}\` in the plugin \`${name}\`, there is one of that name already`)
    }
  }
  return [...found.values()]
}

async function importModule(specifier: string, path: string): Promise<unknown> {
  try {
    return await import(pathToFileURL(path).href)
  } catch (error) {
    throw new ConfigProblem(
      `Cannot load the plugin \`${specifier}\`: ${error instanceof Error ? error.message : String(error)}`
    )
  }
}

/** A retext plugin of others is called like its package, or like its file. */
async function toForeignRule(specifier: string, module: unknown): Promise<AnyRule | undefined> {
  const {default: plugin} = module as {readonly default?: unknown}
  if (typeof plugin !== 'function') return undefined
  const {createForeignRule} = await import('./foreign-rule.js')
  const isPath = /^[./]|^\w:|\\/.test(specifier)
  const id = isPath ? specifier.replace(/^.*[/\\]/, '').replace(/\.[cm]?js$/, '') : specifier
  return createForeignRule(id, plugin as Plugin<[unknown?]>)
}

function collectRules(value: unknown, depth: number, add: (rule: AnyRule) => void): void {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return
  const {rule} = value as {rule?: unknown}
  if (isRule(rule)) add(rule)
  else if (depth > 0) for (const inner of Object.values(value)) collectRules(inner, depth - 1, add)
}

const isRule = (value: unknown): value is AnyRule =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as {id?: unknown}).id === 'string' &&
  typeof (value as {kinds?: unknown}).kinds === 'object'

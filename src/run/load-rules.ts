/** Rules by their names: loaded when a run needs them, once. */
import {rules, type LoadRule} from '../../rules/index.js'
import type {AnyRule} from '../rule.js'

const loaded = new Map<LoadRule, Promise<AnyRule>>()

/** The built-in rules that are not named in `except`, in order of their ids. */
export async function loadRules(except: ReadonlySet<string>): Promise<AnyRule[]> {
  const ids = Object.keys(rules).filter((id) => !except.has(id))
  const list = await Promise.all(ids.map((id) => loadRule(id)))
  return list.filter((rule) => rule !== undefined).sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** One built-in rule; `undefined` when there is none of that name. */
export function loadRule(id: string): Promise<AnyRule> | undefined {
  const load = Object.hasOwn(rules, id) ? rules[id] : undefined
  if (!load) return undefined
  let rule = loaded.get(load)
  if (!rule) {
    rule = load().then((module) => module.default.rule)
    loaded.set(load, rule)
  }
  return rule
}

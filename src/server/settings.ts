/** What the client may set: in the section `newslint` of its settings, or as initialization options. */
import * as v from 'valibot'
import {presets} from '../presets.js'
import type {Preset} from '../rule.js'

/** The settings of a workspace folder. */
export interface Settings {
  /** When an article is checked: a moment after each change, or when it is saved. */
  readonly run: 'onType' | 'onSave'
  /** Milliseconds without a change before an article is checked. */
  readonly delay: number
  /** In place of the configuration's own preset. */
  readonly preset?: Preset | undefined
  /** A configuration file for every article, in place of a search; from the workspace folder. */
  readonly config?: string | undefined
  /** Settings of rules that have the last word, as in a configuration file. */
  readonly rules: Readonly<Record<string, unknown>>
  /** The file of known findings; from the workspace folder. */
  readonly baseline: string
  /** Whether lines above the article say how many words, sources and repeats it has. */
  readonly codeLens: boolean
}

/** What counts where the client sets nothing. */
export const defaultSettings: Settings = {
  run: 'onType',
  delay: 250,
  rules: {},
  baseline: 'newslint-baseline.json',
  codeLens: true
}

const entries = {
  run: v.picklist(['onType', 'onSave']),
  delay: v.pipe(v.number(), v.minValue(0), v.maxValue(60_000)),
  preset: v.picklist(presets),
  config: v.string(),
  rules: v.record(v.string(), v.unknown()),
  baseline: v.string(),
  codeLens: v.boolean()
}

/**
 * Reads what a client set, one setting after the other: a wrong one leaves the others as they are.
 * @param base what counts where nothing is set
 * @returns the settings, and what is wrong
 */
export function readSettings(given: unknown, base: Settings = defaultSettings): {settings: Settings; wrong: string[]} {
  const settings: Record<string, unknown> = {...base}
  const wrong: string[] = []
  if (typeof given !== 'object' || given === null) return {settings: base, wrong}
  for (const [key, entry] of Object.entries(entries)) {
    const value = (given as Record<string, unknown>)[key]
    // Editors send empty texts and nulls for what is not set.
    if (value === undefined || value === null || value === '') continue
    const result = v.safeParse(entry, value)
    if (result.success) settings[key] = result.output
    else wrong.push(`Unexpected value \`${JSON.stringify(value)}\` of \`newslint.${key}\`: ${result.issues[0].message}`)
  }
  return {settings: settings as unknown as Settings, wrong}
}

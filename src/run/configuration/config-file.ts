/** What a configuration file may say. */
import * as v from 'valibot'
import {suggestNearest} from '../../nearest.js'
import {presets} from '../../presets.js'
import type {HouseName, Preset, RuleSetting} from '../../rule.js'

const preset = v.pipe(
  v.picklist(presets, `one of ${presets.map((name) => `\`${name}\``).join(', ')}`),
  v.description('By purpose: `submission`, a gate for CI; `copydesk`, all that an editor wants to see')
)
const words = v.string('a text')
const oneOrMore = v.union([words, v.array(words)], 'a text or a list of texts')
const rules = v.pipe(
  v.record(v.string(), v.unknown(), 'an object of rules and their settings'),
  v.description('Settings by rule: a level (`off`, `info`, `warning`, `error`) or `[level, options]`')
)
const name = v.union(
  [words, v.strictObject({standard: words, wrong: v.optional(v.array(words), [])})],
  'a name, or an object of `standard` and `wrong`'
)

const override = v.strictObject(
  {files: oneOrMore, preset: v.optional(preset), rules: v.optional(rules, {})},
  'an object'
)

const schema = v.strictObject(
  {
    $schema: v.optional(words),
    preset: v.optional(preset),
    extends: v.pipe(
      v.optional(oneOrMore, []),
      v.description('Configurations to build on: `newslint:copydesk`, a path, or a package')
    ),
    plugins: v.pipe(
      v.optional(v.array(v.unknown(), 'a list'), []),
      v.description('Modules with more rules: a path or a package')
    ),
    rules: v.optional(rules, {}),
    names: v.pipe(v.optional(v.array(name, 'a list of names'), []), v.description('Names as the house writes them')),
    ignores: v.pipe(
      v.optional(v.array(words, 'a list of patterns'), []),
      v.description('What is left out below directories, in the patterns of `.gitignore`')
    ),
    overrides: v.pipe(
      v.optional(v.array(override, 'a list of `{files, preset, rules}`'), []),
      v.description('Other settings for some files; later ones win')
    )
  },
  'an object'
)

/** What a configuration file may say once its `{file: …}` lists are read, for tools; settings of rules are read by each rule. */
export const configurationSchema: v.GenericSchema = schema

/** A list, parts of which may stand in files beside the configuration. */
type ListOf<Element> = readonly (Element | {readonly file: string})[]

/** What a configuration may say: the type of the default export of `newslint.config.js`. */
export interface Configuration {
  /** @default 'submission' */
  readonly preset?: Preset | undefined
  /** `newslint:copydesk`, a path, or a package. */
  readonly extends?: string | readonly string[] | undefined
  /** Paths or packages of modules with rules, or the modules themselves. */
  readonly plugins?: readonly unknown[] | undefined
  /** A level (`off`, `info`, `warning`, `error`) or `[level, options]` by rule. */
  readonly rules?: Readonly<Record<string, RuleSetting>> | undefined
  /** Names as the house writes them. */
  readonly names?: ListOf<string | {readonly standard: string; readonly wrong?: readonly string[]}> | undefined
  /** What is left out below directories, in the patterns of `.gitignore`. */
  readonly ignores?: ListOf<string> | undefined
  /** Other settings for some files, named in the patterns of `.gitignore`; later ones win. */
  readonly overrides?:
    | readonly {
        readonly files: string | readonly string[]
        readonly preset?: Preset | undefined
        readonly rules?: Readonly<Record<string, RuleSetting>> | undefined
      }[]
    | undefined
}

/** A configuration file after validation, its `{file: …}` lists already read. */
export interface ConfigFile {
  readonly preset?: Preset | undefined
  readonly extends: string | readonly string[]
  readonly plugins: readonly unknown[]
  readonly rules: Readonly<Record<string, unknown>>
  readonly names: readonly (string | HouseName)[]
  readonly ignores: readonly string[]
  readonly overrides: readonly {
    readonly files: string | readonly string[]
    readonly preset?: Preset | undefined
    readonly rules: Readonly<Record<string, unknown>>
  }[]
}

/** What is wrong with a configuration, without the path of its file. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem'
}

/**
 * Validates what a configuration file says.
 * @throws {ConfigProblem} naming the key, the value and what was expected
 */
export function parseConfigFile(value: unknown): ConfigFile {
  if (Array.isArray(value)) throw new ConfigProblem('Unexpected list, expected an object')
  // In YAML a key with nothing behind it, or only comments, is null.
  const said =
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null))
      : value
  const result = v.safeParse(schema, said)
  if (result.success) return result.output
  // A key that is missing is often there under a wrong name: that says more.
  throw new ConfigProblem(describeIssue(result.issues.find(isUnknownKey) ?? result.issues[0]))
}

const isUnknownKey = ({type, expected}: v.BaseIssue<unknown>): boolean =>
  type === 'strict_object' && expected === 'never'

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({key}) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
  const key = keys.join('').replace(/^\./, '')
  if (isUnknownKey(issue)) {
    const known = Object.keys(keys.length > 1 ? override.entries : schema.entries)
    const wrong = keys.at(-1)?.slice(1) ?? ''
    const hint = suggestNearest(wrong, known) || `, expected one of ${known.map((one) => `\`${one}\``).join(', ')}`
    return `Unexpected key \`${key}\`${hint}`
  }
  if (issue.input === undefined) return `Missing key \`${key}\``
  const shown = typeof issue.input === 'string' ? issue.input : JSON.stringify(issue.input)
  return `Unexpected value \`${shown}\`${key && ` of \`${key}\``}, expected ${issue.message}`
}

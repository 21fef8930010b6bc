/** How a rule is defined, set, and run on an article. */
import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import * as v from 'valibot'
import type {VFile} from 'vfile'
import type {Article} from './article/article.js'
import {articleOf} from './article/from-tree.js'
import {completeFindings, type Report} from './complete.js'
import {toMessage, type Finding, type Severity} from './finding.js'
import {suggestNearest} from './nearest.js'

declare module 'vfile' {
  interface DataMap {
    /** Findings of the rules that ran on the file. */
    newslint?: Finding[]
  }
}

/** A set of levels by purpose: `submission` is a gate, `copydesk` an editor's. */
export type Preset = 'submission' | 'copydesk'

/** A severity, or nothing at all. */
export type Level = Severity | 'off'

/** The level of a kind in each preset; left out, the kind is off there. */
export type KindLevels = Readonly<Partial<Record<Preset, Severity>>>

/** A house form of a name, and forms of it that are wrong. */
export interface HouseName {
  readonly standard: string
  readonly wrong: readonly string[]
}

/** What is common to all rules of a run. */
export interface House {
  /** Names as the house writes them. */
  readonly names: readonly HouseName[]
}

/** Options as a schema of entries; every entry has a default and a description. */
export type OptionsSchema = v.GenericSchema<unknown, Readonly<Record<string, unknown>>>

/** What `check` is given. */
export interface CheckContext<Kind extends string, Options> {
  readonly article: Article
  readonly options: Options
  readonly house: House
  /** Whether a kind (or `<kind>/<grade>`) has a level at all: work for one that has none can be left out. */
  readonly isActive: (kind: Kind) => boolean
  readonly report: (report: Report<Kind>) => void
}

/** What `checkRun` is given: the facts of every file, sorted by path. */
export interface CheckRunContext<Kind extends string, Options, Facts> {
  readonly entries: readonly {readonly path: string; readonly facts: Facts}[]
  /** The article at a path, read again: only for the few that must be looked at. */
  readonly read: (path: string) => Promise<Article>
  readonly options: Options
  readonly house: House
  readonly isActive: (kind: Kind) => boolean
  /** Reports a fault of an article that `read` gave. */
  readonly report: (article: Article, report: Report<Kind>) => void
}

/** A rule as its author writes it. */
export interface RuleDefinition<Kind extends string, Schema extends OptionsSchema, Facts> {
  /** The rule's file name, and for third parties `<plugin>/<file name>`. */
  readonly id: string
  /** One line: what is disallowed or required. */
  readonly summary: string
  /**
   * Every kind of finding, with its level in each preset. A kind whose findings do not all weigh the same has grades,
   * keyed `<kind>/<grade>`: `vague-source/official`, `spelling/weak`. A report names them apart (`kind`, `grade`).
   */
  readonly kinds: Readonly<Record<Kind, KindLevels>>
  readonly options: Schema
  /** The rule's page; given for the rules of this package. */
  readonly url?: string
  /** Finds the faults of one article. */
  check?(context: CheckContext<Kind, v.InferOutput<Schema>>): void | Promise<void>
  /** Small facts of one article that can be written as JSON; made in any process, kept in the cache. */
  collect?(context: {readonly article: Article; readonly options: v.InferOutput<Schema>}): Facts
  /** Finds the faults between the articles of a run, from their facts. */
  checkRun?(context: CheckRunContext<Kind, v.InferOutput<Schema>, Facts>): void | Promise<void>
}

/** A rule of any kind, as `run/` and `presets.ts` handle them. */
// oxlint-disable-next-line typescript/no-explicit-any -- kinds, options and facts vary from rule to rule
export type AnyRule = RuleDefinition<any, any, any>

/** How a rule is set in a configuration or for `.use`. */
export type RuleSetting<Options = Readonly<Record<string, unknown>>> = Level | readonly [Level, Options]

/** A rule with its levels and options decided. */
export interface ConfiguredRule {
  readonly rule: AnyRule
  /** Level of every active kind. */
  readonly levels: ReadonlyMap<string, Severity>
  readonly options: Readonly<Record<string, unknown>>
}

/** Wrong options or a wrong level: a fault of the configuration, not of an article. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError'
}

/** A rule as a unified plugin; `rule` is its definition. */
export type RulePlugin<Input = Readonly<Record<string, unknown>>> = Plugin<
  [(RuleSetting<Input> | Input | null | undefined)?],
  Root
> & {readonly rule: AnyRule}

const levels: ReadonlySet<string> = new Set(['off', 'info', 'warning', 'error'])
const isLevel = (value: unknown): value is Level => typeof value === 'string' && levels.has(value)

/** Defines a rule and gives it as a unified plugin for `retext`, `newslint/remark` and `newslint/rehype`. */
export function defineRule<Kind extends string, Schema extends OptionsSchema, Facts = never>(
  rule: RuleDefinition<Kind, Schema, Facts>
): RulePlugin<v.InferInput<Schema>> {
  function attach(value?: unknown): ((tree: Root, file: VFile) => Promise<void> | undefined) | undefined {
    const configured = configureRule(rule, value, 'submission')
    if (configured.levels.size === 0) return
    return (tree, file) => {
      const publish = (findings: readonly Finding[]): void => {
        const list = (file.data.newslint ??= [])
        for (const finding of findings) {
          list.push(finding)
          file.messages.push(Object.assign(toMessage(finding), {file: file.path, name: nameOf(file, finding)}))
        }
      }
      const checked = checkArticle(configured, articleOf(tree, file))
      if (checked instanceof Promise) return checked.then(publish)
      publish(checked)
    }
  }
  return Object.assign(attach, {rule}) as RulePlugin<v.InferInput<Schema>>
}

const nameOf = (file: VFile, {place}: Finding): string =>
  `${file.path ? `${file.path}:` : ''}${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`

const noHouse: House = {names: []}

/**
 * Runs a rule on one article.
 * @returns its findings by place; a promise only where the rule needs one
 */
export function checkArticle(
  configured: ConfiguredRule,
  article: Article,
  house: House = noHouse
): Finding[] | Promise<Finding[]> {
  const {rule, levels, options} = configured
  const reports: Report[] = []
  const complete = (): Finding[] => completeFindings(rule, levels, article, reports)
  const done = rule.check?.({
    article,
    options,
    house,
    isActive: (kind: string) => levels.has(kind),
    report: (report: Report) => reports.push(report)
  })
  return done instanceof Promise ? done.then(complete) : complete()
}

/**
 * Decides a rule's levels and options.
 * @param setting a level, `[level, options]`, options alone, `true`, `false` or nothing
 * @throws {OptionsError} naming the value and what was expected
 */
export function configureRule(rule: AnyRule, setting: unknown, preset: Preset): ConfiguredRule {
  const [level, given] = readSetting(rule, setting)
  const {kinds, ...rest} = isRecord(given) ? given : {}
  const options = parseOptions(rule, isRecord(given) ? rest : given)
  return {rule, levels: level === 'off' ? new Map() : decideLevels(rule, level, kinds, preset), options}
}

function readSetting(rule: AnyRule, setting: unknown): [Level | undefined, unknown] {
  if (setting === undefined || setting === null || setting === true) return [undefined, {}]
  if (setting === false) return ['off', {}]
  if (typeof setting === 'string' || Array.isArray(setting)) {
    const [level, options = {}] = Array.isArray(setting) ? (setting as unknown[]) : [setting]
    if (!isLevel(level)) {
      throw new OptionsError(
        `Unexpected level ${show(level)} for \`${rule.id}\`, expected \`off\`, \`info\`, \`warning\` or \`error\``
      )
    }
    return [level, options]
  }
  return [undefined, setting]
}

function decideLevels(
  rule: AnyRule,
  level: Severity | undefined,
  kinds: unknown,
  preset: Preset
): Map<string, Severity> {
  const all = Object.entries(rule.kinds as Record<string, KindLevels>)
  let active = all.filter(([, byPreset]) => byPreset[preset])
  // A rule that the preset leaves out but the configuration names runs as the editor's preset has it.
  if (level && active.length === 0) active = all.filter(([, byPreset]) => byPreset.copydesk)
  const decided = new Map<string, Severity>()
  for (const [kind, byPreset] of active) {
    const own = level ?? byPreset[preset]
    if (own) decided.set(kind, own)
  }
  if (kinds === undefined) return decided
  if (!isRecord(kinds)) throw unexpected(rule, 'kinds', kinds, 'an object of kinds and their levels')
  for (const [kind, own] of Object.entries(kinds)) {
    const keys = all.map(([key]) => key).filter((key) => key === kind || key.startsWith(`${kind}/`))
    if (keys.length === 0) {
      throw new OptionsError(
        `Unexpected kind \`${kind}\` for \`${rule.id}\`${expectOneOf(kind, Object.keys(rule.kinds))}`
      )
    }
    if (own !== true && own !== false && !isLevel(own)) {
      throw unexpected(rule, `kinds.${kind}`, own, '`true`, `false` or a level')
    }
    setKind(decided, kind, keys, own, level ?? 'warning')
  }
  return decided
}

/** Sets a kind, and those of its grades that are active; where that is none at all, every grade. */
function setKind(
  decided: Map<string, Severity>,
  kind: string,
  keys: readonly string[],
  own: Level | boolean,
  fallback: Severity
): void {
  if (own === false || own === 'off') {
    for (const key of keys) decided.delete(key)
    return
  }
  const active = keys.filter((key) => key === kind || decided.has(key))
  for (const key of active.length > 0 ? active : keys) {
    decided.set(key, own === true ? (decided.get(key) ?? fallback) : own)
  }
}

function parseOptions(rule: AnyRule, given: unknown): Readonly<Record<string, unknown>> {
  const schema = rule.options as OptionsSchema
  const result = v.safeParse(schema, given)
  if (result.success) return result.output
  const [issue] = result.issues
  const path = v.getDotPath(issue)
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = [...Object.keys((schema as unknown as {entries: object}).entries), 'kinds']
    throw new OptionsError(`Unexpected option \`${path ?? ''}\` for \`${rule.id}\`${expectOneOf(path ?? '', known)}`)
  }
  throw unexpected(
    rule,
    path ?? '',
    issue.input,
    issue.message.startsWith('Invalid') ? (issue.expected ?? 'another value') : issue.message
  )
}

const unexpected = (rule: AnyRule, path: string, value: unknown, expected: string): OptionsError =>
  new OptionsError(`Unexpected value ${show(value)} for option \`${path}\` of \`${rule.id}\`, expected ${expected}`)

const show = (value: unknown): string =>
  `\`${typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))}\``
const expectOneOf = (wrong: string, names: readonly string[]): string =>
  suggestNearest(wrong, names) || `, expected one of ${listOf(names)}`
const listOf = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

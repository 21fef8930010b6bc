/** What the flags of a check mean. */
import {resolve} from 'node:path'
import {formats} from '../../report/formats.js'
import {suggestNearest} from '../../nearest.js'
import {isPreset, presets} from '../../presets.js'
import {UsageError, type Arguments} from './arguments.js'
import {isInGithubActions} from './platform.js'
import type {ConfigurationsOptions} from '../configuration/configurations.js'

/** A report, and the file that it goes to; standard output without one. */
export interface Output {
  readonly format: string
  readonly file: string | undefined
}

/**
 * Reads `--format` and `--output-file`. One report goes to standard output (or the output file): the one without a file
 * of its own. Where each has one, it is `pretty`, and `github` in the log of GitHub Actions.
 * @throws {UsageError} for an unknown format, or two that want the same place
 */
export function readOutputs(given: Arguments): readonly Output[] {
  const outputs = given.values('format').map((value): Output => {
    const at = value.indexOf('=')
    const [format, file] = at === -1 ? [value, undefined] : [value.slice(0, at), value.slice(at + 1)]
    if (!Object.hasOwn(formats, format)) throw unknownName('format', format, Object.keys(formats))
    if (file === '')
      throw new UsageError(`Missing file of \`--format ${value}\`, expected \`--format ${format}=<file>\``)
    return {format, file}
  })
  const open = outputs.filter(({file}) => file === undefined)
  if (open.length > 1) {
    const names = open.map(({format}) => `\`${format}\``).join(' and ')
    throw new UsageError(
      `Unexpected formats ${names} for one output, expected \`--format <name>=<file>\` for all but one`
    )
  }
  const file = given.value('output-file')
  const usual = file === undefined && isInGithubActions() ? 'github' : 'pretty'
  const main: Output = {format: open[0]?.format ?? usual, file}
  return [main, ...outputs.filter(({file}) => file !== undefined)]
}

/**
 * The articles without the reports of this run: a page that was written beside them is none.
 * @param paths of the articles that were found
 * @throws {UsageError} when an article that was named outright would be overwritten
 */
export function leaveOutReports(paths: readonly string[], outputs: readonly Output[], given: Arguments): string[] {
  const own = new Set(outputs.flatMap(({file}) => (file === undefined ? [] : [resolve(file)])))
  const lost = given.paths.find((path) => own.has(resolve(path)))
  if (lost !== undefined) throw new UsageError(`Unexpected report \`${lost}\`, expected a file that is no article`)
  return paths.filter((path) => !own.has(resolve(path)))
}

/**
 * Reads what the command line says about configuration.
 * @throws {UsageError} for an unknown preset or level
 */
export function readConfigurationFlags(given: Arguments): ConfigurationsOptions {
  const preset = given.value('preset')
  if (preset !== undefined && !isPreset(preset)) throw unknownName('preset', preset, presets)
  if (given.has('config') && given.has('no-config')) {
    throw new UsageError('Unexpected `--config` beside `--no-config`, expected one of them')
  }
  return {
    preset,
    rules: Object.fromEntries(given.values('rule').map(readRule)),
    file: given.value('config'),
    isOff: given.has('no-config')
  }
}

const levels = ['off', 'info', 'warning', 'error']

function readRule(value: string): [id: string, level: string] {
  const at = value.lastIndexOf('=')
  if (at <= 0) throw new UsageError(`Unexpected \`--rule ${value}\`, expected \`--rule <id>=<level>\``)
  const level = value.slice(at + 1)
  if (!levels.includes(level)) throw unknownName('level', level, levels)
  return [value.slice(0, at), level]
}

/**
 * Reads the commit that changes count from.
 * @throws {UsageError} beside a flag that it cannot be used with
 */
export function readChangedFlag(given: Arguments): string | undefined {
  const ref = given.value('changed')
  if (ref === undefined) return undefined
  const other = ['stdin', 'fix', 'fix-dry-run'].find((flag) => given.has(flag))
  if (other !== undefined) {
    throw new UsageError(`Unexpected \`--changed\` beside \`--${other}\`, expected one of them`)
  }
  return ref
}

/**
 * Reads a count.
 * @throws {UsageError} when it is none
 */
export function readCount(given: Arguments, flag: string): number | undefined {
  const value = given.value(flag)
  if (value === undefined) return undefined
  if (!/^\d{1,9}$/.test(value))
    throw new UsageError(`Unexpected value \`${value}\` of \`--${flag}\`, expected a number`)
  return Number(value)
}

/** A name that does not exist, with the nearest one that does, or all of them. */
export function unknownName(what: string, wrong: string, known: readonly string[]): UsageError {
  const hint = suggestNearest(wrong, known) || `, expected one of ${known.map((name) => `\`${name}\``).join(', ')}`
  return new UsageError(`Unexpected ${what} \`${wrong}\`${hint}`)
}

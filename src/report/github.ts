/** The report for GitHub Actions: workflow commands, which become annotations of the changed files. */
import type {Finding, Severity} from '../finding.js'
import type {CheckedFile, RunError, RunResult} from '../run/checking/result.js'
import {shortenPlace} from './columns.js'
import type {ReportContext} from './formats.js'
import {count, summarize} from './summary.js'
import {toLine} from './unix.js'
import {toVisible} from './visible.js'

/** Annotations of one level that GitHub shows of a step; it drops all others without a word. */
const most = 10

interface Annotation {
  readonly command: string
  /** What the log shows where the annotation is one too many. */
  readonly line: string
}

/**
 * Writes annotations: errors, then warnings, then notices, those on changed lines first. Of each level, ten at most; where
 * there are more, the tenth says how many, and the log lists them.
 */
export function reportGithub(result: RunResult, context: ReportContext): string {
  const {isChanged, folder} = context
  const all = result.files.flatMap((file) => file.findings.map((finding) => ({file, finding})))
  const isFirst = ({file, finding}: (typeof all)[number]): boolean => isChanged?.(file.path, finding) ?? true
  const ordered = [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))]
  const ofLevel = (level: Severity): Annotation[] =>
    ordered
      .filter(({finding}) => finding.severity === level)
      .map(({file, finding}) => ({command: annotate(file, finding, folder), line: toLine(file, finding)}))
  const left: string[] = []
  const commands = [
    ...limit('error', [...result.errors.map((error) => annotateError(error, folder)), ...ofLevel('error')], left),
    ...limit('warning', ofLevel('warning'), left),
    ...limit('notice', ofLevel('info'), left)
  ]
  const group = left.length > 0 ? [`::group::${count(left.length, 'more finding')}`, ...left, '::endgroup::'] : []
  return [...commands, ...group, ...summarize(result)].map((line) => `${line}\n`).join('')
}

/** As many as are shown; the lines of the others are put into `left`. */
function limit(command: string, annotations: readonly Annotation[], left: string[]): string[] {
  if (annotations.length <= most) return annotations.map((annotation) => annotation.command)
  const shown = annotations.slice(0, most - 1)
  const rest = annotations.slice(most - 1)
  left.push(...rest.map(({line}) => toLogLine(line)))
  const what = count(rest.length, `more ${command}`)
  return [
    ...shown.map((annotation) => annotation.command),
    `::${command} title=newslint::${what}, listed in the summary of this run and in the log of this step`
  ]
}

function annotate({path, lines}: CheckedFile, finding: Finding, folder: string): string {
  const {ruleId, severity, message, note, place} = finding
  const {line, column, endColumn} = shortenPlace(place, lines[place.start.line])
  const properties = {
    file: folder + path,
    line: String(line),
    endLine: String(line),
    col: String(column),
    endColumn: String(endColumn),
    title: `newslint: ${ruleId}`
  }
  const command = severity === 'info' ? 'notice' : severity
  return `::${command} ${toProperties(properties)}::${escapeData([message, note].filter(Boolean).join('\n'))}`
}

function annotateError({path, ruleId, message}: RunError, folder: string): Annotation {
  const properties = {
    ...(path !== null && {file: folder + path}),
    title: ruleId === null ? 'newslint' : `newslint: ${ruleId}`
  }
  return {
    command: `::error ${toProperties(properties)}::${escapeData(message)}`,
    line: toVisible([path, ruleId, message].filter((part) => part !== null).join(': '))
  }
}

const toProperties = (properties: Readonly<Record<string, string>>): string =>
  Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeProperty(value)}`)
    .join(',')

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** A line that the runner cannot take for a command, in the old form (`##[`) or the new (`::` first). */
const toLogLine = (line: string): string => line.replaceAll('##[', '## [').replace(/^\s*::/, ': :')

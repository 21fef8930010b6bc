/** The report for people. */
import picocolors from 'picocolors'
import type {Position} from 'unist'
import type {Finding, Severity} from '../finding.js'
import type {CheckedFile, RunResult} from '../run/checking/result.js'
import {countCells} from './cells.js'
import {changesOf, describeDifference} from './difference.js'
import type {ReportContext} from './formats.js'
import {frameLine} from './frame.js'
import {summarize} from './summary.js'
import {toVisible} from './visible.js'
import {wrapText} from './wrap.js'

/** Other places that are shown of one finding. */
const mostRelated = 5

/** Writes a run for a terminal: every finding with its line underlined and the other places below it, then the counts. */
export function reportPretty(result: RunResult, context: ReportContext): string {
  const writer = new PrettyWriter(result, context)
  for (const file of result.files) for (const finding of file.findings) writer.addFinding(file, finding)
  writer.addSummary(result)
  return writer.text
}

class PrettyWriter {
  text = ''
  readonly #files: ReadonlyMap<string, CheckedFile>
  readonly #context: ReportContext
  readonly #colors: ReturnType<typeof picocolors.createColors>

  constructor({files}: RunResult, context: ReportContext) {
    this.#files = new Map(files.map((file) => [file.path, file]))
    this.#context = context
    this.#colors = picocolors.createColors(context.hasColor)
  }

  addFinding({path}: CheckedFile, finding: Finding): void {
    const {ruleId, severity, message, note, place, related, data} = finding
    const {bold, dim} = this.#colors
    const shown = related.slice(0, mostRelated)
    const lines = [place, ...shown.map((other) => other.place)].map(({start}) => start.line)
    const gutter = String(Math.max(...lines)).length + 2
    this.#add(
      `${bold(toVisible(`${path}:${place.start.line}:${place.start.column}`))}  ${this.#severity(severity)}  ${dim(ruleId)}`
    )
    this.#add(`  ${toVisible(message)}\n`)
    this.#addPlace(path, place, '^', gutter, '', severity)
    for (const {message: label, path: otherPath, place: other} of shown) {
      const {line, column} = other.start
      const where = otherPath === path ? label : `${label}, ${otherPath}:${line}:${column}`
      this.#addPlace(otherPath, other, '-', gutter, where, 'info')
    }
    if (related.length > shown.length) this.#addAside(gutter, `and ${related.length - shown.length} more places`)
    if (this.#context.showsDifference) this.#addDifference(gutter, data)
    if (note !== undefined) this.#addAside(gutter, note)
    this.#add('')
  }

  addSummary(result: RunResult): void {
    const {errors, warnings} = result.summary
    const {green, red, yellow} = this.#colors
    const [first = '', ...rest] = summarize(result)
    const isIncomplete = errors > 0 || result.errors.length > 0
    this.#add(isIncomplete ? red(`✖ ${first}`) : warnings > 0 ? yellow(`⚠ ${first}`) : green(`✔ ${first}`))
    for (const line of rest) this.#add(`  ${toVisible(line)}`)
  }

  #add(line: string): void {
    this.text += `${line}\n`
  }

  #severity(severity: Severity): string {
    const {red, yellow, blue} = this.#colors
    return severity === 'error' ? red(severity) : severity === 'warning' ? yellow(severity) : blue(severity)
  }

  /** The first line of a place with its stretch underlined, and how far it goes where that is further. */
  #addPlace(
    path: string,
    {start, end}: Position,
    mark: string,
    gutter: number,
    label: string,
    severity: Severity
  ): void {
    const line = this.#files.get(path)?.lines[start.line]
    if (line === undefined) return
    const {dim, red, yellow, blue} = this.#colors
    const paint = severity === 'error' ? red : severity === 'warning' ? yellow : blue
    const from = start.column - 1
    const isLonger = end.line > start.line
    const to = isLonger ? line.length : end.column - 1
    const width = Math.max(20, this.#context.width - gutter - 3)
    const frame = frameLine(line, from, to, width)
    const said = [label && toVisible(label), isLonger && `to line ${end.line}`].filter(Boolean).join(', ')
    const bar = dim(`${' '.repeat(gutter)} │`)
    this.#add(`${dim(`${String(start.line).padStart(gutter)} │`)} ${frame.text}`)
    const underline = `${bar} ${' '.repeat(frame.indent)}${paint(mark.repeat(frame.length))}`
    if (said === '') this.#add(underline)
    else if (frame.indent + frame.length + 1 + countCells(said) <= width) this.#add(`${underline} ${dim(said)}`)
    else this.#add(`${underline}\n${bar} ${dim(said)}`)
  }

  #addDifference(gutter: number, data: Finding['data']): void {
    const changes = changesOf(data)
    if (changes.length === 0) return
    const {green, red, strikethrough} = this.#colors
    const mark = (text: string, kind: 'removed' | 'added'): string =>
      kind === 'added'
        ? green(this.#context.hasColor ? text : `{+${text}+}`)
        : red(this.#context.hasColor ? strikethrough(text) : `[-${text}-]`)
    this.#addAside(gutter, describeDifference(changes, mark))
  }

  /** What belongs to a finding and is no line of the article. */
  #addAside(gutter: number, text: string): void {
    const indent = ' '.repeat(gutter)
    wrapText(text, this.#context.width - gutter - 3).forEach((line, index) =>
      this.#add(`${indent} ${this.#colors.dim(index === 0 ? '=' : ' ')} ${line}`)
    )
  }
}

/** The report for reviewdog: its Diagnostic Format, in which columns are UTF-8 bytes and ends are exclusive. */
import type {Point, Position} from 'unist'
import type {Finding, Fix} from '../finding.js'
import type {CheckedFile, RunResult} from '../run/checking/result.js'
import {toByteColumn} from './columns.js'

interface RdPosition {
  readonly line: number
  readonly column?: number
}

interface RdRange {
  readonly start: RdPosition
  readonly end: RdPosition
}

const severities = {error: 'ERROR', warning: 'WARNING', info: 'INFO'} as const

/** Writes one result with all diagnostics. A fix of several edits cannot be said in this format and is left out. */
export function reportRdjson({files}: RunResult): string {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const report = {
    source: {name: 'newslint', url: 'https://github.com/newslint/newslint'},
    diagnostics: files.flatMap((file) => file.findings.map((finding) => toDiagnostic(file, finding, byPath)))
  }
  return `${JSON.stringify(report)}\n`
}

function toDiagnostic(file: CheckedFile, finding: Finding, byPath: ReadonlyMap<string, CheckedFile>): object {
  const {ruleId, severity, message, note, url, place, fixes, related} = finding
  const suggestions = fixes.flatMap((fix) => toSuggestion(file, fix))
  return {
    message: note === undefined ? message : `${message}\n${note}`,
    location: {path: file.path, range: toRange(file, place)},
    severity: severities[severity],
    code: {value: ruleId, url},
    ...(suggestions.length > 0 && {suggestions}),
    ...(related.length > 0 && {
      related_locations: related.map((other) => ({
        message: other.message,
        location: {path: other.path, range: toRange(byPath.get(other.path), other.place)}
      }))
    })
  }
}

function toSuggestion(file: CheckedFile, {edits}: Fix): {range: RdRange; text: string}[] {
  const [edit, ...more] = edits
  return edit && more.length === 0 ? [{range: toRange(file, edit.place), text: edit.text}] : []
}

const toRange = (file: CheckedFile | undefined, {start, end}: Position): RdRange => ({
  start: toPosition(file, start),
  end: toPosition(file, end)
})

function toPosition(file: CheckedFile | undefined, {line, column}: Point): RdPosition {
  const text = file?.lines[line]
  return text === undefined && column > 1 ? {line} : {line, column: toByteColumn(text ?? '', column)}
}

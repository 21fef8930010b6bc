/** The report for editors that read compilers' lines: `path:line:column: level: message [rule]`. */
import type {Finding} from '../finding.js'
import type {CheckedFile, RunResult} from '../run/checking/result.js'
import {toByteColumn} from './columns.js'
import {toVisible} from './visible.js'

/** Writes a line for each finding; columns are bytes, as Vim's `%f:%l:%c: %m` counts. */
export const reportUnix = ({files}: RunResult): string =>
  files.map((file) => file.findings.map((finding) => `${toLine(file, finding)}\n`).join('')).join('')

/** One finding in one line. */
export function toLine({path, lines}: CheckedFile, {place: {start}, severity, message, ruleId}: Finding): string {
  const column = toByteColumn(lines[start.line] ?? '', start.column)
  return toVisible(`${path}:${start.line}:${column}: ${severity}: ${message} [${ruleId}]`)
}

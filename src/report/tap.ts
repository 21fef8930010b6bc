/** The report for readers of the Test Anything Protocol, version 14. */
import type {RunResult} from '../run/checking/result.js'
import {groupByPath, type PathResult} from './by-path.js'
import {toVisible} from './visible.js'

/** Writes a test point for each file: not ok where it has an error or could not be checked. */
export function reportTap(result: RunResult): string {
  const points = groupByPath(result)
  return `TAP version 14\n1..${points.length}\n${points.map(toPoint).join('')}`
}

function toPoint({path, findings, errors}: PathResult, index: number): string {
  const isOk = errors.length === 0 && findings.every(({severity}) => severity !== 'error')
  const line = `${isOk ? 'ok' : 'not ok'} ${index + 1} - ${escapeDescription(toVisible(path))}\n`
  const items = [
    ...errors.map(({ruleId, message}) => ({severity: 'error', ruleId, message})),
    ...findings.map(({severity, ruleId, message, note, place: {start, end}, url}) => ({
      severity,
      ruleId,
      message,
      ...(note !== undefined && {note}),
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      url
    }))
  ]
  if (items.length === 0) return line
  return `${line}  ---\n  findings:\n${items.map(toItem).join('')}  ...\n`
}

/** A mapping of YAML whose values are JSON, which YAML holds. */
const toItem = (item: Readonly<Record<string, unknown>>): string =>
  Object.entries(item)
    .map(([key, value], index) => `    ${index === 0 ? '-' : ' '} ${key}: ${JSON.stringify(value)}\n`)
    .join('')

const escapeDescription = (text: string): string => text.replaceAll(/[\\#]/g, String.raw`\$&`)

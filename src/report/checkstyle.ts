/** The report in the XML of Checkstyle, which many review tools read. */
import type {RunResult} from '../run/checking/result.js'
import {groupByPath} from './by-path.js'
import {escapeXml} from './xml.js'

/** Writes a list of errors for each file; columns are UTF-16 code units, as Checkstyle counts. */
export const reportCheckstyle = (result: RunResult): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
${groupByPath(result)
  .map(({path, findings, errors}) => {
    const lines = [
      ...errors.map(({ruleId, message}) => toError(1, undefined, 'error', message, ruleId)),
      ...findings.map(({place: {start}, severity, message, ruleId}) =>
        toError(start.line, start.column, severity, message, ruleId)
      )
    ]
    return `  <file name="${escapeXml(path)}">\n${lines.join('')}  </file>\n`
  })
  .join('')}</checkstyle>
`

function toError(
  line: number,
  column: number | undefined,
  severity: string,
  message: string,
  ruleId: string | null
): string {
  const at = `line="${line}"${column === undefined ? '' : ` column="${column}"`}`
  const source = ruleId === null ? 'newslint' : `newslint.${ruleId}`
  return `    <error ${at} severity="${severity}" message="${escapeXml(message)}" source="${escapeXml(source)}"/>\n`
}

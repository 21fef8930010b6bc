/** The report for programs. Its shape is a promise: version 1 only ever gains keys. */
import type {Finding} from '../finding.js'
import type {RunResult} from '../run/checking/result.js'

/** Writes a run as one JSON document and a line break. */
export function reportJson({files, errors, summary}: RunResult): string {
  const report = {
    version: 1,
    files: files.map(({path, findings}) => ({path, findings: findings.map(orderKeys)})),
    errors: errors.map(({path, ruleId, message}) => ({path, ruleId, message})),
    summary
  }
  return `${JSON.stringify(report)}\n`
}

/** The finding with its keys in the documented order, whoever made it. */
const orderKeys = (finding: Finding): Finding => ({
  ruleId: finding.ruleId,
  severity: finding.severity,
  message: finding.message,
  note: finding.note,
  url: finding.url,
  place: finding.place,
  actual: finding.actual,
  expected: finding.expected,
  fixes: finding.fixes,
  related: finding.related,
  fingerprint: finding.fingerprint,
  data: finding.data
})

/** The report for GitLab's merge requests: Code Quality, a subset of the Code Climate format. */
import type {Severity} from '../finding.js'
import {hash} from '../fingerprint.js'
import type {RunResult} from '../run/checking/result.js'
import type {ReportContext} from './formats.js'

const severities: Readonly<Record<Severity, string>> = {error: 'major', warning: 'minor', info: 'info'}

/** Writes one list of issues. GitLab loses the second issue of a fingerprint, so the path goes into each. */
export function reportGitlab({files}: RunResult, {folder}: ReportContext): string {
  const issues = files.flatMap(({path, findings}) =>
    findings.map(({ruleId, severity, message, note, place, related, fingerprint}) => ({
      type: 'issue',
      check_name: ruleId,
      description: message,
      ...(note !== undefined && {content: {body: note}}),
      categories: ['Style'],
      severity: severities[severity],
      fingerprint: hash(`${path}\n${fingerprint}`),
      location: {path: folder + path, lines: {begin: place.start.line, end: place.end.line}},
      ...(related.length > 0 && {
        other_locations: related.map((other) => ({
          path: folder + other.path,
          lines: {begin: other.place.start.line, end: other.place.end.line}
        }))
      })
    }))
  )
  return `${JSON.stringify(issues, undefined, 2)}\n`
}

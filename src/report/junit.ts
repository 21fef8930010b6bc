/** The report for whatever reads test results: JUnit's XML, as Jenkins' schema has it. */
import type {Finding} from '../finding.js'
import type {RunError, RunResult} from '../run/checking/result.js'
import {groupByPath, type PathResult} from './by-path.js'
import {escapeXml} from './xml.js'

/**
 * Writes a suite for each file and a test for each finding. Only errors fail: a reader that stops at failures stops where
 * the command does. Warnings and infos are tests that were skipped, which readers show.
 */
export function reportJunit(result: RunResult): string {
  const suites = groupByPath(result)
  const tests = suites.reduce((sum, suite) => sum + testsOf(suite), 0)
  const {errors} = result.summary
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="newslint" tests="${tests}" failures="${errors}" errors="${result.errors.length}">
${suites.map(toSuite).join('')}</testsuites>
`
}

const testsOf = ({findings, errors}: PathResult): number => Math.max(1, findings.length + errors.length)

function toSuite(suite: PathResult): string {
  const {path, findings, errors} = suite
  const name = escapeXml(path)
  const failures = findings.filter(({severity}) => severity === 'error').length
  const tests = [
    ...errors.map((error) => toErrorTest(error, name)),
    ...findings.map((finding) => toTest(finding, name))
  ]
  if (tests.length === 0) tests.push(`    <testcase name="newslint" classname="${name}"/>\n`)
  return `  <testsuite name="${name}" tests="${tests.length}" failures="${failures}" errors="${errors.length}" skipped="${findings.length - failures}">
${tests.join('')}  </testsuite>
`
}

function toTest({ruleId, severity, message, note, place: {start}, url}: Finding, path: string): string {
  const at = `line ${start.line}, column ${start.column}`
  const text = escapeXml([`${at}: ${message}`, note, url].filter(Boolean).join(' — '))
  const outcome =
    severity === 'error'
      ? `<failure type="error" message="${escapeXml(message)}">${text}</failure>`
      : `<skipped>${severity}: ${text}</skipped>`
  return `    <testcase name="${escapeXml(ruleId)} (${at})" classname="${path}">${outcome}</testcase>\n`
}

const toErrorTest = ({ruleId, message}: RunError, path: string): string =>
  `    <testcase name="${escapeXml(ruleId ?? 'newslint')}" classname="${path}">` +
  `<error type="error" message="${escapeXml(message)}"/></testcase>\n`

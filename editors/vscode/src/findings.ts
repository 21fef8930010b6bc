/** What newslint found in a document, as VS Code shows it. */
import {DiagnosticSeverity, languages, type Diagnostic, type Uri} from 'vscode'

/** The problems of a document that newslint found, in order. */
export const findFindings = (uri: Uri): Diagnostic[] =>
  languages
    .getDiagnostics(uri)
    .filter(({source}) => source === 'newslint')
    .sort((one, other) => one.range.start.compareTo(other.range.start))

/** The rule of a problem. */
export const ruleOf = ({code}: Diagnostic): string => String(typeof code === 'object' ? code.value : (code ?? ''))

const levels: readonly [severity: DiagnosticSeverity, singular: string, plural: string][] = [
  [DiagnosticSeverity.Error, 'error', 'errors'],
  [DiagnosticSeverity.Warning, 'warning', 'warnings'],
  [DiagnosticSeverity.Information, 'note', 'notes']
]

/** How many problems there are: `1 error, 3 warnings`. */
export function countFindings(findings: readonly Diagnostic[]): string {
  const counts = levels.flatMap(([severity, singular, plural]) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count > 0 ? [`${count} ${count === 1 ? singular : plural}`] : []
  })
  return counts.join(', ') || 'nothing found'
}

/** The report for people. */
import type {RunResult} from '../run/result.js'

/** Writes a run for a terminal. */
export function reportPretty({files, summary}: RunResult): string {
  const lines: string[] = []
  for (const {path, findings} of files) {
    for (const {place, severity, message, ruleId} of findings) {
      lines.push(`${path}:${place.start.line}:${place.start.column} ${severity} ${message} (${ruleId})`)
    }
  }
  const {errors, warnings, infos} = summary
  lines.push(`${summary.files} files, ${summary.words} words: ${errors} errors, ${warnings} warnings, ${infos} infos`)
  return `${lines.join('\n')}\n`
}

/** What a run checked and found, in words. */
import type {RunResult} from '../run/checking/result.js'

/** A count with its noun, thousands apart: `1,237 words`. */
export const count = (number: number, one: string, many: string = `${one}s`): string =>
  `${groupThousands(number)} ${number === 1 ? one : many}`

const groupThousands = (number: number): string => String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')

/** How many paths of articles without words are named. */
const most = 3

/** The sentences that close a report: what was checked, what was found, what can be done. */
export function summarize({files, errors, summary, fixed, asides = []}: RunResult): readonly string[] {
  const found = [
    summary.errors > 0 && count(summary.errors, 'error'),
    summary.warnings > 0 && count(summary.warnings, 'warning'),
    summary.infos > 0 && count(summary.infos, 'info')
  ].filter((part) => part !== false)
  const checked = `${count(summary.files, 'article')} (${count(summary.words, 'word')})`
  const lines = [`${found.length > 0 ? found.join(', ') : 'Nothing found'} in ${checked}`]
  lines.push(...asides)
  if (fixed > 0) lines.push(`${count(fixed, 'fault')} mended`)
  const fixable = files.flatMap(({findings}) => findings).filter(({fixes}) => fixes.some(({isSafe}) => isSafe)).length
  if (fixable > 0) lines.push(`${groupThousands(fixable)} can be mended with --fix`)
  const empty = files.filter(({words}) => words === 0).map(({path}) => path)
  if (empty.length > 0) {
    const rest = empty.length > most ? ` and ${groupThousands(empty.length - most)} more` : ''
    lines.push(`No words in ${empty.slice(0, most).join(', ')}${rest}`)
  }
  if (errors.length > 0) lines.push(`${count(errors.length, 'problem')} kept this check from being complete`)
  return lines
}

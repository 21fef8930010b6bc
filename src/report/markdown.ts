/** The report for pages that show Markdown: a step's summary, a comment on a pull request. */
import type {Finding} from '../finding.js'
import type {RunResult} from '../run/checking/result.js'
import {groupByPath, type PathResult} from './by-path.js'
import {countBytes} from './columns.js'
import {changesOf, describeDifference} from './difference.js'
import {count, summarize} from './summary.js'
import {toVisible} from './visible.js'

/** Writes the counts, then each file with its findings. */
export const reportMarkdown = (result: RunResult): string => writeMarkdown(result, Infinity)

/**
 * The same report, cut where it has so many bytes: pages have limits.
 * @param maxBytes of UTF-8; the heading is always written
 */
export function writeMarkdown(result: RunResult, maxBytes: number): string {
  const [first = '', ...rest] = summarize(result)
  let text = `## newslint: ${escapeMarkdown(first)}\n${rest.map((line) => `\n${escapeMarkdown(line)}\n`).join('')}`
  const paths = groupByPath(result).filter(({findings, errors}) => findings.length + errors.length > 0)
  let room = maxBytes - countBytes(text) - reserve
  let left = 0
  for (const part of paths) {
    let heading = `\n### ${toCode(part.path)}\n\n`
    for (const item of itemsOf(part)) {
      const block = heading + item
      const bytes = countBytes(block)
      if (left > 0 || bytes > room) {
        left++
        continue
      }
      text += block
      room -= bytes
      heading = ''
    }
  }
  return left > 0 ? `${text}\n${count(left, 'more finding')} did not fit here; the log lists all.\n` : text
}

/** Bytes for the sentence on what did not fit. */
const reserve = 100

const itemsOf = ({errors, findings}: PathResult): string[] => [
  ...errors.map(({ruleId, message}) => {
    const rule = ruleId === null ? '' : ` (${escapeMarkdown(ruleId)})`
    return `- **not checked**${rule}: ${escapeMarkdown(message)}\n`
  }),
  ...findings.map(toItem)
]

function toItem({severity, ruleId, url, message, note, place: {start, end}, data}: Finding): string {
  const lines = end.line > start.line ? `lines ${start.line}–${end.line}` : `line ${start.line}`
  const head = `- **${severity}**, ${lines}: ${escapeMarkdown(message)} ([${escapeMarkdown(ruleId)}](${url}))\n`
  const aside = note === undefined ? '' : `  <br>${escapeMarkdown(note)}\n`
  const changes = changesOf(data)
  if (changes.length === 0) return head + aside
  const difference = describeDifference(
    changes.map((change) => ({...change, value: escapeMarkdown(change.value)})),
    (text, kind) => (kind === 'added' ? `<ins>${text}</ins>` : `<del>${text}</del>`)
  )
  return `${head}${aside}  <details><summary>What differs</summary>\n\n  ${difference}\n\n  </details>\n`
}

/** A path as code, whatever it holds. */
function toCode(path: string): string {
  const visible = toVisible(path)
  return visible.includes('`') ? escapeMarkdown(visible) : `\`${visible}\``
}

/** Text that stands as it is: no markup, and no mention or number that a platform would make a link of. */
const escapeMarkdown = (text: string): string =>
  toVisible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_[\]|~]/g, String.raw`\$&`)
    .replaceAll(/[@#]/g, '$&<!-- -->')

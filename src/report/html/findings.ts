/** The list of an article's findings. */
import type {Finding} from '../../finding.js'
import {escapeMarkup} from '../xml.js'
import {comparisonId, describeLines, findingId, isRepeat, markId, type PageFile} from './anchors.js'

/** Suggestions that are shown of a finding. */
const mostExpected = 4

/** Writes every finding with its number; it links to its words in the article. */
export function renderFindings({file, number}: PageFile, hasText: boolean): string {
  if (file.findings.length === 0) return '<p>Nothing found.</p>\n'
  const items = file.findings.map((finding, index) => renderFinding(finding, number, index + 1, hasText))
  return `${renderErrorLinks(file, number)}<ol class="findings">\n${items.join('')}</ol>\n`
}

function renderFinding(finding: Finding, file: number, number: number, hasText: boolean): string {
  const {severity, ruleId, url, message, note, expected} = finding
  const where = describeLines(finding)
  const links = [
    hasText ? `<a href="#${markId(file, number)}">Show ${where}</a>` : where,
    isRepeat(finding) && hasText && `<a href="#${comparisonId(file, number)}">Compare the copies</a>`
  ].filter((link) => link !== false)
  const words = expected.filter((text) => text !== '' && text.length < 80).slice(0, mostExpected)
  return `<li id="${findingId(file, number)}" class="${severity}" tabindex="-1">
<p class="head"><span class="ref ${isRepeat(finding) ? 'copy' : severity}">${number}</span> <strong>${severity}</strong> <a class="rule" href="${escapeMarkup(url)}">${escapeMarkup(ruleId)}</a></p>
<p>${renderMessage(message)}</p>
${note === undefined ? '' : `<p class="note">${renderMessage(note)}</p>\n`}${words.length === 0 ? '' : `<p>Could be: ${words.map((text) => `<b>${escapeMarkup(text)}</b>`).join(', ')}</p>\n`}<p class="links">${links.join(' · ')}</p>
</li>
`
}

/** The errors of an article at a glance: in the list they stand where their words do. */
function renderErrorLinks({findings}: PageFile['file'], file: number): string {
  const links = findings.flatMap(({severity}, index) =>
    severity === 'error' ? [`<a href="#${findingId(file, index + 1)}">${index + 1}</a>`] : []
  )
  if (links.length === 0 || links.length === findings.length) return ''
  return `<p>${links.length === 1 ? 'Error' : 'Errors'}: ${links.join(', ')}</p>\n`
}

/** A message, in which code stands between backticks. */
const renderMessage = (message: string): string => escapeMarkup(message).replaceAll(/`([^`]+)`/g, '<code>$1</code>')

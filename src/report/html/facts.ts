/** Who says what in an article, and how it writes its names. */
import {describeShares, rowsOf as rowsOfSources, speakerRows} from '../sources.js'
import type {PlacedNames} from '../names.js'
import type {PlacedSources} from '../placed-sources.js'
import {escapeMarkup} from '../xml.js'
import {lineId} from './anchors.js'

/** Writes the speakers with their shares, and everything that is said. */
export function renderSources(sources: PlacedSources, file: number, hasText: boolean): string {
  if (sources.attributions.length + sources.unattributed.length === 0) return '<p>Nobody says anything.</p>\n'
  const {attributed, anonymous} = sources.shares
  const [head = [], ...rows] = rowsOfSources(sources, 400)
  const lines = rows.map(([line = '', ...cells]) => [
    hasText ? linkLine(file, Number(line)) : line,
    ...cells.map(escapeMarkup)
  ])
  const [speakerHead = [], ...speakers] = speakerRows(sources)
  return `<p>${escapeMarkup(describeShares(sources))}</p>
<svg class="shares" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="own" width="100" height="4"/><rect class="named" width="${round(attributed)}" height="4"/><rect class="unnamed" x="${round(attributed)}" width="${round(anonymous)}" height="4"/></svg>
${renderTable(
  'Speakers',
  sources.path,
  speakerHead,
  speakers.map((cells) => cells.map(escapeMarkup))
)}${renderTable('All that is said', sources.path, head, lines)}`
}

const round = (share: number): number => Math.round(1000 * share) / 10

/** Writes every name with its forms and where they stand. */
export function renderNames({path, names}: PlacedNames, file: number, hasText: boolean): string {
  if (names.length === 0) return '<p>There are no names.</p>\n'
  const rows = names.map(({name, forms}) => {
    const lines = [...new Set(forms.flatMap(({places}) => places.map(({start}) => start.line)))]
    return [
      escapeMarkup(name),
      forms.map(({text, count}) => `${escapeMarkup(text)} (${count})`).join('<br>'),
      lines
        .sort((one, other) => one - other)
        .map((line) => (hasText ? linkLine(file, line) : String(line)))
        .join(', ')
    ]
  })
  return renderTable('Names and their forms', path, ['Name', 'Forms', 'Lines'], rows)
}

const linkLine = (file: number, line: number): string => `<a href="#${lineId(file, line)}">${line}</a>`

/** Columns that fit into the width of a phone. */
const widest = 3

/** A table in a frame that scrolls by itself; cells are HTML. */
function renderTable(
  caption: string,
  path: string,
  head: readonly string[],
  rows: readonly (readonly string[])[]
): string {
  return `<div class="scroll" role="region" tabindex="0" aria-label="${caption} in ${escapeMarkup(path)}">
<table${head.length > widest ? ' class="wide"' : ''}>
<caption>${caption}</caption>
<thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`).join('')}</tbody>
</table>
</div>
`
}

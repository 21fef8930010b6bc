/** The two copies of a repeat beside each other, paragraph by paragraph, with their differences marked. */
import type {Finding} from '../../finding.js'
import {changesOf, type Change} from '../difference.js'
import {escapeMarkup} from '../xml.js'
import {comparisonId, describeLines, describeRepeat, findingId, type PageFile} from './anchors.js'

/** What stands beside each other, as HTML. */
interface Row {
  first: string
  later: string
}

/**
 * Writes a table of both copies.
 * @param textOf the text of an article of the run
 */
export function renderComparison(
  {file, number: fileNumber}: PageFile,
  finding: Finding,
  number: number,
  textOf: (path: string) => string | undefined
): string {
  const [first] = finding.related
  if (!first) return ''
  const {data, place} = finding
  const changes = changesOf(data)
  const isExact = data.kind === 'exact'
  const rows =
    changes.length > 0
      ? rowsOfChanges(changes)
      : rowsOfTexts(slice(textOf(first.path), first.place), slice(textOf(file.path), place))
  const elsewhere = first.path === file.path ? '' : ` of ${escapeMarkup(first.path)}`
  const verdict = isExact
    ? 'Word for word the same'
    : `${Math.floor(Number(data['similarity'] ?? 0) * 100)} % alike${changes.length > 0 ? '' : '; too long to mark every difference'}`
  return `<details class="comparison" id="${comparisonId(fileNumber, number)}"${isExact ? '' : ' open'}>
<summary>${capital(describeRepeat(finding, first))}${elsewhere}. ${verdict}.</summary>
<p><a href="#${findingId(fileNumber, number)}">Finding ${number}</a></p>
<table>
<thead><tr><th scope="col">First copy, ${describeLines(first)}${elsewhere}</th><th scope="col">Later copy, ${describeLines(finding)}</th></tr></thead>
<tbody>
${rows.map((row) => `<tr><td>${row.first}</td><td>${row.later}</td></tr>\n`).join('')}</tbody>
</table>
</details>
`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const slice = (text: string | undefined, {start, end}: Finding['place']): string =>
  text?.slice(start.offset ?? 0, end.offset ?? 0) ?? ''

/** A paragraph that ends in both copies ends a row. */
function rowsOfChanges(changes: readonly Change[]): Row[] {
  const rows: Row[] = []
  let row: Row = {first: '', later: ''}
  for (const {value, added, removed} of changes) {
    if (removed)
      row.first += `<del><span class="unseen">[only here: </span>${escapeMarkup(value)}<span class="unseen">]</span></del>`
    else if (added)
      row.later += `<ins><span class="unseen">[only here: </span>${escapeMarkup(value)}<span class="unseen">]</span></ins>`
    else {
      for (const [index, part] of value.split('\n\n').entries()) {
        if (index > 0) {
          rows.push(row)
          row = {first: '', later: ''}
        }
        row.first += escapeMarkup(part)
        row.later += escapeMarkup(part)
      }
    }
  }
  return [...rows, row]
}

/** Paragraphs beside each other where both copies have as many; else all in one row. */
function rowsOfTexts(first: string, later: string): Row[] {
  const firsts = toParagraphs(first)
  const laters = toParagraphs(later)
  if (firsts.length !== laters.length) return [{first: firsts.join('\n\n'), later: laters.join('\n\n')}]
  return firsts.map((paragraph, index) => ({first: paragraph, later: laters[index] ?? ''}))
}

const toParagraphs = (text: string): string[] => text.split(/[\r\n]+/).map(escapeMarkup)

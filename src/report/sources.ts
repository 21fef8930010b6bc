/** Reports of `newslint sources`: who says what. */
import type {Point} from 'unist'
import type {PlacedAttribution, PlacedSources} from './placed-sources.js'
import {toCsvLine, toMarkdownTable, toTextTable} from './tables.js'
import {shorten} from './visible.js'

/** Writes the sources of all files. */
export type SourcesReport = (files: readonly PlacedSources[]) => string

/** For programs: version 1 only ever gains keys. */
const reportJson: SourcesReport = (files) =>
  `${JSON.stringify({
    version: 1,
    files: files.map(({path, attributions, unattributed, speakers, shares}) => ({
      path,
      attributions: attributions.map(({source, cue, content, sourceText, speaker, kind, quotation}) => ({
        source,
        cue,
        content,
        sourceText,
        speaker,
        kind,
        quotation
      })),
      unattributed: unattributed.map(({content, quotation}) => ({content, quotation})),
      speakers: speakers.map(({name, description, kind, quotations, words, places}) => ({
        name,
        description,
        kind,
        quotations,
        words,
        places
      })),
      shares
    }))
  })}\n`

/** One line of a list of what is said, whoever says it. */
interface Line {
  readonly point: Point | undefined
  readonly speaker: string
  readonly source: string
  readonly kind: string
  readonly quotation: string
  readonly said: string
}

/** Everything that is said, in order of the file. */
function linesOf({attributions, unattributed}: PlacedSources): Line[] {
  const lines = attributions.map((attribution): Line => ({
    point: firstPoint(attribution),
    speaker: attribution.speaker ?? '',
    source: attribution.sourceText,
    kind: attribution.kind,
    quotation: attribution.quotation,
    said: attribution.said
  }))
  for (const {content, quotation, said} of unattributed) {
    lines.push({point: content[0]?.start, speaker: '', source: '', kind: 'none', quotation, said})
  }
  return lines.sort((one, other) => (one.point?.offset ?? 0) - (other.point?.offset ?? 0))
}

const firstPoint = ({source, cue, content}: PlacedAttribution): Point | undefined =>
  [...source, ...cue, ...content]
    .map(({start}) => start)
    .reduce<Point | undefined>(
      (first, point) => (first && (first.offset ?? 0) <= (point.offset ?? 0) ? first : point),
      undefined
    )

const head = ['Line', 'Speaker', 'Source', 'Kind', 'Quotation', 'Content']

/** Everything that is said, each in a row of cells under a head. */
export const rowsOf = (file: PlacedSources, limit: number): string[][] => [
  head,
  ...linesOf(file).map(({point, speaker, source, kind, quotation, said}) => [
    String(point?.line ?? ''),
    speaker,
    shorten(source, 30),
    kind,
    quotation,
    shorten(said, limit)
  ])
]

const speakerHead = ['Speaker', 'Role', 'Kind', 'Quotations', 'Words']

/** Every speaker in a row of cells under a head. */
export const speakerRows = ({speakers}: PlacedSources): string[][] => [
  speakerHead,
  ...speakers.map(({name, description, kind, quotations, words}) => [
    shorten(name, 40),
    shorten(description, 50),
    kind,
    String(quotations),
    String(words)
  ])
]

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** What share of the words somebody answers for. */
export const describeShares = ({shares: {attributed, anonymous, unattributed}}: PlacedSources): string =>
  `Of all words ${percent(attributed)} are said by somebody named, ${percent(anonymous)} by somebody unnamed; ` +
  `${percent(unattributed)} are the article's own.`

const nothing = 'Nobody says anything.'

/** For a terminal. */
const reportTable: SourcesReport = (files) =>
  files
    .map((file) => {
      if (file.attributions.length + file.unattributed.length === 0) return `${file.path}\n\n  ${nothing}\n`
      const tables = [toTextTable(rowsOf(file, 50)), toTextTable(speakerRows(file)), [describeShares(file)]]
      return `${file.path}\n${tables.map((lines) => `\n${lines.map((line) => `  ${line}\n`).join('')}`).join('')}`
    })
    .join('\n')

/** For a page or a comment. */
const reportMarkdown: SourcesReport = (files) =>
  files
    .map((file) => {
      const title = `## ${file.path}\n`
      if (file.attributions.length + file.unattributed.length === 0) return `${title}\n${nothing}\n`
      const blocks = [toMarkdownTable(rowsOf(file, 120)), toMarkdownTable(speakerRows(file)), [describeShares(file)]]
      return `${title}${blocks.map((lines) => `\n${lines.join('\n')}\n`).join('')}`
    })
    .join('\n')

/** For a spreadsheet: one line for each thing that is said, with all of its text. */
const reportCsv: SourcesReport = (files) =>
  [
    ['path', 'line', 'column', 'speaker', 'source', 'kind', 'quotation', 'content'],
    ...files.flatMap((file) =>
      linesOf(file).map(({point, speaker, source, kind, quotation, said}) => [
        file.path,
        String(point?.line ?? ''),
        String(point?.column ?? ''),
        speaker,
        source,
        kind,
        quotation,
        said
      ])
    )
  ]
    .map(toCsvLine)
    .join('')

/** The reports by the names of their formats; the first is the one that needs no name. */
export const sourcesReports: Readonly<Record<string, SourcesReport>> = {
  table: reportTable,
  json: reportJson,
  markdown: reportMarkdown,
  csv: reportCsv
}

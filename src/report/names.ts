/** Reports of `newslint names`: every name with its forms, the style sheet. */
import type {Position} from 'unist'
import type {Article} from '../article/article.js'
import {toMarkdownTable, toTextTable} from './tables.js'

/** The names of one file, in places of it. */
export interface PlacedNames {
  readonly path: string
  readonly names: readonly {
    readonly name: string
    readonly forms: readonly {readonly text: string; readonly count: number; readonly places: readonly Position[]}[]
  }[]
}

/** Lists the names of an article. */
export const placeNames = (article: Article): PlacedNames => ({
  path: article.source.path,
  names: article.names.map(({name, forms}) => ({
    name,
    forms: forms.map(({text, count, places}) => ({text, count, places: places.map((span) => article.place(span))}))
  }))
})

/** Writes the names of all files. */
export type NamesReport = (files: readonly PlacedNames[]) => string

/** For programs: version 1 only ever gains keys. */
const reportJson: NamesReport = (files) => `${JSON.stringify({version: 1, files})}\n`

const rowsOf = ({names}: PlacedNames): string[][] => [
  ['Name', 'Forms', 'Lines'],
  ...names.map(({name, forms}) => [
    name,
    forms.map(({text, count}) => `${text} (${count})`).join(', '),
    describeLines(forms.flatMap(({places}) => places.map(({start}) => start.line)))
  ])
]

/** Lines in order, each once, the first ten of them. */
function describeLines(lines: readonly number[]): string {
  const unique = [...new Set(lines)].sort((one, other) => one - other)
  return unique.slice(0, 10).join(', ') + (unique.length > 10 ? ', …' : '')
}

const nothing = 'There are no names.'

/** For a terminal. */
const reportTable: NamesReport = (files) =>
  files
    .map((file) => {
      const lines = file.names.length === 0 ? [nothing] : toTextTable(rowsOf(file))
      return `${file.path}\n\n${lines.map((line) => `  ${line}\n`).join('')}`
    })
    .join('\n')

/** For a page or a comment. */
const reportMarkdown: NamesReport = (files) =>
  files
    .map((file) => {
      const lines = file.names.length === 0 ? [nothing] : toMarkdownTable(rowsOf(file))
      return `## ${file.path}\n\n${lines.join('\n')}\n`
    })
    .join('\n')

/** The reports by the names of their formats; the first is the one that needs no name. */
export const namesReports: Readonly<Record<string, NamesReport>> = {
  table: reportTable,
  json: reportJson,
  markdown: reportMarkdown
}

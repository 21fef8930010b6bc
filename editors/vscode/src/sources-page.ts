/** The page of an article's sources, as HTML. */

interface Point {
  readonly line: number
  readonly column: number
}

/** A place in the article; lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly start: Point
  readonly end: Point
}

/** The sources of an article, as `newslint sources --format json` has them. */
export interface Sources {
  readonly attributions: readonly {
    readonly source: readonly Place[]
    readonly cue: readonly Place[]
    readonly content: readonly Place[]
    readonly sourceText: string
    readonly speaker?: string | null
    readonly kind: string
    readonly quotation: string
  }[]
  readonly unattributed: readonly {readonly content: readonly Place[]}[]
  readonly speakers: readonly {
    readonly name: string
    readonly description: string
    readonly kind: string
    readonly quotations: number
    readonly words: number
    readonly places: readonly Place[]
  }[]
  readonly shares: {readonly attributed: number; readonly anonymous: number; readonly unattributed: number}
}

/** What a page is made from. */
export interface SourcesPage {
  readonly name: string
  readonly sources: Sources
  /** The article's text at a place. */
  readonly textAt: (place: Place) => string
  /** Allows the page's own script and style, and nothing else. */
  readonly nonce: string
}

/** Writes the page. Each line number is a button that sends its place to the extension. */
export function writeSourcesPage({name, sources, textAt, nonce}: SourcesPage): string {
  const {speakers, shares} = sources
  const nobody = new Set(sources.unattributed.map(({content: [first]}) => keyOf(first)))
  const said = [
    // A quotation that nobody speaks may stand in both lists.
    ...sources.attributions
      .filter(({kind, content: [first]}) => kind !== 'none' || !nobody.has(keyOf(first)))
      .map(({source, cue, content, speaker, sourceText, kind}) => ({
        place: findFirst([...content, ...source, ...cue]),
        content,
        who: speaker ?? sourceText,
        kind
      })),
    ...sources.unattributed.map(({content}) => ({place: content[0], content, who: '', kind: 'nobody'}))
  ].sort((one, other) => compare(one.place, other.place))
  const speakerRows = speakers.map(
    ({name: who, description, kind, quotations, words, places}) =>
      `<tr><th scope="row">${escape(who)}</th><td>${escape(description)}</td><td>${escape(kind)}</td>` +
      `<td class="number">${quotations}</td><td class="number">${words}</td><td>${places.map(toButton).join(' ')}</td></tr>`
  )
  const saidRows = said.map(
    ({place, content, who, kind}) =>
      `<tr class="${escape(kind)}"><td>${place ? toButton(place) : ''}</td><td>${escape(who)}</td>` +
      `<td>${escape(kind)}</td><td>${escape(content.map(textAt).join(' … '))}</td></tr>`
  )
  const body =
    said.length === 0
      ? '<p>Nobody says anything in this article.</p>'
      : `<p>${describeShares(shares)}</p>
<h2>Speakers</h2>
${toTable(['Who', 'Role', 'Kind', 'Quotations', 'Words', 'Lines'], speakerRows)}
<h2>What is said</h2>
${toTable(['Line', 'Who', 'Kind', 'What'], saidRows)}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>Sources of ${escape(name)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<h1>Sources of ${escape(name)}</h1>
${body}
<script nonce="${nonce}">${script}</script>
</body>
</html>
`
}

const toTable = (head: readonly string[], rows: readonly string[]): string =>
  `<table><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>` +
  `<tbody>${rows.join('\n')}</tbody></table>`

const toButton = (place: Place): string =>
  `<button data-place="${escape(JSON.stringify(place))}" title="Show line ${place.start.line}">${place.start.line}</button>`

const keyOf = (place: Place | undefined): string => `${place?.start.line}:${place?.start.column}`

/** In order of the article. */
const compare = (one: Place | undefined, other: Place | undefined): number =>
  (one?.start.line ?? 0) - (other?.start.line ?? 0) || (one?.start.column ?? 0) - (other?.start.column ?? 0)

const findFirst = (places: readonly Place[]): Place | undefined => [...places].sort(compare)[0]

const percent = (share: number): string => `${Math.round(share * 100)} %`

const describeShares = ({attributed, anonymous, unattributed}: Sources['shares']): string =>
  `Of all words ${percent(attributed)} are said by somebody named, ${percent(anonymous)} by somebody unnamed; ` +
  `${percent(unattributed)} are the article’s own.`

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)

const style = `
body { padding: 0 1.5em 2em; font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); line-height: 1.5 }
h1 { font-size: 1.4em; font-weight: 600 }
h2 { font-size: 1.1em; font-weight: 600; margin-top: 1.8em }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .3em .8em .3em 0; font-weight: normal; border-bottom: 1px solid var(--vscode-widget-border, #8884) }
thead th { color: var(--vscode-descriptionForeground) }
tbody th { font-weight: 600 }
.number { text-align: right }
.nobody td, .vague td, .anonymous td { color: var(--vscode-editorWarning-foreground) }
button { font: inherit; color: var(--vscode-textLink-foreground); background: none; border: 0; padding: 0; cursor: pointer }
button:hover { text-decoration: underline }
`

const script = `
const host = acquireVsCodeApi()
addEventListener('click', ({target}) => {
  const place = target.closest('button')?.dataset.place
  if (place) host.postMessage(JSON.parse(place))
})
`

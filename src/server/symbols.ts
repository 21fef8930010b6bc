/** The outline of an article: its speakers, and what each says. */
import {SymbolKind, type DocumentSymbol, type SymbolInformation} from 'vscode-languageserver/node'
import type {Finding} from '../finding.js'
import {shorten} from '../report/visible.js'
import {spanOf} from './diagnostics.js'
import type {TextDocument} from './text-document.js'
import type {ArticleFacts} from './thread-messages.js'

type Place = Finding['place']

/** Something that is said, and where. */
interface Said {
  readonly who: string
  readonly text: string
  readonly quotation: string
  readonly places: readonly Place[]
}

/** Characters of a quotation that the outline shows. */
const shown = 60

/** Speakers in the order in which they first speak; what nobody is said to say comes under one name. */
export function findSymbols(document: TextDocument, facts: ArticleFacts): DocumentSymbol[] {
  const bySpeaker = new Map<string, Said[]>()
  for (const said of listSaid(facts)) {
    const list = bySpeaker.get(said.who)
    if (list) list.push(said)
    else bySpeaker.set(said.who, [said])
  }
  return [...bySpeaker].map(([who, list]): DocumentSymbol => {
    const {range, selectionRange} = rangesOf(
      document,
      list.flatMap(({places}) => places)
    )
    const about = facts.sources.speakers.find(({name}) => name === who)?.description
    return {
      name: who,
      detail: [about, list.length === 1 ? 'once' : `${list.length} times`].filter(Boolean).join(', '),
      kind: SymbolKind.Class,
      range,
      selectionRange,
      children: list.map(({text, quotation, places}) => ({
        name: shorten(text, shown) || '…',
        detail: quotation,
        kind: SymbolKind.String,
        ...rangesOf(document, places)
      }))
    }
  })
}

/** The outline as a list, for clients without a tree. */
export function flattenSymbols({uri}: TextDocument, symbols: readonly DocumentSymbol[]): SymbolInformation[] {
  return symbols.flatMap(({name: containerName, children = []}) =>
    children.map(({name, kind, range}) => ({name, kind, location: {uri, range}, containerName}))
  )
}

function listSaid({sources: {attributions, unattributed}}: ArticleFacts): Said[] {
  return [
    ...attributions.map(({speaker, sourceText, said, quotation, content, source, cue}) => ({
      who: speaker || sourceText || 'Nobody',
      text: said,
      quotation,
      places: [content, source, cue].find((places) => places.length > 0) ?? []
    })),
    ...unattributed.map(({content, said, quotation}) => ({who: 'Nobody', text: said, quotation, places: content}))
  ]
    .filter(({places}) => places.length > 0)
    .sort((one, other) => startOf(one) - startOf(other))
}

const startOf = ({places: [first]}: Said): number => first?.start.offset ?? 0

/** From the first place to the last; the first one is what is selected. */
function rangesOf(document: TextDocument, places: readonly Place[]): Pick<DocumentSymbol, 'range' | 'selectionRange'> {
  const spans = places.map((place) => spanOf({place}))
  const [first = {start: 0, end: 0}] = spans
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  return {range: document.rangeOf({start, end}), selectionRange: document.rangeOf(first)}
}

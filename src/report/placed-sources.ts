/** The sources of one article, in places of its file. */
import type {Position} from 'unist'
import type {Article} from '../article/article.js'
import type {Attribution} from '../article/attributions.js'
import {auditSources, type SourceAudit, type Speaker} from '../article/speakers.js'
import type {Span} from '../source/source-text.js'

/** An attribution; `said` is the text of its contents. */
export interface PlacedAttribution extends Pick<Attribution, 'sourceText' | 'speaker' | 'kind' | 'quotation'> {
  readonly source: readonly Position[]
  readonly cue: readonly Position[]
  readonly content: readonly Position[]
  readonly said: string
}

/** A quotation that nobody speaks. */
interface PlacedQuotation {
  readonly content: readonly Position[]
  readonly quotation: 'direct'
  readonly said: string
}

/** Who says what in one file. */
export interface PlacedSources {
  readonly path: string
  readonly attributions: readonly PlacedAttribution[]
  readonly unattributed: readonly PlacedQuotation[]
  readonly speakers: readonly (Omit<Speaker, 'places'> & {readonly places: readonly Position[]})[]
  readonly shares: SourceAudit['shares']
}

/** Lists who says what in an article. */
export function placeSources(article: Article): PlacedSources {
  const {attributions, unattributed, speakers, shares} = auditSources(article)
  const places = (spans: readonly Span[]): Position[] => spans.map((span) => article.place(span))
  const textOf = (spans: readonly Span[]): string => spans.map((span) => article.slice(span)).join(' … ')
  return {
    path: article.source.path,
    attributions: attributions.map(({source, cue, content, sourceText, speaker, kind, quotation}) => ({
      source: places(source),
      cue: places(cue),
      content: places(content),
      sourceText,
      speaker,
      kind,
      quotation,
      said: textOf(content)
    })),
    unattributed: unattributed.map(({content, quotation}) => ({
      content: places(content),
      quotation,
      said: textOf(content)
    })),
    speakers: speakers.map((speaker) => ({...speaker, places: places(speaker.places)})),
    shares
  }
}

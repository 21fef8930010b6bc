/** Who says what, as `newslint sources` gives it. */
import type {Position} from 'unist'
import type {Article} from '../article/article.js'
import type {Span} from '../source/source-text.js'

/** The sources of one article in places of its file. */
export function describeSources(article: Article): Record<string, unknown> {
  const places = (spans: readonly Span[]): Position[] => spans.map((span) => article.place(span))
  return {
    path: article.source.path,
    attributions: article.attributions.map(({source, cue, content, sourceText, speaker, kind, quotation}) => ({
      source: places(source),
      cue: places(cue),
      content: places(content),
      sourceText,
      speaker,
      kind,
      quotation
    })),
    unattributed: [],
    speakers: [],
    shares: {attributed: 0, anonymous: 0, unattributed: 0}
  }
}

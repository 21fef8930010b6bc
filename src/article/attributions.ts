/** Attributions: who says what. */
import type {Span} from '../source/source-text.js'
import type {Article, Paragraph} from './article.js'
import type {Segment} from './attribution/labels.js'
import {findPointedAt} from './attribution/references.js'
import {relationsOf} from './attribution/relations.js'
import {findSigned} from './attribution/signature-lines.js'
import {nameIn} from './attribution/speakers.js'
import {sourceClassifierOf} from './sourcing/classify-sources.js'

/** What kind of source speaks. */
export type SourceKind = 'named' | 'pronoun' | 'anonymous' | 'vague' | 'none'

/** What kind of vague source it is. */
export type VagueKind = 'critic' | 'official' | 'group' | 'document' | 'indefinite'

/** One attribution; spans are plain-text offsets of the article, in order. */
export interface Attribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** The words of the source as they stand; empty when there is none. */
  readonly sourceText: string
  /** The full name of who speaks, resolved, when there is one. */
  readonly speaker?: string | undefined
  readonly kind: SourceKind
  /** Set when `kind` is `vague`. */
  readonly vague?: VagueKind | undefined
  /** The vague part of a source whose other part is named or a pronoun: "experts and Maduro himself". */
  readonly vaguePart?: VagueKind | undefined
  readonly quotation: 'direct' | 'mixed' | 'indirect'
}

/** What the words of a source say of who speaks. */
interface Who extends Pick<Attribution, 'sourceText' | 'kind' | 'vague' | 'vaguePart'> {
  readonly name: string | undefined
}

/** Finds the attributions of an article, in the order of their cues. */
export function findAttributions(article: Article): readonly Attribution[] {
  const found: Attribution[] = []
  const classify = sourceClassifierOf(article)
  const fullNames = new Map<string, string>()
  const names = new Map<string, string | undefined>()
  const nameOf = (sourceText: string): string | undefined => {
    if (!names.has(sourceText)) names.set(sourceText, nameIn(sourceText))
    return names.get(sourceText)
  }
  /** Who a source is; `name` is the full one. */
  const readSource = (source: readonly Span[]): Who => {
    const sourceText = source.map((span) => article.slice(span)).join(' ')
    const {kind, vague, vaguePart} = classify(source)
    const name = kind === 'named' ? nameOf(sourceText) : undefined
    return {sourceText, kind, vague, vaguePart, name: name && fullName(name, fullNames)}
  }
  let last: string | undefined
  let awaiting: number | undefined
  const relations = relationsOf(article.paragraphs.map(({facts}) => facts))
  for (const [index, paragraph] of article.paragraphs.entries()) {
    const signed = findSigned(article, paragraph)
    if (signed) {
      // What was found of the quotation without a source is the signature's.
      while (isPartOf(found.at(-1), signed.content)) found.pop()
      const {name, ...who} = readSource(signed.source)
      if (name) last = name
      found.push({...signed, ...who, speaker: name, quotation: 'direct'})
      continue
    }
    for (const relation of relations[index] ?? []) {
      const toSpans = (segments: readonly Segment[]): Span[] => segments.map((segment) => spanOf(paragraph, segment))
      const source = toSpans(relation.source)
      const {name, ...who} = readSource(source)
      const isContinued = relation.cue.length === 0
      const pointed = who.kind === 'pronoun' ? findPointedAt(who.sourceText, source, paragraph, last) : undefined
      const speaker = name ?? (isContinued ? last : pointed && fullName(pointed, fullNames))
      if (speaker) last = speaker
      const content = toSpans(relation.content)
      const introduced = isContinued && content[0]?.start === paragraph.start ? found[awaiting ?? -1] : undefined
      if (introduced && awaiting !== undefined) {
        // "She said:" and the quotation in a paragraph of its own
        const own = quotationOf(paragraph, content)
        const quotation = introduced.content.length === 0 || introduced.quotation === own ? own : 'mixed'
        found[awaiting] = {...introduced, content: [...introduced.content, ...content], quotation}
        continue
      }
      found.push({
        source,
        cue: toSpans(relation.cue),
        content,
        ...who,
        speaker,
        quotation: quotationOf(paragraph, content)
      })
    }
    awaiting = isIntroduction(paragraph, found.at(-1)) ? found.length - 1 : undefined
  }
  return found
}

/** Whether an attribution without a source lies in a quotation. */
function isPartOf(attribution: Attribution | undefined, quotation: readonly Span[]): boolean {
  const [content] = attribution?.source.length === 0 ? attribution.content : []
  return content !== undefined && quotation.some(({start, end}) => content.start >= start && content.end <= end)
}

/** Whether a paragraph ends in a colon behind an attribution: what it says follows. */
function isIntroduction({text, end, facts}: Paragraph, last: Attribution | undefined): boolean {
  if (!last || !text.endsWith(':') || last.cue.length === 0) return false
  const length = facts.sentences.at(-1)
  return length !== undefined && (last.cue[0]?.start ?? 0) >= end - (length.end - length.start)
}

function spanOf({start, facts: {tokens}}: Paragraph, {first, end}: Segment): Span {
  return {start: start + (tokens.starts[first] ?? 0), end: start + (tokens.ends[end - 1] ?? 0)}
}

/** A surname becomes the full name at its first mention as a source. */
function fullName(name: string, fullNames: Map<string, string>): string {
  const surname = name.slice(name.lastIndexOf(' ') + 1)
  const known = fullNames.get(surname)
  if (known === undefined && surname !== name) fullNames.set(surname, name)
  return known ?? name
}

/** How much of the content is quoted. */
function quotationOf({start, facts}: Paragraph, content: readonly Span[]): Attribution['quotation'] {
  let length = 0
  let quoted = 0
  for (const span of content) {
    length += span.end - span.start
    for (const quotation of facts.quotations) {
      if (quotation.kind === 'term' || quotation.isNested) continue
      const shared = Math.min(span.end, start + quotation.end) - Math.max(span.start, start + quotation.start)
      if (shared > 0) quoted += shared
    }
  }
  return quoted >= length * 0.9 ? (length > 0 ? 'direct' : 'indirect') : quoted > 0 ? 'mixed' : 'indirect'
}

/** Who says how much: an article's speakers, and what share of its words somebody answers for. */
import {findFirst} from '../find-first.js'
import {subjectPronouns} from '../english/determiners.js'
import type {Span} from '../source/source-text.js'
import type {Article} from './article.js'
import type {Attribution, SourceKind} from './attributions.js'
import {descriptionOf} from './attribution/descriptions.js'

/** Somebody who says something in an article; a personal pronoun that could not be resolved is one, too. */
export interface Speaker {
  /** The full name; the words of the source where there is no name. */
  readonly name: string
  /** Role or affiliation at the first mention; empty when none stands there. */
  readonly description: string
  readonly kind: SourceKind
  /** How many attributions quote, in full or in part. */
  readonly quotations: number
  /** Words of all contents. */
  readonly words: number
  /** Where the source stands each time; where it does not, the content. */
  readonly places: readonly Span[]
}

/** A quotation of speech that nobody speaks. */
export interface UnattributedQuotation {
  readonly content: readonly Span[]
  readonly quotation: 'direct'
}

/** Who says what in an article. Spans are plain-text offsets of the article. */
export interface SourceAudit {
  readonly attributions: readonly Attribution[]
  readonly unattributed: readonly UnattributedQuotation[]
  /** In order of their first place. */
  readonly speakers: readonly Speaker[]
  /** Shares of all words, 0 to 1, together 1: said by somebody named, by somebody unnamed, and the rest. */
  readonly shares: {readonly attributed: number; readonly anonymous: number; readonly unattributed: number}
}

/** Lists who says what in an article. */
export function auditSources(article: Article): SourceAudit {
  const {attributions} = article
  return {
    attributions,
    unattributed: findUnattributed(article),
    speakers: collectSpeakers(article),
    shares: shareWords(article)
  }
}

/** Quotations of speech, outermost ones, that no attribution with a source or speaker covers by half. */
export function findUnattributed(article: Article): readonly UnattributedQuotation[] {
  const covered = article.attributions
    .filter(({source, speaker}) => source.length > 0 || speaker)
    .flatMap(({content}) => content)
    .sort((one, other) => one.start - other.start)
  const found: UnattributedQuotation[] = []
  let first = 0
  for (const {start: offset, facts} of article.paragraphs) {
    for (const quotation of facts.quotations) {
      if (quotation.kind !== 'speech' || quotation.isNested) continue
      const span = {start: offset + quotation.start, end: offset + quotation.end}
      while ((covered[first]?.end ?? Infinity) <= span.start) first++
      let length = 0
      for (let index = first; (covered[index]?.start ?? Infinity) < span.end; index++) {
        const content = covered[index]
        if (content) length += Math.max(0, Math.min(content.end, span.end) - Math.max(content.start, span.start))
      }
      if (length * 2 < span.end - span.start) found.push({content: [span], quotation: 'direct'})
    }
  }
  return found
}

function collectSpeakers(article: Article): readonly Speaker[] {
  const groups = new Map<string, Attribution[]>()
  for (const attribution of article.attributions) {
    const {speaker, sourceText, kind} = attribution
    if (!speaker && (!sourceText || (kind === 'pronoun' && !subjectPronouns.has(sourceText.toLowerCase())))) continue
    const key = speaker ?? withoutMarks(sourceText).toLowerCase()
    const group = groups.get(key)
    if (group) group.push(attribution)
    else groups.set(key, [attribution])
  }
  const counter = createWordCounter(article)
  return [...groups.values()].map((group) => {
    const [first] = group as [Attribution, ...Attribution[]]
    return {
      name: first.speaker ?? withoutMarks(first.sourceText),
      description: first.speaker ? descriptionOf(article, first.speaker, group) : '',
      kind: first.speaker && first.kind !== 'anonymous' && first.kind !== 'vague' ? 'named' : first.kind,
      quotations: group.filter(({quotation}) => quotation !== 'indirect').length,
      words: group.reduce((sum, {content}) => sum + counter(content), 0),
      places: group.flatMap(({source, content}) => source[0] ?? content[0] ?? [])
    }
  })
}

/** The comma or dash that ends a source belongs to its sentence. */
const withoutMarks = (sourceText: string): string => sourceText.replace(/[,;:–—]$/, '').trimEnd()

function shareWords(article: Article): SourceAudit['shares'] {
  const total = article.words.length
  if (total === 0) return {attributed: 0, anonymous: 0, unattributed: 0}
  const counter = createWordCounter(article)
  let attributed = 0
  let anonymous = 0
  for (const {kind, speaker, content} of article.attributions) {
    const words = counter(content)
    if (kind === 'anonymous' || kind === 'vague') anonymous += words
    else if (kind === 'named' || kind === 'pronoun' || speaker) attributed += words
  }
  return {
    attributed: attributed / total,
    anonymous: anonymous / total,
    unattributed: Math.max(0, total - attributed - anonymous) / total
  }
}

/** Counts the words that start in spans. */
function createWordCounter({words}: Article): (spans: readonly Span[]) => number {
  const indexOf = (offset: number): number => findFirst(words.length, (at) => (words.starts[at] ?? 0) >= offset)
  return (spans) => spans.reduce((sum, {start, end}) => sum + indexOf(end) - indexOf(start), 0)
}

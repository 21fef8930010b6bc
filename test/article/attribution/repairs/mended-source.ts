/** What a rule for sources makes of one attribution, for tests. */
import type {ParagraphFacts} from '../../../../src/article/facts.js'
import {Part, type Segment} from '../../../../src/article/attribution/labels.js'
import type {Relation} from '../../../../src/article/attribution/link.js'
import {loadModels} from '../../../../src/article/attribution/tagging/models.js'
import type {Reading} from '../../../../src/article/attribution/tagging/reading.js'
import {tagByModels} from '../../../../src/article/attribution/tagging/tagger.js'
import {articleOf} from '../../news-article.js'

/** A rule that changes relations. */
export type Mend = (facts: ParagraphFacts, relations: readonly Relation[], reading: Reading) => void

/**
 * The source and the cue that a rule leaves, as "source > cue".
 * @param text a sentence, the source in square brackets (none is allowed), the cue in angle brackets
 */
export function mend(rule: Mend, text: string): string {
  const plain = text.replaceAll(/[[\]<>]/g, '')
  const facts = articleOf(plain).paragraphs[0]?.facts
  const models = loadModels()
  if (!facts || !models) throw new Error('Unexpected paragraph or models, expected both')
  const {starts, ends, length} = facts.tokens
  const segmentsOf = (open: string, close: string, part: number): Segment[] => {
    if (!text.includes(open)) return []
    const from = text.slice(0, text.indexOf(open)).replaceAll(/[[\]<>]/g, '').length
    const to = text.slice(0, text.indexOf(close)).replaceAll(/[[\]<>]/g, '').length
    const tokens = Array.from({length}, (_, at) => at)
    const inside = tokens.filter((at) => (starts[at] ?? 0) >= from && (ends[at] ?? 0) <= to)
    return [{part, first: inside[0] ?? 0, end: (inside.at(-1) ?? 0) + 1}]
  }
  const relation = {source: segmentsOf('[', ']', Part.source), cue: segmentsOf('<', '>', Part.cue), content: []}
  const [tagging] = tagByModels([facts], models)
  if (!tagging) throw new Error('Unexpected tagging, expected one')
  rule(facts, [relation], tagging.reading)
  const words = ([segment]: readonly Segment[]): string =>
    segment ? plain.slice(starts[segment.first], ends[segment.end - 1]) : ''
  return `${words(relation.source)} > ${words(relation.cue)}`
}

/** The source alone. */
export const mendedSource = (rule: Mend, text: string): string => mend(rule, text).split(' > ')[0] ?? ''

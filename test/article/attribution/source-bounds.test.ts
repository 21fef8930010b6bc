import {describe, expect, it} from 'vitest'
import {Part, type Segment} from '../../../src/article/attribution/labels.js'
import {loadModels} from '../../../src/article/attribution/models.js'
import {trimSources} from '../../../src/article/attribution/source-bounds.js'
import {tagByModels} from '../../../src/article/attribution/tagger.js'
import {articleOf} from '../news-article.js'

/**
 * What is left of a source that reaches too far.
 * @param text a sentence, the source in square brackets, the cue in angle brackets
 */
function trimmed(text: string): string {
  const plain = text.replaceAll(/[[\]<>]/g, '')
  const facts = articleOf(plain).paragraphs[0]?.facts
  const models = loadModels()
  if (!facts || !models) throw new Error('Unexpected paragraph or models, expected both')
  const {starts, ends, length} = facts.tokens
  const segmentOf = (open: string, close: string, part: number): Segment => {
    const from = text.slice(0, text.indexOf(open)).replaceAll(/[[\]<>]/g, '').length
    const to = text.slice(0, text.indexOf(close)).replaceAll(/[[\]<>]/g, '').length
    const tokens = Array.from({length}, (_, at) => at)
    const inside = tokens.filter((at) => (starts[at] ?? 0) >= from && (ends[at] ?? 0) <= to)
    return {part, first: inside[0] ?? 0, end: (inside.at(-1) ?? 0) + 1}
  }
  const relation = {
    source: [segmentOf('[', ']', Part.source)],
    cue: [segmentOf('<', '>', Part.cue)],
    content: []
  }
  trimSources(facts, [relation], tagByModels(facts, models).reading)
  const [source] = relation.source
  return source ? plain.slice(starts[source.first], ends[source.end - 1]) : ''
}

describe('trimSources', () => {
  it.each([
    ['[Most of the workers were from Oslo, the company in Bergen] <denied>.', 'the company in Bergen'],
    ['[Some money came from donors who cannot be located, campaign records] <show>.', 'campaign records'],
    ['The vote was lost, <according to> [the council, Lund had won it].', 'the council'],
    ['They lost in Oslo (a tenth, <according to> [city records) and Bergen].', 'city records']
  ])('keeps the clause that stands at the cue: %s', (text, source) => {
    expect(trimmed(text)).toBe(source)
  })

  it('keeps the subject where the cue is a second verb', () => {
    expect(trimmed('[The keeper went to school with one of the boatmen] and <told> stories of the lock.')).toBe(
      'The keeper'
    )
  })

  it('gives a relative clause the people it is about', () => {
    expect(trimmed('Still, people [who have seen the weir] <say> that it leaks.')).toBe('people who have seen the weir')
  })

  it.each([
    '[A poll of South Harbor released on Tuesday] <showed> a lead.',
    '[People briefed on the move] <said> so.',
    '[Ada Lund, who keeps the lock,] <said> so.',
    '[Several people I have spoken with] <said> so.'
  ])('leaves what only describes the source: %s', (text) => {
    expect(trimmed(text)).toBe(text.slice(1, text.indexOf(']')))
  })
})

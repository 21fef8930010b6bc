import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {relationsOf} from '../../../src/article/attribution/relations.js'
import {ParagraphFacts} from '../../../src/article/facts.js'
import {newsText} from '../news-text.js'

const factsOf = (texts: readonly string[]): ParagraphFacts[] => texts.map((text) => new ParagraphFacts(text))

/** What each paragraph says when it is asked alone. */
const oneByOne = (texts: readonly string[]): unknown[] => factsOf(texts).map((facts) => relationsOf([facts])[0])

test('paragraphs say the same together and alone', () => {
  fc.assert(
    fc.property(fc.array(newsText, {maxLength: 12}), (texts) => {
      expect(relationsOf(factsOf(texts))).toEqual(oneByOne(texts))
    })
  )
})

test('paragraphs of a long text say the same together and alone', () => {
  const openings = ['The mayor said', 'Critics argue', '“We are ready,” Ada Lund said, adding', 'He was told']
  const texts = Array.from({length: 240}, (_, at) => `${openings[at % 4] ?? ''} that bridge ${at} is closed for good.`)
  const relations = relationsOf(factsOf(texts))
  expect(relations).toEqual(oneByOne(texts))
  expect(relations.flatMap((own) => own.map(({source}) => source.length))).toContain(1)
})

test('a paragraph that stands twice, or was asked before, keeps what it says', () => {
  const [facts] = factsOf(['The mayor said that the bridge is closed.'])
  const twice = facts ? [facts, facts] : []
  const [first, second] = relationsOf(twice)
  expect(first).toHaveLength(1)
  expect(second).toBe(first)
  expect(relationsOf(twice)[1]).toBe(first)
  expect(relationsOf([])).toEqual([])
})

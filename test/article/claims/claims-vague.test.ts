import {describe, expect, it} from 'vitest'
import {findVagueSources} from '../../../src/article/claims/claims-vague.js'
import {articleOf} from '../news-article.js'

/** The vague sources of an article that make a claim, as they are reported. */
const vagueIn = (...paragraphs: readonly string[]): string[] => {
  const article = articleOf(...paragraphs)
  return findVagueSources(article).map(({span}) => article.slice(span))
}

describe('findVagueSources', () => {
  it('finds those of attributions, and those that their words show', () => {
    expect(vagueIn('Experts say that the weir will hold. It was what critics called a toll on the poor.')).toEqual([
      'Experts say',
      'critics called'
    ])
  })

  it('is silent on what is done to a source', () => {
    expect(vagueIn('The weir will close in May, which is a part of a plan announced in the spring.')).toEqual([])
    expect(vagueIn('Many residents were told that the weir would close in May.')).toEqual([])
  })

  it.each([
    'There are conflicting stories and many questions about the weir.',
    'The letter to the business leaders shows that the weir was sold.',
    'Many reports about the weir were lost in the flood.'
  ])('asks a verb in the singular for a source in the singular: %s', (text) => {
    expect(vagueIn(text)).toEqual([])
  })

  it('finds what they hope and promise, and the side they take', () => {
    expect(vagueIn('City officials hope that the weir will hold.')).toEqual(['City officials hope'])
    expect(vagueIn('Several lawmakers have vowed to block the new weir.')).toEqual(['Several lawmakers have vowed'])
    expect(vagueIn('Several local politicians raised fears that the weir would not hold.')).toEqual([
      'Several local politicians raised fears'
    ])
    expect(vagueIn('Harbor experts are skeptical that the weir will hold.')).toEqual(['Harbor experts are skeptical'])
    expect(vagueIn('Her advisers are not convinced that the weir will hold.')).toEqual([
      'Her advisers are not convinced'
    ])
  })

  it.each([
    'That could make his supporters feel like strangers in their own town.',
    'Any interpretation of the count, said Ada Lund, is bold.'
  ])('is silent where nobody claims anything: %s', (text) => {
    expect(vagueIn(text)).toEqual([])
  })
})

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

  it('finds a source once, whatever it says after that', () => {
    expect(
      vagueIn('Critics called the weir a toll on the poor of the valley, and said that it would not hold.')
    ).toEqual(['Critics called'])
  })

  it('finds the one right before a verb, whoever stood before that', () => {
    expect(
      vagueIn('More than nine of 10 fishers in Oslo and Bergen were worried about the weir; most said they were poor.')
    ).toEqual(['most said'])
  })

  it('leaves out what cannot speak', () => {
    expect(vagueIn('Any interpretation of the count, said Ada Lund, is bold.')).toEqual([])
  })
})

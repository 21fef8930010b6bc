import {describe, expect, it} from 'vitest'
import {makesClaim} from '../../../src/article/claims/claiming.js'
import {articleOf} from '../news-article.js'

/** Source and cue of the attributions of a text that make a claim and have a vague source. */
const claimsIn = (text: string): string[] => {
  const article = articleOf(text)
  return article.attributions
    .filter((attribution) => attribution.kind === 'vague' && makesClaim(article, attribution))
    .map(({sourceText, cue}) => `${sourceText} ${cue.map((span) => article.slice(span)).join(' ')}`)
}

describe('makesClaim', () => {
  it('is silent on what is done to a source', () => {
    expect(claimsIn('The weir will close in May, which is a part of a plan announced in the spring.')).toEqual([])
    expect(claimsIn('Many residents were told that the weir would close in May.')).toEqual([])
  })

  it.each([
    'There are conflicting stories and many questions about the weir.',
    'The letter to the business leaders shows that the weir was sold.',
    'Many reports about the weir were lost in the flood.'
  ])('asks a verb in the singular for a source in the singular: %s', (text) => {
    expect(claimsIn(text)).toEqual([])
  })

  it('finds what they hope and promise, and the side they take', () => {
    expect(claimsIn('City officials hope that the weir will hold.')).toEqual(['City officials hope'])
    expect(claimsIn('Several lawmakers have vowed to block the new weir.')).toEqual(['Several lawmakers have vowed'])
    expect(claimsIn('Several local politicians raised fears that the weir would not hold.')).toEqual([
      'Several local politicians raised fears'
    ])
    expect(claimsIn('Harbor experts are skeptical that the weir will hold.')).toEqual(['Harbor experts are skeptical'])
    expect(claimsIn('Her advisers are not convinced that the weir will hold.')).toEqual([
      'Her advisers are not convinced'
    ])
  })

  it('is silent where the source is only asked or left to say so', () => {
    expect(claimsIn('The mayor went out of his way in talking to reporters to praise the weir.')).toEqual([])
  })

  it('is silent on what only says who somebody is', () => {
    expect(claimsIn('The mayor leads by ten points among those describing themselves as fishers.')).toEqual([])
  })

  it('is silent where somebody makes the source feel so', () => {
    expect(claimsIn('That could make his supporters feel like strangers in their own town.')).toEqual([])
  })
})

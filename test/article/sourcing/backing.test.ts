import {describe, expect, it} from 'vitest'
import {findIntroductions} from '../../../src/article/sourcing/introductions.js'
import {findOwnClaims} from '../../../src/article/claims/own-claims.js'
import {articleOf} from '../news-article.js'

/** The claims of an article, each with the name that makes it good. */
const backingsIn = (...paragraphs: readonly string[]): string[] => {
  const article = articleOf(...paragraphs)
  return findOwnClaims(article).map((claim) =>
    [article.slice(claim), claim.backing?.name ?? (claim.isCited ? 'cited' : undefined)].filter(Boolean).join(' < ')
  )
}

describe('findIntroductions', () => {
  it('finds sources at their first mention, when it is said who they are', () => {
    const article = articleOf(
      '“It floods every spring,” said Ada Lund, a surveyor at the water board.',
      '“It does,” said Lund, a surveyor. “It did in May,” said Tom Reyes.'
    )
    expect(findIntroductions(article).map(({name}) => name)).toEqual(['Ada Lund'])
  })

  it('takes a role before the name and the name of a body for a description', () => {
    const article = articleOf('“No,” said economist Ada Lund. The dam will be late, according to the Reyes Foundation.')
    expect(findIntroductions(article).map(({name}) => name)).toEqual(['Ada Lund', 'Reyes Foundation'])
  })
})

describe('findOwnClaims', () => {
  it('lets a named source make good the claim before it, and no other', () => {
    expect(
      backingsIn(
        'Critics argued that the dam is too low. “It floods every spring,” said Ada Lund, a surveyor at the water board.',
        'The dam is to be raised in May. It has a road on it. Critics argued that the road is closed too often.'
      )
    ).toEqual(['Critics argued < Ada Lund', 'Critics argued'])
  })

  it('does not take a principal of the story for the source', () => {
    expect(
      backingsIn(
        'Ada Lund, the mayor, opened the dam on Monday.',
        'Critics argued that the dam is too low. “It is not,” said Lund.'
      )
    ).toEqual(['Critics argued'])
  })

  it('reaches two sentences, not three', () => {
    const away = (count: number): string[] =>
      backingsIn(
        `Critics argued that the dam is too low. ${'It was built in 1931. '.repeat(count)}“It floods,” said Ada Lund, a surveyor.`
      )
    expect(away(1)).toEqual(['Critics argued < Ada Lund'])
    expect(away(2)).toEqual(['Critics argued'])
  })

  it('does not take another side, or another trade, for the source', () => {
    expect(
      backingsIn('Experts said that the dam is too low. “It floods,” said Ada Lund, a baker from the village.')
    ).toEqual(['Experts said'])
    expect(
      backingsIn('Critics argued that the dam is too low. But “it will hold,” said Ada Lund, a surveyor at the board.')
    ).toEqual(['Critics argued'])
  })

  it('lets others go with the one before them', () => {
    expect(
      backingsIn('“It floods,” said Ada Lund, an engineer at the university. Other experts said that it would hold.')
    ).toEqual(['Other experts said < Ada Lund'])
  })

  it('takes an address in the sentence for a citation', () => {
    expect(backingsIn('The dam has been criticized (https://example.com/dam).')).toEqual([
      'has been criticized < cited'
    ])
  })

  it('is silent on what somebody else says', () => {
    expect(backingsIn('Ada Lund said that the dam has been described as too low.')).toEqual([])
    expect(backingsIn('“The dam has been criticized,” said Ada Lund.')).toEqual([])
  })

  it('keeps places short', () => {
    const article = articleOf(
      'Many of the people who have lived beside the water for as long as anybody there can remember said that it rises.'
    )
    for (const {start, end} of findOwnClaims(article)) expect(end - start).toBeLessThanOrEqual(60)
  })
})

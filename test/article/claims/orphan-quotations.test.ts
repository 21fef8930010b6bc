import {describe, expect, it} from 'vitest'
import {findOrphanQuotations} from '../../../src/article/claims/orphan-quotations.js'
import {articleOf} from '../news-article.js'

/** The orphans of an article as "kind: quotation". */
const orphansIn = (...paragraphs: readonly string[]): string[] => {
  const article = articleOf(...paragraphs)
  return findOrphanQuotations(article).map(({kind, quotation}) => `${kind}: ${article.slice(quotation)}`)
}

describe('findOrphanQuotations', () => {
  it('finds a quotation with nobody near who could say it', () => {
    expect(
      orphansIn('The dam is to be raised in May.', '“We have waited for this for ten years.”', 'Work starts in May.')
    ).toEqual(['no-speaker: “We have waited for this for ten years.”'])
  })

  it('finds a paragraph that opens with speech and does not say whose it is', () => {
    expect(
      orphansIn('“We have waited for this for ten years,” said Ada Lund.', '“Nobody believed in it any more.”')
    ).toEqual(['no-cue: “Nobody believed in it any more.”'])
  })

  it('tells a quotation behind somebody’s gesture from others', () => {
    const [orphan] = findOrphanQuotations(articleOf('She shook her head. “We have waited for ten years.”'))
    expect(orphan).toMatchObject({kind: 'no-cue', isBeat: true})
  })

  it.each([
    [['“We have waited for this,” said Ada Lund. “It took ten years.”']],
    [['Ada Lund said: “We have waited for this for ten years.”']],
    [['Ada Lund was pleased:', '“We have waited for this for ten years.”']],
    [['“We have waited for this for ten years,” said Ada Lund. “It was worth it.', '“Now it is here.”']],
    [['“We have waited for this for ten years.” — Ada Lund']],
    [['“We have waited for this for ten years.”', '— Ada Lund, surveyor']],
    [['The film “The Dam That Nobody Wanted” opens in May.']],
    [['“We have waited for ten years,” said Ada Lund.', '“And now it is here.”']],
    [['“Have we waited for ten years?” Lund asked. She nodded.']],
    [['“LUND: We have waited for ten years.']],
    [['“We have waited for ten years,” the surveyor fumed.']]
  ])('is silent on %j', (paragraphs) => {
    expect(orphansIn(...paragraphs)).toEqual([])
  })
})

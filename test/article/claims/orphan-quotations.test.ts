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

  it('finds a part of a sentence that stands as one', () => {
    expect(
      orphansIn('The dam is to be raised this year. “waited for this for ten long years.” Work starts soon.')
    ).toEqual(['no-cue: “waited for this for ten long years.”'])
  })

  it('takes no heading between dashes for a signature', () => {
    expect(
      orphansIn('The dam is to be raised in May.', '“We have waited for this for ten years.”', '– New lamps –')
    ).toEqual(['no-speaker: “We have waited for this for ten years.”'])
  })

  it('takes a verb that tells of many things for one of speaking only in a sentence with a quotation', () => {
    expect(orphansIn('The work began last year. “We have waited for this for ten years.” Now it rests.')).toEqual([
      'no-cue: “We have waited for this for ten years.”'
    ])
    expect(orphansIn('“We have waited for this for ten years,” the surveyor began.')).toEqual([])
  })

  it('lets nothing go on where nothing was quoted', () => {
    expect(orphansIn('Ada Lund said that the dam would be raised.', '“And now it is here, after ten years.”')).toEqual([
      'no-cue: “And now it is here, after ten years.”'
    ])
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
    [['Ada Lund said: "We have waited for this for ten years. "Nobody believed in it any more."']],
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

  it('lets block quotes be that straight marks set apart from curly ones', () => {
    expect(
      orphansIn(
        '“The mill is ours,” Ada Lund said. “It was always ours,” she added. “Ask anyone,” said Ivo Brandt.',
        'The council published its answer on Monday.',
        '"The mill was sold in 1911, and the deed is kept in the tower."'
      )
    ).toEqual([])
  })

  it('lets a quotation be that goes on behind an ellipsis, and the words of a scene', () => {
    expect(orphansIn('The deed was read aloud at noon on Monday.', '“… and the wheel goes with the house.”')).toEqual(
      []
    )
    expect(
      orphansIn('The ferry comes in at last this time.', '“Throw me that rope over here!”', 'She laughs.')
    ).toEqual([])
  })

  it('knows a list of bare quotations by its label', () => {
    const found = findOrphanQuotations(articleOf('Letters.', '“The new lamps are far too bright for our street.”'))
    expect(found).toMatchObject([{kind: 'no-speaker', isListed: true}])
  })
})

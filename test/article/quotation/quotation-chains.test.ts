import {describe, expect, it} from 'vitest'
import {Article} from '../../../src/article/article.js'
import type {ArticleQuotation} from '../../../src/article/quotation/quotation-chains.js'
import {readText} from '../../../src/source/text.js'

const quotationsOf = (...paragraphs: string[]): readonly ArticleQuotation[] =>
  new Article(readText(`${paragraphs.join('\n\n')}\n`, 'a.txt')).quotations

describe('article.quotations', () => {
  it('joins a quotation that goes on in the next paragraph', () => {
    const list = quotationsOf('She said: “We won.', '“They lost.', '“It was late.”', '“Yes,” he said.')
    expect(list.map(({continues, continuedBy}) => [continues, continuedBy])).toEqual([
      [undefined, 1],
      [0, 2],
      [1, undefined],
      [undefined, undefined]
    ])
  })

  it('gives offsets of the article', () => {
    const article = new Article(readText('Nobody came.\n\nThe “reform” failed.\n', 'a.txt'))
    expect(article.quotations.map((quotation) => article.slice(quotation))).toEqual(['“reform”'])
    expect(article.quotations.map(({inner}) => article.slice(inner))).toEqual(['reform'])
    expect(article.quotations[0]?.paragraph).toBe(1)
  })

  it('does not join over a paragraph without an opening mark, nor marks of another kind', () => {
    expect(quotationsOf('She said: “We won.', 'Nobody “clapped.”').map(({continues}) => continues)).toEqual([
      undefined,
      undefined
    ])
    expect(quotationsOf('She said: “We won.', '‘They lost,’ he said.').map(({continues}) => continues)).toEqual([
      undefined,
      undefined
    ])
  })

  it('takes what goes on for speech, however short it is', () => {
    expect(quotationsOf('“We won.', '“twice”').map(({kind}) => kind)).toEqual(['speech', 'speech'])
  })
})

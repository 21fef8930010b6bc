import {describe, expect, it} from 'vitest'
import {articleOf} from '../../news-article.js'

/** Source and content of the attribution with a cue, by a word of it. */
function saidIn(text: string, word = 'said'): {source: string | undefined; content: string | undefined} {
  const article = articleOf(text)
  const found = article.attributions.find(({cue}) => cue.some((span) => article.slice(span).includes(word)))
  return {source: found?.sourceText, content: found?.content.map((span) => article.slice(span)).join(' ')}
}

describe('sources behind a turned verb', () => {
  it.each([
    ['“It will be a disaster for everybody in the valley,” said critics.', 'critics'],
    ['"This will be a challenge" for Lund, said critics. "She has never kept a lock."', 'critics'],
    ['The roof will not hold another winter of snow, said Mr. J. Lund.', 'Mr. J. Lund'],
    ['The host has collected roughly 56 million, said some. That leaves the fund seven short.', 'some'],
    ['“I want her in the fold,” said officials in the town. “I am fine with the rest.”', 'officials in the town']
  ])('finds who says so in %s', (text, source) => {
    expect(saidIn(text).source).toBe(source)
  })

  it('takes the source away from what is said', () => {
    expect(saidIn('The vote matters more for the valley than for the town, said critics.').content).not.toContain(
      'critics'
    )
  })

  it('leaves who is spoken of in what is said', () => {
    expect(saidIn('Ada Lund, the keeper of the lock, said Mr. Berg was a candidate of the old kind.').source).toMatch(
      /^Ada Lund/
    )
  })
})

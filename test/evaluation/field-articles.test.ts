import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {parseFieldArticle, readFieldArticles} from './field-articles.js'

describe('a marked article', () => {
  it('is read without its marks', () => {
    const article = parseFieldArticle(
      'a',
      '{!critic:{1s:Critics} {1c:say}} {1t:no}. {2t:“So”,} {2s:he} {2c:said}, {2t:“it is.”}'
    )
    expect(article.text).toBe('Critics say no. “So”, he said, “it is.”')
    const [first, second] = article.attributions
    expect(first).toEqual({source: [{start: 0, end: 7}], cue: [{start: 8, end: 11}], content: [{start: 12, end: 14}]})
    expect(second?.content.map(({start, end}) => article.text.slice(start, end))).toEqual(['“So”,', '“it is.”'])
    expect(article.findings).toEqual([{kind: 'critic', isAdvice: false, start: 0, end: 11}])
  })

  it('must close its marks', () => {
    expect(() => parseFieldArticle('a', '{1s:he')).toThrow('1s')
    expect(() => parseFieldArticle('a', 'he}')).toThrow('}')
  })
})

describe('the articles of other fields', () => {
  const articles = readFieldArticles(fileURLToPath(new URL('fields', import.meta.url)))

  it('are twenty, four to a field, of 150 to 300 words', () => {
    const fields = new Set(articles.map(({name}) => name.split('-')[0]))
    expect(articles).toHaveLength(20)
    expect(fields.size).toBe(5)
    const lengths = articles.map(({text}) => text.split(/\s+/).length)
    expect(Math.min(...lengths)).toBeGreaterThan(150)
    expect(Math.max(...lengths)).toBeLessThan(300)
  })

  it('mark attributions with a cue and a content, and no empty part', () => {
    const faulty = articles.filter(({attributions}) =>
      attributions.some(
        ({source, cue, content}) =>
          cue.length === 0 ||
          content.length === 0 ||
          [...source, ...cue, ...content].some(({start, end}) => end <= start)
      )
    )
    expect(faulty.map(({name}) => name)).toEqual([])
  })
})

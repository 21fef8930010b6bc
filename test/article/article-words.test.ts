import {describe, expect, it} from 'vitest'
import {findWords, markWords} from '../../src/article/article-words.js'
import {articleOf} from './news-article.js'

describe('the words of an article', () => {
  const {words} = articleOf('The ferry left.', 'Late, the ferry came back.')

  it('have one number for each distinct word, in the order of their first places', () => {
    expect(words.distinct).toEqual(['the', 'ferry', 'left', 'late', 'came', 'back'])
    expect([...words.numbers]).toEqual([0, 1, 2, 3, 0, 1, 4, 5])
    expect(words.normals).toEqual([...words.numbers].map((number) => words.distinct[number]))
  })

  it('are found by what holds for them, which is asked once for each distinct one', () => {
    const asked: string[] = []
    const found = findWords(words, (word) => {
      asked.push(word)
      return word === 'ferry' || word === 'back'
    })
    expect(found).toEqual([1, 5, 7])
    expect(asked).toEqual(words.distinct)
  })

  it('have no marks where nothing holds for any', () => {
    expect(markWords(words, () => false)).toBeUndefined()
    expect(findWords(words, () => false)).toEqual([])
  })
})

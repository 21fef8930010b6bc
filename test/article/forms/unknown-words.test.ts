import {describe, expect, it} from 'vitest'
import {Article} from '../../../src/article/article.js'
import {findUnknownWords} from '../../../src/article/forms/unknown-words.js'
import {readText} from '../../../src/source/text.js'

describe('findUnknownWords', () => {
  it('never asks about names, acronyms, addresses and numbers', () => {
    const asked = new Set<string>()
    const text =
      'the Kolarov Trust paid Anja Kolarov and the FSNB; see www.kolarov.example, @kolarov, 12th and U.N. files'
    findUnknownWords(new Article(readText(text, 'a.txt')), (word) => asked.add(word) !== undefined, new Set())
    expect([...asked].filter((word) => /kolarov|anja|fsnb|12|u\.n/i.test(word))).toEqual([])
  })

  it('takes a word that stands three times for one that is meant', () => {
    const article = new Article(readText('a frimble, the frimble, this frimble and one grimble', 'a.txt'))
    const known = new Set('the this and one'.split(' '))
    const words = findUnknownWords(article, (word) => known.has(word), new Set())
    expect(words.map(({text}) => text)).toEqual(['grimble'])
  })

  it('takes two unknown words in a row for a foreign phrase', () => {
    const article = new Article(readText('they said dobro jutro and left with a grimble', 'a.txt'))
    const known = new Set('they said and left with'.split(' '))
    expect(findUnknownWords(article, (word) => known.has(word), new Set()).map(({text}) => text)).toEqual(['grimble'])
  })
})

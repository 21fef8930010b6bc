import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Article} from '../../src/article/article.js'
import {findSelfMatches} from '../../src/compare/self-matches.js'
import {readText} from '../../src/source/text.js'

const matchesOf = (text: string) => findSelfMatches(new Article(readText(text, 'a.txt')))

describe('findSelfMatches', () => {
  it('joins words that follow each other in both places', () => {
    expect(matchesOf('one two three four five and one two three four six')).toEqual([{first: 0, later: 6, size: 4}])
  })

  it('finds nothing where three words never stand twice', () => {
    expect(matchesOf('one two three one two four two three five')).toEqual([])
  })

  it('holds words that stand everywhere against a few places only', () => {
    expect(matchesOf('so it goes '.repeat(3000)).length).toBeLessThanOrEqual(4000)
  })

  it('gives the same words in both places', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), {maxLength: 60}), (words) => {
        for (const {first, later, size} of matchesOf(words.join(' '))) {
          expect(later).toBeGreaterThan(first)
          expect(words.slice(first, first + size)).toEqual(words.slice(later, later + size))
        }
      })
    )
  })
})

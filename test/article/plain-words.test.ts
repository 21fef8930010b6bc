import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {splitWords} from '../../src/article/plain-words.js'
import {normalize} from '../../src/article/words.js'
import {newsText} from './news-text.js'

describe('splitWords', () => {
  it('parts words at whatever is no letter, digit or apostrophe', () => {
    expect(splitWords('“Não,” the U.S.-led crew’s No. 2 said…')).toEqual([
      'nao',
      'the',
      'u',
      's',
      'led',
      "crew's",
      'no',
      '2',
      'said'
    ])
    expect(splitWords('… — …')).toEqual([])
  })

  it('keeps letters beyond the first plane', () => {
    expect(splitWords('𐐀𐐁 😀 two')).toEqual(['𐐨𐐩', 'two'])
  })

  // Fingerprints of baselines are made of these words.
  it('gives the words that a pattern would give, for any text', () => {
    const byPattern = (text: string): string[] =>
      text
        .split(/[^\p{L}\p{M}\p{N}'’]+/u)
        .map(normalize)
        .filter(Boolean)
    const anyText = fc.oneof(newsText, fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'}))
    fc.assert(
      fc.property(anyText, (text) => {
        expect(splitWords(text)).toEqual(byPattern(text))
      })
    )
  })
})

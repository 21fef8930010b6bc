import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {tokenize} from '../../src/article/tokens.js'
import {collectWords, normalize} from '../../src/article/words.js'
import {newsText} from './news-text.js'

const normals = (text: string): readonly string[] => collectWords(text, tokenize(text)).normals

describe('collectWords', () => {
  it('keeps clitics with their word and counts hyphenated words one by one', () => {
    expect(normals("Lund's re-election isn’t U.S.-led.")).toEqual(["lund's", 're', 'election', "isn't", 'us', 'led'])
  })

  it('leaves out marks and addresses', () => {
    expect(normals('“No,” @desk said — 12 times!')).toEqual(['no', 'said', '12', 'times'])
  })

  it('gives places that slice to the words', () => {
    const text = 'A well-known café.'
    const {starts, ends} = collectWords(text, tokenize(text))
    expect(Array.from(starts, (start, index) => text.slice(start, ends[index]))).toEqual(['A', 'well', 'known', 'café'])
  })

  it('has room for a paragraph as long as a book', () => {
    const text = 'one two '.repeat(5000)
    const {starts, length} = collectWords(text, tokenize(text))
    expect(length).toBe(10_000)
    expect(starts.at(-1)).toBe(text.length - 4)
  })

  it('stays in order and inside the text, for any text', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const words = collectWords(text, tokenize(text))
        expect(words.normals).toHaveLength(words.length)
        for (let index = 0; index < words.length; index++) {
          expect(words.starts[index]).toBeGreaterThanOrEqual(words.ends[index - 1] ?? 0)
          expect(words.ends[index]).toBeGreaterThan(words.starts[index] ?? 0)
          expect(words.ends[index]).toBeLessThanOrEqual(text.length)
          expect(words.normals[index]).toBe(normalize(text.slice(words.starts[index], words.ends[index])))
        }
      })
    )
  })
})

describe('normalize', () => {
  it.each([
    ['Café', 'cafe'],
    ['1,237', '1237'],
    ['U.S.', 'us'],
    ['isn’t', "isn't"],
    ['news\u00adpaper', 'newspaper'],
    ['Ǆ', 'dz'],
    ['STRASSE', 'strasse']
  ])('writes %s as %s', (word, normal) => {
    expect(normalize(word)).toBe(normal)
    expect(normalize(normal)).toBe(normal)
  })
})

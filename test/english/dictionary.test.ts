import {describe, expect, it} from 'vitest'
import {loadSpeller} from '../../src/english/dictionary.js'

describe('loadSpeller', () => {
  it('loads a dictionary once', () => {
    expect(loadSpeller('en')).toBe(loadSpeller('en'))
  })

  it('tells known words from unknown ones without looking for suggestions', async () => {
    const speller = await loadSpeller('en')
    expect(speller.isKnown('negotiations')).toBe(true)
    const started = performance.now()
    const words = Array.from(
      {length: 2000},
      (_, index) => `okonkwo${String.fromCharCode(97 + (index % 26)).repeat(1 + index / 26)}`
    )
    expect(words.some((word) => speller.isKnown(word))).toBe(false)
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('gives the same suggestions whether or not the word was asked about before', async () => {
    const speller = await loadSpeller('en')
    expect(speller.isKnown('adminstration')).toBe(false)
    expect(speller.suggest('adminstration')).toContain('administration')
    expect(speller.isKnown('adminstration')).toBe(false)
    expect(speller.suggest('negotiations')).toEqual([])
  })

  it.each(['en-gb', 'en-au', 'en-ca'] as const)('has %s', async (dialect) => {
    const speller = await loadSpeller(dialect)
    expect(speller.isKnown('harbour')).toBe(true)
  })
})

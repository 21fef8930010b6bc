import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  findFingerprints,
  packHashes,
  shingleWords,
  unpackHashes,
  windowShingles
} from '../../../src/compare/across/fingerprints.js'

const word = fc.stringMatching(/^[a-e]{1,3}$/)
const words = (minLength: number, maxLength: number): fc.Arbitrary<string[]> => fc.array(word, {minLength, maxLength})

/** Words in a row that two texts must have in common to share a fingerprint for sure. */
const guaranteed = shingleWords + windowShingles - 1

describe('findFingerprints', () => {
  it('gives texts with enough words in a row in common a fingerprint in common', () => {
    const texts = fc.tuple(words(0, 40), words(guaranteed, guaranteed + 5), words(0, 40), words(0, 40), words(0, 40))
    fc.assert(
      fc.property(texts, ([before, common, after, otherBefore, otherAfter]) => {
        const one = new Set(findFingerprints([...before, ...common, ...after]).hashes)
        const other = findFingerprints([...otherBefore, ...common, ...otherAfter]).hashes
        expect([...other].some((hash) => one.has(hash))).toBe(true)
      })
    )
  })

  it('keeps about a quarter of the shingles of prose', () => {
    const list = Array.from({length: 10_000}, (_, index) => `w${(index * 7919) % 3571}`)
    const {hashes} = findFingerprints(list)
    expect(hashes.length / list.length).toBeGreaterThan(0.2)
    expect(hashes.length / list.length).toBeLessThan(0.3)
  })

  it('makes none of words that do not count', () => {
    const list = Array.from({length: 60}, (_, index) => `w${index}`)
    const allowed = Uint8Array.from(list, (_, index) => (index >= 20 && index < 40 ? 1 : 0))
    const {words: starts} = findFingerprints(list, allowed)
    expect(starts.length).toBeGreaterThan(0)
    for (const start of starts) expect(start + shingleWords <= 20 || start >= 40).toBe(true)
  })

  it('makes none of a text that is too short', () => {
    expect(findFingerprints(['only', 'five', 'words', 'in', 'it']).hashes).toHaveLength(0)
  })
})

describe('packHashes', () => {
  it('keeps every hash', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 0xffffffff})), (list) => {
        expect([...unpackHashes(packHashes(Uint32Array.from(list)))]).toEqual(list)
      })
    )
  })
})

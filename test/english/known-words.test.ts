import {describe, expect, it} from 'vitest'
import {isCommonWord, nameRank} from '../../src/english/known-words.js'
import {commonWords} from '../../src/english/models/common-words.js'
import {frequentNames, rareNames} from '../../src/english/models/known-names.js'

describe('the lists of what English knows', () => {
  it('know words with accents', () => {
    expect(['café', 'fiancée', 'protégés'].map(isCommonWord)).toEqual([true, true, true])
  })

  it('know names by their letters without accents', () => {
    expect([nameRank('bogota'), nameRank('zurich')]).toEqual([2, 2])
    expect(nameRank('thornqiust')).toBe(0)
  })

  it.each([
    ['words', commonWords],
    ['frequent names', frequentNames],
    ['rare names', rareNames]
  ])('hold no %s of a broken encoding', (_, list) => {
    expect(list.match(/\S*[Ãã\u0080-\u00bf]\S*/gu)).toBeNull()
  })
})

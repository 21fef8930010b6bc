import {array, assert, constantFrom, property} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {editDistance} from '../../src/compare/edit-distance.js'

const word = array(constantFrom('a', 'b', 'e', 'k', 'c', 'x'), {maxLength: 9}).map((letters) => letters.join(''))

describe('editDistance', () => {
  it('counts insertions, deletions and substitutions', () => {
    expect(editDistance('marsh', 'marsh', 3)).toBe(0)
    expect(editDistance('marsh', 'marxh', 3)).toBe(1)
    expect(editDistance('marsh', 'mars', 3)).toBe(1)
    expect(editDistance('marsh', 'mxarsp', 3)).toBe(2)
  })

  it('takes slips of the pen and the ear for less', () => {
    expect(editDistance('marsh', 'masrh', 3)).toBe(0.7)
    expect(editDistance('quill', 'quil', 3)).toBe(0.5)
    expect(editDistance('quill', 'quell', 3)).toBe(0.6)
    expect(editDistance('falk', 'falc', 3)).toBe(0.6)
    expect(editDistance('stephanopoulos', 'stephanopolous', 3)).toBe(1.2)
  })

  it('is infinite above its limit', () => {
    expect(editDistance('marsh', 'quill', 2)).toBe(Infinity)
    expect(editDistance('a'.repeat(70), 'a'.repeat(70), 2)).toBe(Infinity)
  })

  it('is the same both ways, and nought for equals only', () => {
    assert(
      property(word, word, (one, other) => {
        expect(editDistance(one, other, 20)).toBe(editDistance(other, one, 20))
        expect(editDistance(one, other, 20) === 0).toBe(one === other)
      })
    )
  })

  it('does not depend on its limit below it', () => {
    assert(
      property(word, word, (one, other) => {
        const distance = editDistance(one, other, 20)
        expect(editDistance(one, other, 2)).toBe(distance <= 2 ? distance : Infinity)
      })
    )
  })
})

import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findDifference} from '../../src/compare/difference.js'

describe('findDifference', () => {
  it('tells word by word what is different', () => {
    const first = 'The board voted on Thursday to rebuild the quay.'
    const later = 'The board voted late on Friday to rebuild the quay.'
    expect(findDifference(first, later, [])).toEqual([
      {value: 'The board voted '},
      {value: 'late ', added: true},
      {value: 'on '},
      {value: 'Thursday', removed: true},
      {value: 'Friday', added: true},
      {value: ' to rebuild the quay.'}
    ])
  })

  it('goes from anchor to anchor, if their texts are the same', () => {
    const anchor = {first: {start: 4, end: 9}, later: {start: 2, end: 7}}
    expect(findDifference('Old quay', 'A quay', [anchor])).toEqual(findDifference('Old quay', 'A quay', []))
    expect(findDifference('The board', 'A board', [{first: {start: 4, end: 9}, later: {start: 2, end: 7}}])).toEqual([
      {value: 'The', removed: true},
      {value: 'A', added: true},
      {value: ' board'}
    ])
  })

  it('gives both texts back, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'the', ' ', ',', '“', '\n\n'), {maxLength: 40})
      .map((list) => list.join(''))
    fc.assert(
      fc.property(text, text, (first, later) => {
        const changes = findDifference(first, later, []) ?? []
        const join = (without: 'added' | 'removed'): string =>
          changes
            .filter((change) => !change[without])
            .map(({value}) => value)
            .join('')
        expect(join('removed')).toBe(later)
        expect(join('added')).toBe(first)
      })
    )
  })

  it('is not made of very long passages', () => {
    expect(findDifference('a '.repeat(30_000), 'b '.repeat(30_000), [])).toBeUndefined()
  })
})

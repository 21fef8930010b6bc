import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {countBytes, shortenPlace, toByteColumn} from '../../src/report/columns.js'

describe('countBytes', () => {
  it('counts as encoders write, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.nat(50), (text, cut) => {
        const part = text.slice(0, cut)
        expect(countBytes(part)).toBe(Buffer.byteLength(part))
      })
    )
  })
})

describe('toByteColumn', () => {
  it('counts two bytes for an accent and four for an emoji', () => {
    expect(toByteColumn('é🎣x', 4)).toBe(7)
    expect(toByteColumn('', 1)).toBe(1)
  })
})

describe('shortenPlace', () => {
  const place = {start: {line: 2, column: 3}, end: {line: 4, column: 2}}

  it('ends with the line that the place begins in', () => {
    expect(shortenPlace(place, 'Long ago')).toEqual({line: 2, column: 3, endColumn: 9})
  })

  it('leaves a place in one line as it is', () => {
    const short = {start: {line: 2, column: 3}, end: {line: 2, column: 5}}
    expect(shortenPlace(short, 'Long ago')).toEqual({line: 2, column: 3, endColumn: 5})
  })
})

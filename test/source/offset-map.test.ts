import {describe, expect, it} from 'vitest'
import {OffsetMap} from '../../src/source/offset-map.js'

// `Smith & Sons` from `Smith &amp; Sons`, found at offset 10 of a file.
const map = new OffsetMap([0, 6, 7], [10, 16, 21], [6, 5, 5], 12)

describe('an offset map', () => {
  it('maps what stands as it is unit by unit', () => {
    expect(map.toOriginal({start: 0, end: 5})).toEqual({start: 10, end: 15})
    expect(map.toOriginal({start: 8, end: 12})).toEqual({start: 22, end: 26})
  })

  it('takes in all of what was decoded', () => {
    expect(map.toOriginal({start: 6, end: 7})).toEqual({start: 16, end: 21})
    expect(map.toOriginal({start: 0, end: 12})).toEqual({start: 10, end: 26})
  })

  it('knows what stands letter by letter', () => {
    expect(map.isVerbatim({start: 0, end: 6})).toBe(true)
    expect(map.isVerbatim({start: 5, end: 7})).toBe(false)
    expect(map.isVerbatim({start: 0, end: 12})).toBe(false)
  })

  it('maps an empty span to an empty one', () => {
    expect(map.toOriginal({start: 3, end: 3})).toEqual({start: 13, end: 13})
  })
})

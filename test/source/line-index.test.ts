import {describe, expect, it} from 'vitest'
import {createLineIndex} from '../../src/source/line-index.js'

describe('a line index', () => {
  it('counts lines of all three endings from 1, and columns in UTF-16 code units', () => {
    const lines = createLineIndex('a\nb\r\n😀c\rd')
    expect([0, 2, 5, 7, 9].map((offset) => lines.toPoint(offset))).toEqual([
      {line: 1, column: 1, offset: 0},
      {line: 2, column: 1, offset: 2},
      {line: 3, column: 1, offset: 5},
      {line: 3, column: 3, offset: 7},
      {line: 4, column: 1, offset: 9}
    ])
  })

  it('knows the end of a text', () => {
    expect(createLineIndex('ab\n').toPoint(3)).toEqual({line: 2, column: 1, offset: 3})
    expect(createLineIndex('').toPoint(0)).toEqual({line: 1, column: 1, offset: 0})
  })
})

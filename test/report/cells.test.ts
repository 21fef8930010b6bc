import {describe, expect, it} from 'vitest'
import {countCells, toGraphemes} from '../../src/report/cells.js'

describe('countCells', () => {
  it.each([
    ['', 0],
    ['plain text', 10],
    ['“quoted” – dashed…', 18],
    ['Müller, José', 12],
    ['Jose\u0301', 4],
    ['市長', 4],
    ['ｆｕｌｌ', 8],
    ['👩‍🚀', 2],
    ['🇳🇴', 2],
    ['❤️', 2],
    ['zero\u200Bwidth', 9]
  ])('of %j is %i', (text, cells) => {
    expect(countCells(text)).toBe(cells)
  })
})

describe('toGraphemes', () => {
  it('keeps together what people see as one', () => {
    expect(toGraphemes('ab')).toEqual(['a', 'b'])
    expect(toGraphemes('e\u0301👩‍🚀x')).toEqual(['e\u0301', '👩‍🚀', 'x'])
  })
})

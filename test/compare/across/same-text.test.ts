import {describe, expect, it} from 'vitest'
import {isSameText} from '../../../src/compare/across/same-text.js'

describe('isSameText', () => {
  it('sees through how a text is typed', () => {
    expect(isSameText("''Yes,'' she said", '‘‘Yes,’’ she said')).toBe(true)
    expect(isSameText('“Zoë’s” — a\u00A0har\u00ADbour…', '"Zoe\u0308\'s" -- a  harbour...')).toBe(true)
  })

  it('keeps figures, symbols and capitals apart', () => {
    expect(isSameText('3.5 percent', '35 percent')).toBe(false)
    expect(isSameText('$5', '€5')).toBe(false)
    expect(isSameText('the US', 'the us')).toBe(false)
  })
})

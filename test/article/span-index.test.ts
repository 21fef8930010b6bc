import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {indexSpans, SpanIndex} from '../../src/article/span-index.js'

const span = fc.tuple(fc.nat(30), fc.nat(12)).map(([start, length]) => ({start, end: start + length + 1}))
const spans = fc.array(span, {maxLength: 12}).map((list) => list.sort((one, other) => one.start - other.start))

describe('a span index', () => {
  it('answers as looking at each span does', () => {
    fc.assert(
      fc.property(spans, span, (list, asked) => {
        const index = new SpanIndex(list)
        expect(index.at(asked.start)).toBe(list.findLast(({start}) => start <= asked.start))
        expect(index.touches(asked)).toBe(list.some(({start, end}) => start < asked.end && asked.start < end))
        expect(index.surrounds(asked)).toBe(list.some(({start, end}) => start < asked.start && asked.end <= end))
      })
    )
  })

  it('is made once for a list', () => {
    const list = [{start: 0, end: 3}]
    expect(indexSpans(list)).toBe(indexSpans(list))
  })
})

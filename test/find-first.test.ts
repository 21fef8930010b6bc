import * as fc from 'fast-check'
import {expect, it} from 'vitest'
import {findFirst} from '../src/find-first.js'

it('finds the first number that a condition holds for, or the limit', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1200), (limit, from) => {
      expect(findFirst(limit, (at) => at >= from)).toBe(Math.min(limit, from))
    })
  )
})

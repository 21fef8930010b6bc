import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {lastingMemory, ReusedMemory, type Memory} from '../../../../src/article/attribution/tagging/memory.js'

type Kind = keyof Memory

test('arrays are full of zeros, of the wanted length, and apart from each other, whatever was there before', () => {
  const memory = new ReusedMemory()
  const request = fc.tuple(fc.constantFrom<Kind>('bytes', 'integers', 'floats'), fc.integer({min: 0, max: 60_000}))
  fc.assert(
    fc.property(fc.array(request, {maxLength: 8}), (requests) => {
      memory.clear()
      const given = requests.map(([kind, length]) => memory[kind](length))
      given.forEach((list, index) => {
        const [kind, length] = requests[index] ?? ['bytes', 0]
        expect(list.constructor).toBe(lastingMemory[kind](0).constructor)
        expect(list.length).toBe(length)
        expect(list.every((number) => number === 0)).toBe(true)
        list.fill(index + 1)
      })
      given.forEach((list, index) => expect(list.every((number) => number === index + 1)).toBe(true))
    })
  )
})

import {expect, it} from 'vitest'
import {isAllowed} from '../../../src/article/naming/allowed-names.js'

const forms = (...texts: string[]) => texts.map((text) => ({text}))

it('allows the two names of a pair beside each other, in any order', () => {
  expect(isAllowed(forms('Ariana', 'Adriana'), [['Adriana', 'Ariana']])).toBe(true)
  expect(isAllowed(forms('Ann Lee', 'Anne Lee'), [['Ann Lee', 'Anne Lee']])).toBe(true)
})

it('takes the only word in which two names differ for the pair', () => {
  expect(isAllowed(forms('Marsh', 'March'), [['Ann Marsh', 'Ann March']])).toBe(true)
})

it('allows nothing else', () => {
  expect(isAllowed(forms('Ariana', 'Arianna'), [['Ariana', 'Adriana']])).toBe(false)
  expect(isAllowed(forms('Ann', 'Anne'), [['Ann Lee', 'Anne Li']])).toBe(false)
  expect(isAllowed(forms('Ariana', 'Adriana'), [])).toBe(false)
})

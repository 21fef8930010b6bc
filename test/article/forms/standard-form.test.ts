import {describe, expect, it} from 'vitest'
import type {Form} from '../../../src/article/forms/form-group.js'
import {findStandard, firstPlace} from '../../../src/article/forms/standard-form.js'

/** A form with so many places in the writer's own words, and so many in speech. */
const form = (name: string, own: number, speech = 0): Form => ({
  name,
  places: Array.from({length: own + speech}, (_, index) => ({
    start: index * 10,
    end: index * 10 + 5,
    texts: {},
    isSpeech: index >= own
  }))
})

const standardOf = (forms: readonly Form[], preferred: readonly string[] = [], right?: string): string | undefined =>
  findStandard({kind: 'variant', forms, right}, new Set(preferred))?.name

describe('the standard form', () => {
  it('is the one that stands twice as often, or more', () => {
    expect(standardOf([form('adviser', 1), form('advisor', 2)])).toBe('advisor')
    expect(standardOf([form('adviser', 2), form('advisor', 3)])).toBeUndefined()
  })

  it('is the one that the house prefers, or that alone is right, however often it stands', () => {
    expect(standardOf([form('adviser', 1), form('advisor', 9)], ['adviser'])).toBe('adviser')
    expect(standardOf([form('thefirst', 3), form('the first', 1)], [], 'the first')).toBe('the first')
  })

  it('is the writer’s own where the others stand in speech', () => {
    expect(standardOf([form('adviser', 1), form('advisor', 0, 1)])).toBe('adviser')
    expect(standardOf([form('adviser', 2, 1), form('advisor', 2)])).toBeUndefined()
  })
})

it('a form stands first where the writer writes it', () => {
  const [speech, own] = [...form('adviser', 0, 1).places, ...form('adviser', 1).places]
  expect(firstPlace({name: 'adviser', places: [speech, own].flatMap((place) => place ?? [])})).toBe(own)
})

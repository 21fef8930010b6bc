import {describe, expect, it} from 'vitest'
import {isDerived} from '../../../src/article/forms/derivations.js'

const listed = new Set(
  `fund raise raiser fundraise delegate making make occur occurred happy happily union country countries
  accident accidentally terrible front runner party sold identify identifiable cook`.split(/\s+/)
)
const derived = (word: string): boolean => isDerived(word, (one) => listed.has(one))

describe('isDerived', () => {
  it.each(['superdelegates', 'nonunionized', 'fundraiser', 'frontrunner', 'intraparty', 'cookable', 'identifiably'])(
    'knows how %s is made',
    (word) => {
      expect(derived(word)).toBe(true)
    }
  )

  it.each(['occured', 'makeing', 'countrys', 'accidently', 'negotations', 'partyand', 'xyzzy', ''])(
    'does not explain %s',
    (word) => {
      expect(derived(word)).toBe(false)
    }
  )
})

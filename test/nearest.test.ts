import {describe, expect, it} from 'vitest'
import {findNearest, suggestNearest} from '../src/nearest.js'

const rules = ['no-repeated-passage', 'consistent-names', 'consistent-spelling', 'spelling']

describe('findNearest', () => {
  it('finds the name with the fewest edits', () => {
    expect(findNearest('consistant-names', rules)).toBe('consistent-names')
    expect(findNearest('speling', rules)).toBe('spelling')
  })

  it('counts a swap of neighbours as one edit', () => {
    expect(findNearest('wran', ['warn', 'wrong'])).toBe('warn')
    expect(findNearest('--fxi', ['--fix', '--help'])).toBe('--fix')
  })

  it('does not mind capitals', () => {
    expect(findNearest('CONSISTENT-NAMES', rules)).toBe('consistent-names')
  })

  it('finds a name that goes on', () => {
    expect(findNearest('no-repeated', rules)).toBe('no-repeated-passage')
  })

  it('finds nothing when no name is near', () => {
    expect(findNearest('zebra', rules)).toBeUndefined()
    expect(findNearest('', rules)).toBeUndefined()
    expect(suggestNearest('zebra', rules)).toBe('')
  })
})

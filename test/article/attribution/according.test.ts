import {describe, expect, it} from 'vitest'
import {sourceOf} from './source-of-cue.js'

describe('the source of “according to”', () => {
  it('is what stands behind it, not who did something before', () => {
    const text =
      'Lund and her family watched the tape, according to their attorneys, and said that they had more questions than answers.'
    expect(sourceOf('according to', text)).toBe('their attorneys')
    expect(
      sourceOf('According to', 'According to new financial documents that Ada J. Lund filed in May, the weir was sold.')
    ).toBe('new financial documents that Ada J. Lund filed in May')
  })

  it('is nobody where the text ends', () => {
    expect(sourceOf('According to', 'The weir was sold. According to')).toBeFalsy()
  })
})

import {describe, expect, it} from 'vitest'
import {splitCues} from '../../../../src/article/attribution/repairs/sources-in-cues.js'
import {mend} from './mended-source.js'

describe('splitCues', () => {
  it.each([
    ['The weir, [which] <friends described> as a wall, will close.', 'friends > described'],
    ['[Harbor] <advocates hailed> the new weir.', 'Harbor advocates > hailed'],
    ['The vote was close, and <few express enthusiasm about> the weir.', 'few > express enthusiasm about'],
    ['But <authorities never quite realized> that the weir leaked.', 'authorities > never quite realized']
  ])('gives the noun that a cue begins with back to the source: %s', (text, parts) => {
    expect(mend(splitCues, text)).toBe(parts)
  })

  it.each([
    ['[He] <most recently defended> the weir.', 'He > most recently defended'],
    ['[The mayor] <fears> a flood.', 'The mayor > fears'],
    ['[The mayor] <asked critics to count> the eels.', 'The mayor > asked critics to count']
  ])('leaves a cue that begins with a verb: %s', (text, parts) => {
    expect(mend(splitCues, text)).toBe(parts)
  })
})

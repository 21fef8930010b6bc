import {describe, expect, it} from 'vitest'
import {widenSources} from '../../../../src/article/attribution/repairs/wider-sources.js'
import {mendedSource} from './mended-source.js'

describe('widenSources', () => {
  it.each([
    ['Still, people [who have seen the weir] <say> that it leaks.', 'people who have seen the weir'],
    [
      'Many of the keepers who would rather be working for [the mayor] <said> that the weir leaks.',
      'Many of the keepers who would rather be working for the mayor'
    ],
    ['A spokesman for [the port] <said> that the weir leaks.', 'A spokesman for the port'],
    ['However, five past and [current keepers] <said> that the weir leaks.', 'five past and current keepers'],
    ['Those around [him] <say> that the weir leaks.', 'Those around him'],
    ['Ada Lund, [a host of the show,] <said> that the weir leaks.', 'Ada Lund, a host of the show,'],
    ['Lund, [others] <vow> a new weir.', 'Lund, others']
  ])('gives a source the rest of its subject: %s', (text, source) => {
    expect(mendedSource(widenSources, text)).toBe(source)
  })

  it('takes in the one who stands for many', () => {
    expect(mendedSource(widenSources, '[Companies] like Lund have long <denied> that the weir leaks.')).toBe(
      'Companies like Lund'
    )
    expect(mendedSource(widenSources, '[Companies] like this have long <denied> that the weir leaks.')).toBe(
      'Companies'
    )
  })

  it.each([
    'She praised the weir before [the mayor] <said> that it leaks.',
    'In March, [the keeper, a former boatman,] <said> that it leaks.',
    'The keepers, [others] of the port <said>.',
    'The mayor spoke to [him] and <said> that it leaks.'
  ])('leaves a source that is whole: %s', (text) => {
    expect(mendedSource(widenSources, text)).toBe(text.slice(text.indexOf('[') + 1, text.indexOf(']')))
  })
})

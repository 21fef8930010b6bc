import {describe, expect, it} from 'vitest'
import {trimSources} from '../../../../src/article/attribution/repairs/source-bounds.js'
import {mendedSource} from './mended-source.js'

describe('trimSources', () => {
  it.each([
    ['[Most of the workers were from Oslo, the company in Bergen] <denied>.', 'the company in Bergen'],
    ['[Some money came from donors who cannot be located, campaign records] <show>.', 'campaign records'],
    ['The vote was lost, <according to> [the council, Lund had won it].', 'the council'],
    ['They lost in Oslo (a tenth, <according to> [city records) and Bergen].', 'city records']
  ])('keeps the clause that stands at the cue: %s', (text, source) => {
    expect(mendedSource(trimSources, text)).toBe(source)
  })

  it('keeps the subject where the cue is a second verb', () => {
    const text = '[The keeper went to school with one of the boatmen] and <told> stories of the lock.'
    expect(mendedSource(trimSources, text)).toBe('The keeper')
  })

  it('leaves out the phrase that opens a sentence', () => {
    expect(mendedSource(trimSources, 'In line with [most of the fishers, the mayor] <opposed> the weir.')).toBe(
      'the mayor'
    )
    expect(mendedSource(trimSources, 'According to [the port, officials] <want> a new weir.')).toBe('officials')
    expect(mendedSource(trimSources, '<According to> [the port, officials] want a new weir.')).toBe('the port')
  })

  it('leaves out the noun that its clause is about', () => {
    expect(mendedSource(trimSources, 'It was [the number of people the paper] <reported>.')).toBe('the paper')
  })

  it('leaves out what is said before it', () => {
    expect(mendedSource(trimSources, '[Three of ten eels, among them two old ones, the report] <said>.')).toBe(
      'the report'
    )
    expect(mendedSource(trimSources, '[Photo Shows Lock Open at Night — Some] <Say> It Is New.')).toBe('Some')
  })

  it.each([
    '[A poll of South Harbor released on Tuesday] <showed> a lead.',
    '[People briefed on the move] <said> so.',
    '[Ada Lund, who keeps the lock,] <said> so.',
    '[Several people I have spoken with] <said> so.',
    '[Ada Lund, the keeper of the lock] <said>.',
    '[Ada Lund, Jan Moe and Kim Berg] <said>.'
  ])('leaves what only describes the source: %s', (text) => {
    expect(mendedSource(trimSources, text)).toBe(text.slice(1, text.indexOf(']')))
  })
})

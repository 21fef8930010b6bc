import {describe, expect, it} from 'vitest'
import {completeSubjects} from '../../../../src/article/attribution/repairs/subjects.js'
import {mendedSource} from './mended-source.js'
import {sourceOf} from '../source-of-cue.js'

describe('subjects of cues that the models found no source for', () => {
  it('gives a second verb the subject of the first', () => {
    expect(
      sourceOf('found', "Lund's lawyers looked through the notes and found that the weir had never been inspected.")
    ).toBe("Lund's lawyers")
    expect(
      sourceOf('defended', 'Earlier Monday, Lund appeared on a show in Oslo and defended herself against accusations.')
    ).toBe('Lund')
  })

  it('gives a verb behind an insertion the subject before it, and takes in what describes it', () => {
    expect(sourceOf('say', 'Others, however, say a new weir is overdue.')).toBe('Others')
    expect(
      mendedSource(completeSubjects, 'Many critics, like both of the Lunds, <say> that the weir will not hold.')
    ).toBe('Many critics, like both of the Lunds,')
    expect(sourceOf('intends', 'Instead, Ms. Lund, a former keeper of the lock, intends to sit out the vote.')).toMatch(
      /^Ms\. Lund, a former keeper of the lock/
    )
  })

  it('gives a participle behind a comma the first subject of its sentence', () => {
    expect(
      sourceOf('warning', 'Keeper Ada Lund walked along the weir again, warning that it would not hold another winter.')
    ).toBe('Keeper Ada Lund')
  })

  it('gives a participle no second object as its subject', () => {
    expect(
      sourceOf(
        'saying',
        'It was no surprise that the port would drop the charges against Lund and her staff, saying that the weir was safe.'
      )
    ).not.toBe('her staff')
  })

  it('takes an agent between dashes for no subject', () => {
    const text = 'None of the films he spoke of - made by [unknown activists -] <showed> the weir.'
    expect(mendedSource(completeSubjects, text)).toBe('')
  })

  it('gives a passive no subject: it is not who speaks', () => {
    expect(sourceOf('is expected', 'Ada Lund came to the lock and is expected to open the weir in May.')).not.toBe(
      'Ada Lund'
    )
  })

  it('gives a participle the subject of the relative clause before it, not who is in that', () => {
    expect(
      sourceOf(
        'telling',
        'Ada Lund, who is ahead of Jan Moe in most recent polls, has opened the weir again, telling reporters that it will hold.'
      )
    ).toMatch(/^Ada Lund/)
  })

  it('gives a second verb no source that ends in a conjunction', () => {
    expect(mendedSource(completeSubjects, 'She praised [those who left but] <said> that it was a new game.')).toBe(
      'She'
    )
    expect(
      mendedSource(completeSubjects, 'Courted by [most of the keepers and] <widely expected> to win, he stayed.')
    ).toBe('')
  })

  it('looks for the subject before an insertion between dashes, not in it', () => {
    expect(
      sourceOf(
        'said',
        'Lund -- author of The Weir, a book about the floods of the valley -- said the lock was too old.'
      )
    ).toMatch(/^Lund/)
  })
})

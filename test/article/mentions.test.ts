import {assert, property, string} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {ParagraphFacts} from '../../src/article/facts.js'

const mentionsOf = (text: string): string[] =>
  new ParagraphFacts(text).mentions.map(({start, end}) => text.slice(start, end))

describe('findMentions', () => {
  it('takes capitalised runs and leaves possessives out', () => {
    expect(mentionsOf('Mayor Ada Quill’s plan pleased Orrin Falk and the Harbor Board.')).toEqual([
      'Mayor Ada Quill',
      'Orrin Falk',
      'Harbor Board'
    ])
  })

  it('goes on over particles inside a name', () => {
    expect(mentionsOf('Police blamed Tren de Aragua, and Maria de la Cruz agreed with Anna von der Heide.')).toEqual([
      'Police',
      'Tren de Aragua',
      'Maria de la Cruz',
      'Anna von der Heide'
    ])
  })

  it('takes particles that open a name, and short prefixes', () => {
    expect(mentionsOf('He met bin Talal, al-Hariri, de Vries and d’Orsay, who used an iPhone.')).toEqual([
      'bin Talal',
      'al-Hariri',
      'de Vries',
      'd’Orsay',
      'iPhone'
    ])
  })

  it('goes on over initials, abbreviations, suffixes and ampersands', () => {
    expect(
      mentionsOf('Then Sen. John Q. Marsh of St. Albans met Roy Finn Jr. and Wick & Sons, and AT&T sued.')
    ).toEqual(['Sen. John Q. Marsh', 'St. Albans', 'Roy Finn Jr.', 'Wick & Sons', 'AT&T'])
  })

  it('leaves function words out, wherever a capital opens them', () => {
    expect(mentionsOf('But Falk said The Harbor Board was wrong, and I agree.')).toEqual(['Falk', 'Harbor Board'])
  })

  it('asks with “Will”, unless somebody is called so', () => {
    expect(mentionsOf('Will Falk resign?')).toEqual(['Falk'])
    expect(mentionsOf('Will Falk resigned.')).toEqual(['Will Falk'])
  })

  it('ends a run at every other mark', () => {
    expect(mentionsOf('Ada Quill, Orrin Falk (Harbor Board) and Lee/Wick')).toEqual([
      'Ada Quill',
      'Orrin Falk',
      'Harbor Board',
      'Lee',
      'Wick'
    ])
  })

  it('says whether a run opens a sentence', () => {
    const text = '“Falk is here,” Quill said. Then Wick came: Marsh too.'
    const opening = new ParagraphFacts(text).mentions.filter(({opensSentence}) => opensSentence)
    expect(opening.map(({start, end}) => text.slice(start, end))).toContain('Falk')
    expect(opening.map(({start, end}) => text.slice(start, end))).not.toContain('Quill')
    expect(opening.map(({start, end}) => text.slice(start, end))).not.toContain('Wick')
    expect(opening.map(({start, end}) => text.slice(start, end))).toContain('Marsh')
  })

  it('gives runs in order that begin and end with their tokens, whatever the text', () => {
    assert(
      property(string({unit: 'grapheme', maxLength: 200}), (text) => {
        const facts = new ParagraphFacts(text)
        let last = 0
        for (const {start, end, firstToken, endToken} of facts.mentions) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(facts.tokens.starts[firstToken]).toBe(start)
          expect(facts.tokens.ends[endToken - 1]).toBe(end)
          last = end
        }
      })
    )
  })
})

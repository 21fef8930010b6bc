import {array, assert, constantFrom, oneof, property, string} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Article} from '../../../src/article/article.js'
import {findNameWords} from '../../../src/article/naming/name-words.js'
import {classifySource, type SourceContext} from '../../../src/article/sourcing/source-kinds.js'
import {readText} from '../../../src/source/text.js'

/** The kind, with the vague kind behind a slash. */
const kindOf = (text: string, context?: SourceContext): string => {
  const {kind, vague} = classifySource(text, context)
  return vague ? `${kind}/${vague}` : kind
}

describe('classifySource', () => {
  it.each([
    ['critics', 'vague/critic'],
    ['Analysts', 'vague/critic'],
    ['his critics', 'vague/critic'],
    ['sources close to the negotiations', 'vague/critic'],
    ["the mayor's opponents", 'vague/critic'],
    ["Mr. Brandt's advisers", 'vague/official'],
    ['judges handling the Harbour Board case', 'vague/official'],
    ['food buying experts', 'vague/critic'],
    ['some experts', 'vague/critic'],
    ['officials', 'vague/official'],
    ['US officials', 'vague/official'],
    ['several senior ministers', 'vague/official'],
    ['Harbour Board aides', 'vague/official'],
    ['officials at the port', 'vague/official'],
    ['a group of lawmakers', 'vague/official'],
    ['a recent poll', 'vague/document'],
    ['the results of nationwide surveys', 'vague/document'],
    ['no', 'none'],
    ['studies', 'vague/document'],
    ['Federal data', 'vague/document'],
    ['some party figures', 'vague/official'],
    ['new figures', 'vague/document'],
    ['voters', 'vague/group'],
    ['Republicans', 'vague/group'],
    ['The Democrats', 'vague/group'],
    ['House Republicans', 'vague/group'],
    ['Clinton and Sanders supporters', 'vague/critic'],
    ['state and local officials', 'vague/official'],
    ['developers', 'vague/group'],
    ['some', 'vague/indefinite'],
    ['Others', 'vague/indefinite'],
    ['many in the trade', 'vague/indefinite'],
    ['a number of people', 'vague/indefinite'],
    ['some of her neighbours', 'vague/indefinite'],
    ['no one', 'vague/indefinite'],
    ['critics last week', 'vague/critic'],
    ['Officials on Monday', 'vague/official']
  ])('calls "%s" %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind)
  })

  it.each([
    'Sam Ratner, policy director at Win Without War',
    'spokeswoman Ines Okafor',
    'Mr. Deans',
    'Deputy Mayor Lena Brandt',
    'the Harbour Board',
    'the Brandt campaign',
    'the U.S.',
    'US',
    'the German government',
    'police',
    'Prosecutors',
    'Congress',
    'a poll by Northfield University',
    'an Ipsos survey',
    'experts such as Lena Brandt',
    'allies, including Governor Okafor',
    'her campaign manager, Lena Brandt,',
    'Another partner, Tomas A. Lind',
    'former secretary of state Lena Brandt',
    'Lena Brandt, 44, a nurse who lives nearby',
    'Builders for Better Homes',
    'Ms. Brandt avoids',
    'calculations by Lena Brandt of Northfield University',
    'Mark Cuban',
    '@lenabrandt'
  ])('calls "%s" named', (text) => {
    expect(kindOf(text, {opensSentence: false})).toBe('named')
  })

  it.each([
    'he',
    'She',
    'who',
    'they',
    'we all',
    'the senator',
    'the officials',
    'these supporters',
    'the campaign',
    'his office',
    'both sides',
    'the two lawmakers',
    'the report'
  ])('calls "%s" a pronoun: it points at somebody the text has named', (text) => {
    expect(kindOf(text)).toBe('pronoun')
  })

  it.each([
    'two officials',
    'a spokesman',
    'one aide',
    'five past and current employees',
    'an official familiar with the plan',
    '54 percent of voters',
    'six in 10',
    'more than half of the members',
    'three people briefed on the talks',
    'one of the lawyers',
    'a Democrat'
  ])('calls "%s" anonymous', (text) => {
    expect(kindOf(text)).toBe('anonymous')
  })

  it('finds no source in no words', () => {
    expect(kindOf('')).toBe('none')
    expect(kindOf(' — ')).toBe('none')
  })

  it('takes the named part of a coordination and says what the vague one is', () => {
    expect(classifySource('experts and Maduro himself')).toEqual({kind: 'named', rung: 'named', vaguePart: 'critic'})
    expect(classifySource('Brandt and NATO officials', {opensSentence: false})).toMatchObject({kind: 'named'})
    expect(classifySource('activists, lawyers and Mayor Lena Brandt')).toMatchObject({
      kind: 'named',
      vaguePart: 'critic'
    })
  })

  it.each([
    ['some', 'indefinite'],
    ['officials', 'role'],
    ['Harbour Board officials', 'organization'],
    ['officials at the Harbour Board', 'organization'],
    ['analysts at Harbour Bank', 'organization'],
    ['Brandt supporters', 'role'],
    ['an official familiar with the plan', 'access'],
    ['three officials', 'counted'],
    ['Lena Brandt', 'named']
  ])('puts "%s" on the rung %s of the ladder', (text, rung) => {
    expect(classifySource(text, {opensSentence: false}).rung).toBe(rung)
  })

  it('never throws, and gives a vague kind exactly to vague sources', () => {
    const words = constantFrom(
      'the',
      'some',
      'Critics',
      'and',
      'of',
      'Brandt',
      ',',
      "'s",
      '12',
      'percent',
      'who',
      '—',
      'such',
      'as'
    )
    assert(
      property(
        oneof(
          string(),
          array(words).map((list) => list.join(' '))
        ),
        (text) => {
          const {kind, vague} = classifySource(text)
          expect(vague !== undefined).toBe(kind === 'vague')
        }
      )
    )
  })
})

describe('findNameWords', () => {
  const article = (text: string): Article => new Article(readText(text, 'a.txt'))
  const text =
    'The vote was close, said Ruth Banks, a surveyor. Banks had bet on it.\n\nThe offer came from Odell Group.'

  it('holds words that stand with a capital inside a sentence', () => {
    const names = findNameWords(article(text))
    expect(names.has('Banks')).toBe(true)
    expect(names.has('Odell')).toBe(true)
    expect(names.has('The')).toBe(false)
  })

  it('tells a surname from a plural', () => {
    const names = findNameWords(article(text))
    expect(kindOf('Banks', {opensSentence: true, isName: (word) => names.has(word)})).toBe('named')
    expect(kindOf('Banks', {opensSentence: true, isName: () => false})).toBe('vague/group')
  })
})

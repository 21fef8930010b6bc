import {describe, expect, it} from 'vitest'
import {Article} from '../../src/article/article.js'
import {readText} from '../../src/source/text.js'

const namesOf = (text: string): string[] =>
  new Article(readText(text, 'article.txt')).names.map(
    ({name, forms}) => `${name}: ${forms.map((form) => `${form.text} ${form.count}`).join(', ')}`
  )

describe('names of an article', () => {
  it('puts the surname with the one person who bears it, titles left out', () => {
    const text = `Mayor Ada Marsh met Sen. Roy Finch on Monday. “It rains,” Marsh said. Finch agreed with Mrs. Marsh.`
    expect(namesOf(text)).toEqual(['Ada Marsh: Marsh 2, Ada Marsh 1', 'Roy Finch: Roy Finch 1, Finch 1'])
  })

  it('leaves a surname alone that two people bear', () => {
    const text = 'Ada Marsh met Roy Marsh in Tarnby. Later Marsh left.'
    expect(namesOf(text)).toEqual([
      'Ada Marsh: Ada Marsh 1',
      'Roy Marsh: Roy Marsh 1',
      'Tarnby: Tarnby 1',
      'Marsh: Marsh 1'
    ])
  })

  it('shows spellings of one name as its forms, called by the fullest', () => {
    const text = `Orla Brennigan opened the bridge. “It is late,” Brennigan said. Critics of Brennigan stayed away.
The next day Brenigan left the city.`
    expect(namesOf(text)).toEqual(['Orla Brennigan: Brennigan 2, Orla Brennigan 1, Brenigan 1'])
  })

  it('joins what a body is with what it is of', () => {
    expect(namesOf('He left the Tarnby School of Design for the University of Oslo.')).toEqual([
      'Tarnby School of Design: Tarnby School of Design 1',
      'University of Oslo: University of Oslo 1'
    ])
  })

  it('leaves out dates, openers and words of titles', () => {
    expect(namesOf('Winners and Losers of the Week\nCritics came on Friday. In May, Falk sang to Critics.')).toEqual([
      'Falk: Falk 1'
    ])
  })

  it('counts a repeated passage once and gives all places', () => {
    const body = 'The gang is called Lobo de Tarapaca and it runs the port of the old town by night, they say in fear.'
    const [name] = new Article(readText(`${body}\n${body}`, 'article.txt')).names
    expect(name?.forms[0]).toMatchObject({text: 'Lobo de Tarapaca', count: 1})
    expect(name?.forms[0]?.places).toHaveLength(2)
  })
})

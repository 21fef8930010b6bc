import {describe, expect, it} from 'vitest'
import {Article} from '../../src/article/article.js'
import {findRepeats} from '../../src/compare/repeats.js'
import {readText} from '../../src/source/text.js'

const story = [
  'The harbour board voted on Thursday to rebuild the old fish quay, which has been closed since a storm broke its piles.',
  'Work is to begin in March, when the herring boats are at sea, and will cost about four million euros.',
  'Fishermen have tied up at the coal pier meanwhile, an hour from the auction hall, and pay for a lorry each morning.',
  'The board will pay for half of the lorries from now on, and for the ice that melts in them on the way.'
]

const repeatsOf = (text: string): {first: string; later: string; similarity: number}[] => {
  const article = new Article(readText(text, 'a.txt'))
  return findRepeats(article).map(({first, later, similarity}) => ({
    first: article.slice(first),
    later: article.slice(later),
    similarity
  }))
}

const paragraphs = (...list: string[]): string => list.join('\n\n')

describe('findRepeats', () => {
  it('finds nothing in an article that says everything once', () => {
    expect(repeatsOf(paragraphs(...story))).toEqual([])
    expect(repeatsOf('')).toEqual([])
  })

  it('reports a body pasted twice as one repeat, from its first letter to its last mark', () => {
    const body = paragraphs(...story)
    expect(repeatsOf(paragraphs('Board to rebuild quay', body, body))).toEqual([
      {first: body, later: body, similarity: 1}
    ])
  })

  it('holds an edited paragraph to be the same', () => {
    const edited = (story[2] ?? '').replace('Fishermen', 'The crews').replace('an hour', 'forty minutes')
    const [repeat, ...others] = repeatsOf(paragraphs(...story, edited))
    expect(others).toEqual([])
    expect(repeat).toMatchObject({first: story[2], later: edited})
    expect(repeat?.similarity).toBeGreaterThan(0.8)
    expect(repeat?.similarity).toBeLessThan(1)
  })

  it('reports blocks that changed places one by one', () => {
    const [one = '', two = '', three = '', four = ''] = story
    expect(repeatsOf(paragraphs(...story, three, four, one, two)).map(({first}) => first)).toEqual([
      paragraphs(three, four),
      paragraphs(one, two)
    ])
  })

  it('relates a third copy to the first', () => {
    const text = paragraphs(...story, ...story, ...story)
    const article = new Article(readText(text, 'a.txt'))
    expect(findRepeats(article).map(({first}) => first.start)).toEqual([0, 0])
  })

  it('sees through quotation marks, dashes, accents, spaces and soft hyphens', () => {
    const one =
      'Zoë Lindqvist — the harbour’s pilot — said “the wind was never so strong in all the years that I steered”.'
    const other = one
      .replace('ë', 'e\u0308')
      .replaceAll('—', '--')
      .replaceAll(/[“”]/g, '"')
      .replace('’', "'")
      .replace('the wind', 'the\u00A0wind')
      .replace('harbour', 'har\u00ADbour')
    expect(repeatsOf(paragraphs(one, ...story, other))).toEqual([{first: one, later: other, similarity: 1}])
  })
})

import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Article} from '../../src/article/article.js'
import {defaultOptions, findRepeats, type Repeat} from '../../src/compare/repeats.js'
import {readText} from '../../src/source/text.js'
import {oddArticles, oddSentence, paragraphs, story} from './sample-text.js'

const read = (text: string): Article => new Article(readText(text, 'a.txt'))

const textsOf = (article: Article, {first, later, similarity}: Repeat) => ({
  first: article.slice(first),
  later: article.slice(later),
  similarity
})

const repeatsOf = (text: string) => {
  const article = read(text)
  return findRepeats(article).map((repeat) => textsOf(article, repeat))
}

const [one = '', two = '', three = '', four = ''] = story

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

  it('reports a sentence that stands again in another paragraph', () => {
    const text = paragraphs(`${one} ${two}`, three, `${four} ${two}`)
    expect(repeatsOf(text)).toEqual([{first: two, later: two, similarity: 1}])
  })

  it('holds an edited paragraph to be the same, and reports all of it', () => {
    const edited = three.replace('Fishermen', 'The crews').replace('an hour', 'forty minutes').replace('morning', 'day')
    const [repeat, ...others] = repeatsOf(paragraphs(...story, edited))
    expect(others).toEqual([])
    expect(repeat).toMatchObject({first: three, later: edited})
    expect(repeat?.similarity).toBeGreaterThan(0.75)
    expect(repeat?.similarity).toBeLessThan(1)
  })

  it('reports a body of which every paragraph was edited as one repeat', () => {
    const edited = story.map((text) => text.replace(' the ', ' a ').replace(/ (\w+)\.$/, ' it.'))
    const [repeat, ...others] = repeatsOf(paragraphs('Board to rebuild quay', ...story, ...edited))
    expect(others).toEqual([])
    expect(repeat).toMatchObject({first: paragraphs(...story), later: paragraphs(...edited)})
  })

  it('reports blocks that changed places one by one', () => {
    expect(repeatsOf(paragraphs(one, two, three, four, three, four, one, two)).map(({first}) => first)).toEqual([
      paragraphs(three, four),
      paragraphs(one, two)
    ])
  })

  it('relates every further copy to the first', () => {
    for (const copies of [3, 5]) {
      const article = read(paragraphs(...Array.from({length: copies}, () => story).flat()))
      const repeats = findRepeats(article)
      expect(repeats.map(({first}) => first.start)).toEqual(Array.from({length: copies - 1}, () => 0))
      expect(repeats.at(-1)?.later.end).toBe(article.text.length)
    }
  })

  it('reports a stutter in one paragraph as one repeat', () => {
    const text = Array.from({length: 50}, () => one).join(' ')
    expect(repeatsOf(text)).toEqual([{first: one, later: text.slice(one.length + 1), similarity: 1}])
  })

  it('sees through quotation marks, dashes, accents, spaces and soft hyphens', () => {
    const first =
      'Zoë Lindqvist — the harbour’s pilot — said “the wind was never so strong in all the years that I steered”.'
    const later = first
      .replace('ë', 'e\u0308')
      .replaceAll('—', '--')
      .replaceAll(/[“”]/g, '"')
      .replace('’', "'")
      .replace('the wind', 'the\u00A0wind')
      .replace('harbour', 'har\u00ADbour')
    expect(repeatsOf(paragraphs(first, ...story, later))).toEqual([{first, later, similarity: 1}])
  })

  it('takes in what stands behind a passage and has no words', () => {
    const signed = paragraphs(one, two, '@fishquay')
    expect(repeatsOf(paragraphs(signed, signed))).toEqual([{first: signed, later: signed, similarity: 1}])
  })

  it('does not take other figures for the same words', () => {
    const first =
      'Unemployment in the district rose to 3.5 percent in the spring, the labour office said in its report.'
    const article = read(paragraphs(first, ...story, first.replace('3.5', '35')))
    expect(findRepeats(article).map(({isExact}) => isExact)).toEqual([false])
  })

  it('counts no words of phrases that may stand anywhere', () => {
    const article = read(paragraphs(one, two, three, four, two))
    expect(findRepeats(article)).toHaveLength(1)
    expect(findRepeats(article, {...defaultOptions, allow: [two.toUpperCase().replaceAll(',', '')]})).toEqual([])
  })

  it('leaves out what is shorter or less alike than it is told', () => {
    const edited = three.replace('Fishermen', 'The crews').replace('an hour', 'forty minutes')
    const article = read(paragraphs(...story, edited))
    expect(findRepeats(article, {...defaultOptions, minSimilarity: 0.95})).toEqual([])
    expect(findRepeats(article, {...defaultOptions, minWords: 40})).toEqual([])
  })

  it('finds exactly what was pasted, wherever it was pasted', () => {
    const pasted = oddArticles.chain((list) =>
      fc.record({
        list: fc.constant(list),
        start: fc.nat(list.length - 1),
        count: fc.integer({min: 1, max: 3}),
        at: fc.nat(list.length)
      })
    )
    fc.assert(
      fc.property(pasted, ({list, start, count, at}) => {
        const end = Math.min(list.length, start + count)
        fc.pre(at <= start || at >= end)
        const block = list.slice(start, end)
        const text = paragraphs(...list.slice(0, at), ...block, ...list.slice(at))
        expect(repeatsOf(text)).toEqual([{first: paragraphs(...block), later: paragraphs(...block), similarity: 1}])
      }),
      {numRuns: 200}
    )
  })

  it('never throws, whatever the text, and keeps to its places', () => {
    const words = fc.constantFrom(
      'the',
      'cat',
      '“',
      '”',
      '.',
      '\n\n',
      '3.5',
      "don't",
      'Zoë',
      '—',
      '- ',
      '___',
      '?',
      '\u00AD',
      '😀'
    )
    const texts = fc.oneof(
      fc.string({unit: 'binary', maxLength: 300}),
      fc.array(words, {maxLength: 400}).map((list) => list.join(' '))
    )
    fc.assert(
      fc.property(texts, fc.integer({min: 1, max: 4}), (part, times) => {
        const article = read(Array.from({length: times}, () => part).join('\n\n'))
        let end = 0
        for (const {first, later, similarity, words: count} of findRepeats(article)) {
          expect(first.start).toBeGreaterThanOrEqual(0)
          expect(first.end).toBeGreaterThan(first.start)
          expect(later.start).toBeGreaterThanOrEqual(Math.max(first.end, end))
          expect(later.end).toBeLessThanOrEqual(article.text.length)
          expect(similarity).toBeLessThanOrEqual(1)
          expect(count).toBeGreaterThanOrEqual(12)
          end = later.end
        }
      }),
      {numRuns: 300}
    )
  })

  it('takes time in proportion to the words, also of hostile texts', () => {
    const row = (index: number): string =>
      `Ward ${index}: Haas ${index * 7} votes, Brandt ${index * 3} votes, spoilt ${index % 9}, all counted by eleven at night`
    const hostile: Record<string, (size: number) => string> = {
      'one sentence': (size) => Array.from({length: size / 20}, () => one).join(' '),
      'two words': (size) => Array.from({length: size / 2}, () => 'a b').join(' '),
      'few words': (size) => Array.from({length: size}, (_, index) => 'abcde'.charAt((index * index) % 5)).join(' '),
      rows: (size) => Array.from({length: size / 16}, (_, index) => row(index)).join('\n'),
      prose: (size) => Array.from({length: size / 20}, (_, index) => oddSentence(20, index)).join('\n')
    }
    for (const [name, make] of Object.entries(hostile)) {
      const article = read(make(40_000))
      expect(article.words.length).toBeGreaterThan(0)
      const began = performance.now()
      findRepeats(article)
      expect({name, isSlow: performance.now() - began > 4000}).toEqual({name, isSlow: false})
    }
  })
})

import {describe, expect, it} from 'vitest'
import {Article} from '../../../src/article/article.js'
import {defaultOptions} from '../../../src/compare/repeats.js'
import {findSharedPassages, fingerprint} from '../../../src/compare/across/shared-passages.js'
import {readText} from '../../../src/source/text.js'
import {oddSentence, paragraphs, story} from '../sample-text.js'

/** What is found between texts, and how many of them were read. */
async function compare(texts: Readonly<Record<string, string>>, options = defaultOptions) {
  const paths = Object.keys(texts)
  const read = (path: string): Article => new Article(readText(texts[path] ?? '', path))
  const entries = paths.map((path) => ({path, facts: fingerprint(read(path), options)}))
  const asked = new Set<string>()
  const found: string[][] = []
  const reading = (path: string): Promise<Article> => {
    asked.add(path)
    return Promise.resolve(read(path))
  }
  for await (const {firstArticle, article, first, later} of findSharedPassages(entries, reading, options)) {
    found.push([firstArticle.source.path, firstArticle.slice(first), article.source.path, article.slice(later)])
  }
  return {found, asked: [...asked].sort()}
}

/** An article of a number's own, with paragraphs of others in the middle. */
const articleOf = (number: number, ...taken: string[]): string =>
  paragraphs(oddSentence(30, 10 * number), ...taken, oddSentence(30, 10 * number + 1), oddSentence(30, 10 * number + 2))

const long = `${story[0]} ${story[1]}`

describe('findSharedPassages', () => {
  it('finds a body under another headline, on the later path', async () => {
    const body = paragraphs(...story)
    const {found} = await compare({'a.txt': paragraphs('One headline', body), 'b.txt': paragraphs('Another', body)})
    expect(found).toEqual([['a.txt', body, 'b.txt', body]])
  })

  it('finds an edited body', async () => {
    const body = paragraphs(...story)
    const edited = story.map((text) => text.replace(' the ', ' a ')).join('\n\n')
    const {found} = await compare({'a.txt': paragraphs('One headline', body), 'b.txt': paragraphs('Another', edited)})
    expect(found).toEqual([['a.txt', body, 'b.txt', edited]])
  })

  it('finds a paragraph taken, and reads only the articles that share it', async () => {
    const {found, asked} = await compare({
      'a.txt': articleOf(1),
      'b.txt': articleOf(2, long),
      'c.txt': articleOf(3),
      'd.txt': articleOf(4, long)
    })
    expect(found).toEqual([['b.txt', long, 'd.txt', long]])
    expect(asked).toEqual(['b.txt', 'd.txt'])
  })

  it('relates every copy to the first article that has it', async () => {
    const {found} = await compare({
      'a.txt': articleOf(1, long),
      'b.txt': articleOf(2, long),
      'c.txt': articleOf(3, long)
    })
    expect(found.map(([first, , later]) => [first, later])).toEqual([
      ['a.txt', 'b.txt'],
      ['a.txt', 'c.txt']
    ])
  })

  it('takes text of several articles from each of them', async () => {
    const other = `${story[2]} ${story[3]}`
    const {found} = await compare({
      'a.txt': articleOf(1, long),
      'b.txt': articleOf(2, other),
      'c.txt': articleOf(3, other, oddSentence(20, 77), long)
    })
    expect(found.map(([first, text]) => [first, text])).toEqual([
      ['b.txt', other],
      ['a.txt', long]
    ])
  })

  it('is silent about text that stands in many articles, but not about copies of all of an article', async () => {
    const numbers = [1, 2, 3, 4, 5, 6]
    const noted = Object.fromEntries(numbers.map((number) => [`${number}.txt`, articleOf(number, long)]))
    expect((await compare(noted)).found).toEqual([])
    const copied = Object.fromEntries(
      numbers.map((number) => [`${number}.txt`, paragraphs(`Headline ${number}`, ...story)])
    )
    expect((await compare(copied)).found).toHaveLength(5)
  })

  it('is silent about what two articles quote, short passages, and house boilerplate', async () => {
    const quotation =
      '“We have mended nets in the open for three winters, and nobody has died of it yet, but the lorries will be the death of all of us here.”'
    expect((await compare({'a.txt': articleOf(1, quotation), 'b.txt': articleOf(2, quotation)})).found).toEqual([])
    const short = story[1] ?? ''
    expect((await compare({'a.txt': articleOf(1, short), 'b.txt': articleOf(2, short)})).found).toEqual([])
    const texts = {'a.txt': articleOf(1, long), 'b.txt': articleOf(2, long)}
    expect((await compare(texts, {...defaultOptions, allow: [long]})).found).toEqual([])
  })
})

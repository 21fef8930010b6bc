import {describe, expect, it} from 'vitest'
import {Article} from '../../../src/article/article.js'
import {findRepeats} from '../../../src/compare/repeats.js'
import {readSource} from '../../../src/source/read.js'
import {paragraphs, story} from '../sample-text.js'

const found = async (text: string, path = 'a.txt'): Promise<string[]> => {
  const article = new Article(await readSource(text, path))
  return findRepeats(article).map(({later}) => article.slice(later))
}

const [one = '', two = '', three = '', four = ''] = story

describe('what good copy repeats', () => {
  it('is a quotation set apart from the text', async () => {
    const quotation = '“We have mended nets in the open for three winters, and nobody has died of it yet”'
    const text = paragraphs(one, `${quotation}, said Haas, whose father built the first quay.`, two, three)
    expect(await found(paragraphs(text, quotation, four))).toEqual([])
  })

  it('is a short quotation given twice, but not a long one in the middle of the text', async () => {
    const short = '“A quay is a promise that the town makes to its boats,” he said.'
    expect(await found(paragraphs(one, short, two, three, short))).toEqual([])
    const long =
      '“A quay is a promise that the town makes to its boats, and for four years we have broken it every single morning,” he said.'
    expect(await found(paragraphs(one, `Asked why, he laughed. ${long}`, two, three, `And again. ${long}`))).toEqual([
      long
    ])
  })

  it('is a headline echoed in the text', async () => {
    const headline = 'Board will rebuild the old fish quay that the great storm of last winter broke'
    const echo = `The board will rebuild the old fish quay that the great storm of last winter broke.`
    expect(await found(paragraphs(headline, one, two, `${echo} It said so on Thursday.`, three))).toEqual([])
  })

  it('is a deck that comes again in the text', async () => {
    const deck =
      'A storm broke the piles four years ago, and since then the boats have landed an hour away from the hall.'
    const text = paragraphs('A quay comes home', deck, 'By Ida Marsh', one, two, `${deck} That is to end.`, three)
    expect(await found(text)).toEqual([])
  })

  it('is a row of a table, or a list', async () => {
    const rows = ['North', 'Quay', 'Hill', 'Mill', 'Moor'].map(
      (ward, index) =>
        `${ward} ward\tHaas (Harbour) ${index * 71 + 103} votes\tBrandt (Town) ${index * 37 + 90} votes\tall of the ballots counted`
    )
    expect(await found(paragraphs(one, two, rows.join('\n'), three))).toEqual([])
    const answers = ['Ida Marsh', 'Tom Vane', 'Lea Holm', 'Uwe Brandt'].map(
      (name) =>
        `${name}, a member of the board since the last election in May, voted for the quay and against the museum.`
    )
    expect(await found(paragraphs(one, ...answers, two))).toEqual([])
  })

  it('is a team or a cast', async () => {
    const team = 'Harbour: Vane; Holm, Marsh, Brandt, Haas; Lind, Roth, Ames; Kral, Dunn, Joost.'
    expect(await found(paragraphs(one, `First half: ${team}`, two, three, `Second half: ${team}`))).toEqual([])
  })

  it('is a statement about other figures', async () => {
    const april =
      'In April the auction sold 1,204 crates of herring at 31 euros each, up from 988 crates at 29 euros a year ago.'
    const may =
      'In May the auction sold 1,377 crates of herring at 33 euros each, up from 1,012 crates at 27 euros a year ago.'
    expect(await found(paragraphs(one, april, two, three, may, four))).toEqual([])
  })

  it('is a refrain, or a question put to everybody', async () => {
    const refrain = 'And every morning the lorries went up the hill with the ice running out of them.'
    expect(await found(paragraphs(refrain, one, two, refrain, three, refrain, four))).toEqual([])
    const questions = [
      'What would you do with the four million euros if the storm came back next year?',
      'Which of the two piers should be closed first when there is no money for both?'
    ]
    const [first = '', second = ''] = questions
    expect(await found(paragraphs('Haas:', first, one, second, two, 'Brandt:', first, three, second, four))).toEqual([])
  })

  it('is the background in a live file', async () => {
    const background = 'The quay has been closed since a storm broke its piles in the winter four years ago.'
    const text = paragraphs('9:05 a.m.', one, background, '9:40 a.m.', two, background, '10:15 a.m.', three)
    expect(await found(text)).toEqual([])
    expect(
      await found(paragraphs('9:05 a.m.', one, two, three, '9:40 a.m.', one, two, three, '10:15 a.m.', four))
    ).toEqual([paragraphs(one, two, three)])
  })

  it('is a block quotation of the text, a table or a caption in Markdown and HTML', async () => {
    const quotation = 'We have mended nets in the open for three winters, and nobody has died of it yet'
    const markdown = paragraphs(
      '# Quay',
      one,
      `“${quotation}”, said Haas, whose father was there.`,
      two,
      `> ${quotation}`
    )
    expect(await found(markdown, 'a.md')).toEqual([])
    const caption = 'The old fish quay at low water on Thursday, seen from the coal pier (Lea Holm)'
    const figure = `<figure><img src="a.png"><figcaption>${caption}</figcaption></figure>`
    expect(await found(`<p>${one}</p>${figure}<p>${two}</p>${figure}<p>${three}</p>`, 'a.html')).toEqual([])
  })

  it('does not hide a table that was pasted twice with the text around it', async () => {
    const rows = ['North', 'Quay', 'Hill'].map(
      (ward, index) => `${ward}: Haas ${index * 71 + 103}, Brandt ${index * 37 + 90}`
    )
    const body = paragraphs(one, two, ...rows, three)
    expect(await found(paragraphs(body, body))).toEqual([body])
  })
})

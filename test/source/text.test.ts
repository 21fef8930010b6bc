import {describe, expect, test} from 'vitest'
import {parseFrontMatter} from '../../src/source/front-matter.js'
import {readSource} from '../../src/source/read.js'
import type {SourceText} from '../../src/source/source-text.js'
import {readText} from '../../src/source/text.js'

const textsOf = (source: SourceText): string[] => source.paragraphs.map(({text}) => text)
const rolesOf = (source: SourceText): string[] => source.paragraphs.map(({role}) => role)
const read = (...lines: string[]): SourceText => readText(lines.join('\n'), 'article.txt')

const long = (topic: string): string =>
  `The harbour board met on Tuesday to talk about ${topic}, and nobody left the room before the vote was counted twice.`

describe('paragraphs that are single lines', () => {
  test('a line break ends one', () => {
    expect(textsOf(read(long('ferries'), long('cranes'), '', long('fog')))).toEqual([
      long('ferries'),
      long('cranes'),
      long('fog')
    ])
  })

  test('a headline without a full stop stays apart from the sentence after it', () => {
    const source = read('Harbour board votes for a second ferry', long('ferries'))
    expect(textsOf(source)).toEqual(['Harbour board votes for a second ferry', long('ferries')])
    expect(rolesOf(source)).toEqual(['headline', 'body'])
  })

  test('breaks of any system end a line, blanks around it fall away, and offsets stay those of the file', () => {
    const file = '  One came. \r\nTwo came.\rThree came.\u2028Four came.'
    const source = readText(file, 'a.txt')
    expect(textsOf(source)).toEqual(['One came.', 'Two came.', 'Three came.', 'Four came.'])
    for (const {text, map} of source.paragraphs) {
      const {start, end} = map.toOriginal({start: 0, end: text.length})
      expect(file.slice(start, end)).toBe(text)
    }
    expect(source.text).toBe('One came.\n\nTwo came.\n\nThree came.\n\nFour came.')
    expect(source.paragraphs.map(({start}) => start)).toEqual([0, 11, 22, 35])
  })
})

describe('text wrapped at a width', () => {
  const wrapped = [
    'Ferry to run on Sundays',
    '',
    'The harbour board met on Tuesday to talk about the ferry, and',
    'nobody left the room before the vote was counted twice by the',
    'clerk, who then read it out.',
    '',
    'A second vote on the fee is due late in',
    'May.'
  ]

  test('is joined by single spaces', () => {
    const source = read(...wrapped)
    expect(textsOf(source)).toEqual([
      'Ferry to run on Sundays',
      'The harbour board met on Tuesday to talk about the ferry, and nobody left the room before the vote was counted twice by the clerk, who then read it out.',
      'A second vote on the fee is due late in May.'
    ])
    expect(rolesOf(source)).toEqual(['headline', 'body', 'body'])
  })

  test('maps words behind a break, and a space that is a break covers all of it', () => {
    const file = wrapped.join('\r\n')
    const [, body] = readText(file, 'a.txt').paragraphs
    const start = body?.text.indexOf('and nobody') ?? -1
    const place = body?.map.toOriginal({start, end: start + 10})
    expect(file.slice(place?.start, place?.end)).toBe('and\r\nnobody')
    expect(body?.map.isVerbatim({start, end: start + 10})).toBe(false)
    expect(body?.map.isVerbatim({start, end: start + 3})).toBe(true)
  })

  test('keeps a headline apart even without a blank line', () => {
    expect(textsOf(read('Ferry to run on Sundays', ...wrapped.slice(2)))[0]).toBe('Ferry to run on Sundays')
  })

  test('puts a word that was broken at its own hyphen together again', () => {
    const source = read('The harbour board met on Tuesday with the well-', 'known ferry owner.')
    expect(textsOf(source)).toEqual(['The harbour board met on Tuesday with the well-known ferry owner.'])
  })

  test('is told by its fill alone when every line starts with a capital', () => {
    const names = 'Mayor Ana Bell Ann Cole Cal Dune Eve Fox Gus Hill Ida Inman Joe King Kim Lowe'.split(' ')
    const lines = [0, 6, 12].map((at) => names.slice(at, at + 6).join(' '))
    expect(textsOf(read(...lines, 'And all of them.'))).toHaveLength(4)
  })
})

describe('roles', () => {
  test('a line with dashes or numbers is an item beside another one, and a bullet always', () => {
    const source = read(`${long('ferries').slice(0, -1)}:`, '- one ferry', '- one crane', long('fog'), '• the fee')
    expect(rolesOf(source)).toEqual(['body', 'list-item', 'list-item', 'body', 'list-item'])
    expect(textsOf(source).slice(1, 3)).toEqual(['one ferry', 'one crane'])
    expect(source.file.slice(source.paragraphs[1]?.block?.start, source.paragraphs[1]?.block?.end)).toBe('- one ferry')
  })

  test('a lone dash is none', () => {
    expect(rolesOf(read(long('ferries'), '- I saw it, she said.', long('fog')))).toEqual(['body', 'body', 'body'])
  })

  test('a short line between long paragraphs is a subhead, a byline or a sentence is not', () => {
    const around = (line: string): string => rolesOf(read(long('ferries'), line, long('fog')))[1] ?? ''
    expect(around('What the clerk counted')).toBe('subhead')
    expect(around('By Ana Bell')).toBe('body')
    expect(around('Nobody spoke.')).toBe('body')
    expect(around('the clerk counted')).toBe('body')
  })

  test('a single line is body', () => {
    expect(rolesOf(read('Harbour board votes'))).toEqual(['body'])
  })
})

describe('front matter', () => {
  test('counts when it is a mapping', () => {
    const file = '---\ntitle: Ferry\n---\nThe ferry came.\n'
    const source = readText(file, 'a.txt', parseFrontMatter)
    expect(source.frontMatter).toEqual({start: 0, end: 20, data: {title: 'Ferry'}})
    expect(textsOf(source)).toEqual(['The ferry came.'])
  })

  test.each(['---\nThe ferry came.\n---\nIt left.', '---\ntitle: [\n---\nIt left.', '---\ntitle: Ferry\n'])(
    'is text when it is none: %j',
    (file) => {
      const source = readText(file, 'a.txt', parseFrontMatter)
      expect(source.frontMatter).toBeUndefined()
      expect(source.paragraphs[0]?.text).toBe('---')
    }
  )

  test('is read by the path', async () => {
    const source = await readSource('---\ntitle: Ferry\n---\nThe ferry came.\n', 'a.txt')
    expect(textsOf(source)).toEqual(['The ferry came.'])
  })
})

test('an empty or blank file has no paragraphs', () => {
  expect(textsOf(read(''))).toEqual([])
  expect(textsOf(read(' ', '\t', '\u00a0'))).toEqual([])
})

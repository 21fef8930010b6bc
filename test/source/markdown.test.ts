import {expect, test} from 'vitest'
import {parseFrontMatter} from '../../src/source/front-matter.js'
import {readMarkdown} from '../../src/source/markdown.js'
import type {SourceText} from '../../src/source/source-text.js'

const read = (...lines: string[]): SourceText => readMarkdown(lines.join('\n'), 'article.md', parseFrontMatter)
const shown = (source: SourceText): string[] => source.paragraphs.map(({role, text}) => `${role}: ${text}`)
const blocks = (source: SourceText): (string | undefined)[] =>
  source.paragraphs.map(({block}) => block && source.file.slice(block.start, block.end))

test('the first heading of the first level is the headline, all others are subheads', () => {
  expect(shown(read('# Ferry *late*', '', 'It came.', '', '## Why', '', '# Again', '', 'Fog', '---'))).toEqual([
    'headline: Ferry late',
    'body: It came.',
    'subhead: Why',
    'subhead: Again',
    'subhead: Fog'
  ])
})

test('quotations, items, cells and notes say what they are; code says nothing', () => {
  const source = read(
    '> It came\n> late[^1].',
    '',
    '- one',
    '  - two\n    lines',
    '1. [x] three',
    '',
    '| a | b \\| c |',
    '| - | - |',
    '| `d \\| e` | |',
    '',
    '```js\ncode()\n```',
    '',
    '    code()',
    '',
    '[^1]: So the',
    '    clerk said.'
  )
  expect(shown(source)).toEqual([
    'quotation: It came late.',
    'list-item: one',
    'list-item: two lines',
    'list-item: three',
    'table-cell: a',
    'table-cell: b | c',
    'table-cell: d | e',
    'note: So the clerk said.'
  ])
})

test('inline markup goes, its text stays; links and code are marked', () => {
  const source = read(
    'The *fer*ry [`late`\nagain](u "t") at <https://a.example> &amp; &#8217;s \\* ![alt](i) end<br>now.'
  )
  const [paragraph] = source.paragraphs
  expect(paragraph?.text).toBe('The ferry late again at https://a.example & ’s * end now.')
  expect(paragraph?.annotations.map(({kind, start, end}) => [kind, paragraph.text.slice(start, end)])).toEqual([
    ['code', 'late'],
    ['link', 'late again'],
    ['link', 'https://a.example']
  ])
})

test('references are links wherever they are defined', () => {
  expect(shown(read('The [ferry][f] and [f].', '', 'More.', '', '[f]: /ferry', '', '[no][n]'))).toEqual([
    'body: The ferry and f.',
    'body: More.',
    'body: [no][n]'
  ])
})

test('front matter gives no paragraph, prose between two breaks does', () => {
  const yaml = read('---', 'title: Ferry', '---', '', 'It came.')
  expect(yaml.frontMatter).toEqual({start: 0, end: 20, data: {title: 'Ferry'}})
  expect(shown(yaml)).toEqual(['body: It came.'])
  const toml = read('+++', 'title = "Ferry"', '+++', 'It came.')
  expect(toml.frontMatter?.data).toEqual({title: 'Ferry'})
  expect(shown(toml)).toEqual(['body: It came.'])
  const broken = read('---', 'title: [', '---', 'It came.')
  expect(broken.frontMatter).toMatchObject({data: undefined, error: expect.any(String)})
  expect(shown(read('---', '', 'It came.', '', '---', '', 'It left.'))).toEqual(['body: It came.', 'body: It left.'])
})

test('HTML is read as HTML, at its place, inside containers too', () => {
  const source = read('<div>It <b>came</b> &copy;</div>', '', '> <p>So\n> late.', '', '<script>no()</script>')
  expect(shown(source)).toEqual(['body: It came ©', 'quotation: So late.'])
  const [, late] = source.paragraphs
  const place = late?.map.toOriginal({start: 3, end: 7})
  expect(source.file.slice(place?.start, place?.end)).toBe('late')
})

test('comments are collected and say nothing', () => {
  const source = read('<!-- one -->', '', 'It <!-- two --> came.', '', '> <!-- three\n> lines -->')
  expect(shown(source)).toEqual(['body: It came.'])
  expect(source.comments.map(({text}) => text)).toEqual([' one ', ' two ', ' three\nlines '])
  for (const {start, end} of source.comments) expect(source.file.slice(start, end)).toMatch(/^<!--[^]*-->$/)
})

test('a block is the whole lines of a paragraph, and what WordPress writes around it', () => {
  const source = read(
    '## Why ##',
    '',
    '> It came.',
    '>',
    '> Late.',
    '',
    '- one',
    '- two',
    '',
    '  more',
    '',
    '<!-- wp:paragraph -->',
    '<p>It left.</p>',
    '<!-- /wp:paragraph -->'
  )
  expect(blocks(source)).toEqual([
    '## Why ##',
    '> It came.',
    '> Late.',
    '- one',
    undefined,
    '  more',
    '<!-- wp:paragraph -->\n<p>It left.</p>\n<!-- /wp:paragraph -->'
  ])
})

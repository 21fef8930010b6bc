import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseFrontMatter} from '../../src/source/front-matter.js'
import {readHtml} from '../../src/source/html.js'
import {readMarkdown} from '../../src/source/markdown.js'
import type {SourceText} from '../../src/source/source-text.js'
import {readText} from '../../src/source/text.js'

/** A word that cannot be mistaken for another one, so that it is found again in the file by looking for it. */
interface Word {
  /** As a reader sees it. */
  readonly plain: string
  /** As it may stand in a Markdown or HTML file. */
  readonly written: string
}

const letters = fc.string({unit: fc.constantFrom(...'abcdefghijkmnopqrstuvxyz'.split('')), minLength: 2, maxLength: 8})
const ends: readonly (readonly [plain: string, markdown: string, html: string])[] = [
  ['', '', ''],
  ['&', '&amp;', '&amp;'],
  ['’s', '&rsquo;s', '&rsquo;s'],
  ['é', '&#233;', '&eacute;'],
  ['*', '\\*', '&#42;'],
  ['e\u0301', 'e\u0301', 'e\u0301'],
  ['😀', '😀', '&#x1F600;'],
  ['in', '*in*', '<em>in</em>'],
  ['on', '[on](u "t")', '<a href="u" title=\'a>b\'>on</a>'],
  ['up', '**u**p', '<b>u</b>p'],
  ['at', 'a<b>t</b>', 'a<b>t</b>'],
  ['it', 'it<!-- no -->', 'it<!-- no -->'],
  ['go', '`go`', '<code>go</code>'],
  ['off', '~~off~~', '<s>off</s>']
]

const wordsFor = (format: 'markdown' | 'html'): fc.Arbitrary<Word[]> =>
  fc.array(
    fc.tuple(letters, fc.constantFrom(...ends)).map(([stem, [plain, markdown, html]]) => ({
      plain: stem + plain,
      written: stem + (format === 'html' ? html : markdown)
    })),
    {minLength: 1, maxLength: 12}
  )

/** Reads the words of a file back, each with what stands at its place. */
function placesOf(source: SourceText): {plain: string; place: string}[] {
  return source.paragraphs.flatMap(({text, map}) =>
    [...text.matchAll(/\S+/g)].map(({0: plain, index}) => {
      const {start, end} = map.toOriginal({start: index, end: index + plain.length})
      return {plain, place: source.file.slice(start, end)}
    })
  )
}

/** What a reader sees of a stretch of a file. */
const seen = (written: string, read: (file: string) => SourceText): string =>
  read(written)
    .paragraphs.map(({text}) => text)
    .join(' ')

const wraps: readonly ((paragraph: string, newline: string) => string)[] = [
  (paragraph) => paragraph,
  (paragraph, newline) => `> ${paragraph.replaceAll('\n', `${newline}> `)}`,
  (paragraph, newline) => `- ${paragraph.replaceAll('\n', `${newline}  `)}`,
  (paragraph, newline) => `> 1. ${paragraph.replaceAll('\n', `${newline}>    `)}`,
  (paragraph, newline) => `## ${paragraph.replaceAll('\n', ' ')}${newline}`,
  (paragraph) => `| ${paragraph.replaceAll('\n', ' ')} |\n|-|`,
  (paragraph, newline) =>
    `<!-- wp:paragraph -->${newline}<p>${paragraph.replaceAll('\n', ' ')}</p>${newline}<!-- /wp:paragraph -->`
]

const newline = fc.constantFrom('\n', '\r\n', '\r')
const glue = fc.constantFrom(' ', '\n', ' ', '  \n')

test('in Markdown, every word stands at its place', () => {
  const read = (file: string): SourceText => readMarkdown(file, 'a.md', parseFrontMatter)
  const paragraph = fc.tuple(wordsFor('markdown'), glue, fc.constantFrom(...wraps.slice(0, -1)))
  fc.assert(
    fc.property(
      fc.array(paragraph, {minLength: 1, maxLength: 4}),
      newline,
      fc.boolean(),
      (paragraphs, newline, hasHead) => {
        const blocks = paragraphs.map(([words, between, wrap]) =>
          wrap(words.map(({written}) => written).join(between), '\n')
        )
        const body = blocks.join('\n\n<!-- between -->\n\n')
        const file = (hasHead ? `---\ntitle: a\n---\n\n${body}` : body).replaceAll('\n', newline)
        const places = placesOf(read(file))
        expect(places.map(({plain}) => plain)).toEqual(paragraphs.flatMap(([words]) => words.map(({plain}) => plain)))
        for (const {plain, place} of places) expect(sees(place, plain, read)).toBe(true)
      }
    ),
    {numRuns: 400}
  )
})

/** Whether a place shows a word; a place may cut markup, but only at its edges. */
function sees(place: string, plain: string, read: (file: string) => SourceText): boolean {
  if (place === plain) return true
  if (place.trim() !== place) return false
  const bare = seen(place, read)
  return bare === plain || bare.replaceAll(/[*`~[\]]|\]?\(u "t"\)/g, '') === plain.replaceAll('*', '')
}

test('in HTML, every word stands at its place', () => {
  const read = (file: string): SourceText => readHtml(file, 'a.html')
  const elements: readonly (readonly [string, string])[] = [
    ['<p>', '</p>'],
    ['<p class="a > b">', ''],
    ['<h2>', '</h2>'],
    ['<ul><li>', '</ul>'],
    ['<blockquote><p>', '</blockquote>'],
    ['<table><tr><td>', '</table>'],
    ['<script>no < 1</script><div>', '</div><style>no</style>'],
    ['<!-- wp:paragraph {"a":">"} --><p>', '</p><!-- /wp:paragraph -->']
  ]
  const paragraph = fc.tuple(
    wordsFor('html'),
    fc.constantFrom(' ', '\n', '\t', '<br>', ' <br/>\n', '  '),
    fc.constantFrom(...elements)
  )
  fc.assert(
    fc.property(fc.array(paragraph, {minLength: 1, maxLength: 4}), newline, (paragraphs, newline) => {
      const blocks = paragraphs.map(
        ([words, between, [start, end]]) => start + words.map(({written}) => written).join(between) + end
      )
      const file = blocks.join('\n').replaceAll('\n', newline)
      const places = placesOf(read(file))
      expect(places.map(({plain}) => plain)).toEqual(paragraphs.flatMap(([words]) => words.map(({plain}) => plain)))
      for (const {plain, place} of places) expect(seen(place, read)).toBe(plain)
    }),
    {numRuns: 400}
  )
})

describe('whatever the file', () => {
  const readers: readonly (readonly [string, (file: string) => SourceText])[] = [
    ['text', (file) => readText(file, 'a', parseFrontMatter)],
    ['Markdown', (file) => readMarkdown(file, 'a', parseFrontMatter)],
    ['HTML', (file) => readHtml(file, 'a')]
  ]
  const lines = '\n|\n\n|\r\n|\r| |    |\t|> |- |1. |# |---|===|```|+++'.split('|')
  const inline = '* ** _ ` [ ] ( ) ](a) ![ [^1] [^1]: | |-| & &amp; &#0; &copy \\ ~~ " \' = : { }'.split(' ')
  const tags = '< > <!-- --> <p> </p> <br> <b> </b> <td> <li> <pre> <script> </script> <svg> <!-- wp:p -->'.split(' ')
  const words = 'a|B|word|Two words.|“|”|www.a.example|https://b.example|c@d.example|1|•|😀'.split('|')
  const odd = ['\u0000', '\ufeff', '\ud83d', '\ude00', '\u0301', '\u00a0', '\u200b', '\u2028']
  const scraps = fc.constantFrom(...lines, ...inline, ...tags, ...words, ...odd)
  const file = fc.array(scraps, {maxLength: 40}).map((parts) => parts.join(''))

  test.each(readers)('the reader of %s gives paragraphs in order, of text that is not blank', (_, read) => {
    fc.assert(
      fc.property(file, (file) => {
        const source = read(file)
        expect(source.text).toBe(source.paragraphs.map(({text}) => text).join('\n\n'))
        let last = 0
        for (const {text, start, map, annotations, block} of source.paragraphs) {
          expect(source.text.startsWith(text, start)).toBe(true)
          expect(text).not.toBe('')
          const whole = map.toOriginal({start: 0, end: text.length})
          expect(whole.start).toBeGreaterThanOrEqual(last)
          expect(whole.end).toBeLessThanOrEqual(file.length)
          last = whole.end
          for (let at = 0; at < text.length; at++) {
            const {start, end} = map.toOriginal({start: at, end: at + 1})
            expect(start).toBeLessThan(end)
            const isLetter = end - start === 1 && text[at] !== ' '
            expect([text[at], '\u0000', ...(isLetter ? [] : [file[start]])]).toContain(file[start])
          }
          for (const one of annotations) expect(one.end).toBeLessThanOrEqual(text.length)
          const {start: before, end: after} = block ?? whole
          expect(before).toBeLessThanOrEqual(whole.start)
          expect(after).toBeGreaterThanOrEqual(whole.end)
        }
      }),
      {numRuns: 1500}
    )
  })
})

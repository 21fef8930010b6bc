import * as fc from 'fast-check'
import {parse, postprocess, preprocess} from 'micromark'
import {gfm} from 'micromark-extension-gfm'
import {expect, test} from 'vitest'
import {MarkdownParagraphs} from '../../src/source/markdown-paragraphs.js'
import {findRegions} from '../../src/source/markdown-regions.js'
import {readMarkdown} from '../../src/source/markdown.js'

const kinds = (markdown: string): string[] =>
  findRegions(markdown).map(({start, end, kind}) => `${kind}: ${markdown.slice(start, end)}`)

test('paragraphs without markup stand alone, everything else is put together', () => {
  expect(kinds('It came.\nLate [sic], at AT&T.\n\n# A\n\n*So*\n\n  - b\n\n“Yes.”\n\n')).toEqual([
    'plain: It came.\nLate [sic], at AT&T.',
    'marked: # A\n\n*So*\n\n  - b',
    'plain: “Yes.”'
  ])
})

test.each([
  'It *came*.',
  'It came.\n---',
  'It came &amp; left.',
  'See www.a.example now.',
  'See https://a.example now.',
  'Write to a@b.example now.',
  'a | b\n-|-',
  'A [b](c)',
  'A\n- b',
  'A\n> b',
  '1. a',
  'a <b>c</b>',
  'a \\* b'
])('what may be markup is not plain: %j', (markdown) => {
  expect(findRegions(markdown).map(({kind}) => kind)).toEqual(['marked'])
})

test('nothing is cut inside code, comments and raw elements that are open', () => {
  for (const [open, close] of [
    ['```', '```'],
    ['~~~~ js', '~~~~~'],
    ['<!-- a', 'b -->'],
    ['<script>', '</script>']
  ]) {
    const markdown = `${open}\n\nNot prose.\n\n${close}\n\nIt came.`
    expect(kinds(markdown).at(-1)).toBe('plain: It came.')
    expect(readMarkdown(markdown, 'a.md').paragraphs.map(({text}) => text)).toEqual(['It came.'])
  }
})

test('marks without number are read as text, in no time', () => {
  for (const mark of ['a_ ', ']', '[a](', '*a ', '![']) {
    const start = performance.now()
    expect(readMarkdown(mark.repeat(100_000), 'a.md').paragraphs.length).toBeLessThanOrEqual(1)
    expect(performance.now() - start).toBeLessThan(10_000)
  }
})

test('each region says by itself what it says in the whole', () => {
  const prose = '|||It came late.|Fog, and more|“So it is,” he said.|See [a] and [b][a] or [^1].|*so* \\* &amp; `it`'
  const links = '[a]: /b|[^1]: A note|    more of it|[c]|[|]: x'
  const blocks = '- one|  two|  - three|1. four|> quoted|>|> - five|# Head|---|===|  a|a  |b\\|\tcode|    code'
  const fences = '```|~~~|   ```|- ```|> ```|~~~ a'
  const tags = '<div>|</div>|<!--|-->|<!-- a -->|<b>|<script>|</script>|<pre>|  <pre>|</pre>|<?a|?>|<![CDATA[|]]>|<!X|>'
  const written = [prose, links, blocks, fences, tags].flatMap((group) => group.split('|'))
  const lines = fc.constantFrom(...written, '| a | b |', '|---|---|')
  const whole = (markdown: string): MarkdownParagraphs => {
    const reader = new MarkdownParagraphs(markdown, 0)
    reader.readEvents(
      postprocess(
        parse({extensions: [gfm()]})
          .document()
          .write(preprocess()(markdown, undefined, true))
      )
    )
    return reader
  }
  fc.assert(
    fc.property(fc.array(lines, {maxLength: 25}), fc.constantFrom('\n', '\r\n', '\r'), (lines, newline) => {
      const markdown = lines.join(newline)
      const {paragraphs, comments} = readMarkdown(markdown, 'a.md')
      const expected = whole(markdown)
      const show = (all: readonly {text: string; role: string; map: {toOriginal(span: object): object}}[]): object[] =>
        all.map(({text, role, map}) => ({text, role, ...map.toOriginal({start: 0, end: text.length})}))
      expect(show(paragraphs as never)).toEqual(show(expected.paragraphs as never))
      const trim = (all: typeof comments): string[] => all.map(({start, text}) => `${start} ${text.trimEnd()}`)
      expect(trim(comments)).toEqual(trim(expected.comments))
    }),
    {numRuns: 3000}
  )
})

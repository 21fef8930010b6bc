import * as fc from 'fast-check'
import type {Nodes} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {readHtml} from '../../src/source/html.js'
import type {SourceText} from '../../src/source/source-text.js'

const read = (html: string): SourceText => readHtml(html, 'article.html')
const shown = (html: string): string[] => read(html).paragraphs.map(({role, text}) => `${role}: ${text}`)
const blocks = (html: string): (string | undefined)[] =>
  read(html).paragraphs.map(({block}) => block && html.slice(block.start, block.end))

test('a document gives its paragraphs and what they are', () => {
  const html = `<!doctype html><html lang="en"><head><title>No</title><style>p { x: y }</style></head><body>
    <h1>Ferry late</h1><p>It came.<h2>Why</h2>Fog <em>and
    more</em> fog.<blockquote><p>So it is.</blockquote><ul><li>one<li>two</ul>
    <table><caption>Fares</caption><tr><th>a<td>b</table><figure><img src="a" alt="no"><figcaption>The ferry</figcaption></figure>
    <script>if (a < b) "<p>no</p>"</script><h1>Again</h1></body></html>`
  expect(shown(html)).toEqual([
    'headline: Ferry late',
    'body: It came.',
    'subhead: Why',
    'body: Fog and more fog.',
    'quotation: So it is.',
    'list-item: one',
    'list-item: two',
    'caption: Fares',
    'table-cell: a',
    'table-cell: b',
    'caption: The ferry',
    'subhead: Again'
  ])
})

test('a line break is a space, two of them end a paragraph', () => {
  expect(shown('It<br>came. <br />\n<br> It left.<br><br>')).toEqual(['body: It came.', 'body: It left.'])
})

test('references are decoded as browsers do', () => {
  expect(shown('Smith &amp; Sons&rsquo;&nbsp;caf&eacute &#146;&#x201D; &copy2 &no; & AT&T')).toEqual([
    'body: Smith & Sons’\u00a0café ’” ©2 &no; & AT&T'
  ])
})

test('code of its own says nothing, code in a sentence is marked, as are links', () => {
  const source = read('<pre><code>a()</code></pre><p>Call <code>a()</code> or <a href="x>y">read  <b>on</b></a>.</p>')
  const [paragraph, ...others] = source.paragraphs
  expect(others).toEqual([])
  expect(paragraph?.text).toBe('Call a() or read on.')
  expect(paragraph?.annotations.map(({kind, start, end}) => [kind, paragraph.text.slice(start, end)])).toEqual([
    ['code', 'a()'],
    ['link', 'read on']
  ])
})

test('comments are collected, whatever their form', () => {
  const source = read('a<!-- one -->b<!--> c <!---> d<!-- two --!>e<?three?>f<!-- four')
  expect(source.paragraphs.map(({text}) => text)).toEqual(['ab c def'])
  expect(source.comments.map(({text}) => text)).toEqual([' one ', '', '', ' two ', '?three?', ' four'])
})

test('a block is an element with all its markup', () => {
  expect(blocks('<div><p class="a">It came.</p>\n<p>It left.</div>')).toEqual([
    '<p class="a">It came.</p>',
    '<p>It left.'
  ])
  expect(blocks('<ul><li><p>one</p></li><li>two<ul><li>three</ul></ul>')).toEqual([
    '<li><p>one</p></li>',
    'two',
    '<ul><li>three</ul>'
  ])
  expect(blocks('<p>It <b>came.<br><br>It</b> left.<br><br><i>So.</i></p>')).toEqual([
    undefined,
    undefined,
    '<i>So.</i>'
  ])
  expect(blocks('<p><img src="a">It came.</p><table><tr><td><p>No.</table>')).toEqual([undefined, undefined])
  expect(
    blocks('<!-- wp:quote --><!-- wp:paragraph -->\n<p>It came.</p>\n<!-- /wp:paragraph --><!-- /wp:quote -->')
  ).toEqual(['<!-- wp:quote --><!-- wp:paragraph -->\n<p>It came.</p>\n<!-- /wp:paragraph --><!-- /wp:quote -->'])
})

test.each(['', ' ', '<', '</', '<!', '<!-', '<!--', '<p', '<p a="', '</p', '&', '&#', '<?', 'a<', '</>', '<svg>'])(
  'what is broken does no harm: %j',
  (html) => {
    expect(shown(html).length).toBeLessThanOrEqual(1)
  }
)

test('the characters are those of a browser’s tree, however the tags are nested', () => {
  const tags = 'p div b em a ul li blockquote h2 span code section'
    .split(' ')
    .flatMap((name) => [`<${name}>`, `</${name}>`])
  const words =
    'one two|&amp;|&copy|&notit;|&#146;|<| < |</|<br>|<hr>|\n|<!-- a > b -->|<!--->|three&nbsp;four|<p a="x>y">|</ b>'
  const raw = '<script>a < b</script>|<style>c</style>|<title>d</title>|<textarea><b></textarea>|<!doctype html>|<?e?>'
  const scraps = [...tags, ...words.split('|'), ...raw.split('|'), 'five', 'six', 'Seven', ' ', ' ']
  const file = fc.array(fc.constantFrom(...scraps), {maxLength: 30}).map((parts) => parts.join(''))
  const silent = new Set(['script', 'style', 'title', 'textarea'])
  const inline = new Set(['b', 'em', 'a', 'span', 'code'])
  const textOf = (node: Nodes): string => {
    if (node.type === 'text') return node.value
    if (!('children' in node) || (node.type === 'element' && silent.has(node.tagName))) return ''
    const text = node.children.map(textOf).join('')
    return node.type === 'element' && inline.has(node.tagName) ? text : ` ${text} `
  }
  // An end tag without a start separates here, and not in a tree.
  const squeeze = (text: string): string => text.replaceAll(/[ \t\n\f\r]+/g, '')
  const parser = unified().use(rehypeParse, {fragment: true})
  fc.assert(
    fc.property(file, (file) => {
      expect(squeeze(read(file).text)).toBe(squeeze(textOf(parser.parse(file))))
    }),
    {numRuns: 2000}
  )
})

import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {formatOf, loadReader, readSource} from '../../src/source/read.js'
import type {SourceText} from '../../src/source/source-text.js'

const paragraphs = [
  'Harbour board votes for a second ferry',
  'The harbour board voted on Tuesday for a second ferry, to run from May, said Ana Bell, who chairs Smith & Sons.',
  '“Nobody asked the people on the quay,” said Tom Ivory, 61, who’s lived there since 1987. “That’s 5% of us.”',
  'The fare would be $2 (or less*), and e-mails to the clerk’s office weren’t answered by 10:30 a.m.'
]
const text = paragraphs.join('\n')
const markdown = `---\ntitle: Ferry\n---\n\n${paragraphs
  .map((paragraph, index) => (index === 0 ? `# ${paragraph}` : paragraph))
  .join('\n\n')
  .replace('second ferry,', '*second\nferry*,')
  .replace('&', '&amp;')
  .replace('less*', 'less\\*')
  .replace('Tom Ivory', '[Tom Ivory](https://a.example)')}\n`
const html = `<!doctype html><title>Ferry</title><h1>${paragraphs
  .join('</h1><p>')
  .replace('second ferry,', '<em>second\n ferry</em>,')
  .replace('Smith & Sons', 'Smith &amp; Sons')
  .replaceAll('’', '&rsquo;')}</p>`

const wordsOf = (source: SourceText): string[] => source.text.match(/[\p{L}\p{N}’$%*&]+/gu) ?? []

test('an article says the same in every format', async () => {
  const sources = await Promise.all([
    readSource(text, 'a.txt'),
    readSource(markdown, 'a.md'),
    readSource(html, 'a.html')
  ])
  expect(wordsOf(sources[0]).length).toBeGreaterThan(55)
  for (const source of sources) {
    expect(wordsOf(source)).toEqual(wordsOf(sources[0]))
    expect(source.paragraphs.map(({role}) => role)).toEqual(['headline', 'body', 'body', 'body'])
  }
  expect(sources.map(({format}) => format)).toEqual(['text', 'markdown', 'html'])
})

test('the ending tells the format, and the caller may know better', async () => {
  expect(['a.md', 'a.MARKDOWN', 'b/a.html', 'a.htm', 'a.txt', 'a', 'a.docx', 'md'].map(formatOf)).toEqual([
    'markdown',
    'markdown',
    'html',
    'html',
    'text',
    'text',
    'text',
    'markdown'
  ])
  expect((await readSource('*so*', 'a.txt', 'markdown')).text).toBe('so')
})

test('a reader loaded for a format reads any text of it', async () => {
  const read = await loadReader('markdown')
  expect(read('---\na: b\n---\n*so*', 'a.md')).toMatchObject({text: 'so', frontMatter: {data: {a: 'b'}}})
})

/** All that a module imports for good, directly or not; what it loads on demand is left out. */
function importsOf(module: URL, seen = new Set<string>()): ReadonlySet<string> {
  for (const [, specifier = ''] of readFileSync(module, 'utf8').matchAll(
    /^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm
  )) {
    if (seen.has(specifier)) continue
    seen.add(specifier)
    if (specifier.startsWith('.')) importsOf(new URL(specifier.replace(/\.js$/, '.ts'), module), seen)
  }
  return seen
}

test('reading plain text loads no parser', () => {
  const imports = [...importsOf(new URL('../../src/source/read.ts', import.meta.url))]
  expect(imports).toContain('./text.js')
  expect(imports.filter((specifier) => !specifier.startsWith('.'))).toEqual([])
})

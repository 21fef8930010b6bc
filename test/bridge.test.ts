import * as fc from 'fast-check'
import type {Root, Nodes} from 'nlcst'
import {toString} from 'nlcst-to-string'
import rehypeParse from 'rehype-parse'
import rehypeRetext from 'rehype-retext'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import {retext} from 'retext'
import retextEnglish from 'retext-english'
import retextRepeatedWords from 'retext-repeated-words'
import {unified} from 'unified'
import * as v from 'valibot'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import type {Article} from '../src/article/article.js'
import {articleOf} from '../src/article/from-tree.js'
import newslintRehype from '../src/rehype.js'
import newslintRemark from '../src/remark.js'
import {defineRule} from '../src/rule.js'
import {readText} from '../src/source/text.js'

/** Reports every word of four letters or more that starts with a capital. */
const noCapitals = defineRule({
  id: 'no-capitals',
  summary: 'Disallow capitals',
  kinds: {capital: {submission: 'warning', copydesk: 'warning'}},
  options: v.strictObject({}),
  check({article, report}) {
    for (const {0: word, index} of article.text.matchAll(/\p{Lu}\p{L}{3,}/gu)) {
      report({kind: 'capital', message: `Unexpected \`${word}\``, span: {start: index, end: index + word.length}})
    }
  }
})

const markdown = `---
title: Not read
---

# Ferry *Late* Again

Smith &amp; Sons met\\* at the
Harbour, Jones&rsquo;s ~~old~~ Quay.

> They met on
> Tuesday with \`npm Install\` and [Brown](b "No").

- The **Crane**
  stood Still.
`
const html = `<h1>Ferry <em>Late</em> Again</h1><p>Smith &amp; Sons met* at the
Harbour, Jones&rsquo;s <s>old</s> Quay.<blockquote>They met on
Tuesday with <code>npm Install</code> and <a href="No">Brown</a>.</blockquote><ul><li>The <b>Crane</b>
 stood Still.</ul>`
const expected = 'Ferry Late Again Smith Sons Harbour Jones Quay They Tuesday Install Brown Crane Still'.split(' ')

const actuals = (file: VFile): string[] => file.messages.map(({place}) => sliceOf(file, place as never))
const sliceOf = (file: VFile, {start, end}: {start: {offset: number}; end: {offset: number}}): string =>
  String(file).slice(start.offset, end.offset)

test('rules run behind the bridges, at exact places', async () => {
  const fromMarkdown = new VFile({value: markdown, path: 'a.md'})
  const remark = unified().use(remarkParse).use(newslintRemark, [noCapitals])
  await remark.run(remark.parse(fromMarkdown), fromMarkdown)
  expect(actuals(fromMarkdown)).toEqual(expected)
  expect(fromMarkdown.messages[0]).toMatchObject({ruleId: 'no-capitals', source: 'newslint', actual: 'Ferry'})
  const fromHtml = new VFile({value: html, path: 'a.html'})
  const rehype = unified()
    .use(rehypeParse, {fragment: true})
    .use(newslintRehype, [[noCapitals, 'error']])
  await rehype.run(rehype.parse(fromHtml), fromHtml)
  expect(actuals(fromHtml)).toEqual(expected)
  expect(fromHtml.messages[0]?.fatal).toBe(true)
})

test('retext plugins of others run there too, at exact places', async () => {
  const file = new VFile('It &amp; it is\\* the &hellip; the\n> the end of *the* the end.')
  const remark = unified().use(remarkParse).use(newslintRemark, unified().use(retextEnglish).use(retextRepeatedWords))
  await remark.run(remark.parse(file), file)
  expect(actuals(file)).toEqual(['*the* the'.slice(1)])
})

test('a parser, or nothing, goes on with the new tree, which says what the file says', async () => {
  class Parser {
    parse(text: string): Root {
      return retext().parse(text)
    }
  }
  for (const destination of [Parser, undefined]) {
    const file = new VFile(markdown)
    const remark = unified().use(remarkParse).use(newslintRemark, destination)
    const tree = await remark.run(remark.parse(file), file)
    const words = leavesOf(tree).filter(({node}) => node.type === 'WordNode' || node.type === 'SourceNode')
    expect(words.map(({text}) => text).slice(0, 6)).toEqual(['Ferry', 'Late', 'Again', 'Smith', 'Sons', 'met'])
    expect(words.map(({text}) => text)).toContain('npm Install')
    for (const {node, text} of words) expect(sliceOf(file, node.position as never).replace('&rsquo;', '’')).toBe(text)
    expect(articleOf(tree, file).paragraphs.map(({role}) => role)).toEqual([
      'headline',
      'body',
      'quotation',
      'list-item'
    ])
  }
})

/** Words and source nodes of a tree. */
function leavesOf(node: Nodes): {node: Nodes; text: string}[] {
  if (node.type === 'WordNode' || node.type === 'SourceNode') return [{node, text: toString(node)}]
  return 'children' in node ? node.children.flatMap(leavesOf) : []
}

describe('trees of stock parsers', () => {
  const capture = (into: Article[]) => () => (tree: Root, file: VFile) => {
    into.push(articleOf(tree, file))
  }

  test('plain retext gives what the command line reads', async () => {
    const text = '---\ntitle: Late\n---\nFerry late again\nThe ferry came at two, and nobody saw it leave the quay.\n'
    const articles: Article[] = []
    await retext()
      .use(capture(articles))
      .process(new VFile({value: text, path: 'a.txt'}))
    expect(articles[0]?.source.paragraphs).toEqual(readText(text, 'a.txt', () => ({data: {}})).paragraphs)
  })

  test('remark-retext and rehype-retext give words that are re-aligned with the file', async () => {
    const articles: Article[] = []
    const natural = unified().use(retextEnglish).use(capture(articles))
    const remark = unified().use(remarkParse).use(remarkGfm).use(remarkRetext, natural)
    const body = markdown.slice(markdown.indexOf('# Ferry'))
    await remark.run(remark.parse(body), new VFile(body))
    const rehype = unified().use(rehypeParse, {fragment: true}).use(rehypeRetext, natural)
    await rehype.run(rehype.parse(html), new VFile(html))
    expect(articles).toHaveLength(2)
    for (const article of articles) {
      const words = [...article.text.matchAll(/[\p{L}’]+/gu)].map(({0: word, index}) => ({
        word,
        place: article.fileSpan({start: index, end: index + word.length})
      }))
      expect(words.length).toBeGreaterThan(24)
      for (const {word, place} of words) {
        expect(article.source.file.slice(place.start, place.end).replace('&rsquo;', '’')).toBe(word)
      }
    }
  })

  test('a word without a place, or with one that is not in the file, has the place of its paragraph', () => {
    const tree = retext().parse('Fog came. Rain left.')
    const file = new VFile('## *Fog* came.\n\nNo more.')
    const article = articleOf(tree, file)
    const placeOf = (word: string): string => {
      const start = article.text.indexOf(word)
      return sliceOf(file, article.place({start, end: start + word.length}) as never)
    }
    expect(placeOf('Fog')).toBe('Fog')
    expect(placeOf('came')).toBe('came')
    expect(placeOf('Rain')).toBe('## *Fog* came.\n\nNo more.')
  })

  test('whatever the file, every place lies in it', async () => {
    const scraps =
      '# |> |- |*a*|&amp;|\\*|\n|\n\n|`b`|<b>|c|[d](e)| |“|.|<!-- f -->|😀|&#8217;|\r\n|    |g-h|![i](j)'.split('|')
    const file = fc.array(fc.constantFrom(...scraps), {maxLength: 30}).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(file, async (value) => {
        const articles: Article[] = []
        const natural = unified().use(retextEnglish).use(capture(articles))
        const remark = unified().use(remarkParse).use(remarkRetext, natural)
        await remark.run(remark.parse(value), new VFile(value))
        for (const article of articles) {
          for (let at = 0; at < article.text.length; at++) {
            const {start, end} = article.fileSpan({start: at, end: at + 1})
            expect(start).toBeLessThanOrEqual(end)
            expect(end).toBeLessThanOrEqual(value.length)
          }
        }
      }),
      {numRuns: 300}
    )
  })
})

import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseFrontMatter} from '../../src/source/front-matter.js'
import {readHtml} from '../../src/source/html.js'
import {readMarkdown} from '../../src/source/markdown.js'
import {findRemoval} from '../../src/source/removal.js'
import type {Format, SourceText} from '../../src/source/source-text.js'
import {readText} from '../../src/source/text.js'

const readers: Readonly<Record<Format, (file: string) => SourceText>> = {
  text: (file) => readText(file, 'a', parseFrontMatter),
  markdown: (file) => readMarkdown(file, 'a', parseFrontMatter),
  html: (file) => readHtml(file, 'a')
}

/** The file without the words from one to another; `undefined` when they cannot be removed. */
function without(format: Format, file: string, from: string, to: string): string | undefined {
  const source = readers[format](file)
  const start = source.text.indexOf(from)
  const removal = findRemoval(source, {start, end: source.text.lastIndexOf(to) + to.length})
  return removal && file.slice(0, removal.start) + file.slice(removal.end)
}

describe('paragraphs of a text', () => {
  const file = 'The ferry is late\nIt came at two.\nIt left at three.\nNobody saw it leave.\n'

  test('go with one line break', () => {
    expect(without('text', file, 'It came', 'two.')).toBe(
      'The ferry is late\nIt left at three.\nNobody saw it leave.\n'
    )
    expect(without('text', file, 'It left', 'leave.')).toBe('The ferry is late\nIt came at two.\n')
    expect(without('text', file, 'It left', 'leave')).toBe('The ferry is late\nIt came at two.\n')
  })

  test('leave the larger gap where gaps differ', () => {
    expect(without('text', 'One came.\n\nTwo came.\nThree came.', 'Two', 'Two came.')).toBe('One came.\n\nThree came.')
    expect(without('text', 'One came.\r\nTwo came.\r\n\r\nThree came.', 'Two', 'Two came.')).toBe(
      'One came.\r\n\r\nThree came.'
    )
  })

  test('go alone when nothing else is there, front matter stays', () => {
    expect(without('text', 'One came.\n', 'One', 'came.')).toBe('\n')
    expect(without('text', '---\na: b\n---\n\nOne came.\n', 'One', 'came.')).toBe('---\na: b\n---\n\n\n')
    expect(without('markdown', '---\na: b\n---\n\nOne came.\n\nTwo left.\n', 'One', 'came.')).toBe(
      '---\na: b\n---\n\nTwo left.\n'
    )
  })
})

describe('sentences of one paragraph', () => {
  test('go with a space', () => {
    const file = 'One came. “Two came.” Three\ncame late, and so did everybody else. Four came.'
    expect(without('markdown', file, 'Two', 'Two came.')).toBe(
      'One came. Three\ncame late, and so did everybody else. Four came.'
    )
    expect(without('markdown', file, 'Three', 'else.')).toBe('One came. “Two came.” Four came.')
    expect(without('markdown', file, 'Four', 'came')).toBe(
      'One came. “Two came.” Three\ncame late, and so did everybody else.'
    )
    expect(without('html', '<p>One &amp; two came. They left.</p>', 'One', 'two came.')).toBe('<p>They left.</p>')
  })

  test('stay when half of one would go, or markup is cut', () => {
    expect(without('text', 'One came. Two came.', 'came. Two', 'came.')).toBeUndefined()
    expect(without('markdown', 'One *came. Two* came.', 'One', 'One came.')).toBeUndefined()
    expect(without('markdown', '*One came.* Two came.', 'One', 'One came.')).toBeUndefined()
    expect(without('markdown', 'One came. 2. They left.', 'One', 'One came.')).toBeUndefined()
    expect(without('text', 'One came. Two\nleft.\n\nThree came.', 'Two', 'Three came.')).toBeUndefined()
  })
})

describe('blocks of Markdown', () => {
  test('go as whole lines', () => {
    expect(without('markdown', '# A\n\nOne came.\n\n## B\n\nTwo came.\n', 'One', 'B')).toBe('# A\n\nTwo came.\n')
    expect(without('markdown', '- one\n- two\n- three\n\nFour came.\n', 'three', 'three')).toBe(
      '- one\n- two\n\nFour came.\n'
    )
    expect(without('markdown', '- one\n- two\n- three\n', 'two', 'two')).toBe('- one\n- three\n')
    expect(without('markdown', '> One.\n>\n> Two.\n\nThree.\n', 'Two', 'Two.')).toBe('> One.\n\nThree.\n')
    expect(without('markdown', 'Three.\n\n> One.\n>\n> Two.\n', 'One', 'One.')).toBe('Three.\n\n> Two.\n')
    expect(without('markdown', 'See <b>b</b>\n\n> One.\n\nTwo.\n', 'One', 'One.')).toBe('See <b>b</b>\n\nTwo.\n')
  })

  test('stay when something else would go, or what is left would run together', () => {
    expect(without('markdown', 'One.\n\n![a](b)\n\nTwo.\n\nThree.', 'One', 'Two.')).toBeUndefined()
    expect(without('markdown', 'One.\n# A\nTwo.', 'A', 'A')).toBeUndefined()
    expect(without('markdown', '| a |\n|-|\n| b |', 'a', 'b')).toBeUndefined()
    expect(without('markdown', '- one\n\nTwo.\n\n      code', 'Two', 'Two.')).toBeUndefined()
  })
})

describe('elements of HTML', () => {
  test('go with their tags, and with lists and quotations that would be empty', () => {
    expect(without('html', '<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>\n', 'Two', 'Two.')).toBe(
      '<p>One.</p>\n<p>Three.</p>\n'
    )
    expect(without('html', '<p>One.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>Two.</p>', 'a', 'b')).toBe(
      '<p>One.</p>\n<p>Two.</p>'
    )
    expect(without('html', '<p>One.</p><ul><li>a</li></ul><p>Two.</p><p>Three.</p>', 'One', 'Two.')).toBe(
      '<p>Three.</p>'
    )
    const wordpress =
      '<!-- wp:list --><ul><!-- wp:list-item --><li>a</li><!-- /wp:list-item --><!-- wp:list-item --><li>b</li><!-- /wp:list-item --></ul><!-- /wp:list -->'
    expect(without('html', `<p>One.</p>\n${wordpress}\n<p>Two.</p>`, 'a', 'b')).toBe('<p>One.</p>\n<p>Two.</p>')
    expect(without('html', `<p>One.</p>\n${wordpress}\n<p>Two.</p>`, 'One', 'b')).toBe('<p>Two.</p>')
  })

  test('stay when an element would be cut in two', () => {
    expect(without('html', '<p>One.</p><ul><li>a</li><li>b</li></ul>', 'One', 'a')).toBeUndefined()
    expect(without('html', '<p>One.</p><img src="a"><p>Two.</p>', 'One', 'Two.')).toBeUndefined()
  })
})

const blocks: Readonly<Record<Format, readonly ((words: string) => string)[]>> = {
  text: [(words) => words, (words) => `• ${words}`, (words) => `\t${words} `],
  markdown: [
    (words) => words,
    (words) => `## ${words}`,
    (words) => `> ${words}\n>\n> *So* it is ${words}`,
    (words) => `- ${words}\n- Also **so** ${words}`,
    (words) => `1. ${words}\n\n   Also so ${words}`,
    (words) => `<div>\n${words}\n</div>`,
    (words) => `<!-- wp:paragraph -->\n<p>${words}</p>\n<!-- /wp:paragraph -->`,
    (words) => `![alt](${words.length})\n\n${words}`
  ],
  html: [
    (words) => `<p>${words}</p>`,
    (words) => `<p>${words}`,
    (words) => `<h2>${words}</h2>`,
    (words) => `<ul>\n<li>${words}</li>\n<li>Also <b>so</b> ${words}</li></ul>`,
    (words) => `<blockquote><p>${words}</p></blockquote>`,
    (words) => `<div>${words}<br><br>And ${words}</div>`,
    (words) => `<!-- wp:paragraph -->\n<p>${words}</p>\n<!-- /wp:paragraph -->`,
    (words) => `<figure><img src="a"><figcaption>${words}</figcaption></figure>`
  ]
}

test.each(['text', 'markdown', 'html'] as const)(
  'in %s, what goes is gone, what stays is untouched, and nothing is left to remove',
  (format) => {
    const read = readers[format]
    const block = fc.constantFrom(...blocks[format])
    let removed = 0
    fc.assert(
      fc.property(
        fc.array(block, {minLength: 1, maxLength: 7}),
        fc.constantFrom('\n', '\n\n', '\r\n\r\n'),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (made, gap, one, other, hasEnd) => {
          const written = made.map((make, index) => make(`Number ${index} came by in the ferry.`))
          const file = written.join(format === 'markdown' && gap === '\n' ? '\n\n' : gap) + (hasEnd ? '\n' : '')
          const source = read(file)
          const {length} = source.paragraphs
          const first = Math.min(one % length, other % length)
          const last = Math.max(one % length, other % length)
          const [opening, closing] = [source.paragraphs[first], source.paragraphs[last]]
          const removal = findRemoval(source, {
            start: opening?.start ?? 0,
            end: (closing?.start ?? 0) + (closing?.text.length ?? 0)
          })
          if (!removal) return
          removed++
          const left = file.slice(0, removal.start) + file.slice(removal.end)
          const kept = source.paragraphs.filter((_, index) => index < first || index > last)
          expect(read(left).paragraphs.map(({text}) => text)).toEqual(kept.map(({text}) => text))
          expect(left.endsWith('\n')).toBe(file.endsWith('\n'))
        }
      ),
      {numRuns: 600}
    )
    expect(removed).toBeGreaterThan(200)
  }
)

test.each(['text', 'markdown', 'html'] as const)('in %s, sentences that go leave the others as they were', (format) => {
  const read = readers[format]
  const sentence = fc.constantFrom(
    'It came at 2 p.m.',
    '“So?” he said.',
    'Nobody saw *it*.',
    'Fog &amp; rain!',
    'Was it so?'
  )
  const space = fc.constantFrom(' ', '\n', ' ', '  ')
  let removed = 0
  fc.assert(
    fc.property(
      fc.array(fc.tuple(sentence, space), {minLength: 2, maxLength: 8}),
      fc.nat(),
      fc.nat(),
      (made, one, other) => {
        const written = made.map(([words, gap], index) => words + (index === made.length - 1 ? '' : gap)).join('')
        const file =
          format === 'html' ? `<p>${written}</p>` : format === 'text' ? written.replaceAll('\n', ' ') : written
        const sentences = made.map(([words]) => read(words).text)
        const first = Math.min(one % made.length, other % made.length)
        const last = Math.max(one % made.length, other % made.length)
        const source = read(file)
        let start = 0
        for (let index = 0; index < first; index++) start = source.text.indexOf(sentences[index + 1] ?? '', start + 1)
        let end = start
        for (let index = first; index <= last; index++)
          end = source.text.indexOf(sentences[index] ?? '', end) + (sentences[index]?.length ?? 0)
        const removal = findRemoval(source, {start, end})
        if (!removal || end - start === source.text.length) return
        removed++
        const left = read(file.slice(0, removal.start) + file.slice(removal.end))
        const squeezed = (text: string): string => text.replaceAll(/ +/g, ' ')
        const kept = sentences.filter((_, index) => index < first || index > last)
        expect(squeezed(left.text)).toBe(squeezed(kept.join(' ')))
      }
    ),
    {numRuns: 400}
  )
  expect(removed).toBeGreaterThan(80)
})

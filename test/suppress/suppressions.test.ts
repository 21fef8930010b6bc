import {describe, expect, it} from 'vitest'
import {Article} from '../../src/article/article.js'
import {readSource} from '../../src/source/read.js'
import {readDirectives} from '../../src/suppress/directives.js'
import {createSuppressions, silences, type Suppression} from '../../src/suppress/suppressions.js'

async function read(file: string, path: string): Promise<{article: Article; suppressions: readonly Suppression[]}> {
  const article = new Article(await readSource(file, path))
  return {article, suppressions: createSuppressions(article, readDirectives(article).directives)}
}

/** The words of an article at which a finding of a rule would be heard. */
async function heard(file: string, ruleId: string, path = 'a.md'): Promise<string[]> {
  const {article, suppressions} = await read(file, path)
  const {starts, ends, length} = article.words
  const words: string[] = []
  for (let index = 0; index < length; index++) {
    const span = {start: starts[index] ?? 0, end: ends[index] ?? 0}
    const finding = {ruleId, place: article.place(span)}
    if (!suppressions.some((suppression) => silences(suppression, finding))) words.push(article.slice(span))
  }
  return words
}

describe('a comment', () => {
  it('disables rules from there on', async () => {
    const file = 'One.\n\n<!-- newslint disable a b -->\n\nTwo.\n\nThree.\n'
    expect(await heard(file, 'a')).toEqual(['One'])
    expect(await heard(file, 'b')).toEqual(['One'])
    expect(await heard(file, 'c')).toEqual(['One', 'Two', 'Three'])
  })

  it('enables them again', async () => {
    const file =
      '<!-- newslint disable a b -->\n\nOne.\n\n<!-- newslint enable a -->\n\nTwo.\n\n<!-- newslint enable -->\n\nThree.\n'
    expect(await heard(file, 'a')).toEqual(['Two', 'Three'])
    expect(await heard(file, 'b')).toEqual(['Three'])
  })

  it('without a rule means all, of which one can be enabled again', async () => {
    const file = '<!-- newslint disable -->\n\nOne.\n\n<!-- newslint enable a -->\n\nTwo.\n'
    expect(await heard(file, 'a')).toEqual(['Two'])
    expect(await heard(file, 'b')).toEqual([])
  })

  it('ignores rules in the next paragraph only', async () => {
    const file = 'One.\n\n<!-- newslint ignore a -->\n\nTwo *and* more,\non two lines.\n\nThree.\n'
    expect(await heard(file, 'a')).toEqual(['One', 'Three'])
  })

  it('ignores rules in the paragraph that it stands in', async () => {
    const file = '<p>One <!-- newslint ignore a -->two</p><p>Three</p>'
    expect(await heard(file, 'a', 'a.html')).toEqual(['One', 'Three'])
  })

  it('may separate rules by commas and give a reason', async () => {
    const file = '<!-- newslint disable a, b -- from a letter of c -->\n\nOne.\n'
    expect(await heard(file, 'b')).toEqual([])
    expect(await heard(file, 'c')).toEqual(['One'])
  })

  it('counts in HTML, too', async () => {
    const file = '<p>One</p><!--newslint disable a--><p>Two</p><!--newslint enable a--><p>Three</p>'
    expect(await heard(file, 'a', 'a.html')).toEqual(['One', 'Three'])
  })

  it('of another kind is none of our business', async () => {
    expect(await heard('<!-- eslint disable a -->\n<!-- newslinter -->\n\nOne.\n', 'a')).toEqual(['One'])
  })

  it('that cannot be followed is reported', async () => {
    const {article} = await read('<!-- newslint disabel a -->\n\n<!--newslint-->\n\nOne.\n', 'a.md')
    expect(readDirectives(article).malformed.map(({message}) => message)).toEqual([
      'Unexpected `disabel` behind `newslint`, did you mean `disable`?',
      'Unexpected `` behind `newslint`, expected `disable`, `enable` or `ignore`'
    ])
  })
})

describe('front matter', () => {
  it.each(['a.md', 'a.txt'])('disables rules for all of %s', async (path) => {
    const file = '---\nnewslint:\n  disable: [a, b]\n---\n\nOne.\n'
    expect(await heard(file, 'a', path)).toEqual([])
    expect(await heard(file, 'c', path)).toEqual(['One'])
  })

  it('may name one rule, or all', async () => {
    expect(await heard('---\nnewslint: {disable: a}\n---\n\nOne.\n', 'a')).toEqual([])
    expect(await heard('+++\nnewslint = {disable = true}\n+++\n\nOne.\n', 'a')).toEqual([])
    expect(await heard('---\nnewslint: {disable: []}\n---\n\nOne.\n', 'a')).toEqual(['One'])
  })

  it('knows where each name stands', async () => {
    const file = '---\ntitle: a and b\nnewslint:\n  disable:\n    - a\n    - b\n---\n\nOne.\n'
    const {suppressions} = await read(file, 'a.md')
    expect(suppressions.map(({rule}) => rule && [file.slice(rule.start, rule.end), rule.start > 30])).toEqual([
      ['a', true],
      ['b', true]
    ])
  })

  it('that cannot be followed is reported', async () => {
    const wrong = async (frontMatter: string) =>
      readDirectives((await read(`---\n${frontMatter}\n---\n\nOne.\n`, 'a.md')).article).malformed.map(
        ({message}) => message
      )
    expect(await wrong('newslint: off')).toEqual([
      'Unexpected `newslint` in front matter, expected `newslint: {disable: [rule]}`'
    ])
    expect(await wrong('newslint: {ignore: [a]}')).toEqual([
      'Unexpected `newslint.ignore` in front matter, expected `disable`'
    ])
    expect(await wrong('newslint: {disable: [7]}')).toEqual([
      'Unexpected `newslint.disable` in front matter, expected a list of rules, or `true` for all of them'
    ])
    expect(await wrong('newslint: {disable: [a}')).toMatchObject([expect.stringContaining('that cannot be read')])
    expect(await wrong('title: {a')).toEqual([])
  })
})

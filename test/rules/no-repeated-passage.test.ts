import {describe, expect, it} from 'vitest'
import noRepeatedPassage from '../../rules/no-repeated-passage.js'
import {rules} from '../../rules/index.js'
import type {Finding} from '../../src/finding.js'
import {lint} from '../../src/index.js'
import {applyFixes} from '../../src/run/checking/apply-fixes.js'
import {paragraphs, story} from '../compare/sample-text.js'
import {checkText, type Settings} from './check-text.js'

const check = (text: string, settings?: Settings): Promise<readonly Finding[]> =>
  checkText(noRepeatedPassage, text, {preset: 'submission', ...settings})

const [one = '', two = '', three = '', four = ''] = story
const body = paragraphs(...story)

describe('no-repeated-passage', () => {
  it('reports a body pasted twice, with its place, the first copy and what to do', async () => {
    const text = `A quay comes home\n\n${body}\n\n${body}\n`
    const [finding, ...others] = await check(text)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'error',
      message:
        'Unexpected repeat of 130 words, expected them once: paragraphs 7-12 repeat paragraphs 1-6 (line 3, “The harbour board voted on Thursday to…”), word for word',
      actual: body,
      expected: [''],
      related: [{message: 'First copy', place: {start: {line: 3}, end: {line: 13}}}],
      data: {kind: 'exact', words: 130, similarity: 1, isAcrossFiles: false}
    })
    expect(text.slice(finding?.place.start.offset, finding?.place.end.offset)).toBe(body)
  })

  it('tells how much alike an edited copy is, and what is different', async () => {
    const edited = three.replace('each morning', 'every morning')
    const [finding] = await check(paragraphs(...story, edited))
    expect(finding).toMatchObject({
      severity: 'error',
      expected: [],
      fixes: [],
      data: {kind: 'edited', similarity: 0.955}
    })
    expect(finding?.message).toMatch(
      /^Unexpected repeat of 22 words, .*paragraph 7 repeats paragraph 3 .*, 95 % alike$/
    )
    expect(finding?.data.diff).toEqual([
      {value: 'Fishermen have tied up at the coal pier meanwhile, an hour from the auction hall, and pay for a lorry '},
      {value: 'each', removed: true},
      {value: 'every', added: true},
      {value: ' morning.'}
    ])
  })

  it('only warns of a copy that was edited much', async () => {
    const edited = three.replace('Fishermen', 'Crews').replace('an hour', 'a walk').replace('each morning', 'every day')
    expect(await check(paragraphs(...story, edited))).toMatchObject([{severity: 'warning', data: {kind: 'edited'}}])
  })

  it('says so when only part of a paragraph is repeated', async () => {
    const [finding] = await check(paragraphs(`${one} ${two}`, three, `${four} ${two}`))
    expect(finding?.message).toContain('part of paragraph 3 repeats part of paragraph 1')
  })

  it('can be told what is long enough, alike enough, and house boilerplate', async () => {
    const text = paragraphs(one, two, three, four, two)
    expect(await check(text)).toHaveLength(1)
    expect(await check(text, {setting: {minWords: 30}})).toEqual([])
    expect(await check(text, {setting: {allow: [two]}})).toEqual([])
    const edited = paragraphs(one, two, three, four, two.replace('March', 'April'))
    expect(await check(edited, {setting: {minSimilarity: 1}})).toEqual([])
    expect(await check(edited, {setting: {kinds: {edited: 'off'}}})).toEqual([])
  })

  it('compares the articles of a run, unless it is told not to', async () => {
    const articles = [
      {path: 'b.txt', text: `The quay, once more\n\n${body}\n`},
      {path: 'a.txt', text: `A quay comes home\n\n${body}\n`}
    ]
    const off = Object.fromEntries(
      Object.keys(rules)
        .filter((id) => id !== 'no-repeated-passage')
        .map((id) => [id, 'off'])
    )
    const {files} = await lint(articles, {rules: off})
    expect(files.map(({path, findings}) => [path, findings.length])).toEqual([
      ['a.txt', 0],
      ['b.txt', 1]
    ])
    const [finding] = files[1]?.findings ?? []
    expect(finding).toMatchObject({
      severity: 'warning',
      actual: body,
      expected: [],
      fixes: [],
      related: [{path: 'a.txt', place: {start: {line: 3}}}],
      data: {kind: 'exact', isAcrossFiles: true}
    })
    expect(finding?.message).toContain('paragraphs 1-6 repeat paragraphs 1-6 of a.txt (line 3, “The harbour')
    const alone = {...off, 'no-repeated-passage': ['error', {checkAcrossFiles: false}]}
    expect((await lint(articles, {rules: alone})).summary).toMatchObject({errors: 0, warnings: 0})
  })
})

describe('the fix of no-repeated-passage', () => {
  /** Mends a text until nothing is left to mend, and says how often that was. */
  async function mend(text: string, path = 'a.txt'): Promise<string> {
    let mended = text
    for (let round = 0; round < 5; round++) {
      const fixed = applyFixes(mended, await check(mended, {path}))
      if (fixed.count === 0) return mended
      mended = fixed.text
    }
    throw new Error('It never ends')
  }

  it('removes every exact copy with what separates it', async () => {
    expect(await mend(`A quay comes home\n\n${body}\n\n${body}\n\n${body}\n`)).toBe(`A quay comes home\n\n${body}\n`)
    expect(await mend(`${one} ${two}\n\n${three} ${one}\n`)).toBe(`${one} ${two}\n\n${three}\n`)
  })

  it('works in Markdown and HTML', async () => {
    const head = '---\ntitle: A quay\n---\n\n# A quay comes home\n\n'
    expect(await mend(`${head}${body}\n\n${one}\n\n${two}\n`, 'a.md')).toBe(`${head}${body}\n`)
    const html = story.map((text) => `<p>${text}</p>`).join('\n')
    expect(await mend(`<h1>A quay comes home</h1>\n${html}\n<p>${two}</p>\n`, 'a.html')).toBe(
      `<h1>A quay comes home</h1>\n${html}\n`
    )
  })

  it('is not safe where the copy says more: another link, another figure, another sign', async () => {
    const plain = 'The board of the harbour will pay 400 euros a day for the lorries that go up to the auction hall.'
    const later = [
      plain.replace('the lorries', '[the lorries](https://example.org/lorries)'),
      plain.replace('400 euros', '$400 euros')
    ]
    for (const copy of later) {
      const findings = await check(paragraphs(one, plain, two, three, copy), {path: 'a.md'})
      expect(findings.flatMap(({fixes}) => fixes.map(({isSafe}) => isSafe))).toEqual([false])
    }
    expect(await check(paragraphs(one, plain, two, three, plain.replace('400', '40.0')), {path: 'a.md'})).toMatchObject(
      [{data: {kind: 'edited'}, fixes: []}]
    )
  })
})

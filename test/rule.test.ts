import {retext} from 'retext'
import * as v from 'valibot'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {Article} from '../src/article/article.js'
import {checkArticle, configureRule, defineRule} from '../src/rule.js'
import {readText} from '../src/source/text.js'

const noTooth = defineRule({
  id: 'no-tooth',
  summary: 'Disallow teeth',
  kinds: {
    tooth: {submission: 'warning', copydesk: 'warning'},
    'tooth/wisdom': {copydesk: 'info'},
    molar: {copydesk: 'info'}
  },
  options: v.strictObject({
    most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.description('How many teeth may stand')), 0),
    words: v.optional(v.pipe(v.array(v.string()), v.description('What is a tooth')), ['tooth'])
  }),
  check({article, options, report}) {
    let count = 0
    for (const [index, normal] of article.words.normals.entries()) {
      if (!options.words.includes(normal) || ++count <= options.most) continue
      const span = {start: article.words.starts[index] ?? 0, end: article.words.ends[index] ?? 0}
      report({
        kind: 'tooth',
        message: 'Unexpected tooth, remove it',
        note: 'Teeth hurt.',
        span,
        expected: ['gum'],
        fixes: [{title: 'Put gum', isSafe: true, edits: [{span, text: 'gum'}]}],
        related: [{message: 'The article starts here', span: {start: 0, end: 3}}]
      })
      report({kind: 'molar', message: 'Unexpected molar', span, atMost: 'info'})
      report({kind: 'tooth', grade: 'wisdom', message: 'Unexpected wisdom', span})
    }
  }
})

const articleOf = (text: string): Article => new Article(readText(text, 'a.txt'))
const settle = (setting: unknown, preset: 'submission' | 'copydesk' = 'submission') =>
  configureRule(noTooth.rule, setting, preset)
const check = async (text: string, setting?: unknown, preset: 'submission' | 'copydesk' = 'submission') =>
  checkArticle(settle(setting, preset), articleOf(text))

describe('a rule', () => {
  it('reports whole findings at places of the file', async () => {
    const [finding, ...others] = await check('One tooth.')
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      ruleId: 'no-tooth',
      severity: 'warning',
      place: {start: {line: 1, column: 5, offset: 4}, end: {line: 1, column: 10, offset: 9}},
      actual: 'tooth',
      expected: ['gum'],
      related: [{path: 'a.txt', place: {start: {offset: 0}, end: {offset: 3}}}],
      data: {kind: 'tooth'}
    })
    expect(finding?.fixes[0]?.edits).toEqual([{place: finding?.place, text: 'gum'}])
  })

  it('drops kinds that have no level in the preset', async () => {
    expect((await check('A tooth.')).map(({data}) => data.kind)).toEqual(['tooth'])
    expect((await check('A tooth.', undefined, 'copydesk')).map(({data}) => data.kind).sort()).toEqual([
      'molar',
      'tooth',
      'tooth'
    ])
  })

  it('gives a grade of a kind its own level', async () => {
    const wisdom = (await check('A tooth.', undefined, 'copydesk')).find(({message}) => message.endsWith('wisdom'))
    expect(wisdom).toMatchObject({severity: 'info', data: {kind: 'tooth'}})
    expect([...settle({kinds: {tooth: 'error'}}, 'copydesk').levels]).toEqual([
      ['tooth', 'error'],
      ['tooth/wisdom', 'error'],
      ['molar', 'info']
    ])
    expect([...settle({kinds: {tooth: 'error'}}).levels]).toEqual([['tooth', 'error']])
    expect([...settle({kinds: {tooth: false}}, 'copydesk').levels]).toEqual([['molar', 'info']])
    expect([...settle({kinds: {'tooth/wisdom': true}}).levels]).toEqual([
      ['tooth', 'warning'],
      ['tooth/wisdom', 'warning']
    ])
  })

  it('gives every active kind the level that is set', async () => {
    const findings = await check('A tooth.', 'error', 'copydesk')
    expect(findings.map(({severity, data}) => [data.kind, severity]).sort()).toEqual([
      ['molar', 'info'], // the report itself asked for no more
      ['tooth', 'error'],
      ['tooth', 'error']
    ])
  })

  it('can be switched off, as a whole and by kind', async () => {
    expect(settle('off').levels.size).toBe(0)
    expect(settle(false).levels.size).toBe(0)
    expect([...settle({kinds: {tooth: 'off', molar: 'error'}}).levels]).toEqual([['molar', 'error']])
  })

  it('takes options', async () => {
    expect(await check('A tooth, a fang.', {most: 1, words: ['tooth', 'fang']})).toHaveLength(1)
    expect(settle(['error', {most: 3}]).options).toEqual({most: 3, words: ['tooth']})
  })

  it('names a wrong level, option, kind and value, and what was expected', () => {
    expect(() => settle('loud')).toThrow('Unexpected level `loud` for `no-tooth`, expected `off`, `info`')
    expect(() => settle({least: 1})).toThrow(
      'Unexpected option `least` for `no-tooth`, expected one of `most`, `words`, `kinds`'
    )
    expect(() => settle({most: 'all'})).toThrow(
      'Unexpected value `all` for option `most` of `no-tooth`, expected number'
    )
    expect(() => settle({most: -1})).toThrow('Unexpected value `-1` for option `most` of `no-tooth`, expected >=0')
    expect(() => settle({kinds: {fang: true}})).toThrow(
      'Unexpected kind `fang` for `no-tooth`, expected one of `tooth`, `tooth/wisdom`, `molar`'
    )
    expect(() => settle({kinds: {tooth: 'loud'}})).toThrow('Unexpected value `loud` for option `kinds.tooth`')
  })

  it('is a retext plugin whose messages stock reporters know', async () => {
    const file = await retext()
      .use(noTooth, ['error', {words: ['fang']}])
      .process(new VFile({value: 'A fang bites.', path: 'b.txt'}))
    expect(file.messages).toHaveLength(1)
    const [message] = file.messages
    expect(String(message)).toBe('b.txt:1:3-1:7: Unexpected tooth, remove it')
    expect(message).toMatchObject({
      ruleId: 'no-tooth',
      source: 'newslint',
      fatal: true,
      actual: 'fang',
      expected: ['gum']
    })
    expect(String(message?.cause)).toContain('The article starts here (b.txt:1:1)')
    expect(file.data.newslint).toHaveLength(1)
  })

  it('works in a pipeline that runs at once', () => {
    expect(retext().use(noTooth).processSync('A tooth.').messages).toHaveLength(1)
    expect(retext().use(noTooth, false).processSync('A tooth.').messages).toHaveLength(0)
  })
})

describe('a fingerprint', () => {
  const prints = async (text: string) => (await check(text)).map(({fingerprint}) => fingerprint)

  it('survives moved text, other capitals and other marks', async () => {
    const [one] = await prints('A tooth hurts.')
    expect(await prints('Before.\n\nA tooth — hurts!')).toEqual([one])
    expect(one).toMatch(/^[\da-f]{16}$/)
  })

  it('tells equal findings apart, and others', async () => {
    const list = await prints('A tooth hurts.\n\nA tooth hurts.\n\nA tooth falls.')
    expect(new Set(list).size).toBe(3)
  })
})

import {describe, expect, it} from 'vitest'
import * as v from 'valibot'
import {lint, OptionsError} from '../../../src/index.js'
import {defineRule} from '../../../src/rule.js'

const paragraph =
  'The harbour board voted seven to two on Monday to move the fish market to the northern quay before the winter storms begin.'
const twice = `${paragraph}\n\nA second paragraph stands between them.\n\n${paragraph}\n`

describe('lint', () => {
  it('finds what is wrong with a text', async () => {
    const {files, errors, summary} = await lint(twice)
    expect(errors).toEqual([])
    expect(summary).toMatchObject({files: 1, errors: 1})
    const [finding] = files[0]?.findings ?? []
    expect(finding).toMatchObject({ruleId: 'no-repeated-passage', severity: 'error', data: {kind: 'exact'}})
    expect(finding?.actual).toBe(paragraph)
  })

  it('takes settings as a configuration file has them', async () => {
    const {files} = await lint(twice, {rules: {'no-repeated-passage': 'info'}})
    expect(files[0]?.findings.map(({severity}) => severity)).toEqual(['info'])
    expect((await lint(twice, {rules: {'no-repeated-passage': 'off'}})).files[0]?.findings).toEqual([])
  })

  it('refuses what it does not know', async () => {
    await expect(lint(twice, {rules: {'no-repeat-passage': 'off'}})).rejects.toThrow(
      'Unexpected rule `no-repeat-passage`, did you mean `no-repeated-passage`?'
    )
    await expect(lint(twice, {rules: {'no-repeated-passage': ['error', {minWord: 9}]}})).rejects.toThrow(
      'Unexpected option `minWord` for `no-repeated-passage`, did you mean `minWords`?'
    )
    await expect(lint([{text: 'One.'}, {text: 'Two.'}])).rejects.toThrow(OptionsError)
  })

  it('runs rules of others, on each article and between them', async () => {
    const sameLength = defineRule<'same', v.GenericSchema<unknown, Record<string, unknown>>, number>({
      id: 'test/same-length',
      summary: 'disallow two articles of one length',
      kinds: {same: {submission: 'warning', copydesk: 'warning'}},
      options: v.strictObject({}),
      collect: ({article}) => article.words.length,
      async checkRun({entries, read, report}) {
        for (const [index, {path, facts}] of entries.entries()) {
          const earlier = entries.slice(0, index).find((entry) => entry.facts === facts)
          if (!earlier) continue
          const article = await read(path)
          const other = await read(earlier.path)
          report(article, {
            kind: 'same',
            message: `Unexpected length of ${facts} words, expected another one than in ${earlier.path}`,
            span: {start: 0, end: article.text.length},
            related: [{message: 'As long as this', span: {start: 0, end: other.text.length}, article: other}]
          })
        }
      }
    })
    const articles = [
      {path: 'b.txt', text: 'Two words.'},
      {path: 'a.txt', text: 'Hello there.'},
      {path: 'c.txt', text: 'One more word.'}
    ]
    const {files} = await lint(articles, {plugins: [sameLength]})
    expect(files.map(({path, findings}) => [path, findings.length])).toEqual([
      ['a.txt', 0],
      ['b.txt', 1],
      ['c.txt', 0]
    ])
    expect(files[1]?.findings[0]?.related).toMatchObject([{path: 'a.txt', place: {end: {offset: 12}}}])
  })

  it('goes on when a rule throws', async () => {
    const broken = defineRule({
      id: 'test/broken',
      summary: 'throw',
      kinds: {any: {submission: 'error'}},
      options: v.strictObject({}),
      check() {
        throw new TypeError('no such thing')
      }
    })
    const {files, errors} = await lint(twice, {plugins: [broken]})
    expect(files[0]?.findings).toHaveLength(1)
    expect(errors).toEqual([{path: '<text>', ruleId: 'test/broken', message: 'The rule failed: no such thing'}])
  })
})

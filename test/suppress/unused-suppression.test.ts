import {describe, expect, it} from 'vitest'
import {
  checkAsJson,
  cleanArticle,
  cleanSentence,
  createFolder,
  createPlugin,
  faultyArticle,
  paragraph
} from '../run/command.js'

/** Rule, kind, severity and text of every finding, for each file of a run. */
async function findingsOf(files: Record<string, string>, args: readonly string[] = []): Promise<unknown[]> {
  const {report} = await checkAsJson(createFolder(files), [...args, '.'])
  expect(report.errors).toEqual([])
  return report.files.flatMap(({findings}) =>
    findings.map(({ruleId, severity, actual, data}) => [ruleId, data.kind, severity, actual])
  )
}

const disabled = (rules: string, article: string): string => `<!-- newslint disable ${rules} -->\n\n${article}`

describe('a suppression', () => {
  it('silences a finding, and is of use', async () => {
    expect(await findingsOf({'a.md': disabled('no-repeated-passage', faultyArticle)})).toEqual([])
  })

  it('that silences nothing is reported, at the name of its rule', async () => {
    expect(await findingsOf({'a.md': disabled('spelling, no-leftovers', cleanSentence)})).toEqual([
      ['unused-suppression', 'unknown-rule', 'warning', 'no-leftovers']
    ])
    const plugin = createPlugin('house/quiet', '')
    const files = {'quiet.mjs': plugin, '.newslintrc.json': '{"plugins": ["./quiet.mjs"]}'}
    expect(await findingsOf({...files, 'a.md': disabled('house/quiet', cleanSentence)})).toEqual([
      ['unused-suppression', 'unused', 'warning', 'house/quiet']
    ])
  })

  it('silences what is found between articles, and is of use then', async () => {
    const article = disabled('no-repeated-passage', cleanArticle)
    expect(await findingsOf({'a.md': cleanArticle, 'b.md': article})).toEqual([])
    expect(await findingsOf({'a.md': `${cleanSentence}\n`, 'b.md': article})).toEqual([
      ['unused-suppression', 'unused', 'warning', 'no-repeated-passage']
    ])
  })

  it('of a rule that compares articles is only an info in a run of one', async () => {
    expect(await findingsOf({'b.md': disabled('no-repeated-passage', `${paragraph}\n`)})).toEqual([
      ['unused-suppression', 'unused', 'info', 'no-repeated-passage']
    ])
  })

  it('of everything is reported at its comment', async () => {
    expect(await findingsOf({'a.md': disabled('', cleanSentence)})).toMatchObject([
      ['unused-suppression', 'unused', expect.any(String), '<!-- newslint disable  -->']
    ])
  })

  it('of a rule that is off is not judged', async () => {
    const args = ['--rule', 'no-repeated-passage=off']
    expect(await findingsOf({'a.md': disabled('no-repeated-passage', cleanSentence)}, args)).toEqual([])
  })

  it('of a kind that is off in this preset is not called useless', async () => {
    const advisory = `if (context.isActive('hint')) context.report({kind: 'hint', message: 'Hint', span: {start: 0, end: 3}})`
    const plugin = createPlugin('house/hints', advisory).replace('kinds: {', `kinds: {hint: {copydesk: 'info'}, `)
    const files = {'hints.mjs': plugin, '.newslintrc.json': '{"plugins": ["./hints.mjs"]}'}
    expect(await findingsOf({...files, 'a.md': disabled('house/hints', cleanSentence)})).toEqual([])
    expect(
      await findingsOf({...files, 'a.md': disabled('house/hints', cleanSentence)}, [
        '--preset',
        'copydesk',
        '--rule',
        'spelling=off'
      ])
    ).toEqual([])
  })

  it('is not judged when its rule throws', async () => {
    const plugin = createPlugin('house/broken', `throw new Error('no')`)
    const folder = createFolder({
      'broken.mjs': plugin,
      '.newslintrc.json': '{"plugins": ["./broken.mjs"]}',
      'a.md': disabled('house/broken', cleanSentence)
    })
    const {report} = await checkAsJson(folder, ['a.md'])
    expect(report.files[0]?.findings).toEqual([])
  })

  it('can be left unjudged: by a level, and by its own name', async () => {
    const article = disabled('no-leftovers', cleanSentence)
    expect(await findingsOf({'a.md': article}, ['--rule', 'unused-suppression=off'])).toEqual([])
    expect(await findingsOf({'a.md': `<!-- newslint disable unused-suppression -->\n\n${article}`})).toEqual([])
    expect(await findingsOf({'a.md': `<!-- newslint disable -->\n\n${article}`})).toContainEqual([
      'unused-suppression',
      'unknown-rule',
      'warning',
      'no-leftovers'
    ])
  })

  it('in front matter counts in plain text, too', async () => {
    const article = `---\nnewslint: {disable: [no-repeated-passage]}\n---\n\n${faultyArticle}`
    expect(await findingsOf({'a.txt': article})).toEqual([])
  })
})

describe('a finding inside a word-for-word copy', () => {
  const shout = `for (const match of context.article.text.matchAll(/northern/g)) context.report({
    kind: 'any', message: 'Unexpected north', span: {start: match.index, end: match.index + 8}
  })`
  const files = {'shout.mjs': createPlugin('house/shout', shout), '.newslintrc.json': '{"plugins": ["./shout.mjs"]}'}

  it('is dropped: what it is about is reported where it stands first', async () => {
    expect(await findingsOf({...files, 'a.txt': faultyArticle})).toEqual([
      ['house/shout', 'any', 'warning', 'northern'],
      ['no-repeated-passage', 'exact', 'error', paragraph]
    ])
  })

  it('is kept when the copy is in another file', async () => {
    const found = await findingsOf({...files, 'a.txt': `${paragraph}\n`, 'b.txt': `${paragraph}\n`})
    expect(found.filter((finding) => (finding as string[])[0] === 'house/shout')).toHaveLength(2)
  })
})

import {readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {checkAsJson, cleanArticle, createFolder, createPlugin, faultyArticle, runNewslint} from '../command.js'

/** The severities that a run reports for each article by itself, by path. */
async function severitiesOf(folder: string, args: readonly string[] = ['.']): Promise<Record<string, string[]>> {
  const {report} = await checkAsJson(folder, args)
  expect(report.errors).toEqual([])
  return Object.fromEntries(
    report.files.map(({path, findings}) => [
      path,
      findings.filter(({data}) => data['isAcrossFiles'] !== true).map(({severity}) => severity)
    ])
  )
}

const asWarning = '{"rules": {"no-repeated-passage": "warning"}}'

describe('a configuration', () => {
  const places: Record<string, string> = {
    'newslint.config.js': 'module.exports = {rules: {"no-repeated-passage": "warning"}}',
    'newslint.config.mjs': `export default ${asWarning}`,
    'newslint.config.json': asWarning,
    '.newslintrc.json': asWarning,
    '.newslintrc.yaml': '# Ours\nrules:\n  no-repeated-passage: warning\n',
    'package.json': `{"name": "desk", "newslint": ${asWarning}}`
  }

  it.concurrent.for(Object.entries(places))('is read from %s', async ([place, content]) => {
    expect(await severitiesOf(createFolder({'a.txt': faultyArticle, [place]: content}))).toEqual({'a.txt': ['warning']})
  })

  it('is the nearest one above the file, whatever the working directory', async () => {
    const folder = createFolder({
      '.newslintrc.json': asWarning,
      'a.txt': faultyArticle,
      'deep/er/b.txt': faultyArticle,
      'opinion/.newslintrc.json': '{"rules": {"no-repeated-passage": "off"}}',
      'opinion/c.txt': faultyArticle,
      'letters/package.json': '{"name": "no configuration here"}',
      'letters/d.txt': faultyArticle
    })
    const expected = {
      'a.txt': ['warning'],
      'deep/er/b.txt': ['warning'],
      'letters/d.txt': ['warning'],
      'opinion/c.txt': []
    }
    expect(await severitiesOf(folder)).toEqual(expected)
    expect(await severitiesOf(join(folder, 'opinion'), ['../a.txt'])).toEqual({'../a.txt': ['warning']})
  })

  it('can be named, or left out', async () => {
    const folder = createFolder({
      'a.txt': faultyArticle,
      '.newslintrc.json': asWarning,
      'ci/strict.json': '{"rules": {"no-repeated-passage": "info"}}'
    })
    expect(await severitiesOf(folder, ['--config', 'ci/strict.json', '.'])).toEqual({'a.txt': ['info']})
    expect(await severitiesOf(folder, ['--no-config', '.'])).toEqual({'a.txt': ['error']})
  })

  it('gives way to the command line', async () => {
    const folder = createFolder({'a.txt': faultyArticle, '.newslintrc.json': asWarning})
    expect(await severitiesOf(folder, ['--rule', 'no-repeated-passage=info', '.'])).toEqual({'a.txt': ['info']})
  })

  it('builds on others: presets, paths and packages', async () => {
    const folder = createFolder({
      'a.txt': faultyArticle,
      'style/base.yaml': 'extends: house-style\nrules: {no-repeated-passage: [info, {minWords: 30}]}\n',
      'node_modules/house-style/package.json':
        '{"name": "house-style", "exports": {"import": "./index.js"}, "type": "module"}',
      'node_modules/house-style/index.js': 'export default {rules: {spelling: "off", "no-repeated-passage": "off"}}',
      '.newslintrc.json': '{"extends": ["newslint:copydesk", "./style/base.yaml"]}'
    })
    expect(await severitiesOf(folder)).toEqual({'a.txt': []})
  })

  it('keeps the options of what it builds on when it sets a level alone', async () => {
    const folder = createFolder({
      'a.txt': faultyArticle,
      'base.json': '{"rules": {"no-repeated-passage": ["warning", {"minWords": 30}]}}',
      '.newslintrc.json': '{"extends": "./base.json", "rules": {"no-repeated-passage": "error"}}'
    })
    expect(await severitiesOf(folder)).toEqual({'a.txt': []})
  })

  it('has other settings for some files', async () => {
    const overrides = [
      {files: 'opinion/', rules: {'no-repeated-passage': 'warning'}},
      {files: ['*.md'], rules: {'no-repeated-passage': 'info'}}
    ]
    const folder = createFolder({
      '.newslintrc.json': JSON.stringify({overrides}),
      'a.txt': faultyArticle,
      'opinion/b.txt': faultyArticle,
      'opinion/deep/c.md': faultyArticle
    })
    expect(await severitiesOf(folder)).toEqual({
      'a.txt': ['error'],
      'opinion/b.txt': ['warning'],
      'opinion/deep/c.md': ['info']
    })
  })

  it('leaves files out where they are not named outright', async () => {
    const folder = createFolder({
      '.newslintrc.json': '{"ignores": ["drafts/", "*.html"]}',
      'a.txt': cleanArticle,
      'b.html': cleanArticle,
      'drafts/c.txt': cleanArticle
    })
    expect(Object.keys(await severitiesOf(folder))).toEqual(['a.txt'])
    expect(Object.keys(await severitiesOf(folder, ['drafts/c.txt', '**/*.txt']))).toEqual(['a.txt', 'drafts/c.txt'])
  })

  it('reads lists from beside itself', async () => {
    const folder = createFolder({
      'style/names.txt': '# As we write them\n\nSamarkand\n',
      'style/wrong.json': '[{"standard": "Calder Bridge", "wrong": ["Calderbridge"]}]',
      'style/phrases.yaml': '- The harbour board voted seven to two on Monday\n',
      'style/base.yaml':
        'names: [{file: names.txt}, {file: wrong.json}]\n' +
        'rules: {no-repeated-passage: [error, {allow: [{file: phrases.yaml}]}]}\n',
      '.newslintrc.json': '{"extends": "./style/base.yaml"}',
      'a.txt': 'The mayor of Calderbridge went home.\n'
    })
    const {report} = await checkAsJson(folder, ['.'])
    expect(report.errors).toEqual([])
    expect(report.files[0]?.findings).toMatchObject([
      {ruleId: 'consistent-names', actual: 'Calderbridge', expected: ['Calder Bridge']}
    ])
  })
})

describe('a plugin', () => {
  const report = `context.report({kind: 'any', message: 'Unexpected article', span: {start: 0, end: 3}, data: {...context.options}})`

  it('brings rules, from a path or a package', async () => {
    const folder = createFolder({
      'a.txt': cleanArticle,
      'rules/no-articles.mjs': createPlugin('house/no-articles', report),
      'node_modules/newslint-plugin-desk/package.json': '{"name": "newslint-plugin-desk", "exports": "./index.mjs"}',
      'node_modules/newslint-plugin-desk/index.mjs': createPlugin('desk/no-news', report),
      '.newslintrc.json':
        '{"plugins": ["./rules/no-articles.mjs", "newslint-plugin-desk"], "rules": {"desk/no-news": "info"}}'
    })
    const {
      report: {files}
    } = await checkAsJson(folder, ['.'])
    expect(files[0]?.findings.map(({ruleId, severity, actual}) => [ruleId, severity, actual])).toEqual([
      ['desk/no-news', 'info', 'The'],
      ['house/no-articles', 'warning', 'The']
    ])
  })

  it('may be a retext plugin of others, which sees the same words at the same places', async () => {
    const article = '# The *bridge*\n\nIt opened &amp; closed on\non Monday, *the* the mayor said.\n'
    const doubled = article.indexOf('*the* the')
    const folder = createFolder({
      'a.md': article,
      '.newslintrc.json': '{"plugins": ["retext-repeated-words"]}',
      'node_modules/.keep': ''
    })
    const plugin = fileURLToPath(new URL('.', import.meta.resolve('retext-repeated-words')))
    symlinkSync(plugin, join(folder, 'node_modules/retext-repeated-words'))
    const {report} = await checkAsJson(folder, ['.'])
    expect(report.errors).toEqual([])
    expect(report.files[0]?.findings.filter(({ruleId}) => ruleId === 'retext-repeated-words')).toMatchObject([
      {actual: 'on\non', severity: 'warning', expected: ['on'], place: {start: {line: 3, column: 24}}},
      {actual: 'the* the', place: {start: {offset: doubled + 1}, end: {offset: doubled + 9}}}
    ])
  })

  it('can be set from the command line', async () => {
    const folder = createFolder({
      'a.txt': cleanArticle,
      'no-articles.mjs': createPlugin('house/no-articles', report),
      '.newslintrc.json': '{"plugins": ["./no-articles.mjs"]}'
    })
    const {code} = await checkAsJson(folder, ['--rule', 'house/no-articles=error', '.'])
    expect(code).toBe(1)
  })
})

describe('a wrong configuration', () => {
  const wrong: [content: string, message: string][] = [
    ['{"rule": {}}', 'Unexpected key `rule`, did you mean `rules`?'],
    ['{"overrides": [{"file": "*.md"}]}', 'Unexpected key `overrides[0].file`, did you mean `files`?'],
    ['{"overrides": [{}]}', 'Missing key `overrides[0].files`'],
    ['{"preset": "copydesc"}', 'Unexpected value `copydesc` of `preset`, expected one of `submission`, `copydesk`'],
    ['{"names": [7]}', 'Unexpected value `7` of `names[0]`, expected a name'],
    ['{"rules": {"consistant-passage": "off"}}', 'Unexpected rule `consistant-passage`'],
    ['{"rules": {"no-repeated-passages": "off"}}', 'did you mean `no-repeated-passage`?'],
    ['{"rules": {"no-repeated-passage": "wrn"}}', 'Unexpected level `wrn` for `no-repeated-passage`'],
    [
      '{"rules": {"no-repeated-passage": ["error", {"minWord": 9}]}}',
      'Unexpected option `minWord` for `no-repeated-passage`, did you mean `minWords`?'
    ],
    [
      '{"rules": {"no-repeated-passage": ["error", {"minWords": "few"}]}}',
      'Unexpected value `few` for option `minWords` of `no-repeated-passage`'
    ],
    ['{"overrides": [{"files": "z/", "rules": {"no-repeated-passage": "wrn"}}]}', 'Unexpected level `wrn`'],
    [
      '{"extends": "newslint:copydesc"}',
      'Unexpected `newslint:copydesc` in `extends`, did you mean `newslint:copydesk`?'
    ],
    ['{"extends": "./gone.json"}', 'gone.json: Cannot be read: No such file'],
    ['{"extends": "./.newslintrc.json"}', 'Unexpected `extends`, it comes back to this file'],
    ['{"extends": "no-such-package"}', 'Cannot find the configuration `no-such-package`'],
    ['{"plugins": ["no-such-package"]}', 'Cannot find the plugin `no-such-package`'],
    ['{"plugins": ["./broken.mjs"]}', 'Cannot load the plugin `./broken.mjs`'],
    [
      '{"plugins": ["./empty.mjs"]}',
      'Unexpected plugin `./empty.mjs`, expected a module that exports rules or a retext plugin'
    ],
    ['{"names": [{"file": "gone.txt"}]}', 'Cannot read the list `gone.txt`: No such file'],
    ['{"rules": {', 'Cannot be read as JSON'],
    ['[]', 'expected an object']
  ]

  it.concurrent.for(wrong)('%s is exit 2 and a word on it', async ([content, message], {expect}) => {
    const folder = createFolder({
      'sub/.newslintrc.json': content,
      'sub/a.txt': cleanArticle,
      'sub/broken.mjs': 'export default }',
      'sub/empty.mjs': 'export default {}',
      'good.txt': faultyArticle
    })
    const {code, report, stderr} = await checkAsJson(folder, ['.'])
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr).toContain(message.startsWith('gone.json') ? 'sub/gone.json' : 'newslint: sub/.newslintrc.json: ')
    expect(report.errors).toEqual([expect.objectContaining({ruleId: null})])
    expect(report.files.map(({path, findings}) => [path, findings.length])).toEqual([['good.txt', 1]])
  })

  it('names the line of a mistake in YAML', async () => {
    const folder = createFolder({'.newslintrc.yaml': 'preset: submission\nrules: {a: [}\n', 'a.txt': cleanArticle})
    expect((await runNewslint(folder, ['.'])).stderr).toMatch(/\.newslintrc\.yaml: Cannot be read as YAML: .*line 2/)
  })

  it('that is a broken program is told apart', async () => {
    const folder = createFolder({'newslint.config.mjs': 'export const rules = {}', 'a.txt': cleanArticle})
    expect((await runNewslint(folder, ['.'])).stderr).toBe(
      'newslint: newslint.config.mjs: Missing default export, expected the configuration\n'
    )
  })
})

describe('newslint init', () => {
  it('writes a configuration that changes nothing, once', async () => {
    const folder = createFolder({'a.txt': faultyArticle})
    const before = await checkAsJson(folder, ['.'])
    expect(await runNewslint(folder, ['init'])).toEqual({code: 0, stdout: 'Wrote .newslintrc.yaml\n', stderr: ''})
    expect((await checkAsJson(folder, ['.'])).report).toEqual(before.report)
    const again = await runNewslint(folder, ['init'])
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('Unexpected `.newslintrc.yaml`, it is there already')
  })

  it('offers only what is valid', async () => {
    const folder = createFolder({'a.txt': cleanArticle, 'style/names.txt': 'Samarkand\n'})
    await runNewslint(folder, ['init'])
    const path = join(folder, '.newslintrc.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/^(\s*)#(?! )/gm, '$1'))
    const {stderr} = await runNewslint(folder, ['.'])
    expect(stderr).toBe('')
  })
})

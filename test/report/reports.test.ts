import {describe, expect, it} from 'vitest'
import {checkAsJson, createFolder, createPlugin, faultyArticle, paragraph, runNewslint} from '../run/command.js'

const edited = paragraph.replace('on Monday', 'late on Tuesday').replace('winter storms', 'autumn storms')

describe('--format json', () => {
  it('has the documented keys, in their order', async () => {
    const {stdout} = await runNewslint(createFolder({'a.txt': faultyArticle, 'b.txt': ''}), [
      '--format',
      'json',
      'b.txt',
      'a.txt',
      'c.txt'
    ])
    const report = JSON.parse(stdout) as Record<string, never>
    expect(Object.keys(report)).toEqual(['version', 'files', 'errors', 'summary'])
    const [file] = report['files'] as unknown as {findings: Record<string, unknown>[]}[]
    expect(Object.keys(file?.findings[0] ?? {})).toEqual([
      'ruleId',
      'severity',
      'message',
      'note',
      'url',
      'place',
      'actual',
      'expected',
      'fixes',
      'related',
      'fingerprint',
      'data'
    ])
    expect(report).toMatchObject({
      version: 1,
      files: [
        {
          path: 'a.txt',
          findings: [
            {
              ruleId: 'no-repeated-passage',
              place: {start: {line: 5, column: 1, offset: 195}, end: {line: 5, column: 124, offset: 318}},
              related: [{path: 'a.txt', place: {start: {line: 1, column: 1, offset: 0}}}],
              fingerprint: expect.stringMatching(/^[\da-f]{16}$/)
            }
          ]
        },
        {path: 'b.txt', findings: []}
      ],
      errors: [{path: 'c.txt', ruleId: null, message: 'No such file'}],
      summary: {files: 2, words: 59, errors: 1, warnings: 0, infos: 0}
    })
  })

  it('is the same bytes whatever the order of arguments', async () => {
    const folder = createFolder({'a.txt': faultyArticle, 'b.md': `${edited}\n`, 'd/c.html': `<p>${paragraph}</p>`})
    const run = async (...args: string[]) => (await runNewslint(folder, ['--format', 'json', ...args])).stdout
    const first = await run('a.txt', 'b.md', 'd', 'gone.txt')
    expect(await run('gone.txt', 'd', 'b.md', 'a.txt')).toBe(first)
    expect(await run('b.md', '.', 'gone.txt')).toBe(first)
  })

  it('gives every finding of a file a fingerprint of its own', async () => {
    const plugin = createPlugin(
      'house/double',
      `for (let n = 0; n < 3; n++) context.report({kind: 'any', message: 'Same', span: {start: 0, end: 3}})`
    )
    const folder = createFolder({
      'a.txt': paragraph,
      'double.mjs': plugin,
      '.newslintrc.json': '{"plugins": ["./double.mjs"]}'
    })
    const {report} = await checkAsJson(folder, ['.'])
    expect(new Set(report.files[0]?.findings.map(({fingerprint}) => fingerprint)).size).toBe(3)
  })
})

describe('--format pretty', () => {
  it('shows the line, the other place, and the counts', async () => {
    const plugin = createPlugin(
      'house/north',
      `const at = context.article.text.indexOf('northern')
      context.report({
        kind: 'any', message: 'Unexpected north', note: 'It is the southern quay.', span: {start: at, end: at + 8},
        related: [{message: 'As here', span: {start: 4, end: 11}}]
      })`
    )
    const files = {'a.txt': `\n${paragraph}\n`, 'north.mjs': plugin, '.newslintrc.json': '{"plugins": ["./north.mjs"]}'}
    const {stdout, code} = await runNewslint(createFolder(files), ['.'])
    expect(code).toBe(0)
    expect(stdout).toBe(`a.txt:2:79  warning  house/north
  Unexpected north

  2 │ …o two on Monday to move the fish market to the northern quay before the winter storms begin.
    │                                                 ^^^^^^^^
  2 │ The harbour board voted seven to two on Monday to move the fish market to the northern quay b…
    │     ------- As here
    = It is the southern quay.

⚠ 1 warning in 1 article (23 words)
`)
  })

  it('shows what differs between a passage and its edited copy, unless that is unwanted', async () => {
    const folder = createFolder({'a.txt': `${paragraph}\n\nA line between the two.\n\n${edited}\n`})
    expect((await runNewslint(folder, ['.'])).stdout).toContain('[-Monday-]{+Tuesday+}')
    expect((await runNewslint(folder, ['--no-diff', '.'])).stdout).not.toContain('Tuesday+}')
  })

  it('is coloured where that is wanted', async () => {
    const folder = createFolder({'a.txt': faultyArticle})
    const run = async (env: Record<string, string>, ...args: string[]) =>
      (await runNewslint(folder, [...args, 'a.txt'], {env})).stdout
    expect(await run({FORCE_COLOR: '1'})).toContain('\u001B[31merror')
    for (const plain of [run({}), run({FORCE_COLOR: '1', NO_COLOR: '1'}), run({FORCE_COLOR: '1'}, '--no-color')]) {
      expect(await plain).not.toContain('\u001B')
    }
  })
})

describe('reports', () => {
  it('can be several, into files and to the screen', async () => {
    const folder = createFolder({'a.txt': faultyArticle})
    const args = ['--format', 'json=out/report.json', '--output-file', 'report.txt', 'a.txt']
    expect(await runNewslint(folder, args)).toEqual({code: 1, stdout: '', stderr: ''})
    const {readFileSync} = await import('node:fs')
    const plain = await runNewslint(folder, ['a.txt'])
    expect(readFileSync(`${folder}/report.txt`, 'utf8')).toBe(plain.stdout)
    const json = await runNewslint(folder, ['--format', 'json', 'a.txt'])
    expect(readFileSync(`${folder}/out/report.json`, 'utf8')).toBe(json.stdout)
    expect((await runNewslint(folder, ['--format', 'json=again.json', 'a.txt'])).stdout).toBe(plain.stdout)
  })

  it('never take the place of an article', async () => {
    const folder = createFolder({'a.txt': faultyArticle})
    const {code, stderr} = await runNewslint(folder, ['--format', 'markdown=./a.txt', 'a.txt'])
    expect({code, stderr}).toEqual({
      code: 2,
      stderr: 'newslint: Unexpected report `a.txt`, expected a file that is no article\n'
    })
  })

  it('that cannot be written are exit 2', async () => {
    const folder = createFolder({'a.txt': faultyArticle})
    const {code, stderr} = await runNewslint(folder, ['--output-file', 'a.txt/report', 'a.txt'])
    expect(code).toBe(2)
    expect(stderr).toContain('newslint: Cannot write the report `a.txt/report`')
  })

  it('hold errors only when that is wanted', async () => {
    const folder = createFolder({'a.txt': faultyArticle, 'b.md': '<!-- newslint disable x -->\n\nShort.\n'})
    const {code, report} = await checkAsJson(folder, ['--quiet', '.'])
    expect(code).toBe(1)
    expect(report.summary).toMatchObject({errors: 1, warnings: 0})
    expect(report.files.flatMap(({findings}) => findings.map(({severity}) => severity))).toEqual(['error'])
  })
})

const interview =
  'The mayor spoke on Monday.\n\n"We will rebuild the bridge before the spring," said Ana Ruiz, the mayor of Calder.\n\nRuiz said the town had the money.\n'

describe('newslint sources', () => {
  it('has the documented keys', async () => {
    const {stdout, code} = await runNewslint(createFolder({'a.txt': interview}), [
      'sources',
      '--format',
      'json',
      'a.txt'
    ])
    expect(code).toBe(0)
    const report = JSON.parse(stdout) as {version: number; files: Record<string, never>[]}
    expect(report.version).toBe(1)
    expect(Object.keys(report.files[0] ?? {})).toEqual(['path', 'attributions', 'unattributed', 'speakers', 'shares'])
    const attributions = report.files[0]?.['attributions'] as unknown as Record<string, unknown>[]
    const [attribution = {}] = attributions
    expect(Object.keys(attribution)).toEqual(['source', 'cue', 'content', 'sourceText', 'speaker', 'kind', 'quotation'])
    expect(attribution).toMatchObject({speaker: 'Ana Ruiz', quotation: 'direct', cue: [{start: {line: 3}}]})
  })

  it('is a table, a page or a spreadsheet', async () => {
    const folder = createFolder({'a.txt': interview})
    const run = async (format: string) => (await runNewslint(folder, ['sources', '--format', format, 'a.txt'])).stdout
    expect(await run('table')).toMatch(/Ana Ruiz .* direct/)
    expect(await run('markdown')).toContain('| Line | Speaker |')
    const csv = await run('csv')
    expect(csv).toMatch(/^path,line,column,speaker,source,kind,quotation,content\r\n/)
    expect(csv).toContain('"""We will rebuild the bridge before the spring,"""')
  })

  it('is exit 2 when a file cannot be read, and lists the others', async () => {
    const folder = createFolder({'a.txt': interview, 'b.txt': Buffer.of(0xff)})
    const {code, stdout, stderr} = await runNewslint(folder, ['sources', '--format', 'json', '.'])
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({files: [{path: 'a.txt'}]})
    expect(stderr).toContain('newslint: b.txt: Unexpected byte 0xFF')
  })
})

describe('newslint names', () => {
  it('has the documented keys', async () => {
    const {stdout} = await runNewslint(createFolder({'a.txt': interview}), ['names', '--format', 'json', 'a.txt'])
    const report = JSON.parse(stdout) as {version: number; files: {names: Record<string, unknown>[]}[]}
    expect(report).toMatchObject({version: 1, files: [{path: 'a.txt'}]})
    const names = report.files[0]?.names ?? []
    expect(names.find(({name}) => name === 'Calder')).toEqual({
      name: 'Calder',
      forms: [
        {
          text: 'Calder',
          count: 1,
          places: [{start: {line: 3, column: 77, offset: 104}, end: {line: 3, column: 83, offset: 110}}]
        }
      ]
    })
  })

  it('is a table or a page', async () => {
    const folder = createFolder({'a.txt': interview})
    const run = async (format: string) => (await runNewslint(folder, ['names', '--format', format, 'a.txt'])).stdout
    expect(await run('table')).toMatch(/Calder +Calder \(1\) +3/)
    expect(await run('markdown')).toContain('| Calder | Calder (1) | 3 |')
  })
})

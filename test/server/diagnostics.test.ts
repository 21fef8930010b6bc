import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {DiagnosticRefreshRequest, type ClientCapabilities} from 'vscode-languageserver/node'
import {afterEach, describe, expect, it} from 'vitest'
import {createFolder, createPlugin, paragraph} from '../run/command.js'
import {mendedArticle, namedArticle, repeatedArticle} from './articles.js'
import {
  rangeOf,
  sliceRange,
  startClient,
  toUri,
  usualCapabilities,
  type ClientOptions,
  type TestClient
} from './client.js'

let client: TestClient
const start = async (options: ClientOptions = {}): Promise<TestClient> => (client = await startClient(options))
afterEach(() => client.stop())

const uri = toUri(join(createFolder(), 'a.txt'))
const {textDocument, ...others} = usualCapabilities

describe('diagnostics', () => {
  it('tell where, what, why, and the other place', async () => {
    await start()
    await client.open(uri, repeatedArticle)
    const {version, diagnostics} = await client.publishedFor(uri)
    expect(version).toBe(1)
    expect(diagnostics).toEqual([
      {
        range: rangeOf(repeatedArticle, paragraph, 2),
        severity: 1,
        source: 'newslint',
        code: 'no-repeated-passage',
        codeDescription: {href: 'https://github.com/newslint/newslint/blob/main/rules/no-repeated-passage.md'},
        message: expect.stringContaining('(line 1, “The harbour board') as string,
        tags: [1],
        relatedInformation: [{location: {uri, range: rangeOf(repeatedArticle, paragraph)}, message: 'First copy'}],
        data: {fingerprint: expect.stringMatching(/^[\da-f]{16}$/) as string}
      }
    ])
  })

  it('have nothing that a client does not understand, and the lines of other places in the message', async () => {
    await start({capabilities: {}})
    const marks = Array.from({length: 12}, (_, line) => `The caf\u200be on line ${line + 1} is open.`).join('\n')
    await client.open(uri, marks)
    const [first] = await client.diagnostics(uri)
    expect(Object.keys(first ?? {}).sort()).toEqual(['code', 'message', 'range', 'severity', 'source'])
    expect(first?.message).toContain('(see also lines 2, 3, 4,')
  })

  it('are cleared when the document is closed', async () => {
    await start()
    await client.open(uri, repeatedArticle)
    await client.diagnostics(uri)
    await client.close(uri)
    expect((await client.publishedFor(uri, ({diagnostics}) => diagnostics.length === 0)).uri).toBe(uri)
  })

  it.for([
    ['utf-16', ['utf-8', 'utf-16']],
    ['utf-8', ['utf-32', 'utf-8']],
    ['utf-32', ['utf-32']],
    ['utf-16', undefined]
  ] as const)('count in %s when %s is offered', async ([encoding, offered]) => {
    await start({
      capabilities: {...usualCapabilities, general: {...(offered && {positionEncodings: [...offered]})}}
    })
    expect(client.initialized.capabilities.positionEncoding).toBe(encoding)
    const before = '“🙂 Æther” — said '
    const text = namedArticle.replace('“We waited for years,” said ', before)
    await client.open(uri, text)
    const diagnostics = await client.diagnostics(uri)
    const {range} = diagnostics.find(({code}) => code === 'consistent-names') ?? {}
    const units = {'utf-16': before.length, 'utf-8': Buffer.byteLength(before), 'utf-32': Array.from(before).length}
    expect(range?.start).toEqual({line: 2, character: units[encoding]})
    // What the client sends is counted in the same way.
    const position = range?.start ?? {line: 0, character: 0}
    await client.sendChange(uri, 2, [{range: {start: position, end: position}, text: 'Mayor '}])
    const after = await client.when(() => client.published.find(({version}) => version === 2)?.diagnostics)
    expect(after.find(({code}) => code === 'consistent-names')?.range.start.character).toBe(units[encoding] + 6)
  })

  it('do not count a byte order mark', async () => {
    await start()
    await client.open(uri, `\uFEFF${repeatedArticle}`)
    const [diagnostic] = await client.diagnostics(uri)
    expect(sliceRange(client.textOf(uri), diagnostic!.relatedInformation![0]!.location.range)).toBe(paragraph)
  })

  it.for([
    ['markdown', `# Harbour\n\n*${paragraph}*\n\n> ${paragraph}\n`],
    ['html', `<p>${paragraph}</p>\n<p>${paragraph.replace('harbour', '<b>harbour</b>')}</p>\n`]
  ] as const)('read %s', async ([languageId, text]) => {
    await start()
    await client.open('untitled:Untitled-1', text, languageId)
    const [diagnostic] = await client.diagnostics('untitled:Untitled-1')
    expect(diagnostic?.code).toBe('no-repeated-passage')
    expect(sliceRange(text, diagnostic!.range).replaceAll(/<\/?b>/g, '')).toBe(paragraph)
  })

  it('say that a configuration cannot be used, and come back when it can', async () => {
    const folder = createFolder({'.newslintrc.json': '{"preset": "copydesc"}'})
    await start({folders: [folder]})
    const article = toUri(join(folder, 'a.txt'))
    await client.open(article, repeatedArticle)
    const [diagnostic, ...more] = await client.diagnostics(article)
    expect(more).toEqual([])
    expect(diagnostic).toMatchObject({code: 'configuration', severity: 1})
    expect(diagnostic?.message).toContain('copydesc')
    writeFileSync(join(folder, '.newslintrc.json'), '{"preset": "copydesk"}')
    await client.change(article, `${repeatedArticle}\n`)
    expect((await client.diagnostics(article)).map(({code}) => code)).toEqual(['no-repeated-passage'])
  })

  it('leave out what the baseline knows', async () => {
    const folder = createFolder({'a.txt': repeatedArticle})
    await start({folders: [folder]})
    const article = toUri(join(folder, 'a.txt'))
    await client.open(article, repeatedArticle)
    const [diagnostic] = await client.diagnostics(article)
    const {fingerprint} = (diagnostic ?? {}).data as {fingerprint: string}
    const entry = {[fingerprint]: {rule: 'no-repeated-passage'}}
    writeFileSync(join(folder, 'newslint-baseline.json'), JSON.stringify({version: 1, files: {'a.txt': entry}}))
    await client.change(article, `${repeatedArticle}\n`)
    expect(await client.diagnostics(article)).toEqual([])
  })

  it('go on when one rule fails, which is said once', async () => {
    const folder = createFolder({
      'plugin.mjs': createPlugin('desk/broken', 'console.log("noise"); throw new Error("out of ink")'),
      'newslint.config.json': '{"plugins": ["./plugin.mjs"]}'
    })
    await start({folders: [folder]})
    const article = toUri(join(folder, 'a.txt'))
    await client.open(article, repeatedArticle)
    expect((await client.diagnostics(article)).map(({code}) => code)).toEqual(['no-repeated-passage'])
    await client.change(article, `${repeatedArticle}\n`)
    expect((await client.diagnostics(article)).map(({code}) => code)).toEqual(['no-repeated-passage'])
    expect(client.shown).toEqual([expect.stringContaining('out of ink')])
    expect(client.logged.join('\n')).toContain('noise')
  })

  it('go on when a rule ends the thread', async () => {
    const folder = createFolder({
      'plugin.mjs': createPlugin('desk/end', 'setImmediate(() => { throw new Error("late") })'),
      'desk/newslint.config.json': '{"plugins": ["../plugin.mjs"]}'
    })
    await start({folders: [folder]})
    await client.open(toUri(join(folder, 'desk/a.txt')), repeatedArticle)
    await client.diagnostics(toUri(join(folder, 'desk/a.txt')))
    await client.open(toUri(join(folder, 'b.txt')), repeatedArticle)
    expect(await client.diagnostics(toUri(join(folder, 'b.txt')))).toHaveLength(1)
  })
})

describe('a client that asks for diagnostics', () => {
  const pulling: ClientCapabilities = {...others, textDocument: {...textDocument, diagnostic: {}}}

  it('is answered, and never told', async () => {
    await start({capabilities: pulling})
    expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({workspaceDiagnostics: false})
    await client.open(uri, repeatedArticle)
    const report = await client.pull(uri)
    expect(report.kind === 'full' && report.items.map(({code}) => code)).toEqual(['no-repeated-passage'])
    expect(await client.pull(uri, report.resultId)).toEqual({kind: 'unchanged', resultId: report.resultId})
    await client.change(uri, 'Nothing at all.')
    expect(await client.pull(uri, report.resultId)).toMatchObject({kind: 'full', items: []})
    await client.close(uri)
    expect(client.published).toEqual([])
  })

  it('is asked to come back when something else than the text has changed', async () => {
    const workspace = {...others.workspace, diagnostics: {refreshSupport: true}}
    const folder = createFolder({'.newslintrc.json': '{"rules": {"no-repeated-passage": "off"}}'})
    await start({capabilities: {...pulling, workspace}, folders: [folder]})
    const article = toUri(join(folder, 'a.txt'))
    await client.open(article, repeatedArticle)
    expect(await client.pull(article)).toMatchObject({items: []})
    const refreshed = new Promise((resolve) => client.connection.onRequest(DiagnosticRefreshRequest.type, resolve))
    writeFileSync(join(folder, '.newslintrc.json'), '{}')
    await client.tellChanged(join(folder, '.newslintrc.json'))
    await refreshed
    expect(await client.pull(article)).toMatchObject({items: [{code: 'no-repeated-passage'}]})
  })

  it('may want to hear of it only when the article is saved', async () => {
    await start({capabilities: pulling, initializationOptions: {run: 'onSave'}})
    await client.open(uri, mendedArticle)
    const before = await client.pull(uri)
    await client.change(uri, repeatedArticle)
    expect(await client.pull(uri, before.resultId)).toEqual({kind: 'unchanged', resultId: before.resultId})
    await client.save(uri)
    await expect
      .poll(async () => {
        const report = await client.pull(uri, before.resultId)
        return report.kind === 'full' && report.items.length
      })
      .toBe(1)
  })

  it('gets the newest state for every question while somebody types', async () => {
    await start({capabilities: pulling, initializationOptions: {delay: 50}})
    await client.open(uri, '')
    const pulls: ReturnType<TestClient['pull']>[] = []
    for (let length = 1; length <= repeatedArticle.length; length += 10) {
      await client.change(uri, repeatedArticle.slice(0, length))
      pulls.push(client.pull(uri))
    }
    await client.change(uri, repeatedArticle)
    pulls.push(client.pull(uri))
    const reports = await Promise.all(pulls)
    expect(new Set(reports.map(({resultId}) => resultId)).size).toBeLessThan(10)
    const last = reports.at(-1)
    expect(last?.kind === 'full' && last.items).toHaveLength(1)
  })
})

it('is told, and not asked, when it does not ask', async () => {
  await start()
  expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined()
  expect(client.initialized.capabilities.documentFormattingProvider).toBeUndefined()
})

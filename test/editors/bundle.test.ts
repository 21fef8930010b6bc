import {execFileSync, fork, type ChildProcess} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest'
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type ProtocolConnection
} from 'vscode-languageserver/node'
import {cleanSentence, paragraph, removeFolder, writeFolder} from '../run/command.js'
import {toUri} from '../server/client.js'
import {extension} from './extension.js'

const isInstalled = existsSync(join(extension, 'node_modules/esbuild'))
if (!isInstalled) {
  console.warn('Skipped the build of the extension for VS Code: run `npm ci --prefix editors/vscode` first')
}

describe.skipIf(!isInstalled)('the extension for VS Code', () => {
  // Far from the repository, so that nothing is found that is not in the bundle.
  const folder = writeFolder({})
  const dist = join(folder, 'dist')
  let server: ChildProcess | undefined
  let connection: ProtocolConnection

  beforeAll(() => {
    execFileSync(process.execPath, [join(extension, 'build.mjs'), dist], {encoding: 'utf8'})
  })
  afterAll(() => removeFolder(folder))
  afterEach(async () => {
    if (!server) return
    await connection.sendRequest(ShutdownRequest.type)
    await connection.sendNotification(ExitNotification.type)
    await new Promise((resolve) => server?.once('exit', resolve))
    connection.dispose()
    server = undefined
  })

  /** Starts the server that is in the bundle, as the extension does. */
  async function start(initializationOptions: object = {}): Promise<void> {
    const {bin} = JSON.parse(readFileSync(join(dist, 'server/package.json'), 'utf8')) as {bin: Record<string, string>}
    const module = join(dist, 'server', bin['newslint-language-server'] ?? '')
    const child = fork(module, ['--stdio'], {cwd: folder, silent: true})
    connection = createProtocolConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!))
    connection.listen()
    let said = ''
    child.stderr?.on('data', (text) => (said += String(text)))
    const failed = new Promise<never>((_, reject) => child.once('exit', () => reject(new Error(said))))
    failed.catch(() => undefined)
    const initialized = connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{uri: toUri(folder), name: 'desk'}],
      capabilities: {textDocument: {diagnostic: {}, hover: {contentFormat: ['markdown']}}},
      initializationOptions
    })
    const {serverInfo} = await Promise.race([initialized, failed])
    expect(serverInfo?.name).toBe('newslint')
    server = child
    await connection.sendNotification(InitializedNotification.type, {})
  }

  async function check(uri: string, text: string, languageId: string): Promise<readonly Diagnostic[]> {
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: {uri, languageId, version: 1, text}
    })
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {textDocument: {uri}})
    return (report as FullDocumentDiagnosticReport).items
  }

  it('is one file for VS Code', () => {
    expect(readFileSync(join(dist, 'extension.cjs'), 'utf8')).toMatch(/require\("vscode"\)/)
  })

  it('brings a server that finds what the command finds', async () => {
    await start()
    const uri = toUri(join(folder, 'article.md'))
    const found = await check(uri, `${paragraph}\n\n${cleanSentence}\n\n${paragraph}\n`, 'markdown')
    expect(found.map(({code}) => code)).toEqual(['no-repeated-passage'])
    expect(found[0]?.message).toContain('(line 1, “The harbour board')
  })

  it.for(['markdown', 'html', 'plaintext'])('brings what reads %s', async (languageId) => {
    await start()
    const [open, close] = languageId === 'html' ? ['<p>', '</p>'] : ['', '']
    const text = [paragraph, cleanSentence, paragraph].map((one) => open + one + close).join('\n\n')
    const found = await check(toUri(join(folder, 'article')), text, languageId)
    expect(found.map(({code}) => code)).toEqual(['no-repeated-passage'])
  })

  it.for([
    ['.newslintrc.yaml', 'rules:\n  no-repeated-passage: off\n'],
    ['.newslintrc.json', '{"rules": {"no-repeated-passage": "off"}}'],
    ['newslint.config.mjs', 'export default {rules: {"no-repeated-passage": "off"}}']
  ] as const)('brings what reads %s', async ([name, configuration]) => {
    await start()
    const desk = join(folder, `desk-${name.split('.').at(-1)}`)
    mkdirSync(desk)
    writeFileSync(join(desk, name), configuration)
    const text = `${paragraph}\n\n${cleanSentence}\n\n${paragraph}\n`
    expect(await check(toUri(join(desk, 'article.md')), text, 'markdown')).toEqual([])
  })

  it('brings what reads front matter', async () => {
    await start()
    const text = `---\nnewslint:\n  disable: [no-repeated-passage]\n---\n\n${paragraph}\n\n${cleanSentence}\n\n${paragraph}\n`
    expect(await check(toUri(join(folder, 'front.md')), text, 'markdown')).toEqual([])
  })

  it('brings the dictionaries, and reads them when they are asked', async () => {
    await start({rules: {spelling: 'warning'}})
    const text = 'The council met on Monday evening and agreed to repair the harbuor wall before the winter storms.\n'
    const found = await check(toUri(join(folder, 'spelling.txt')), text, 'plaintext')
    expect(found.map(({code}) => code)).toEqual(['spelling'])
    expect(found[0]?.message).toContain('harbuor')
  })

  it('brings the pages of the rules, and the commands', async () => {
    await start()
    const uri = toUri(join(folder, 'page.md'))
    const [finding] = await check(uri, `${paragraph}\n\n${cleanSentence}\n\n${paragraph}\n`, 'markdown')
    const hover = await connection.sendRequest(HoverRequest.type, {
      textDocument: {uri},
      position: finding!.range.start
    })
    expect(JSON.stringify(hover?.contents)).toContain('no-repeated-passage')
    const report: unknown = await connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'newslint.sources',
      arguments: [uri]
    })
    expect(report).toMatchObject({version: 1, files: [{speakers: []}]})
  })
})

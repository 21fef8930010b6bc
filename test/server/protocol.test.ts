import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  CancellationTokenSource,
  createProtocolConnection,
  DocumentDiagnosticRequest,
  ErrorCodes,
  ExitNotification,
  InitializeRequest,
  LSPErrorCodes,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'
import {describe, expect, it} from 'vitest'
import {createFolder, runNewslint} from '../run/command.js'
import {repeatedArticle} from './articles.js'
import {startClient, toUri, usualCapabilities} from './client.js'

describe('a client that does something unexpected', () => {
  it('is told of a method that there is not, and served on', async () => {
    const client = await startClient()
    await expect(client.connection.sendRequest('newslint/unknown', {})).rejects.toMatchObject({
      code: ErrorCodes.MethodNotFound
    })
    await client.connection.sendNotification('newslint/unknown', {})
    await expect(client.command('newslint.unknown', 'a')).rejects.toThrow('Unexpected command')
    await expect(client.command('newslint.lint', 'file:///gone.txt')).rejects.toThrow('Not open')
    await expect(client.command('newslint.lint')).rejects.toThrow('Missing first argument')
    expect(
      await client.codeActions('file:///gone.txt', {start: {line: 0, character: 0}, end: {line: 0, character: 0}})
    ).toEqual([])
    await client.open('untitled:one', repeatedArticle)
    expect(await client.diagnostics('untitled:one')).toHaveLength(1)
    await client.stop()
  })

  it('may cancel what it has asked', async () => {
    const {textDocument, ...others} = usualCapabilities
    const client = await startClient({
      capabilities: {...others, textDocument: {...textDocument, diagnostic: {}}},
      initializationOptions: {delay: 400}
    })
    await client.open('untitled:one', '')
    await client.pull('untitled:one')
    await client.change('untitled:one', repeatedArticle)
    const source = new CancellationTokenSource()
    const params = {textDocument: {uri: 'untitled:one'}}
    const pull = client.connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token)
    source.cancel()
    const began = performance.now()
    await expect(pull).rejects.toMatchObject({code: LSPErrorCodes.RequestCancelled})
    expect(performance.now() - began).toBeLessThan(300)
    expect(await client.pull('untitled:one')).toMatchObject({items: [{code: 'no-repeated-passage'}]})
    await client.stop()
  })
})

describe('the process', () => {
  const dist = fileURLToPath(new URL('../../dist/src/', import.meta.url))

  /** Starts a server as an editor does, and initializes it. */
  async function launch(args: readonly string[]) {
    const child = spawn(process.execPath, [...args], {stdio: ['pipe', 'pipe', 'pipe'], cwd: createFolder()})
    const reader = new StreamMessageReader(child.stdout)
    const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin))
    connection.listen()
    const {serverInfo} = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {}
    })
    expect(serverInfo?.name).toBe('newslint')
    return {child, connection, ended: once(child, 'exit').then(([code]) => code as number | null)}
  }

  it.for([
    ['newslint lsp --stdio', [join(dist, 'cli.js'), 'lsp', '--stdio']],
    ['newslint-language-server --stdio', [join(dist, 'language-server.js'), '--stdio']],
    ['with the id of its client', [join(dist, 'cli.js'), 'lsp', '--stdio', `--clientProcessId=${process.pid}`]]
  ] as const)('%s ends with 0 after a shutdown', async ([, args]) => {
    const {connection, ended} = await launch(args)
    await connection.sendRequest(ShutdownRequest.type)
    await connection.sendNotification(ExitNotification.type)
    expect(await ended).toBe(0)
    connection.dispose()
  })

  it('ends with 1 without a shutdown, by `exit` or when the client is gone', async () => {
    const one = await launch([join(dist, 'cli.js'), 'lsp', '--stdio'])
    await one.connection.sendNotification(ExitNotification.type)
    expect(await one.ended).toBe(1)
    const other = await launch([join(dist, 'cli.js'), 'lsp', '--stdio'])
    other.child.stdin.end()
    expect(await other.ended).toBe(1)
  })

  it('says how it is called', async () => {
    const {code, stderr} = await runNewslint(createFolder(), ['lsp'])
    expect({code, stderr}).toEqual({code: 2, stderr: 'newslint: Missing `--stdio`, expected `newslint lsp --stdio`\n'})
    expect((await runNewslint(createFolder(), ['lsp', '--stdio', 'a.md'])).code).toBe(2)
  })
})

it('the name of an article may hold anything', async () => {
  const client = await startClient()
  const uri = toUri(join(createFolder({'a b ü.md': repeatedArticle}), 'a b ü.md'))
  await client.open(uri, repeatedArticle, 'markdown')
  expect(await client.diagnostics(uri)).toHaveLength(1)
  await client.stop()
})

/** A client of the language server in the same process: the real server, its real thread, and streams between. */
import {PassThrough} from 'node:stream'
import {pathToFileURL} from 'node:url'
import {createConnection} from 'vscode-languageserver'
import {
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  ProposedFeatures,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowDocumentRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  type ShowDocumentParams,
  type TextDocumentContentChangeEvent,
  type TextDocumentEdit
} from 'vscode-languageserver/node'
import {afterAll} from 'vitest'

const load = (module: string): Promise<unknown> =>
  import(new URL(`../../dist/src/server/${module}`, import.meta.url).href)
const {startServer} = (await load('server.js')) as {startServer: (connection: unknown, checker: unknown) => void}
const {Checker} = (await load('checker.js')) as {Checker: new () => {close: () => Promise<void>}}

// Every server has a thread of its own; here those of one file share one, as each takes a while to load the rules.
const thread = new Checker()
const close = thread.close.bind(thread)
thread.close = () => Promise.resolve()
afterAll(close)

/** What a client says of itself when it starts the server. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities
  /** Paths of workspace folders. */
  readonly folders?: readonly string[]
  readonly initializationOptions?: object
  /** What the client answers when it is asked for settings. */
  readonly settings?: (scopeUri: string | undefined) => unknown
}

/** What a client of today can do, without asking for diagnostics. */
export const usualCapabilities: ClientCapabilities = {
  workspace: {workspaceEdit: {documentChanges: true, resourceOperations: ['create']}, workspaceFolders: true},
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      versionSupport: true,
      tagSupport: {valueSet: [1, 2]}
    },
    codeAction: {codeActionLiteralSupport: {codeActionKind: {valueSet: ['quickfix', 'source.fixAll']}}},
    documentSymbol: {hierarchicalDocumentSymbolSupport: true},
    hover: {contentFormat: ['markdown']}
  },
  window: {showDocument: {support: true}}
}

/** The address of a file. */
export const toUri = (path: string): string => pathToFileURL(path).href

/** A client and what it was told. */
export class TestClient {
  readonly connection: ProtocolConnection
  readonly published: PublishDiagnosticsParams[] = []
  readonly logged: string[] = []
  readonly shown: string[] = []
  readonly documentsShown: ShowDocumentParams[] = []
  readonly registrations: Registration[] = []
  /** The code that the server ended with. */
  exitCode: number | undefined
  initialized: InitializeResult = {capabilities: {}}
  readonly #texts = new Map<string, {version: number; text: string}>()
  readonly #watchers = new Set<() => void>()

  constructor() {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()]
    let isShutDown = false
    const server = createConnection(
      () => createProtocolConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
      {
        initialize: () => {},
        get shutdownReceived() {
          return isShutDown
        },
        set shutdownReceived(value) {
          isShutDown = value
        },
        exit: (code) => {
          this.exitCode = code
        }
      },
      ProposedFeatures.all
    )
    startServer(server, thread)
    this.connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer))
  }

  async start({
    capabilities = usualCapabilities,
    folders,
    initializationOptions,
    settings
  }: ClientOptions): Promise<void> {
    const {connection} = this
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params)
      for (const watcher of this.#watchers) watcher()
    })
    connection.onNotification(LogMessageNotification.type, ({message}) => void this.logged.push(message))
    connection.onNotification(ShowMessageNotification.type, ({message}) => void this.shown.push(message))
    connection.onRequest(ShowDocumentRequest.type, (params) => {
      this.documentsShown.push(params)
      return {success: true}
    })
    connection.onRequest(RegistrationRequest.type, ({registrations}) => void this.registrations.push(...registrations))
    connection.onRequest(ConfigurationRequest.type, ({items}) =>
      items.map(({scopeUri}) => settings?.(scopeUri) ?? null)
    )
    connection.listen()
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions,
      workspaceFolders: folders?.map((path) => ({uri: toUri(path), name: path})) ?? null
    }
    this.initialized = await connection.sendRequest(InitializeRequest.type, params)
    await connection.sendNotification(InitializedNotification.type, {})
  }

  async open(uri: string, text: string, languageId: string = 'plaintext'): Promise<void> {
    this.#texts.set(uri, {version: 1, text})
    const textDocument = {uri, languageId, version: 1, text}
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {textDocument})
  }

  /** Replaces a range, or the whole text; returns the new version. */
  async change(uri: string, text: string, range?: Range): Promise<number> {
    const before = this.#texts.get(uri)
    if (!before) throw new Error(`${uri} is not open`)
    const version = before.version + 1
    this.#texts.set(uri, {version, text: range ? spliceText(before.text, range, text) : text})
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: {uri, version},
      contentChanges: [range ? {range, text} : {text}]
    })
    return version
  }

  /** Sends changes as they are: for clients that count in another way than this one. */
  sendChange(uri: string, version: number, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: {uri, version},
      contentChanges
    })
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, {textDocument: {uri}})
  }

  /** Says that files have changed, as a client does that watches them. */
  async tellChanged(...paths: string[]): Promise<void> {
    const changes = paths.map((path) => ({uri: toUri(path), type: 2 as const}))
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {changes})
  }

  async changeSettings(settings: unknown): Promise<void> {
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, {settings})
  }

  /** Calls for everything that is published from now on. */
  onPublished(call: (params: PublishDiagnosticsParams) => void): void {
    this.#watchers.add(() => {
      const last = this.published.at(-1)
      if (last) call(last)
    })
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, {textDocument: {uri}})
  }

  command(command: string, ...given: unknown[]): Promise<unknown> {
    return this.connection.sendRequest(ExecuteCommandRequest.type, {command, arguments: given})
  }

  /** The text as the client has it. */
  textOf(uri: string): string {
    return this.#texts.get(uri)?.text ?? ''
  }

  versionOf(uri: string): number {
    return this.#texts.get(uri)?.version ?? 0
  }

  /** The diagnostics of the newest version, as soon as they come. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    return (await this.publishedFor(uri)).diagnostics
  }

  /** What was published last for a document, when it is for the newest version. */
  publishedFor(
    uri: string,
    isWanted: (params: PublishDiagnosticsParams) => boolean = () => true
  ): Promise<PublishDiagnosticsParams> {
    return this.when(() =>
      this.published.findLast(
        (params) =>
          params.uri === uri && (params.version ?? this.versionOf(uri)) === this.versionOf(uri) && isWanted(params)
      )
    )
  }

  /** The first value that is there, now or after something was published. */
  when<Value>(find: () => Value | undefined): Promise<Value> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#watchers.delete(look)
        reject(new Error(`Nothing came. Logged: ${this.logged.join('\n')}`))
      }, 15_000)
      const look = (): void => {
        const value = find()
        if (value === undefined) return
        clearTimeout(timer)
        this.#watchers.delete(look)
        resolve(value)
      }
      this.#watchers.add(look)
      look()
    })
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: {uri},
      ...(previousResultId !== undefined && {previousResultId})
    })
  }

  async codeActions(uri: string, range: Range, only?: string[], diagnostics: Diagnostic[] = []): Promise<CodeAction[]> {
    const actions = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: {uri},
      range,
      context: {diagnostics, ...(only && {only})}
    })
    return (actions ?? []) as CodeAction[]
  }

  /** The text after an action, as a client that counts in UTF-16 makes it. */
  apply({edit}: CodeAction, uri: string): string {
    const edits = (edit?.documentChanges ?? []) as TextDocumentEdit[]
    const own = edits.find(({textDocument}) => textDocument.uri === uri)
    if (own?.textDocument.version !== this.versionOf(uri)) throw new Error('The edit is for another version')
    const changes = own.edits as {range: Range; newText: string}[]
    return changes.toReversed().reduce((text, {range, newText}) => spliceText(text, range, newText), this.textOf(uri))
  }

  async stop(): Promise<void> {
    if (this.exitCode !== undefined) return
    await this.connection.sendRequest(ShutdownRequest.type)
    await this.connection.sendNotification(ExitNotification.type)
    await new Promise((resolve) => setTimeout(resolve, 10))
    this.connection.dispose()
  }
}

/** Starts a server and a client of it. */
export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const client = new TestClient()
  await client.start(options)
  return client
}

/** The range that some words take in a text, the n-th time that they stand there. */
export function rangeOf(text: string, words: string, nth: number = 1): Range {
  let at = -1
  for (let count = 0; count < nth; count++) at = text.indexOf(words, at + 1)
  if (at === -1) throw new Error(`No “${words}”`)
  return {start: toPosition(text, at), end: toPosition(text, at + words.length)}
}

function toPosition(text: string, offset: number): Range['start'] {
  const lines = text.slice(0, offset).split('\n')
  return {line: lines.length - 1, character: lines.at(-1)?.length ?? 0}
}

/** The words at a range. */
export function sliceRange(text: string, {start, end}: Range): string {
  return text.slice(toOffset(text, start), toOffset(text, end))
}

/** A text with a range replaced. */
export const spliceText = (text: string, {start, end}: Range, by: string): string =>
  text.slice(0, toOffset(text, start)) + by + text.slice(toOffset(text, end))

function toOffset(text: string, {line, character}: Range['start']): number {
  const lines = text.split('\n')
  return lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character
}

/** The language server: what a client may ask, and what it is told unasked. */
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  TextDocumentSyncKind,
  type Connection,
  type ServerCapabilities
} from 'vscode-languageserver/node'
import {configurationPlaces} from '../run/read-config.js'
import {readVersion} from '../run/version.js'
import {Checker} from './checker.js'
import {letGo, readClient, type Client} from './client.js'
import {fixAllKind, findCodeActions} from './code-actions.js'
import {toDiagnostics} from './diagnostics.js'
import type {CheckedDocument, OpenArticle} from './open-article.js'
import {chooseEncoding, type Encoding} from './position-encoding.js'
import {Session, unlessCancelled} from './session.js'
import {TextDocument} from './text-document.js'

/** Serves a client until it ends the connection. */
export function startServer(connection: Connection): void {
  const checker = new Checker((message) => connection.console.log(message))
  let session: Session | undefined
  const articleOf = (uri: string): OpenArticle | undefined => session?.articles.get(uri)

  connection.onInitialize((params) => {
    const client = readClient(params.capabilities)
    const encoding = chooseEncoding(params.capabilities.general?.positionEncodings)
    session = new Session(connection, checker, params, client, encoding)
    return {
      capabilities: capabilitiesOf(client, encoding),
      serverInfo: {name: 'newslint', version: readVersion()}
    }
  })

  connection.onInitialized(() => {
    if (!session) return
    const {client} = session
    if (client.registersConfiguration)
      letGo(connection.client.register(DidChangeConfigurationNotification.type, {section: 'newslint'}))
    if (client.registersWatchers) {
      const watchers = [...configurationPlaces, 'newslint-baseline.json'].map((name) => ({globPattern: `**/${name}`}))
      letGo(connection.client.register(DidChangeWatchedFilesNotification.type, {watchers}))
    }
    if (client.hasConfiguration) letGo(session.updateSettings())
    if (client.hasWorkspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        session?.workspace.setFolders((await connection.workspace.getWorkspaceFolders()) ?? [])
        await session?.updateSettings()
      })
    }
  })

  connection.onDidChangeConfiguration(({settings}) => session && letGo(session.updateSettings(settings)))
  connection.onDidChangeWatchedFiles(() => session && letGo(session.reloadConfigurations()))

  connection.onDidOpenTextDocument(({textDocument: {uri, languageId, version, text}}) => {
    session?.open(new TextDocument(uri, languageId, version, text, session.encoding))
  })
  connection.onDidChangeTextDocument(({textDocument: {uri, version}, contentChanges}) => {
    const article = articleOf(uri)
    article?.change(article.document.change(version, contentChanges))
  })
  connection.onDidSaveTextDocument(({textDocument: {uri}}) => articleOf(uri)?.save())
  connection.onDidCloseTextDocument(({textDocument: {uri}}) => session?.close(uri))

  const resultIds = new WeakMap<CheckedDocument, string>()
  let nextId = 1
  connection.languages.diagnostics.on(async ({textDocument: {uri}, previousResultId}, token) => {
    const checked = await unlessCancelled(articleOf(uri)?.settled() ?? Promise.resolve(undefined), token)
    if (!checked || !session) return {kind: DocumentDiagnosticReportKind.Full, items: []}
    const resultId = resultIds.get(checked) ?? String(nextId++)
    resultIds.set(checked, resultId)
    return resultId === previousResultId
      ? {kind: DocumentDiagnosticReportKind.Unchanged, resultId}
      : {kind: DocumentDiagnosticReportKind.Full, resultId, items: toDiagnostics(checked, session.client)}
  })

  connection.onCodeAction(async (params, token) => {
    const checked = await unlessCancelled(
      articleOf(params.textDocument.uri)?.settled() ?? Promise.resolve(undefined),
      token
    )
    return checked && session ? findCodeActions(params, {checked, client: session.client}) : []
  })

  connection.onShutdown(() => checker.close())
  connection.listen()
}

/** What the server can do for a client. */
function capabilitiesOf(client: Client, positionEncoding: Encoding): ServerCapabilities {
  return {
    positionEncoding,
    textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: {includeText: false}},
    // A client is either asked or told, never both.
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {identifier: 'newslint', interFileDependencies: false, workspaceDiagnostics: false}
    }),
    codeActionProvider: client.hasCodeActionLiterals ? {codeActionKinds: [CodeActionKind.QuickFix, fixAllKind]} : false,
    ...(client.hasWorkspaceFolders && {workspace: {workspaceFolders: {supported: true, changeNotifications: true}}})
  }
}

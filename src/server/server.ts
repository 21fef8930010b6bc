/** The language server: what a client may ask, and what it is told unasked. */
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type Connection,
  type ServerCapabilities
} from 'vscode-languageserver/node'
import {configurationPlaces} from '../run/configuration/configuration-places.js'
import {readVersion} from '../run/command-line/version.js'
import type {Checker} from './checker.js'
import {letGo, readClient, type Client} from './client.js'
import {answerQuestions} from './answers.js'
import {fixAllKind} from './code-actions.js'
import {commandNames} from './command-names.js'
import type {OpenArticle} from './open-article.js'
import {Session} from './session.js'
import {TextDocument} from './text-document.js'

/** Serves a client until it ends the connection. */
export function startServer(connection: Connection, checker: Checker): void {
  checker.onLog = (message) => connection.console.log(message)
  let session: Session | undefined
  const articleOf = (uri: string): OpenArticle | undefined => session?.articles.get(uri)

  connection.onInitialize((params) => {
    const client = readClient(params.capabilities)
    session = new Session(connection, checker, params, client)
    return {
      capabilities: capabilitiesOf(client),
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
    session?.open(new TextDocument(uri, languageId, version, text, session.client.encoding))
  })
  connection.onDidChangeTextDocument(({textDocument: {uri, version}, contentChanges}) => {
    const article = articleOf(uri)
    article?.change(article.document.change(version, contentChanges))
  })
  connection.onDidSaveTextDocument(({textDocument: {uri}}) => session && letGo(session.save(uri)))
  connection.onDidCloseTextDocument(({textDocument: {uri}}) => session?.close(uri))

  answerQuestions(connection, () => session)

  connection.onShutdown(() => checker.close())
  connection.listen()
}

/** What the server can do for a client. */
function capabilitiesOf(client: Client): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: {includeText: false}},
    // A client is either asked or told, never both.
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {identifier: 'newslint', interFileDependencies: false, workspaceDiagnostics: false}
    }),
    ...(client.hasCodeActionLiterals && {
      codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, fixAllKind]}
    }),
    hoverProvider: true,
    documentSymbolProvider: true,
    codeLensProvider: {},
    executeCommandProvider: {commands: Object.values(commandNames)},
    ...(client.hasWorkspaceFolders && {workspace: {workspaceFolders: {supported: true, changeNotifications: true}}})
  }
}

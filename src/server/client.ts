/** What the client can do, as far as it makes a difference here. */
import {
  ShowMessageNotification,
  type ClientCapabilities,
  type Connection,
  type MessageType
} from 'vscode-languageserver/node'
import {chooseEncoding, type Encoding} from './position-encoding.js'

/** What a client announced when it started the server. */
export interface Client {
  readonly encoding: Encoding
  /** Whether it asks for diagnostics; one that does not is sent them. */
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly refreshesCodeLenses: boolean
  /** Whether it shows the other places of a diagnostic. */
  readonly hasRelatedInformation: boolean
  readonly hasCodeDescription: boolean
  readonly hasDiagnosticData: boolean
  readonly hasUnnecessaryTag: boolean
  /** Whether edits may name the version of the document that they are for. */
  readonly hasDocumentChanges: boolean
  readonly createsFiles: boolean
  readonly hasCodeActionLiterals: boolean
  readonly showsDocuments: boolean
  readonly hasConfiguration: boolean
  readonly registersConfiguration: boolean
  readonly registersWatchers: boolean
  readonly hasHierarchicalSymbols: boolean
  readonly hasWorkspaceFolders: boolean
  readonly hasMarkdownHover: boolean
}

/** Reads what a client announced. */
export function readClient({workspace, textDocument, window, general}: ClientCapabilities): Client {
  const published = textDocument?.publishDiagnostics
  // The client says for pulled diagnostics what it says for published ones, if it says it at all.
  const shown = {...published, ...textDocument?.diagnostic}
  const edits = workspace?.workspaceEdit
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport ?? false,
    hasRelatedInformation: shown.relatedInformation ?? false,
    hasCodeDescription: shown.codeDescriptionSupport ?? false,
    hasDiagnosticData: shown.dataSupport ?? false,
    hasUnnecessaryTag: shown.tagSupport?.valueSet.includes(1) ?? false,
    hasDocumentChanges: edits?.documentChanges ?? false,
    createsFiles: (edits?.documentChanges && edits.resourceOperations?.includes('create')) ?? false,
    hasCodeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    showsDocuments: window?.showDocument?.support ?? false,
    hasConfiguration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    hasHierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    hasWorkspaceFolders: workspace?.workspaceFolders ?? false,
    hasMarkdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? false
  }
}

/** Sends something to a client that may refuse it without harm. */
export function letGo(request: Promise<unknown>): void {
  request.catch(() => undefined)
}

/** Shows a message and waits for nobody: a question of the library would, and not every client answers it. */
export function showMessage(connection: Connection, type: MessageType, message: string): void {
  letGo(connection.sendNotification(ShowMessageNotification.type, {type, message}))
}

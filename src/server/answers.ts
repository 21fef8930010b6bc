/** What a client may ask about an article; every answer is about its newest version. */
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticReport
} from 'vscode-languageserver/node'
import type {Client} from './client.js'
import {findCodeActions} from './code-actions.js'
import {findCodeLenses} from './code-lens.js'
import {runCommand} from './commands.js'
import {toDiagnostics} from './diagnostics.js'
import {findHover} from './hover.js'
import type {CheckedDocument} from './open-article.js'
import type {Session} from './session.js'
import {findSymbols, flattenSymbols} from './symbols.js'

/** Answers the questions of a client; `undefined` is a session that has not begun. */
export function answerQuestions(connection: Connection, sessionOf: () => Session | undefined): void {
  /** Answers about a document once its check has settled; what is not open has no answer. */
  const answer = async <Value>(
    uri: string,
    token: CancellationToken,
    find: (checked: CheckedDocument, session: Session) => Promise<Value> | Value,
    none: Value
  ): Promise<Value> => {
    const session = sessionOf()
    const article = session?.articles.get(uri)
    if (!session || !article) return none
    const found = article.settled().then((checked) => (checked ? find(checked, session) : none))
    return unlessCancelled(found, token)
  }

  const resultIds = new WeakMap<CheckedDocument, string>()
  let nextId = 1
  const report = (checked: CheckedDocument, client: Client, previousResultId?: string): DocumentDiagnosticReport => {
    const resultId = resultIds.get(checked) ?? String(nextId++)
    resultIds.set(checked, resultId)
    return resultId === previousResultId
      ? {kind: DocumentDiagnosticReportKind.Unchanged, resultId}
      : {kind: DocumentDiagnosticReportKind.Full, resultId, items: toDiagnostics(checked, client)}
  }
  connection.languages.diagnostics.on(async ({textDocument: {uri}, previousResultId}, token) => {
    const session = sessionOf()
    const checked = await unlessCancelled(Promise.resolve(session?.articles.get(uri)?.latest()), token)
    return session && checked
      ? report(checked, session.client, previousResultId)
      : {kind: DocumentDiagnosticReportKind.Full, items: []}
  })

  connection.onCodeAction((params, token) => {
    const {uri} = params.textDocument
    return answer(
      uri,
      token,
      (checked, session) =>
        findCodeActions(params, {checked, client: session.client}, session.houseOf(checked.document)),
      []
    )
  })

  connection.onHover(({textDocument: {uri}, position}, token) =>
    answer(
      uri,
      token,
      async (checked, session) => findHover(position, checked, await session.factsOf(checked.document), session.client),
      null
    )
  )

  connection.onDocumentSymbol(({textDocument: {uri}}, token) =>
    answer(
      uri,
      token,
      async ({document}, session) => {
        const symbols = findSymbols(document, await session.factsOf(document))
        return session.client.hasHierarchicalSymbols ? symbols : flattenSymbols(document, symbols)
      },
      null
    )
  )

  connection.onCodeLens(({textDocument: {uri}}, token) =>
    answer(
      uri,
      token,
      async ({document}, session) =>
        session.settingsOf(uri).codeLens ? findCodeLenses(document, await session.factsOf(document)) : [],
      null
    )
  )

  connection.onExecuteCommand(({command, arguments: given = []}, token) => {
    const session = sessionOf()
    return session ? unlessCancelled(runCommand(command, given, session, connection), token) : null
  })
}

/**
 * Waits, unless the client no longer wants to know.
 * @throws {ResponseError} when the request was cancelled
 */
function unlessCancelled<Value>(value: Promise<Value>, token: CancellationToken): Promise<Value> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled'))
    if (token.isCancellationRequested) return cancel()
    const listener = token.onCancellationRequested(cancel)
    value.then(resolve, reject).finally(() => listener.dispose())
  })
}

/** What the server does when a client tells it to. */
import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {LSPErrorCodes, MessageType, ResponseError, type Connection, type Range} from 'vscode-languageserver/node'
import {createResult} from '../run/checking/result.js'
import {showMessage} from './client.js'
import {commandNames} from './command-names.js'
import type {CheckedDocument} from './open-article.js'
import type {Session} from './session.js'

const known: ReadonlySet<string> = new Set(Object.values(commandNames))

/** Runs a command and gives what it found. */
export async function runCommand(
  command: string,
  [uri, option]: readonly unknown[],
  session: Session,
  connection: Connection
): Promise<unknown> {
  if (!known.has(command)) throw new ResponseError(LSPErrorCodes.RequestFailed, `Unexpected command \`${command}\``)
  if (typeof uri !== 'string') throw wrongArguments(command)
  if (command === commandNames.tell) {
    showMessage(connection, MessageType.Info, uri)
    return null
  }
  if (command === commandNames.show) {
    await connection.window.showDocument({uri, selection: option as Range, takeFocus: true})
    return null
  }
  const checked = await session.articles.get(uri)?.settled()
  if (!checked) throw new ResponseError(LSPErrorCodes.RequestFailed, `Not open: ${uri}`)
  if ((option as {open?: boolean} | undefined)?.open) return openPage(checked, session, connection)
  return JSON.parse(await writeReport(command, checked, session)) as unknown
}

const wrongArguments = (command: string): ResponseError =>
  new ResponseError(LSPErrorCodes.RequestFailed, `Missing first argument of \`${command}\`, expected an address`)

/** What the command line prints as JSON. */
async function writeReport(command: string, {document, result}: CheckedDocument, session: Session): Promise<string> {
  const {path} = session.toText(document)
  if (command === commandNames.lint) {
    const {reportJson} = await import('../report/json.js')
    const {findings, words, errors} = result
    return reportJson(createResult([{path, findings, words, lines: {}}], errors, 0))
  }
  const {sources, names} = await session.factsOf(document)
  if (command === commandNames.sources) {
    const {sourcesReports} = await import('../report/sources.js')
    return sourcesReports['json']?.([sources]) ?? 'null'
  }
  const {namesReports} = await import('../report/names.js')
  return namesReports['json']?.([names]) ?? 'null'
}

/** Writes the HTML report and has it shown, where the client can. */
async function openPage(
  {document}: CheckedDocument,
  session: Session,
  connection: Connection
): Promise<{readonly path: string}> {
  const page = await session.checker.ask('page', session.toText(document))
  const path = join(mkdtempSync(join(tmpdir(), 'newslint-')), 'report.html')
  writeFileSync(path, page)
  if (session.client.showsDocuments) {
    await connection.window.showDocument({uri: pathToFileURL(path).href, external: true})
  } else {
    showMessage(connection, MessageType.Info, `The report is in ${path}`)
  }
  return {path}
}

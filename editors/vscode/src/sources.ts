/** The command that shows who says what, on a page beside the article. */
import {randomBytes} from 'node:crypto'
import {basename} from 'node:path'
import {Range, Selection, TextEditorRevealType, ViewColumn, window, type TextDocument} from 'vscode'
import {requireArticle} from './articles.js'
import type {Server} from './server.js'
import {writeSourcesPage, type Place, type Sources} from './sources-page.js'

/** Shows the sources of the article; a line number of the page leads to its place. */
export async function showSources(server: Server): Promise<void> {
  const editor = requireArticle()
  if (!editor) return
  const {document} = editor
  const answer = await server.ask<{readonly files: readonly Sources[]}>('newslint.sources', server.uriOf(document))
  const [sources] = answer?.files ?? []
  if (!sources) return
  const name = basename(document.fileName)
  const column = editor.viewColumn ?? ViewColumn.One
  const panel = window.createWebviewPanel(
    'newslint.sources',
    `Sources of ${name}`,
    {viewColumn: ViewColumn.Beside, preserveFocus: true},
    {enableScripts: true, localResourceRoots: []}
  )
  panel.webview.html = writeSourcesPage({
    name,
    sources,
    textAt: (place) => document.getText(toRange(document, place)),
    nonce: randomBytes(16).toString('hex')
  })
  panel.webview.onDidReceiveMessage((place: Place) => reveal(document, place, column))
}

async function reveal(document: TextDocument, place: Place, viewColumn: ViewColumn): Promise<void> {
  const range = toRange(document, place)
  const editor = await window.showTextDocument(document.uri, {viewColumn})
  editor.selection = new Selection(range.start, range.end)
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport)
}

/** A place as VS Code counts; it does not count a byte order mark either. */
const toRange = (document: TextDocument, {start, end}: Place): Range =>
  document.validateRange(new Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1))

/** The report of an article as a page of VS Code, where the server's files are not the browser's. */
import {readFile} from 'node:fs/promises'
import {env, Uri, UIKind, ViewColumn, window} from 'vscode'

/** Whether the browser of the user cannot open files that the server has written. */
const isElsewhere = (): boolean => env.remoteName !== undefined || env.uiKind === UIKind.Web

/**
 * Shows a report that the server wrote.
 * @returns whether it did; what is no report, or can be opened by the browser, is left to others
 */
export async function showReport(uri: string): Promise<boolean> {
  const {scheme, fsPath} = Uri.parse(uri)
  if (!isElsewhere() || scheme !== 'file' || !fsPath.endsWith('.html')) return false
  const panel = window.createWebviewPanel('newslint.report', 'newslint: report', ViewColumn.Beside, {
    localResourceRoots: []
  })
  panel.webview.html = await readFile(fsPath, 'utf8')
  return true
}

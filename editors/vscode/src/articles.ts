/** Which documents are articles. */
import {languages, window, type TextDocument, type TextEditor} from 'vscode'

/** What the language server is told of: articles in files, and those that are in none yet. */
export const articleSelector: readonly {readonly scheme: string; readonly language: string}[] = [
  'file',
  'untitled'
].flatMap((scheme) => ['markdown', 'html', 'plaintext'].map((language) => ({scheme, language})))

/** Whether a document is an article. */
export const isArticle = (document: TextDocument): boolean => languages.match(articleSelector, document) > 0

/** The editor that shows an article and has the cursor; tells the user when there is none. */
export function requireArticle(): TextEditor | undefined {
  const editor = window.activeTextEditor
  if (editor && isArticle(editor.document)) return editor
  void window.showInformationMessage('Open an article first: Markdown, HTML or plain text.')
  return undefined
}

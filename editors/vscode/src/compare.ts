/** Repeated passages beside their first copies, in VS Code's own diff editor. */
import {
  CodeAction,
  CodeActionKind,
  commands,
  languages,
  Range,
  Uri,
  window,
  workspace,
  type CodeActionProvider,
  type Diagnostic,
  type Disposable,
  type QuickPickItem,
  type TextDocumentContentProvider
} from 'vscode'
import {articleSelector, requireArticle} from './articles.js'
import {findFindings, ruleOf} from './findings.js'

/** Addresses of passages, which are read-only documents. */
const scheme = 'newslint-passage'

/** A passage of a document: what the address of its own document says. */
interface Passage {
  readonly uri: Uri
  readonly range: Range
}

/** A passage that stands twice. */
interface Repeat {
  readonly first: Passage
  readonly later: Passage
  readonly message: string
}

/** The repeats among the problems of a document. */
const findRepeats = (uri: Uri): Repeat[] => findFindings(uri).flatMap((finding) => toRepeat(uri, finding) ?? [])

function toRepeat(uri: Uri, finding: Diagnostic): Repeat | undefined {
  const [first] = finding.relatedInformation ?? []
  if (ruleOf(finding) !== 'no-repeated-passage' || !first) return undefined
  return {
    first: {uri: first.location.uri, range: first.location.range},
    later: {uri, range: finding.range},
    message: finding.message
  }
}

/** Shows a repeat; where there are several, the one that the cursor is in, or one of the user's choice. */
export async function compareRepeats(): Promise<void> {
  const editor = requireArticle()
  if (!editor) return
  const repeats = findRepeats(editor.document.uri)
  if (repeats.length === 0) {
    void window.showInformationMessage('No passage stands twice in this article.')
    return
  }
  const cursor = editor.selection.active
  const isHere = ({first, later}: Repeat): boolean => later.range.contains(cursor) || first.range.contains(cursor)
  const repeat = repeats.length === 1 ? repeats[0] : (repeats.find(isHere) ?? (await choose(repeats)))
  if (repeat) await showRepeat(repeat)
}

async function choose(repeats: readonly Repeat[]): Promise<Repeat | undefined> {
  const items = repeats.map((repeat): QuickPickItem & {repeat: Repeat} => ({
    label: `${describe(repeat.later)} repeats ${describe(repeat.first)}`,
    detail: repeat.message,
    repeat
  }))
  return (await window.showQuickPick(items, {placeHolder: 'Which passage?'}))?.repeat
}

async function showRepeat({first, later}: Repeat): Promise<void> {
  const name = workspace.asRelativePath(later.uri)
  const title = `${name}: ${describe(first)} ↔ ${describe(later)}`
  await commands.executeCommand('vscode.diff', toAddress(first), toAddress(later), title, {preview: true})
}

function describe({range: {start, end}}: Passage): string {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line
  return last > start.line ? `lines ${start.line + 1} to ${last + 1}` : `line ${start.line + 1}`
}

/** The document of a passage. Its ending makes VS Code wrap its lines, as it does in Markdown. */
function toAddress(passage: Passage): Uri {
  const {start, end} = passage.range
  const query = JSON.stringify([passage.uri.toString(), start.line, start.character, end.line, end.character])
  return Uri.from({scheme, path: `/${describe(passage)}.md`, query})
}

/** Reads passages from their documents, as they stand now. */
const passages: TextDocumentContentProvider = {
  async provideTextDocumentContent({query}) {
    const [uri, ...at] = JSON.parse(query) as [string, number, number, number, number]
    const document = await workspace.openTextDocument(Uri.parse(uri, true))
    const [startLine, startCharacter, endLine, endCharacter] = at
    const range = new Range(startLine, startCharacter, endLine, endCharacter)
    // A blank line at the end would be a difference where there is none.
    return `${document.getText(range).trimEnd()}\n`
  }
}

/** Offers to compare where the light bulb is. */
const comparing: CodeActionProvider = {
  provideCodeActions: ({uri}, _, {diagnostics}) =>
    diagnostics.flatMap((diagnostic) => {
      const repeat = toRepeat(uri, diagnostic)
      if (!repeat) return []
      const action = new CodeAction('Compare with the other copy', CodeActionKind.QuickFix)
      action.diagnostics = [diagnostic]
      action.command = {command: 'newslint.compareRepeat', title: action.title, arguments: [repeat]}
      return [action]
    })
}

/** Makes passages readable, and comparing them a quick fix. */
export const registerComparing = (): Disposable[] => [
  workspace.registerTextDocumentContentProvider(scheme, passages),
  languages.registerCodeActionsProvider([...articleSelector], comparing, {
    providedCodeActionKinds: [CodeActionKind.QuickFix]
  }),
  commands.registerCommand('newslint.compareRepeat', showRepeat)
]

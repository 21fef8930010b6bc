/** The commands that check an article and mend it. */
import {commands, Range, window, workspace, type CodeAction} from 'vscode'
import {requireArticle} from './articles.js'
import type {Server} from './server.js'

/** What the server's command `newslint.lint` answers, as far as it is needed here. */
interface Report {
  readonly errors: readonly {readonly message: string}[]
  readonly summary: {readonly words: number; readonly errors: number; readonly warnings: number; readonly infos: number}
}

/** Checks the article, says what there is, and leads to it. */
export async function checkArticle(server: Server): Promise<void> {
  const editor = requireArticle()
  if (!editor) return
  const uri = server.uriOf(editor.document)
  const report = await server.ask<Report>('newslint.lint', uri)
  if (!report) return
  const [failure] = report.errors
  if (failure) {
    void window.showErrorMessage(`newslint could not check the article: ${failure.message}`)
    return
  }
  const {words, errors, warnings, infos} = report.summary
  const counts = [count(errors, 'error'), count(warnings, 'warning'), count(infos, 'note')].filter(Boolean)
  const [showProblems, openReport] = ['Show problems', 'Open report']
  const buttons = counts.length > 0 ? [showProblems, openReport] : [openReport]
  const said = `${counts.join(', ') || 'Nothing found'} in ${count(words, 'word') || 'no words'}.`
  const chosen = await window.showInformationMessage(said, ...buttons)
  if (chosen === showProblems) await commands.executeCommand('workbench.actions.view.problems')
  if (chosen === openReport) await server.ask('newslint.lint', uri, {open: true})
}

const count = (number: number, noun: string): string =>
  number === 0 ? '' : `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`

/** Makes all changes that can lose nothing. */
export async function fixAll(): Promise<void> {
  const editor = requireArticle()
  if (!editor) return
  const {document} = editor
  const whole = new Range(0, 0, document.lineCount, 0)
  const {version} = document
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    'source.fixAll.newslint'
  )
  const edit = actions.find(({kind}) => kind?.value === 'source.fixAll.newslint')?.edit
  if (!edit) {
    void window.showInformationMessage('newslint has found nothing that can be mended without a decision of yours.')
    return
  }
  // The edit is for the text as it was when it was asked for.
  if (document.version !== version || !(await workspace.applyEdit(edit))) {
    void window.showWarningMessage('The article was changed meanwhile: nothing was mended. Try again.')
  }
}

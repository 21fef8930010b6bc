/** The item in the status bar: how many problems the article has, and which newslint found them. */
import {
  commands,
  languages,
  MarkdownString,
  StatusBarAlignment,
  ThemeColor,
  window,
  workspace,
  type Disposable,
  type TextDocument
} from 'vscode'
import {isArticle} from './articles.js'
import {countFindings, findFindings} from './findings.js'
import type {Server} from './server.js'

/** Commands that the tooltip leads to. */
const offered = {
  'newslint.showSources': 'Show sources',
  'newslint.compareRepeats': 'Compare repeated passages',
  'newslint.fixAll': 'Fix all safe problems',
  'newslint.showLog': 'Show log'
}

/** Shows the item beside articles, and keeps it as things are. */
export function createStatus(server: Server): Disposable[] {
  const item = window.createStatusBarItem('newslint.status', StatusBarAlignment.Right, 90)
  item.name = 'newslint'

  const update = (): void => {
    const document = window.activeTextEditor?.document
    const isShown = document !== undefined && isArticle(document)
    void commands.executeCommand('setContext', 'newslint.isArticle', isShown)
    if (!isShown) return item.hide()
    show(document)
    item.show()
  }

  const show = (document: TextDocument): void => {
    const findings = findFindings(document.uri)
    const {state, choice} = server
    item.text = {
      off: '$(circle-slash) newslint',
      starting: '$(loading~spin) newslint',
      running: findings.length > 0 ? `$(book) newslint ${findings.length}` : '$(check) newslint',
      stopped: '$(warning) newslint'
    }[state]
    item.backgroundColor = state === 'stopped' ? new ThemeColor('statusBarItem.warningBackground') : undefined
    item.command = state === 'stopped' ? 'newslint.restart' : 'newslint.checkArticle'
    const found = {
      off: 'switched off in the settings',
      starting: 'starting',
      running: countFindings(findings),
      stopped: 'does not run: choose to start it again'
    }[state]
    const origin = choice?.isBundled === false ? 'the project’s own' : 'comes with the extension'
    const trust = workspace.isTrusted ? '' : '\n\nThe workspace is not trusted: no programs and no plugins are run.'
    const tooltip = new MarkdownString(
      `**newslint**: ${found}\n\nVersion ${choice?.version ?? 'unknown'}, ${origin}${trust}\n\n` +
        Object.entries(offered)
          .map(([command, title]) => `[${title}](command:${command})`)
          .join(' · ')
    )
    tooltip.isTrusted = {enabledCommands: Object.keys(offered)}
    item.tooltip = tooltip
    item.accessibilityInformation = {label: `newslint: ${found}`}
  }

  update()
  return [
    item,
    server.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(update),
    workspace.onDidOpenTextDocument(update)
  ]
}

/** newslint in VS Code: the language server does the work, the commands here show it. */
import {commands, type ExtensionContext} from 'vscode'
import {checkArticle, fixAll} from './check.js'
import {compareRepeats, registerComparing} from './compare.js'
import {Server} from './server.js'
import {showSources} from './sources.js'
import {createStatus} from './status.js'

let server: Server | undefined

/** Called by VS Code when the first article is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const started = (server = new Server(context))
  const handlers: Readonly<Record<string, () => unknown>> = {
    'newslint.checkArticle': () => checkArticle(started),
    'newslint.showSources': () => showSources(started),
    'newslint.compareRepeats': compareRepeats,
    'newslint.fixAll': fixAll,
    'newslint.restart': () => started.restart(),
    'newslint.showLog': () => started.showLog()
  }
  started.onSourcesAsked = handlers['newslint.showSources'] ?? started.onSourcesAsked
  context.subscriptions.push(
    ...Object.entries(handlers).map(([command, handler]) => commands.registerCommand(command, handler)),
    ...registerComparing(),
    ...createStatus(started)
  )
  await started.restart()
}

/** Called by VS Code before it ends, or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await server?.stop()
}

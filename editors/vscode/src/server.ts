/** The language server: started, asked, and started again when something about it changes. */
import {commands, EventEmitter, window, workspace, type Event, type ExtensionContext, type TextDocument} from 'vscode'
import {DiagnosticPullMode, LanguageClient, State, TransportKind} from 'vscode-languageclient/node'
import {articleSelector} from './articles.js'
import {findBundledServer, findProjectServer, type ServerChoice} from './find-server.js'
import {showReport} from './report.js'

/** Settings that take effect when the server is started. */
const startSettings = ['newslint.enable', 'newslint.server']

/** How the server is. */
export type ServerState = 'off' | 'starting' | 'running' | 'stopped'

/** Runs the language server. */
export class Server {
  readonly #context: ExtensionContext
  readonly #log = window.createOutputChannel('newslint', {log: true})
  readonly #changed = new EventEmitter<void>()
  #client: LanguageClient | undefined
  #choice: ServerChoice | undefined
  #restarting: Promise<void> = Promise.resolve()
  /** Called when the sources are asked for, as by the line above the article. */
  onSourcesAsked: () => unknown = () => {}
  /** Fires when {@link state} or {@link choice} has changed. */
  readonly onDidChange: Event<void> = this.#changed.event

  constructor(context: ExtensionContext) {
    this.#context = context
    context.subscriptions.push(
      this.#log,
      this.#changed,
      workspace.onDidGrantWorkspaceTrust(() => this.restart()),
      workspace.onDidChangeWorkspaceFolders(() => this.#restartIfOther()),
      workspace.onDidChangeConfiguration((event) => {
        if (startSettings.some((setting) => event.affectsConfiguration(setting))) void this.restart()
      })
    )
  }

  /** How it is. */
  get state(): ServerState {
    if (!isEnabled()) return 'off'
    const state = this.#client?.state
    if (state === State.Running) return 'running'
    return state === State.Starting ? 'starting' : 'stopped'
  }

  /** Which server was started last. */
  get choice(): ServerChoice | undefined {
    return this.#choice
  }

  /** Stops the server, and starts the one that is right now; never throws. */
  restart(): Promise<void> {
    return (this.#restarting = this.#restarting.then(() => this.#startAgain()))
  }

  /** Stops the server for good. */
  async stop(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    try {
      await client?.dispose()
    } catch (error) {
      this.#log.warn(String(error))
    }
  }

  /**
   * Has the server run one of its commands.
   * @returns what it answers; `undefined` when it cannot, which the user is told
   */
  async ask<Answer>(command: string, ...args: readonly unknown[]): Promise<Answer | undefined> {
    await this.#restarting
    const client = this.#client
    if (!client?.isRunning()) {
      void window.showWarningMessage(
        isEnabled() ? 'The language server of newslint does not run.' : 'newslint is switched off (newslint.enable).'
      )
      return undefined
    }
    const known = client.initializeResult?.capabilities.executeCommandProvider?.commands
    if (!known?.includes(command)) {
      void window.showWarningMessage(`newslint ${this.#choice?.version ?? ''} does not know the command ${command}.`)
      return undefined
    }
    try {
      return await client.sendRequest<Answer>('workspace/executeCommand', {command, arguments: args})
    } catch (error) {
      void window.showErrorMessage(`newslint: ${error instanceof Error ? error.message : String(error)}`)
      return undefined
    }
  }

  /** How the server is told of a document. */
  uriOf(document: TextDocument): string {
    return this.#client?.code2ProtocolConverter.asUri(document.uri) ?? document.uri.toString()
  }

  /** Shows what the server and the extension logged. */
  showLog(): void {
    this.#log.show()
  }

  async #startAgain(): Promise<void> {
    await this.stop()
    if (isEnabled()) await this.#start()
    this.#changed.fire()
  }

  async #start(): Promise<void> {
    try {
      this.#choice = choose(this.#context.extensionPath)
      const {module, version, isBundled} = this.#choice
      this.#log.info(`Starting newslint ${version}, ${isBundled ? 'which comes with the extension' : module}`)
      // The server reads no configuration that is a program, and no plugin, unless the workspace is trusted.
      const {isTrusted} = workspace
      const client: LanguageClient = new LanguageClient(
        'newslint',
        'newslint',
        {module, transport: TransportKind.stdio},
        {
          documentSelector: [...articleSelector],
          initializationOptions: {isTrusted},
          outputChannel: this.#log,
          middleware: {
            executeCommand: (command, args: unknown[], next) =>
              command === 'newslint.sources' && isOpening(args[1]) ? this.onSourcesAsked() : next(command, args),
            window: {
              showDocument: async (params, token, next) =>
                params.external && (await showReport(params.uri)) ? {success: true} : next(params, token)
            },
            workspace: {
              didChangeConfiguration: async (sections, next) => {
                try {
                  await next(sections)
                } catch (error) {
                  // The setting that stops the server cannot be told to it any more.
                  if (client.isRunning()) throw error
                }
              }
            }
          },
          diagnosticPullOptions: {
            onChange: true,
            onSave: true,
            filter: (document, mode) =>
              mode === DiagnosticPullMode.onType &&
              workspace.getConfiguration('newslint', document).get('run') === 'onSave'
          }
        }
      )
      this.#client = client
      client.onDidChangeState(() => this.#changed.fire())
      await client.start()
      if (!isTrusted) void this.#offerTrust(version)
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error))
      void this.#tellFailure()
    }
  }

  async #tellFailure(): Promise<void> {
    const showLog = 'Show log'
    const chosen = await window.showErrorMessage('The language server of newslint cannot be started.', showLog)
    if (chosen === showLog) this.showLog()
  }

  /** Starts again when other folders mean another server; new folders alone are told to the one that runs. */
  #restartIfOther(): void {
    if (isEnabled() && choose(this.#context.extensionPath).module !== this.#choice?.module) void this.restart()
  }

  /** Asks once for each workspace whether the project's own newslint may be run. */
  async #offerTrust(version: string): Promise<void> {
    const key = 'hasOfferedTrust'
    const own = isProjectPreferred() ? findProjectServer(folderPaths()) : undefined
    if (!own || this.#context.workspaceState.get(key)) return
    await this.#context.workspaceState.update(key, true)
    const manage = 'Manage trust'
    const chosen = await window.showInformationMessage(
      `This project has newslint ${own.version} of its own. It is run only when you trust the workspace; until then newslint ${version}, which comes with the extension, checks articles.`,
      manage
    )
    if (chosen === manage) await commands.executeCommand('workbench.trust.manage')
  }
}

/** Whether a command of the server is to show what it finds. */
const isOpening = (option: unknown): boolean => (option as {readonly open?: boolean} | undefined)?.open === true

const isEnabled = (): boolean => workspace.getConfiguration('newslint').get('enable', true)

const isProjectPreferred = (): boolean => workspace.getConfiguration('newslint').get('server') !== 'bundled'

const folderPaths = (): string[] =>
  (workspace.workspaceFolders ?? []).flatMap(({uri}) => (uri.scheme === 'file' ? [uri.fsPath] : []))

/** The project's own server where it may be run, else the bundled one. */
function choose(extensionPath: string): ServerChoice {
  const own = workspace.isTrusted && isProjectPreferred() ? findProjectServer(folderPaths()) : undefined
  return own ?? findBundledServer(extensionPath)
}

/** One client and its open articles: what is checked, and what it is told. */
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type InitializeParams
} from 'vscode-languageserver/node'
import {Baselines, leaveOutKnown} from './baselines.js'
import {formatOfDocument, pathOfDocument} from './article-files.js'
import type {Checker} from './checker.js'
import {letGo, type Client} from './client.js'
import {toDiagnostics} from './diagnostics.js'
import {OpenArticle, type CheckedDocument, type Desk} from './open-article.js'
import type {Encoding} from './position-encoding.js'
import {defaultSettings, readSettings, type Settings} from './settings.js'
import type {TextDocument} from './text-document.js'
import type {ArticleFacts, ArticleText, CheckedText} from './thread-messages.js'
import {Workspace} from './workspace.js'

/** How long the first check waits for the client's settings, in ms: some never answer. */
const patience = 2000

/** A client that was initialized. */
export class Session implements Desk {
  readonly client: Client
  readonly encoding: Encoding
  readonly workspace: Workspace
  readonly articles: Map<string, OpenArticle> = new Map()
  readonly baselines: Baselines = new Baselines()
  readonly checker: Checker
  readonly #connection: Connection
  readonly #initial: Settings
  readonly #facts = new WeakMap<TextDocument, Promise<ArticleFacts>>()
  readonly #told = new Set<string>()
  #ready: Promise<unknown> = Promise.resolve()

  constructor(connection: Connection, checker: Checker, params: InitializeParams, client: Client, encoding: Encoding) {
    this.client = client
    this.encoding = encoding
    this.checker = checker
    this.#connection = connection
    this.#initial = this.#read(params.initializationOptions, defaultSettings)
    this.workspace = new Workspace(params, this.#initial)
    // Nothing is checked before the client has said how.
    if (client.hasConfiguration) this.#ready = new Promise((resolve) => setTimeout(resolve, patience).unref())
  }

  /** Asks the client for its settings, and checks all articles by them. */
  async updateSettings(given?: unknown): Promise<void> {
    const answered = this.#askSettings(given)
    this.#ready = Promise.race([answered, this.#ready])
    await answered
    this.recheckAll()
  }

  async #askSettings(given: unknown): Promise<void> {
    if (!this.client.hasConfiguration) {
      const said = (given as {newslint?: unknown} | null | undefined)?.newslint
      const settings = this.#read(said, this.#initial)
      this.workspace.setSettings(() => settings)
      return
    }
    const uris = [undefined, ...this.workspace.folders.map(({uri}) => uri)]
    const items = uris.map((scopeUri) => ({section: 'newslint', ...(scopeUri !== undefined && {scopeUri})}))
    const answers = (await this.#connection.workspace.getConfiguration(items)) as unknown[]
    const settings = new Map(uris.map((uri, index) => [uri, this.#read(answers[index], this.#initial)]))
    this.workspace.setSettings((uri) => settings.get(uri) ?? this.#initial)
  }

  #read(given: unknown, base: Settings): Settings {
    const {settings, wrong} = readSettings(given, base)
    for (const message of wrong) this.#tellOnce(message)
    return settings
  }

  /** Checks all open articles again. */
  recheckAll(): void {
    for (const article of this.articles.values()) article.recheck()
  }

  /** Reads configurations again, and checks all articles by them. */
  async reloadConfigurations(): Promise<void> {
    await this.checker.ask('forgetConfigurations', null).catch(() => null)
    this.recheckAll()
    this.refreshDiagnostics()
  }

  /** Has a client that asks for diagnostics ask again. */
  refreshDiagnostics(): void {
    if (this.client.pullsDiagnostics && this.client.refreshesDiagnostics)
      letGo(this.#connection.languages.diagnostics.refresh())
    if (this.client.refreshesCodeLenses) letGo(this.#connection.sendRequest('workspace/codeLens/refresh'))
  }

  settingsOf(uri: string): Settings {
    return this.workspace.settingsOf(uri)
  }

  async check(document: TextDocument): Promise<CheckedText> {
    await this.#ready
    try {
      const result = await this.checker.ask('check', this.toText(document))
      for (const {ruleId, message} of result.errors) {
        this.#connection.console.error(`${document.uri}: ${ruleId === null ? '' : `${ruleId}: `}${message}`)
        if (ruleId !== null) this.#tellOnce(`The rule \`${ruleId}\` failed and was left out: ${message}`)
      }
      return {...result, findings: this.#leaveOutKnown(document, result)}
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      return {
        findings: [],
        words: 0,
        errors: [{path: null, ruleId: null, message}],
        configuration: undefined,
        blocks: []
      }
    }
  }

  #leaveOutKnown(document: TextDocument, {findings}: CheckedText): CheckedText['findings'] {
    const file = this.baselineOf(document.uri)
    try {
      return leaveOutKnown(findings, this.toText(document).path, this.baselines.read(file))
    } catch (error) {
      this.#tellOnce(`Cannot use the baseline \`${file}\`: ${error instanceof Error ? error.message : String(error)}`)
      return findings
    }
  }

  /** Where the baseline of a document is, or would be. */
  baselineOf(uri: string): string {
    return this.workspace.resolve(uri, this.settingsOf(uri).baseline)
  }

  /** A document as the checking thread is given it. */
  toText(document: TextDocument): ArticleText {
    const {uri, version, article: text} = document
    return {
      uri,
      version,
      path: pathOfDocument(document, this.workspace.folderOf(uri)?.path ?? process.cwd()),
      format: formatOfDocument(document),
      text,
      configuring: this.workspace.configuringOf(uri)
    }
  }

  onChecked(checked: CheckedDocument): void {
    if (this.client.pullsDiagnostics) return
    const {uri, version} = checked.document
    letGo(this.#connection.sendDiagnostics({uri, version, diagnostics: toDiagnostics(checked, this.client)}))
  }

  /** What an article says; asked of the checking thread once for each version. */
  factsOf(document: TextDocument): Promise<ArticleFacts> {
    let facts = this.#facts.get(document)
    if (!facts) {
      facts = this.checker.ask('facts', this.toText(document))
      this.#facts.set(document, facts)
    }
    return facts
  }

  /** Opens a document. */
  open(document: TextDocument): void {
    this.articles.get(document.uri)?.close()
    this.articles.set(document.uri, new OpenArticle(document, this))
  }

  /** Closes a document, and clears what the client shows of it. */
  close(uri: string): void {
    this.articles.get(uri)?.close()
    this.articles.delete(uri)
    letGo(this.checker.ask('close', uri))
    if (!this.client.pullsDiagnostics) letGo(this.#connection.sendDiagnostics({uri, diagnostics: []}))
  }

  /** Shows a message the first time, and logs it each time. */
  #tellOnce(message: string): void {
    this.#connection.console.warn(message)
    if (this.#told.has(message)) return
    this.#told.add(message)
    this.#connection.window.showWarningMessage(`newslint: ${message}`)
  }
}

/**
 * Waits, unless the client no longer wants to know.
 * @throws {ResponseError} when the request was cancelled
 */
export function unlessCancelled<Value>(value: Promise<Value>, token: CancellationToken): Promise<Value> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled'))
    if (token.isCancellationRequested) return cancel()
    const listener = token.onCancellationRequested(cancel)
    value.then(resolve, reject).finally(() => listener.dispose())
  })
}

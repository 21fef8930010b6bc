/** One client and its open articles: what is checked, and what it is told. */
import {dirname} from 'node:path'
import {MessageType, type Connection, type InitializeParams} from 'vscode-languageserver/node'
import {Baselines, leaveOutKnown, type KnownBaseline} from './baselines.js'
import {formatOfDocument, pathOfDocument} from './article-files.js'
import type {Checker} from './checker.js'
import {letGo, showMessage, type Client} from './client.js'
import {toDiagnostics} from './diagnostics.js'
import type {House} from './house-actions.js'
import {OpenArticle, type CheckedDocument, type Desk} from './open-article.js'
import {defaultSettings, readSettings, type Settings} from './settings.js'
import type {TextDocument} from './text-document.js'
import type {ArticleFacts, ArticleText, CheckedText} from './thread-messages.js'
import {Workspace} from './workspace.js'

/** How long the first check waits for the client's settings, in ms: some never answer. */
const patience = 2000

/** A client that was initialized. */
export class Session implements Desk {
  readonly client: Client
  readonly workspace: Workspace
  readonly articles: Map<string, OpenArticle> = new Map()
  readonly baselines: Baselines = new Baselines()
  readonly checker: Checker
  readonly #connection: Connection
  readonly #initial: Settings
  readonly #facts = new WeakMap<TextDocument, Promise<ArticleFacts>>()
  readonly #told = new Set<string>()
  #ready: Promise<unknown> = Promise.resolve()

  constructor(connection: Connection, checker: Checker, params: InitializeParams, client: Client) {
    this.client = client
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
    this.refreshDiagnostics()
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

  /** A document was saved: where nobody watches configurations, one may be new. */
  async save(uri: string): Promise<void> {
    const article = this.articles.get(uri)
    if (!article) return
    if (this.client.registersWatchers) return article.save()
    await this.checker.ask('forgetConfigurations', null).catch(() => null)
    article.recheck()
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
    const baseline = this.#readBaseline(document.uri)
    return baseline ? leaveOutKnown(findings, this.toText(document).path, baseline) : findings
  }

  #readBaseline(uri: string): KnownBaseline | undefined {
    const file = this.workspace.resolve(uri, this.settingsOf(uri).baseline)
    try {
      return this.baselines.read(file)
    } catch (error) {
      this.#tellOnce(`Cannot use the baseline \`${file}\`: ${error instanceof Error ? error.message : String(error)}`)
      return undefined
    }
  }

  /** Where decisions about a document's findings go. */
  houseOf(document: TextDocument): House {
    const {path} = this.toText(document)
    return {
      path,
      folder: this.workspace.folderOf(document.uri)?.path ?? dirname(path),
      baseline: this.#readBaseline(document.uri)
    }
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
    const {uri, version} = checked.document
    if (this.client.pullsDiagnostics) {
      // The client has asked when the text changed; it does not know that there is more to say since it was saved.
      if (this.settingsOf(uri).run === 'onSave') this.refreshDiagnostics()
      return
    }
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
    showMessage(this.#connection, MessageType.Warning, `newslint: ${message}`)
  }
}

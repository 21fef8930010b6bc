/** The articles that the checking thread has at hand, and their configurations. */
import {statSync} from 'node:fs'
import {Article} from '../article/article.js'
import {FactsCache} from '../article/facts.js'
import {Configurations, type ConfigurationsOptions} from '../run/configuration/configurations.js'
import {readSource} from '../source/read.js'
import type {ArticleText} from './thread-messages.js'

/** How many articles are kept whole: those that are worked on. */
const atHand = 8

/** How many paragraphs are known besides those of the articles at hand: of what was just typed and may be taken back. */
const extraParagraphs = 100

/** Articles by document, the latest version of each; parsed once for all questions about it. */
export class ArticleShelf {
  readonly #facts = new FactsCache()
  readonly #articles = new Map<string, {readonly version: number; readonly text: string; readonly article: Article}>()

  /** The article of a text. */
  async get({uri, version, path, format, text}: ArticleText): Promise<Article> {
    const known = this.#articles.get(uri)
    this.#articles.delete(uri)
    const kept =
      known?.version === version && known.text === text
        ? known
        : {version, text, article: new Article(await readSource(text, path, format), this.#facts)}
    this.#articles.set(uri, kept)
    const [oldest] = this.#articles.keys()
    if (this.#articles.size > atHand && oldest !== undefined) this.#articles.delete(oldest)
    this.#facts.keep(extraParagraphs + this.#countParagraphs())
    return kept.article
  }

  #countParagraphs(): number {
    let paragraphs = 0
    for (const {article} of this.#articles.values()) paragraphs += article.paragraphs.length
    return paragraphs
  }

  /** Lets go of a document's article. */
  close(uri: string): void {
    this.#articles.delete(uri)
  }
}

interface KnownConfigurations {
  readonly configurations: Configurations
  /** When each file was changed last, in ms since 1970; 0 when it is missing. */
  readonly times: Map<string, number>
}

/** A program among the files of a configuration has changed: a thread never reads one again, a new thread must. */
export class OutdatedProgram extends Error {
  override readonly name = 'OutdatedProgram'
}

/** Configurations by what the client sets about them; read again when one of their files has changed. */
export class ConfigurationShelf {
  readonly #known = new Map<string, KnownConfigurations>()

  /**
   * The configurations of some settings.
   * @throws {OutdatedProgram} when they cannot be read again in this thread
   */
  get(options: ConfigurationsOptions): Configurations {
    const key = JSON.stringify(options)
    const known = this.#known.get(key)
    if (known) {
      noteTimes(known)
      const changed = [...known.times].filter(([path, time]) => timeOf(path) !== time)
      if (changed.length === 0) return known.configurations
      if (changed.some(([path]) => isProgram(path))) throw new OutdatedProgram()
    }
    const fresh = {configurations: new Configurations(options), times: new Map<string, number>()}
    this.#known.set(key, fresh)
    return fresh.configurations
  }

  /** Remembers when the files were changed that have been read: called after each use. */
  noteTimes(): void {
    for (const known of this.#known.values()) noteTimes(known)
  }

  /**
   * Forgets all: they are searched again.
   * @throws {OutdatedProgram} when they cannot be read again in this thread
   */
  clear(): void {
    const isOutdated = [...this.#known.values()].some(({times}) =>
      [...times].some(([path, time]) => isProgram(path) && timeOf(path) !== time)
    )
    if (isOutdated) throw new OutdatedProgram()
    this.#known.clear()
  }
}

function noteTimes({configurations, times}: KnownConfigurations): void {
  for (const path of configurations.usedFiles) if (!times.has(path)) times.set(path, timeOf(path))
}

const isProgram = (path: string): boolean => /\.[cm]?[jt]s$/i.test(path)

/** When a file was changed last, in ms since 1970; 0 when there is none. */
const timeOf = (path: string): number => statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0

/** Checks files one by one, then what lies between them. */
import {Article} from '../../article/article.js'
import {FactsCache} from '../../article/facts.js'
import type {Finding} from '../../finding.js'
import {readSource} from '../../source/read.js'
import {UsageError} from '../command-line/arguments.js'
import {applyFixes} from './apply-fixes.js'
import type {ArticleWorkers} from './article-workers.js'
import {checkAlone, completeArticle, isKept, type ArticleResult, type RunArticle} from './check-article.js'
import {checkBetween, type BetweenResult} from './check-between.js'
import {paragraphsOfFixes, paragraphsOfRun} from './kept-paragraphs.js'
import {createResult, type RunError, type RunResult} from './result.js'
import type {ResultCache} from './result-cache.js'
import {toRunError} from './run-error.js'
import type {Setup} from '../configuration/setup.js'
import type {Texts} from '../files/texts.js'

/** What a run is told. */
export interface CheckFilesOptions {
  readonly texts: Texts
  /** The rules of a file. */
  readonly setupOf: (path: string) => Promise<Setup>
  /** Whether safe changes are made, in `texts`. */
  readonly isFixing?: boolean | undefined
  /** What earlier runs found; not asked where changes are made. */
  readonly cache?: ResultCache | undefined
  /** Threads to check in; not used where changes are made. */
  readonly workers?: ArticleWorkers | undefined
  /** What went wrong before: it becomes part of the result. */
  readonly errors?: readonly RunError[] | undefined
  /** Called before each file with the number of files that are done. */
  readonly onProgress?: ((done: number) => void) | undefined
}

/** How often a file is checked again after its changes. */
const maxRounds = 10

/**
 * Checks every file; each is read, checked and let go before the next. What goes wrong with one is an error of the result,
 * and the others are checked all the same.
 * @param paths sorted
 */
export async function checkFiles(paths: readonly string[], options: CheckFilesOptions): Promise<RunResult> {
  const {setupOf, isFixing = false, errors: before = [], onProgress} = options
  const run = isFixing
    ? new FileRun(options.texts, {paragraphs: paragraphsOfFixes})
    : new FileRun(options.texts, {...options, paragraphs: paragraphsOfRun})
  const errors: RunError[] = [...before]
  const checked = new Map<string, RunArticle>()
  const waiting = paths.values()
  const checkNext = async (): Promise<void> => {
    for (const path of waiting) {
      onProgress?.(checked.size)
      try {
        const setup = await setupOf(path)
        checked.set(path, await run.check(path, setup, isFixing))
      } catch (error) {
        if (error instanceof UsageError) throw error
        errors.push(toRunError(path, error))
      }
    }
  }
  await Promise.all(Array.from({length: run.lanes}, checkNext))
  const articles = new Map(
    paths.flatMap((path) => {
      const article = checked.get(path)
      return article ? [[path, article] as const] : []
    })
  )
  let between = await run.compare([...articles.values()])
  for (let rounds = isFixing ? maxRounds : 0; rounds > 0; rounds--) {
    if (!(await run.fixBetween(articles, between))) break
    between = await run.compare([...articles.values()])
  }
  const files = [...articles].map(([, article]) => completeArticle(article, between))
  errors.push(...run.errors, ...between.errors, ...[...articles.values()].flatMap(({result}) => result.errors))
  return createResult(files, errors, run.fixed)
}

/** Checks single files, and changes them. */
class FileRun {
  readonly errors: RunError[] = []
  /** How many findings were mended. */
  fixed = 0
  readonly #texts: Texts
  readonly #facts: FactsCache
  readonly #cache: ResultCache | undefined
  readonly #workers: ArticleWorkers | undefined

  /** @param paragraphs how many paragraphs' facts are kept */
  constructor(
    texts: Texts,
    {paragraphs, cache, workers}: Pick<CheckFilesOptions, 'cache' | 'workers'> & {readonly paragraphs: number}
  ) {
    this.#texts = texts
    this.#facts = new FactsCache(paragraphs)
    this.#cache = cache
    this.#workers = workers
  }

  /** How many articles are in work at once: each thread has the next one at hand. */
  get lanes(): number {
    return this.#workers ? 2 * this.#workers.count : 1
  }

  readonly #read = (path: string): Promise<Article> => this.#toArticle(path, this.#texts.read(path).text)

  async #toArticle(path: string, text: string): Promise<Article> {
    return new Article(await readSource(text, path), this.#facts)
  }

  async check(path: string, setup: Setup, isFixing: boolean): Promise<RunArticle> {
    const {text} = this.#texts.read(path)
    const key = this.#cache?.keyOf(path, text, setup)
    const known = key === undefined ? undefined : this.#cache?.get(path, key)
    if (known) return {result: known, setup, key}
    const article = this.#workers
      ? {result: await checkInThread(this.#workers, path, text), setup, key}
      : {...(await checkAlone(await this.#toArticle(path, text), setup)), key}
    // What failed may do better next time.
    if (key !== undefined && article.result.errors.length === 0) this.#cache?.set(key, article.result)
    return isFixing ? this.#fix(text, article, article.result.findings) : article
  }

  /** What lies between articles: known where the cache knows each of them, and compared the very same ones. */
  async compare(articles: readonly RunArticle[]): Promise<BetweenResult> {
    const key = this.#cache?.keyOfRun(articles.map((article) => article.key))
    const known = key === undefined ? undefined : this.#cache?.getBetween(key)
    if (known) return known
    const between = await checkBetween(articles, this.#read)
    if (key !== undefined && between.errors.length === 0) this.#cache?.setBetween(key, between)
    return between
  }

  /** Makes the safe changes of findings between articles; whether there were any. */
  async fixBetween(articles: Map<string, RunArticle>, {findings}: BetweenResult): Promise<boolean> {
    let isChanged = false
    for (const [path, found] of findings) {
      const article = articles.get(path)
      if (!article) continue
      const kept = found.filter((finding) => isKept(article.result, finding))
      const fixed = await this.#fix(this.#texts.read(path).text, article, kept)
      if (fixed === article) continue
      articles.set(path, fixed)
      isChanged = true
    }
    return isChanged
  }

  /** Makes the safe changes of findings, checks again, and so on; the same article when nothing was changed. */
  async #fix(before: string, article: RunArticle, findings: readonly Finding[]): Promise<RunArticle> {
    const {path} = article.result
    let text = before
    let current = article
    let count = 0
    for (let round = 0; round < maxRounds; round++) {
      const fixed = applyFixes(text, round === 0 ? findings : current.result.findings)
      if (fixed.count === 0) break
      text = fixed.text
      count += fixed.count
      current = await checkAlone(await this.#toArticle(path, text), article.setup)
    }
    if (text === before) return article
    try {
      this.#texts.change(path, before, text)
    } catch (error) {
      this.errors.push(toRunError(path, error))
      return article
    }
    this.fixed += count
    return current
  }
}

/** @throws what the thread did */
async function checkInThread(workers: ArticleWorkers, path: string, text: string): Promise<ArticleResult> {
  const answer = await workers.check({path, text})
  if ('usage' in answer) throw new UsageError(answer.usage)
  if ('failure' in answer) throw new Error(answer.failure)
  return answer.result
}

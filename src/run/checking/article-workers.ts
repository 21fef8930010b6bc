/** Threads that check articles; each loads the rules once and is given one article after the other. */
import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import {UsageError, type Arguments} from '../command-line/arguments.js'
import type {ArticleResult} from './check-article.js'
import type {ConfigurationsOptions} from '../configuration/configurations.js'

/** From so many articles on, threads save more time than they take to start. */
const worthwhile = 200

/** What a thread is given; the text too, so that it is the one that the cache knows. */
export interface WorkerArticle {
  readonly path: string
  readonly text: string
}

/** What a thread says of an article; `usage` is an error of the command line. */
export type WorkerAnswer = {readonly result: ArticleResult} | {readonly failure: string} | {readonly usage: string}

/**
 * Reads `--concurrency`.
 * @param articles how many there are to check
 * @returns the number of threads; with 1, none is started
 * @throws {UsageError} when it is no number
 */
export function readConcurrency(given: Arguments, articles: number): number {
  const value = given.value('concurrency') ?? '1'
  if (value === 'auto') return articles < worthwhile ? 1 : Math.min(8, availableParallelism())
  if (!/^[1-9]\d{0,2}$/.test(value)) {
    throw new UsageError(
      `Unexpected value \`${value}\` of \`--concurrency\`, expected \`auto\` or a number from 1 to 999`
    )
  }
  return Math.min(Number(value), Math.max(1, articles))
}

/** Threads of one run, each started when there is an article for it: what the cache knows needs none. */
export class ArticleWorkers {
  /** How many there are at most. */
  readonly count: number
  readonly #options: ConfigurationsOptions
  readonly #workers: Worker[] = []
  readonly #idle: Worker[] = []
  readonly #waiting: ((worker: Worker) => void)[] = []

  /** @param options what the command line says about configuration: each thread reads the files itself */
  constructor(count: number, options: ConfigurationsOptions) {
    this.count = count
    this.#options = options
  }

  /** Checks an article in the next thread that is idle. */
  async check(article: WorkerArticle): Promise<WorkerAnswer> {
    const worker = this.#idle.pop() ?? this.#start() ?? (await this.#wait())
    try {
      return await ask(worker, article)
    } finally {
      const next = this.#waiting.shift()
      if (next) next(worker)
      else this.#idle.push(worker)
    }
  }

  #start(): Worker | undefined {
    if (this.#workers.length >= this.count) return undefined
    const worker = new Worker(new URL('./article-worker.js', import.meta.url), {workerData: this.#options})
    this.#workers.push(worker)
    return worker
  }

  readonly #wait = (): Promise<Worker> => new Promise((resolve) => this.#waiting.push(resolve))

  /** Ends all threads. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }
}

function ask(worker: Worker, article: WorkerArticle): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      worker.off('message', answer)
      worker.off('error', fail)
      worker.off('exit', leave)
    }
    const answer = (value: WorkerAnswer): void => {
      stop()
      resolve(value)
    }
    const fail = (error: Error): void => {
      stop()
      reject(error)
    }
    const leave = (): void => fail(new Error('The thread ended'))
    // One that has ended before says nothing any more.
    if (worker.threadId === -1) return leave()
    worker.on('message', answer)
    worker.on('error', fail)
    worker.on('exit', leave)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(article)
  })
}

/** The server's side of the checking thread: asks one question after the other, and starts a new thread when one ends. */
import {Worker} from 'node:worker_threads'
import type {Answer, QuestionName, Questions} from './thread-messages.js'

interface Waiting {
  readonly name: QuestionName
  readonly value: unknown
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
  /** How many threads ended over it. */
  lost: number
}

/** How often a question is asked again when the thread ends over it. */
const maxLost = 2

/** How long the thread may think about one question, in ms: a rule that never ends must not silence all others. */
const usualPatience = 60_000

/** Asks the checking thread. */
export class Checker {
  /** Takes what rules of others print, and what happens to the thread. */
  onLog: (message: string) => void = () => {}
  readonly #waiting = new Map<number, Waiting>()
  readonly #patience: number
  #worker: Worker | undefined
  #timer: NodeJS.Timeout | undefined
  #next = 1
  #isClosed = false

  /** @param patience how long a question may take, in ms */
  constructor(patience: number = usualPatience) {
    this.#patience = patience
    this.#worker = this.#start()
  }

  /**
   * Asks a question; answers come in order.
   * @throws {Error} when the thread could not answer
   */
  ask<Name extends QuestionName>(name: Name, value: Questions[Name]['ask']): Promise<Questions[Name]['answer']> {
    return new Promise((resolve, reject) => {
      const id = this.#next++
      this.#waiting.set(id, {name, value, resolve, reject, lost: 0})
      this.#send(id, name, value)
      if (this.#waiting.size === 1) this.#watch()
    })
  }

  /** Ends the thread; nothing is answered any more. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#waiting.clear()
    this.#watch()
    await this.#worker?.terminate()
  }

  #send(id: number, name: QuestionName, value: unknown): void {
    this.#worker ??= this.#start()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage({id, name, value})
  }

  #start(): Worker {
    // Standard output belongs to the protocol: what rules of others print there would break it.
    const worker = new Worker(new URL('./checking-thread.js', import.meta.url), {stdout: true, stderr: true})
    for (const stream of [worker.stdout, worker.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => this.onLog(text.trimEnd()))
    }
    worker.on('message', (answer: Answer) => this.#take(worker, answer))
    worker.on('error', (error) => this.onLog(`The checking thread failed: ${error.stack ?? error.message}`))
    worker.on('exit', () => {
      if (worker === this.#worker) this.#restart(true)
    })
    return worker
  }

  #take(worker: Worker, answer: Answer): void {
    if (worker !== this.#worker) return
    if ('isOutdated' in answer) {
      this.#restart(false)
      void worker.terminate()
      return
    }
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    this.#watch()
    if (!waiting) return
    if ('failure' in answer) waiting.reject(new Error(answer.failure))
    else waiting.resolve(answer.value as never)
  }

  /** Starts a new thread and asks it what has no answer yet. */
  #restart(isLost: boolean): void {
    if (this.#isClosed) return
    const [first] = this.#waiting
    // Questions are answered in order: it is the first one that the thread ended over.
    if (isLost && first && ++first[1].lost > maxLost) {
      this.#waiting.delete(first[0])
      first[1].reject(new Error('The checking thread ended'))
    }
    this.#worker = undefined
    this.#watch()
    for (const [id, {name, value}] of this.#waiting) this.#send(id, name, value)
  }

  /** Gives the thread time for its next answer; when that is over, the question has none. */
  #watch(): void {
    clearTimeout(this.#timer)
    if (this.#waiting.size === 0) return
    this.#timer = setTimeout(() => {
      const [first] = this.#waiting
      if (!first) return
      const [id, {reject}] = first
      this.#waiting.delete(id)
      reject(new Error(`The checking thread did not answer within ${this.#patience / 1000} seconds`))
      const stuck = this.#worker
      this.#restart(false)
      void stuck?.terminate()
    }, this.#patience)
  }
}

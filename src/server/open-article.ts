/** A document that is open in the client: when it is checked, and what was found in it. */
import type {Settings} from './settings.js'
import type {TextDocument} from './text-document.js'
import type {CheckedText} from './thread-messages.js'

/** A document and what a check of it found. */
export interface CheckedDocument {
  readonly document: TextDocument
  readonly result: CheckedText
}

/** What an open article needs of the server. */
export interface Desk {
  settingsOf(uri: string): Settings
  /** Checks a text; never throws. */
  check(document: TextDocument): Promise<CheckedText>
  /** Told of every check of the newest version, and of no other. */
  onChecked(checked: CheckedDocument): void
}

/**
 * One document. It is checked when nothing was typed for a moment; while a check runs, newer versions wait, and only the
 * newest of them is checked next. What was found in a version that is no longer the newest is dropped.
 */
export class OpenArticle {
  readonly #desk: Desk
  #document: TextDocument
  #checked: CheckedDocument | undefined
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  /** Whether there is something to check when the check that runs has ended. */
  #isDue = false
  /** Counts what changes results besides the text. */
  #round = 0
  #isClosed = false
  readonly #listeners: (() => void)[] = []

  constructor(document: TextDocument, desk: Desk) {
    this.#document = document
    this.#desk = desk
    this.#start()
  }

  /** The newest version. */
  get document(): TextDocument {
    return this.#document
  }

  /** The last check that was not dropped, perhaps of an older version. */
  get checked(): CheckedDocument | undefined {
    return this.#checked
  }

  /** Takes a new version. */
  change(document: TextDocument): void {
    this.#document = document
    const {run, delay} = this.#desk.settingsOf(document.uri)
    if (run === 'onType') this.#startIn(delay)
  }

  /** The document was saved. */
  save(): void {
    if (!this.#isFresh) this.#start()
  }

  /** Checks again, for something else than the text has changed. */
  recheck(): void {
    this.#checked = undefined
    this.#round++
    this.#start()
  }

  /** No more checks; who waits for one is let go. */
  close(): void {
    this.#isClosed = true
    this.#stopTimer()
    this.#tell()
  }

  /**
   * The check of the newest version, after the pause that typing has; where articles are checked when they are saved, at
   * once.
   * @returns `undefined` when the document is closed
   */
  async settled(): Promise<CheckedDocument | undefined> {
    while (!this.#isClosed && !this.#isFresh) {
      const next = new Promise<void>((resolve) => this.#listeners.push(resolve))
      if (!this.#timer && !this.#running) this.#start()
      await next
    }
    return this.#isClosed ? undefined : this.#checked
  }

  /** What can be said now: where articles are checked when they are saved, the last check. */
  async latest(): Promise<CheckedDocument | undefined> {
    const isOnSave = this.#desk.settingsOf(this.#document.uri).run === 'onSave'
    return isOnSave && this.#checked ? this.#checked : this.settled()
  }

  get #isFresh(): boolean {
    return this.#checked?.document === this.#document
  }

  #startIn(delay: number): void {
    this.#stopTimer()
    this.#timer = setTimeout(() => this.#start(), delay)
  }

  /** Checks now, or as soon as the check that runs has ended. */
  #start(): void {
    this.#stopTimer()
    this.#isDue = true
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
      this.#tell()
    })
  }

  async #run(): Promise<void> {
    while (this.#isDue && !this.#isClosed) {
      this.#isDue = false
      // It is the newest version that is checked, even if its own pause is not over.
      this.#stopTimer()
      const [document, round] = [this.#document, this.#round]
      const result = await this.#desk.check(document)
      if (this.#isClosed || document !== this.#document || round !== this.#round) continue
      this.#checked = {document, result}
      this.#desk.onChecked(this.#checked)
    }
  }

  #tell(): void {
    for (const listener of this.#listeners.splice(0)) listener()
  }

  #stopTimer(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}

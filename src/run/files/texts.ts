/** The texts of a run's files: read when asked for, changed on disk or only here. */
import {FileError, readFileText, type FileText} from './read-file.js'
import {writeFileWhole} from './write-file.js'

/** A text before and after its changes. */
export interface ChangedText {
  readonly before: FileText
  readonly after: FileText
}

/** A text as it is written into a file. */
export const encodeText = ({text, hasByteOrderMark}: FileText): string => (hasByteOrderMark ? `\uFEFF${text}` : text)

/** Where the texts of a run come from and go to. */
export class Texts {
  readonly #given: ReadonlyMap<string, FileText>
  readonly #isWriting: boolean
  readonly #changed = new Map<string, ChangedText>()

  /**
   * @param given texts that are not read from disk, by path
   * @param isWriting whether changes go to disk; texts that were given stay here all the same
   */
  constructor(given: ReadonlyMap<string, FileText> = new Map(), isWriting: boolean = false) {
    this.#given = given
    this.#isWriting = isWriting
  }

  /** Texts that were changed here and not on disk, by path. */
  get changed(): ReadonlyMap<string, ChangedText> {
    return this.#changed
  }

  /**
   * The text of a file as it is now.
   * @throws {FileError} when it cannot be read
   */
  read(path: string): FileText {
    return this.#changed.get(path)?.after ?? this.#original(path)
  }

  /**
   * Changes a text, whole or not at all; a byte order mark stays.
   * @throws {FileError} when it cannot be written, or is no longer as it was read
   */
  change(path: string, was: string, text: string): void {
    if (this.read(path).text !== was) throw new FileError('Changed by somebody else while it was checked, not written')
    const before = this.#original(path)
    const after = {...before, text}
    if (this.#isWriting && !this.#given.has(path)) writeFileWhole(path, encodeText(after))
    else this.#changed.set(path, {before, after})
  }

  #original(path: string): FileText {
    return this.#given.get(path) ?? readFileText(path)
  }
}

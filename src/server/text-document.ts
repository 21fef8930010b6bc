/** A document as the client has it: its text, its version, and positions as the client counts them. */
import type {Position, Range, TextDocumentContentChangeEvent} from 'vscode-languageserver/node'
import {findLineStarts, lineAt} from '../source/line-index.js'
import type {Span} from '../source/source-text.js'
import {countUnits, skipUnits, type Encoding} from './position-encoding.js'

const lineFeed = 0x0a
const carriageReturn = 0x0d

/** A text and its lines; it never changes, an edit makes a new one. Offsets are UTF-16 code units. */
export class TextDocument {
  readonly uri: string
  readonly languageId: string
  readonly version: number
  readonly text: string
  readonly encoding: Encoding
  #starts: readonly number[] | undefined

  constructor(uri: string, languageId: string, version: number, text: string, encoding: Encoding) {
    this.uri = uri
    this.languageId = languageId
    this.version = version
    this.text = text
    this.encoding = encoding
  }

  /** Length of the byte order mark, which offsets of findings do not count. */
  get shift(): number {
    return this.text.startsWith('\uFEFF') ? 1 : 0
  }

  /** The article: the text without byte order mark. */
  get article(): string {
    return this.text.slice(this.shift)
  }

  /** The document after changes, each of which counts from the one before it. */
  change(version: number, changes: readonly TextDocumentContentChangeEvent[]): TextDocument {
    return changes.reduce<TextDocument>((before, change) => before.#changeOnce(version, change), this)
  }

  #changeOnce(version: number, change: TextDocumentContentChangeEvent): TextDocument {
    if (!('range' in change)) {
      return new TextDocument(this.uri, this.languageId, version, change.text, this.encoding)
    }
    const {start, end} = this.#toSpan(change.range)
    const text = this.text.slice(0, start) + change.text + this.text.slice(end)
    return new TextDocument(this.uri, this.languageId, version, text, this.encoding)
  }

  /** The range of article offsets. */
  rangeOf({start, end}: Span): Range {
    return {start: this.positionOf(start), end: this.positionOf(end)}
  }

  /** The position of an article offset. */
  positionOf(offset: number): Position {
    const at = Math.max(0, Math.min(offset + this.shift, this.text.length))
    const line = lineAt(this.#lineStarts, at)
    return {line, character: countUnits(this.text, this.#lineStarts[line] ?? 0, at, this.encoding)}
  }

  /** The article offset of a position; one behind the end of a line or of the text is that end. */
  offsetOf(position: Position): number {
    return this.#toOffset(position) - this.shift
  }

  /** Article offsets of a range. */
  spanOf(range: Range): Span {
    return {start: this.offsetOf(range.start), end: this.offsetOf(range.end)}
  }

  #toSpan({start, end}: Range): Span {
    const [one, other] = [this.#toOffset(start), this.#toOffset(end)]
    return {start: Math.min(one, other), end: Math.max(one, other)}
  }

  #toOffset({line, character}: Position): number {
    const starts = this.#lineStarts
    if (line >= starts.length) return this.text.length
    const start = starts[line] ?? 0
    return skipUnits(this.text, start, this.#endOfLine(line), character, this.encoding)
  }

  /** Where a line ends, before its break. */
  #endOfLine(line: number): number {
    const start = this.#lineStarts[line] ?? 0
    let end = this.#lineStarts[line + 1] ?? this.text.length
    while (end > start && isBreak(this.text.charCodeAt(end - 1))) end--
    return end
  }

  get #lineStarts(): readonly number[] {
    return (this.#starts ??= findLineStarts(this.text))
  }
}

const isBreak = (code: number): boolean => code === lineFeed || code === carriageReturn

/** A file as plain text: paragraphs with their roles, and an exact map from each of them back to the file. */
import type {OffsetMap} from './offset-map.js'

/** How a file is written. */
export type Format = 'text' | 'markdown' | 'html'

/** A stretch of text, start inclusive, end exclusive, in UTF-16 code units; of what, the owner says. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a paragraph is in its article. Code is not prose: code blocks give no paragraph at all. */
export type Role = 'headline' | 'body' | 'subhead' | 'quotation' | 'list-item' | 'table-cell' | 'caption' | 'note'

/** Inline markup that rules ask about; `start` and `end` are relative to the paragraph. */
export interface Annotation extends Span {
  readonly kind: 'link' | 'code'
}

/** One paragraph of prose. */
export interface SourceParagraph {
  /** Plain text: entities decoded, escapes and markup gone, line breaks inside turned into single spaces. */
  readonly text: string
  readonly role: Role
  /** Offset of `text` in `SourceText.text`. */
  readonly start: number
  /** From offsets in `text` to offsets in the file. */
  readonly map: OffsetMap
  readonly annotations: readonly Annotation[]
  /**
   * File offsets of everything that goes when the paragraph goes (its markup, not its separators); `undefined` when
   * it cannot be removed by itself, as a table cell.
   */
  readonly block: Span | undefined
}

/** A comment of the file's own syntax (`<!-- … -->`); `start` and `end` are file offsets, delimiters included. */
export interface SourceComment extends Span {
  /** What stands between the delimiters. */
  readonly text: string
}

/** Front matter; `start` and `end` are file offsets, fences included. */
export interface FrontMatter extends Span {
  /** The parsed value, usually a mapping. */
  readonly data: unknown
  /** Why it could not be parsed (one line), when it could not: `data` is then undefined. */
  readonly error?: string | undefined
}

/** What a file says, and where. */
export interface SourceText {
  /** As it was given. */
  readonly path: string
  readonly format: Format
  /** The file's text as on disk, without byte order mark: what file offsets count in. */
  readonly file: string
  /** All paragraphs' texts, joined by `\n\n`: what plain-text offsets count in. */
  readonly text: string
  readonly paragraphs: readonly SourceParagraph[]
  readonly comments: readonly SourceComment[]
  readonly frontMatter: FrontMatter | undefined
}

/** What the server and its checking thread say to each other. */
import type {Finding} from '../finding.js'
import type {PlacedNames} from '../report/names.js'
import type {PlacedSources} from '../report/placed-sources.js'
import type {RunError} from '../run/checking/result.js'
import type {ConfigurationsOptions} from '../run/configuration/configurations.js'
import type {Format, Span} from '../source/source-text.js'

/** An article as it stands in the editor. */
export interface ArticleText {
  /** Names the document; its latest article is kept at hand. */
  readonly uri: string
  readonly version: number
  /** On disk, absolute; of an untitled document, where it would be looked for. */
  readonly path: string
  readonly format: Format
  readonly text: string
  readonly configuring: ConfigurationsOptions
}

/** What a check found. */
export interface CheckedText {
  readonly findings: readonly Finding[]
  readonly words: number
  readonly errors: readonly RunError[]
  /** Absolute path of the configuration that counts; `undefined` when there is none. */
  readonly configuration: string | undefined
  /** Every block of prose, in order: comments go before them. Of plain text, which has no comments, none. */
  readonly blocks: readonly Block[]
}

/** A paragraph with its markup, in file offsets. */
export interface Block extends Span {
  /** Whether it is only part of a line, as a table's cell. */
  readonly isInline: boolean
}

/** What an article says. */
export interface ArticleFacts {
  readonly sources: PlacedSources
  readonly names: PlacedNames
  readonly words: number
  readonly repeats: number
}

/** What the thread can be asked, and what it answers. */
export interface Questions {
  readonly check: {readonly ask: ArticleText; readonly answer: CheckedText}
  readonly facts: {readonly ask: ArticleText; readonly answer: ArticleFacts}
  /** Reads configurations again when they are next needed. */
  readonly forgetConfigurations: {readonly ask: null; readonly answer: null}
  /** Lets go of a document's article. */
  readonly close: {readonly ask: string; readonly answer: null}
  /** The report of an article as an HTML page. */
  readonly page: {readonly ask: ArticleText; readonly answer: string}
}

/** The name of a question. */
export type QuestionName = keyof Questions

/** A question on its way. */
export type Question = {
  [Name in QuestionName]: {readonly id: number; readonly name: Name; readonly value: Questions[Name]['ask']}
}[QuestionName]

/** An answer, or why there is none. */
export type Answer =
  | {readonly id: number; readonly value: unknown}
  | {readonly id: number; readonly failure: string}
  /** The question must be asked in a new thread. */
  | {readonly id: number; readonly isOutdated: true}

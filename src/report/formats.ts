/** The formats of a report, each loaded when it is asked for. */
import type {Finding, Severity} from '../finding.js'
import type {RunResult} from '../run/checking/result.js'

/** What a report says of a rule. */
export interface RuleFacts {
  readonly id: string
  readonly summary: string
  readonly url: string
  /** The rule's page in Markdown, for the rules of this package. */
  readonly page?: string | undefined
  /** How much of what it reports is right, in the words of SARIF's readers. */
  readonly precision: 'high' | 'medium'
  /** The highest level of its kinds. */
  readonly level: Severity
}

/** What a report may depend on besides the result. */
export interface ReportContext {
  /** Whether colours may be used: the report goes to a terminal. */
  readonly hasColor: boolean
  /** Cells in a line. */
  readonly width: number
  /** Whether the differences of edited repeats are shown. */
  readonly showsDifference: boolean
  /** The version of this package. */
  readonly version: string
  /**
   * The working directory as seen from the root of its repository, empty or with a closing `/`: platforms want paths from
   * there.
   */
  readonly folder: string
  /** The rules that ran, by id; empty where the format did not ask for them. */
  readonly rules: readonly RuleFacts[]
  /** Whether a finding touches a line that was changed; left out where nothing is known of changes. */
  readonly isChanged?: ((path: string, finding: Finding) => boolean) | undefined
}

/** Writes a run; the same input gives the same bytes. */
export type Report = (result: RunResult, context: ReportContext) => string

/** A format of a report. */
export interface Format {
  readonly load: () => Promise<Report>
  /** Whether it shows facts of the rules: their pages are read for it alone. */
  readonly needsRules?: boolean
  /** Whether it shows the articles: they are read again for it alone. */
  readonly needsDetails?: boolean
}

/** Every format by its name. */
export const formats: Readonly<Record<string, Format>> = {
  pretty: {load: async () => (await import('./pretty.js')).reportPretty},
  json: {load: async () => (await import('./json.js')).reportJson},
  github: {load: async () => (await import('./github.js')).reportGithub},
  sarif: {load: async () => (await import('./sarif.js')).reportSarif, needsRules: true},
  gitlab: {load: async () => (await import('./gitlab.js')).reportGitlab},
  junit: {load: async () => (await import('./junit.js')).reportJunit},
  checkstyle: {load: async () => (await import('./checkstyle.js')).reportCheckstyle},
  rdjson: {load: async () => (await import('./rdjson.js')).reportRdjson},
  tap: {load: async () => (await import('./tap.js')).reportTap},
  unix: {load: async () => (await import('./unix.js')).reportUnix},
  markdown: {load: async () => (await import('./markdown.js')).reportMarkdown},
  html: {load: async () => (await import('./html.js')).reportHtml, needsDetails: true}
}

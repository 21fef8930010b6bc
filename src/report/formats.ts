/** The formats of a report, each loaded when it is asked for. */
import type {RunResult} from '../run/result.js'

/** What a report may depend on besides the result. */
export interface ReportContext {
  /** Whether colours may be used: the report goes to a terminal. */
  readonly hasColor: boolean
  /** Cells in a line. */
  readonly width: number
  /** Whether the differences of edited repeats are shown. */
  readonly showsDifference: boolean
}

/** Writes a run; the same input gives the same bytes. */
export type Report = (result: RunResult, context: ReportContext) => string

/** How to load each format, by its name. */
export const formats: Readonly<Record<string, () => Promise<Report>>> = {
  pretty: async () => (await import('./pretty.js')).reportPretty,
  json: async () => (await import('./json.js')).reportJson
}

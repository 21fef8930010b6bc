/** Names of places in the page, so that its parts link to each other. */
import type {Finding} from '../../finding.js'
import type {CheckedFile} from '../../run/checking/result.js'

/** A file in the page. */
export interface PageFile {
  readonly file: CheckedFile
  /** From 1, in the page's order. */
  readonly number: number
}

/** The section of a file. */
export const fileId = (file: number): string => `file-${file}`

/** The entry of a finding in its list. */
export const findingId = (file: number, finding: number): string => `finding-${file}-${finding}`

/** The words of a finding in the article. */
export const markId = (file: number, finding: number): string => `mark-${file}-${finding}`

/** Both copies of a repeat beside each other. */
export const comparisonId = (file: number, finding: number): string => `compare-${file}-${finding}`

/** A line of the article. */
export const lineId = (file: number, line: number): string => `line-${file}-${line}`

/** Whether a finding is about two passages that can be held against each other. */
export const isRepeat = ({ruleId, related}: Finding): boolean => ruleId === 'no-repeated-passage' && related.length > 0

/** Lines of a place in words: `line 3`, `lines 3–9`. */
export const describeLines = ({place: {start, end}}: Pick<Finding, 'place'>): string =>
  end.line > start.line ? `lines ${start.line}–${end.line}` : `line ${start.line}`

/** Which lines repeat which. */
export const describeRepeat = (later: Pick<Finding, 'place'>, first: Pick<Finding, 'place'>): string =>
  `${describeLines(later)} ${later.place.end.line > later.place.start.line ? 'repeat' : 'repeats'} ${describeLines(first)}`

/** What a rule reports, and how it shows on a `VFile`. */
import type {Position} from 'unist'
import {VFileMessage} from 'vfile-message'

/** How much a finding weighs: an error fails the check, a warning may, an info never does. */
export type Severity = 'error' | 'warning' | 'info'

/** A replacement of file text; an empty `text` removes. */
export interface Edit {
  readonly place: Position
  readonly text: string
}

/** A way to mend a finding; all of its edits go together. */
export interface Fix {
  readonly title: string
  /** Whether it can be applied without a look: nothing is lost that stands nowhere else. */
  readonly isSafe: boolean
  readonly edits: readonly Edit[]
}

/** Another place that a finding is about. */
export interface Related {
  readonly message: string
  readonly path: string
  readonly place: Position
}

/** One fault of an article. Places are 1-based lines and columns with offsets in UTF-16 code units of the file. */
export interface Finding {
  readonly ruleId: string
  readonly severity: Severity
  /** One line: what is wrong, with the other place's line and words where there is one. */
  readonly message: string
  /** Why it matters, and what to do. */
  readonly note?: string | undefined
  /** The rule's page. */
  readonly url: string
  /** The shortest text that is wrong. */
  readonly place: Position
  /** The file's text at `place`. */
  readonly actual: string
  /** What could stand there, best first; `['']` means remove, `[]` that nothing is known. */
  readonly expected: readonly string[]
  readonly fixes: readonly Fix[]
  readonly related: readonly Related[]
  /** Names the fault by its words, so that it survives moved text: 16 hexadecimal digits. */
  readonly fingerprint: string
  /** `kind`, and what the rule's page documents. */
  readonly data: Readonly<Record<string, unknown>> & {readonly kind: string}
}

/** Orders findings by place, then rule, so that reports are the same in every run. */
export function compareFindings(one: Finding, other: Finding): number {
  return (
    offsetOf(one.place.start) - offsetOf(other.place.start) ||
    offsetOf(one.place.end) - offsetOf(other.place.end) ||
    compareText(one.ruleId, other.ruleId) ||
    compareText(one.message, other.message)
  )
}

const offsetOf = (point: Position['start']): number => point.offset ?? 0
const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The finding as the message that stock reporters and language servers know. */
export function toMessage(finding: Finding): VFileMessage {
  const [first] = finding.related
  const message = new VFileMessage(finding.message, {
    place: finding.place,
    ruleId: finding.ruleId,
    source: 'newslint',
    ...(first && {cause: toCause(first)})
  })
  message.fatal = finding.severity === 'error' ? true : finding.severity === 'warning' ? false : undefined
  message.url = finding.url
  message.actual = finding.actual
  message.expected = [...finding.expected]
  message.note = finding.note
  return message
}

function toCause({message, path, place}: Related): VFileMessage {
  const {line, column} = place.start
  return new VFileMessage(`${message} (${path}:${line}:${column})`, {place, source: 'newslint'})
}

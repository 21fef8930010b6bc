/** Findings as diagnostics. */
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation
} from 'vscode-languageserver/node'
import type {Finding, Related, Severity} from '../finding.js'
import type {Span} from '../source/source-text.js'
import type {Client} from './client.js'
import type {CheckedDocument} from './open-article.js'
import type {TextDocument} from './text-document.js'

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information
}

/** What a diagnostic carries through the client, for code actions to know the finding again. */
export interface DiagnosticData {
  readonly fingerprint: string
}

/** File offsets of a place. */
export const spanOf = ({place: {start, end}}: Pick<Finding, 'place'>): Span => ({
  start: start.offset ?? 0,
  end: end.offset ?? 0
})

/** The diagnostics of a check, findings first. */
export function toDiagnostics({document, result}: CheckedDocument, client: Client): Diagnostic[] {
  const found = result.findings.map((finding) => toDiagnostic(document, finding, client))
  // A configuration that cannot be used must not look like an article without fault.
  const failures = result.errors
    .filter(({ruleId}) => ruleId === null)
    .map(({path, message}) => toFailure(document, path === null ? message : `${path}: ${message}`))
  return [...found, ...failures]
}

/** A finding as the client shows it. */
export function toDiagnostic(document: TextDocument, finding: Finding, client: Client): Diagnostic {
  const {ruleId, severity, url, fingerprint, related} = finding
  const data: DiagnosticData = {fingerprint}
  return {
    range: document.rangeOf(spanOf(finding)),
    severity: severities[severity],
    code: ruleId,
    ...(client.hasCodeDescription && {codeDescription: {href: url}}),
    source: 'newslint',
    message: client.hasRelatedInformation ? finding.message : withLines(finding),
    ...(client.hasUnnecessaryTag && isRemovable(finding) && {tags: [DiagnosticTag.Unnecessary]}),
    ...(client.hasRelatedInformation &&
      related.length > 0 && {relatedInformation: related.map((one) => toRelated(document, one))}),
    ...(client.hasDiagnosticData && {data})
  }
}

/** Whether the text only has to go: it stands there a second time. */
const isRemovable = ({expected}: Finding): boolean => expected.length === 1 && expected[0] === ''

const toRelated = (document: TextDocument, related: Related): DiagnosticRelatedInformation => ({
  location: {uri: document.uri, range: document.rangeOf(spanOf(related))},
  message: related.message
})

/** The message with the lines of all other places, for clients that do not show them. */
function withLines({message, related}: Finding): string {
  const lines = new Set(related.map(({place}) => place.start.line))
  for (const [, said] of message.matchAll(/\blines? (\d+)/g)) lines.delete(Number(said))
  if (lines.size === 0) return message
  return `${message} (see also line${lines.size > 1 ? 's' : ''} ${[...lines].join(', ')})`
}

const toFailure = (document: TextDocument, message: string): Diagnostic => ({
  range: document.rangeOf({start: 0, end: 0}),
  severity: DiagnosticSeverity.Error,
  source: 'newslint',
  code: 'configuration',
  message: `Not checked: ${message}`
})

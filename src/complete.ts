/** From what a rule reports, in plain-text offsets, to whole findings, in places of the file. */
import type {Position} from 'unist'
import type {Article, Paragraph} from './article/article.js'
import {compareFindings, type Edit, type Finding, type Fix, type Related, type Severity} from './finding.js'
import {createFingerprints} from './fingerprint.js'
import {escapeText} from './source/escape.js'
import type {Span} from './source/source-text.js'

/** An edit as a rule gives it: of plain text, or of the file itself. */
export type ReportedEdit =
  {readonly span: Span; readonly text: string} | {readonly fileSpan: Span; readonly text: string}

/** What a rule reports; spans are plain-text offsets of the article. */
export interface Report<Kind extends string = string> {
  /** The kind as `data.kind` shows it. */
  readonly kind: Kind extends `${infer Base}/${string}` ? Base : Kind
  /** With it, the level is that of `<kind>/<grade>` in the rule's `kinds`: `official` of `vague-source`. */
  readonly grade?: (string extends Kind ? string : Kind extends `${string}/${infer Grade}` ? Grade : never) | undefined
  /** One line, without a full stop: what is wrong, with the other place's line and words where there is one. */
  readonly message: string
  /** Why it matters, and what to do. */
  readonly note?: string | undefined
  /** The shortest text that is wrong. */
  readonly span: Span
  readonly expected?: readonly string[] | undefined
  /** A fix one of whose edits cannot be made exactly (markup lies inside its span) is dropped. */
  readonly fixes?:
    readonly {readonly title: string; readonly isSafe: boolean; readonly edits: readonly ReportedEdit[]}[] | undefined
  /** Other places, in this article if no other is named. */
  readonly related?:
    readonly {readonly message: string; readonly span: Span; readonly article?: Article | undefined}[] | undefined
  readonly data?: Readonly<Record<string, unknown>> | undefined
  /** A lower level than the preset's, never a higher one. */
  readonly atMost?: Severity | undefined
}

const weight: Readonly<Record<Severity, number>> = {info: 0, warning: 1, error: 2}

/** The address of a rule's page. */
export const pageOf = (id: string): string => `https://github.com/newslint/newslint/blob/main/rules/${id}.md`

/** Turns the reports of one rule on one article into findings, by place; reports of kinds without a level are dropped. */
export function completeFindings(
  rule: {readonly id: string; readonly url?: string | undefined},
  levels: ReadonlyMap<string, Severity>,
  article: Article,
  reports: readonly Report[]
): Finding[] {
  const fingerprintOf = createFingerprints(article)
  const findings: Finding[] = []
  const ordered = [...reports].sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end)
  for (const report of ordered) {
    const level = levels.get(report.grade === undefined ? report.kind : `${report.kind}/${report.grade}`)
    if (!level) continue
    const place = article.place(report.span)
    findings.push({
      ruleId: rule.id,
      severity: report.atMost && weight[report.atMost] < weight[level] ? report.atMost : level,
      message: report.message,
      note: report.note,
      url: rule.url ?? pageOf(rule.id),
      place,
      actual: sliceFile(article, place),
      expected: report.expected ?? [],
      fixes: (report.fixes ?? []).flatMap((fix) => completeFix(article, fix)),
      related: (report.related ?? []).map((related) => completeRelated(article, related)),
      fingerprint: fingerprintOf(rule.id, report.kind, report.span),
      data: {kind: report.kind, ...report.data}
    })
  }
  return findings.sort(compareFindings)
}

const sliceFile = (article: Article, {start, end}: Position): string =>
  article.source.file.slice(start.offset ?? 0, end.offset ?? 0)

function completeRelated(
  article: Article,
  {message, span, article: owner = article}: NonNullable<Report['related']>[number]
): Related {
  return {message, path: owner.source.path, place: owner.place(span)}
}

function completeFix(article: Article, {title, isSafe, edits}: NonNullable<Report['fixes']>[number]): Fix[] {
  const complete: Edit[] = []
  for (const edit of edits) {
    if ('fileSpan' in edit) {
      complete.push({place: article.filePlace(edit.fileSpan), text: edit.text})
      continue
    }
    const paragraph = article.paragraphAt(edit.span.start)
    if (!paragraph || !isVerbatim(paragraph, edit.span)) return []
    complete.push({place: article.place(edit.span), text: escapeText(edit.text, article.source.format)})
  }
  return [{title, isSafe, edits: complete}]
}

const isVerbatim = (paragraph: Paragraph, {start, end}: Span): boolean =>
  end <= paragraph.end && paragraph.source.map.isVerbatim({start: start - paragraph.start, end: end - paragraph.start})

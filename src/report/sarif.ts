/** The report for code scanning: SARIF 2.1.0, an OASIS standard, in the form that GitHub shows. */
import type {Position} from 'unist'
import type {Finding, Fix, Severity} from '../finding.js'
import {hash} from '../fingerprint.js'
import type {CheckedFile, RunError, RunResult} from '../run/checking/result.js'
import {shortenPlace} from './columns.js'
import type {ReportContext, RuleFacts} from './formats.js'

/** A piece of the log, as it is written. */
type Json = Readonly<Record<string, unknown>>

const levels: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'note'}

/** Places of a message that are linked from it; the others are listed all the same. */
const mostLinked = 5

/** Writes a log with one run: readers keep one run of a tool, so that a second one would replace the first. */
export function reportSarif(result: RunResult, context: ReportContext): string {
  const writer = new SarifWriter(result, context)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'newslint',
            version: context.version,
            informationUri: 'https://github.com/newslint/newslint',
            rules: context.rules.map(toRule)
          }
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          SRCROOT: {description: {text: 'The root of the repository that the articles are in.'}}
        },
        invocations: [
          {
            executionSuccessful: result.errors.length === 0,
            toolExecutionNotifications: result.errors.map((error) => writer.toNotification(error))
          }
        ],
        results: result.files.flatMap((file) => file.findings.map((finding) => writer.toResult(file, finding)))
      }
    ]
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function toRule({id, summary, url, page, precision, level}: RuleFacts): Json {
  return {
    id,
    shortDescription: {text: summary},
    fullDescription: {text: summary},
    help: {text: `${summary}. See ${url}`, ...(page !== undefined && {markdown: page})},
    helpUri: url,
    defaultConfiguration: {level: levels[level]},
    properties: {precision, 'problem.severity': level === 'info' ? 'recommendation' : level}
  }
}

class SarifWriter {
  readonly #folder: string
  readonly #files: ReadonlyMap<string, CheckedFile>
  readonly #ruleIndices: ReadonlyMap<string, number>

  constructor({files}: RunResult, {folder, rules}: ReportContext) {
    this.#folder = folder
    this.#files = new Map(files.map((file) => [file.path, file]))
    this.#ruleIndices = new Map(rules.map(({id}, index) => [id, index]))
  }

  toResult({path}: CheckedFile, finding: Finding): Json {
    const {ruleId, severity, message, note, place, fixes, related, fingerprint, data} = finding
    const ruleIndex = this.#ruleIndices.get(ruleId)
    const links = related
      .slice(0, mostLinked)
      .map(({message: label, place: other}, index) => `[${escapeText(label)}, line ${other.start.line}](${index + 1})`)
    const text = links.length > 0 ? `${escapeText(message)}: ${links.join(', ')}` : escapeText(message)
    return {
      ruleId,
      ...(ruleIndex !== undefined && {ruleIndex}),
      level: levels[severity],
      message: {text: note === undefined ? text : `${text}\n${escapeText(note)}`},
      locations: [{physicalLocation: this.#toLocation(path, place)}],
      ...(related.length > 0 && {
        relatedLocations: related.map((other, index) => ({
          id: index + 1,
          message: {text: escapeText(other.message)},
          physicalLocation: this.#toLocation(other.path, other.place)
        }))
      }),
      ...(fixes.length > 0 && {fixes: fixes.map((fix) => this.#toFix(path, fix))}),
      // GitHub's own key is left to its uploader, which complains of any value but its own.
      partialFingerprints: {'newslint/v1': hash(`${path}\n${fingerprint}`)},
      properties: {kind: data.kind}
    }
  }

  /** A problem of the run; without a file or a rule where none is to blame. */
  toNotification({path, ruleId, message}: RunError): Json {
    const index = ruleId === null ? undefined : this.#ruleIndices.get(ruleId)
    return {
      level: 'error',
      message: {text: escapeText(message)},
      ...(path !== null && {locations: [{physicalLocation: {artifactLocation: this.#toArtifact(path)}}]}),
      ...(ruleId !== null && {associatedRule: {id: ruleId, ...(index !== undefined && {index})}})
    }
  }

  /** A place by its first line: GitHub shows a result in a change only when all of its lines were changed. */
  #toLocation(path: string, place: Position): Json {
    const {line, column, endColumn} = shortenPlace(place, this.#files.get(path)?.lines[place.start.line])
    const isLonger = place.end.line > place.start.line
    return {
      artifactLocation: this.#toArtifact(path),
      region: {startLine: line, startColumn: column, endLine: line, endColumn},
      ...(isLonger && {contextRegion: toRegion(place)})
    }
  }

  #toFix(path: string, {title, isSafe, edits}: Fix): Json {
    return {
      description: {text: escapeText(isSafe ? title : `${title} (look at it first)`)},
      artifactChanges: [
        {
          artifactLocation: this.#toArtifact(path),
          replacements: edits.map(({place, text}) => ({
            deletedRegion: toRegion(place),
            ...(text !== '' && {insertedContent: {text}})
          }))
        }
      ]
    }
  }

  #toArtifact(path: string): Json {
    const absolute = /^(?:[A-Za-z]:)?\//.exec(path)
    if (absolute) return {uri: `file://${path.startsWith('/') ? '' : '/'}${toUri(path)}`}
    return {uri: toUri(this.#folder + path), uriBaseId: 'SRCROOT'}
  }
}

const toRegion = ({start, end}: Position): Json => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column
})

const toUri = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '\uFFFD')))
    .join('/')

/** Brackets would make links of a message's words (SARIF 2.1.0, 3.11.6). */
const escapeText = (text: string): string => text.replaceAll(/[\\[\]]/g, String.raw`\$&`)

/** Reports only what changes have brought. */
import type {Position} from 'unist'
import type {Finding} from '../../finding.js'
import {count} from '../../report/summary.js'
import {checkFiles, type CheckFilesOptions} from '../checking/check-files.js'
import {isArticle} from '../files/find-files.js'
import type {FileText} from '../files/read-file.js'
import {createResult, keepFindings, type RunResult} from '../checking/result.js'
import {Texts} from '../files/texts.js'
import {findChanges, type Changes} from './find-changes.js'

/** A check of what has changed. */
export interface ChangedCheck {
  /** As `checkFiles`, with new findings only; where no article has changed, none is checked. */
  readonly check: (paths: readonly string[], options: CheckFilesOptions) => Promise<RunResult>
  /** Whether a finding itself, not only the other place that it is about, is on a changed line. */
  readonly isOnChangedLine: (path: string, finding: Finding) => boolean
}

/**
 * Prepares a check of what has changed since a commit.
 * @throws {UsageError} outside a repository, and for a commit that is not there
 */
export async function findChanged(ref: string): Promise<ChangedCheck> {
  const changes = await findChanges(ref)
  const isOnChangedLine = (path: string, {place}: Finding): boolean => touches(changes, path, place)
  return {
    isOnChangedLine,
    check: async (paths, options) => {
      if (!paths.some((path) => isTouched(changes.linesOf(path)))) {
        return {...createResult([], options.errors ?? [], 0), asides: [`No article has changed since ${ref}`]}
      }
      const result = await checkFiles(paths, options)
      const touched = keepFindings(
        result,
        (path, finding) =>
          isOnChangedLine(path, finding) || finding.related.some((other) => touches(changes, other.path, other.place))
      )
      const before = await findBefore(touched, changes, options)
      const added = keepFindings(touched, (path, {fingerprint}) => {
        // Text of a file that is gone may have moved into any new one.
        const places = changes.linesOf(path) === 'all' ? changes.gone : [path]
        return !places.some((place) => before.get(place)?.has(fingerprint))
      })
      const left = countFindings(result) - countFindings(added)
      return {...added, asides: left > 0 ? [`${count(left, 'more finding')} from before ${ref}`] : []}
    }
  }
}

function touches(changes: Changes, path: string, {start, end}: Position): boolean {
  const lines = changes.linesOf(path)
  if (lines === 'all') return true
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line
  return lines.some(({line, count: length}) =>
    length === 0 ? start.line <= line && last > line : start.line < line + length && last >= line
  )
}

/**
 * Fingerprints by path of what was found in the articles that findings are about, as they were: a line that changes may
 * hold an old fault, and moved or newly wrapped text is no new one.
 */
async function findBefore(
  {files}: RunResult,
  changes: Changes,
  {texts, setupOf}: CheckFilesOptions
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const paths = new Set(
    files.flatMap(({path, findings}) => findings.flatMap(({related}) => [path, ...related.map((other) => other.path)]))
  )
  const before = new Map<string, FileText>()
  const candidates = paths.size > 0 ? [...paths, ...changes.gone.filter(isArticle)] : []
  for (const path of candidates) {
    const lines = changes.linesOf(path)
    const text = lines.length === 0 ? texts.read(path).text : await changes.readBefore(path)
    if (text !== undefined) before.set(path, {text: text.replace(/^\uFEFF/, ''), hasByteOrderMark: false})
  }
  if (before.size === 0) return new Map()
  const result = await checkFiles([...before.keys()].sort(), {texts: new Texts(before), setupOf})
  return new Map(result.files.map(({path, findings}) => [path, new Set(findings.map(({fingerprint}) => fingerprint))]))
}

const countFindings = ({summary: {errors, warnings, infos}}: RunResult): number => errors + warnings + infos

const isTouched = (lines: ReturnType<Changes['linesOf']>): boolean => lines === 'all' || lines.length > 0

/** A run by its paths, whether they could be checked or not. */
import type {Finding} from '../finding.js'
import {compareText, type RunError, type RunResult} from '../run/checking/result.js'

/** What is known of one path. */
export interface PathResult {
  /** `newslint` for errors that no file is to blame for. */
  readonly path: string
  readonly findings: readonly Finding[]
  readonly errors: readonly RunError[]
}

/** Brings findings and errors of a run together, by path. */
export function groupByPath({files, errors}: RunResult): readonly PathResult[] {
  const errorsByPath = new Map<string, RunError[]>()
  for (const error of errors) {
    const path = error.path ?? 'newslint'
    const list = errorsByPath.get(path)
    if (list) list.push(error)
    else errorsByPath.set(path, [error])
  }
  const paths = new Set(files.map(({path}) => path))
  return [
    ...files.map(({path, findings}) => ({path, findings, errors: errorsByPath.get(path) ?? []})),
    ...[...errorsByPath]
      .filter(([path]) => !paths.has(path))
      .map(([path, list]) => ({path, findings: [], errors: list}))
  ].sort((one, other) => compareText(one.path, other.path))
}

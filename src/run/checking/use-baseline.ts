/** Leaves out what the baseline has, and keeps its file up to date. */
import {existsSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import {count} from '../../report/summary.js'
import {matchBaseline, readBaseline, writeBaseline, type BaselineEntry} from '../../suppress/baseline.js'
import {UsageError, type Arguments} from '../command-line/arguments.js'
import {printError} from '../command-line/output.js'
import {parseJson} from '../configuration/parse-data.js'
import {FileError, readFileText} from '../files/read-file.js'
import {keepFindings, type RunResult} from './result.js'
import {writeFileWhole} from '../files/write-file.js'
import {pathInside} from '../files/path-inside.js'

/** What is done with a baseline. */
export interface BaselineUse {
  /** As it was named. */
  readonly file: string
  readonly isUpdated: boolean
  readonly isPruned: boolean
  /** What the file has; empty where it is about to be made. */
  readonly entries: readonly BaselineEntry[]
}

/**
 * Reads the flags about a baseline, and the file: before anything is checked, so that a wrong one costs no time.
 * @returns nothing where none is used
 * @throws {UsageError} when it cannot be read
 */
export function readBaselineFlags(given: Arguments): BaselineUse | undefined {
  const file = given.value('baseline')
  const isUpdated = given.has('update-baseline')
  const isPruned = given.has('prune-baseline')
  const flag = ['update-baseline', 'prune-baseline'].find((one) => given.has(one))
  if (file === undefined) {
    if (flag === undefined) return undefined
    throw new UsageError(`Missing \`--baseline\` of \`--${flag}\`, expected \`--baseline newslint-baseline.json\``)
  }
  if (isUpdated && isPruned) {
    throw new UsageError('Unexpected `--prune-baseline` beside `--update-baseline`, expected one of them')
  }
  if (flag !== undefined && given.has('changed')) {
    throw new UsageError(`Unexpected \`--${flag}\` beside \`--changed\`, expected a check of all lines`)
  }
  if (isUpdated && !existsSync(file)) return {file, isUpdated, isPruned, entries: []}
  return {file, isUpdated, isPruned, entries: readEntries(file)}
}

function readEntries(file: string): BaselineEntry[] {
  try {
    return readBaseline(parseJson(readFileText(file).text))
  } catch (error) {
    const hint = existsSync(file) ? '' : '; `--update-baseline` makes one'
    throw new UsageError(`Cannot use the baseline \`${file}\`: ${error instanceof Error ? error.message : ''}${hint}`)
  }
}

/**
 * Leaves the findings out that a baseline has. When it is updated, it has all findings of the run.
 * @throws {UsageError} when the file cannot be written
 */
export function useBaseline(result: RunResult, {file, isUpdated, isPruned, entries}: BaselineUse): RunResult {
  const folder = dirname(resolve(file))
  const toKey = (path: string): string => pathInside(folder, path)
  const files = result.files.map(({path, findings}) => ({path: toKey(path), findings}))
  const broken = new Set(result.errors.map(({path}) => (path === null ? null : toKey(path))))
  // A rule that failed between the articles may have found anything anywhere.
  const checked = new Set(broken.has(null) ? [] : files.map(({path}) => path).filter((path) => !broken.has(path)))
  const {known, used, unused, unjudged} = matchBaseline(entries, files, {
    isChecked: (path) => checked.has(path),
    isGone: (path) => !existsSync(resolve(folder, path))
  })
  if (isUpdated) {
    const added = files.flatMap(({path, findings}) =>
      findings
        .filter((finding) => !known.has(finding))
        .map(({fingerprint, ruleId, related}): BaselineEntry => {
          const others = new Set(related.map((other) => toKey(other.path)))
          others.delete(path)
          return {path, fingerprint, rule: ruleId, others: [...others].sort()}
        })
    )
    save(file, [...used, ...added, ...unjudged])
    printError(`Wrote ${file}: ${count(added.length, 'finding')} added, ${count(unused.length, 'finding')} removed`)
    return keepFindings(result, () => false, [`${count(used.length + added.length, 'finding')} in the baseline`])
  }
  if (isPruned) {
    save(file, [...used, ...unjudged])
    printError(`Wrote ${file}: ${count(unused.length, 'finding')} removed`)
  } else if (unused.length > 0) {
    printError(`${file}: ${count(unused.length, 'finding')} there no more, \`--prune-baseline\` removes them from it`)
    for (const {path, rule, fingerprint} of unused) printError(`  ${path}: ${rule} (${fingerprint})`)
  }
  return keepFindings(
    result,
    (_, finding) => !known.has(finding),
    known.size > 0 ? [`${count(known.size, 'more finding')} in the baseline`] : []
  )
}

function save(file: string, entries: readonly BaselineEntry[]): void {
  try {
    writeFileWhole(file, writeBaseline(entries))
  } catch (error) {
    if (error instanceof FileError) throw new UsageError(`Cannot write the baseline \`${file}\`: ${error.message}`)
    throw error
  }
}

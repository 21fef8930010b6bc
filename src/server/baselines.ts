/** Findings that a workspace knows already, as its baseline has them. */
import {existsSync, statSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import type {Finding} from '../finding.js'
import {parseJson} from '../run/configuration/parse-data.js'
import {readFileText} from '../run/files/read-file.js'
import {matchBaseline, readBaseline, type BaselineEntry} from '../suppress/baseline.js'
import {pathInside} from '../run/files/path-inside.js'

/** The entries of a baseline, and how it calls an article. */
export interface KnownBaseline {
  readonly file: string
  readonly entries: readonly BaselineEntry[]
  readonly toKey: (path: string) => string
}

/** Baselines by file, read again when one has changed. */
export class Baselines {
  readonly #known = new Map<string, {readonly time: number; readonly entries: readonly BaselineEntry[]}>()

  /**
   * Reads a baseline; one that is not there is empty.
   * @throws {Error} when it is no baseline
   */
  read(file: string): KnownBaseline {
    const folder = dirname(file)
    const toKey = (path: string): string => pathInside(folder, path)
    const time = statSync(file, {throwIfNoEntry: false})?.mtimeMs
    if (time === undefined) return {file, entries: [], toKey}
    let known = this.#known.get(file)
    if (known?.time !== time) {
      known = {time, entries: readBaseline(parseJson(readFileText(file).text))}
      this.#known.set(file, known)
    }
    return {file, entries: known.entries, toKey}
  }
}

/** The findings of an article that a baseline does not have. */
export function leaveOutKnown(
  findings: readonly Finding[],
  path: string,
  {file, entries, toKey}: KnownBaseline
): readonly Finding[] {
  if (entries.length === 0) return findings
  const folder = dirname(file)
  const {known} = matchBaseline(entries, [{path: toKey(path), findings}], {
    isChecked: () => false,
    isGone: (one) => !existsSync(resolve(folder, one))
  })
  return findings.filter((finding) => !known.has(finding))
}

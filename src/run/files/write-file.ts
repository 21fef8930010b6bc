/** Files that are written whole or not at all. */
import {randomUUID} from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats
} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {describeSystemError, FileError} from './read-file.js'

/**
 * Writes a file: into a new one beside it that then takes its place, with the same mode. A link stays a link; what is no
 * ordinary file (a terminal, a pipe) is written to directly.
 * @throws {FileError} when it cannot be written; what was there is still there
 */
export function writeFileWhole(path: string, text: string): void {
  try {
    const target = targetOf(path)
    const stats = statIfPresent(target)
    if (stats && !stats.isFile()) {
      writeFileSync(target, text)
      return
    }
    // Taking the place of a file needs no right to write it: one that is write-protected stays as it is.
    if (stats) accessSync(target, constants.W_OK)
    mkdirSync(dirname(target), {recursive: true})
    replaceFile(target, text, stats?.mode)
  } catch (error) {
    throw new FileError(`Cannot be written: ${describeSystemError(error)}`, {cause: error})
  }
}

function replaceFile(target: string, text: string, mode: number | undefined): void {
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`)
  try {
    writeFileSync(beside, text, {flag: 'wx'})
    if (mode !== undefined) chmodSync(beside, mode & 0o7777)
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, {force: true})
    throw error
  }
}

function targetOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function statIfPresent(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

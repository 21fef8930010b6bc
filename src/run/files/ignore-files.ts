/** What `.gitignore` and `.newslintignore` leave out below a directory. */
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, resolve, sep} from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {UsageError} from '../command-line/arguments.js'
import {describeSystemError} from './read-file.js'
import {pathInside} from './path-inside.js'

/** Tells which paths are left out; asked with absolute paths. */
export interface IgnoreFiles {
  /** Whether a file, or with `isDirectory` all that is below a directory, is left out. */
  isIgnored(path: string, isDirectory: boolean): boolean
}

/** Folders that never hold articles, besides those whose name begins with a dot. */
export const isNeverRead = (name: string): boolean => name === 'node_modules' || name.startsWith('.')

interface Level {
  readonly folder: string
  readonly patterns: Ignore
  /** Whether it ends at the root of a repository, as `.gitignore` does. */
  readonly isGit: boolean
}

/** The ignore files that count for what lies directly in a folder, outermost first. */
interface Levels {
  readonly list: readonly Level[]
  readonly isInRepository: boolean
}

/**
 * Reads ignore files as they are met; a file in a deeper folder has the last word, as git has it. A `.gitignore` counts
 * up to the root of its repository; where there is none, up to the working directory or the directories that are read.
 * @param ignorePath read instead of every `.newslintignore`; its patterns count from its folder
 * @param directories directories that are read
 * @throws {UsageError} when `ignorePath` cannot be read
 */
export function createIgnoreFiles(ignorePath: string | undefined, directories: readonly string[]): IgnoreFiles {
  const known = new Map<string, Levels>()
  const tops = [resolve('.'), ...directories.map((directory) => resolve(directory))]
  const given: Level[] =
    ignorePath === undefined
      ? []
      : [{folder: dirname(resolve(ignorePath)), patterns: readGiven(ignorePath), isGit: false}]

  const levelsOf = (folder: string): Levels => {
    const cached = known.get(folder)
    if (cached) return cached
    const parent = dirname(folder)
    const above = parent === folder ? {list: given, isInRepository: false} : levelsOf(parent)
    const isRoot = existsSync(join(folder, '.git'))
    const isInRepository = isRoot || above.isInRepository
    const list = above.list.filter(({isGit}) => !(isGit && isRoot))
    if (isInRepository || tops.some((top) => isWithin(folder, top))) list.push(...readLevel(folder, '.gitignore'))
    if (ignorePath === undefined) list.push(...readLevel(folder, '.newslintignore'))
    const levels = {list, isInRepository}
    known.set(folder, levels)
    return levels
  }

  return {
    isIgnored(path, isDirectory) {
      let isIgnored = false
      for (const level of levelsOf(dirname(path)).list) {
        const verdict = test(level, path, isDirectory)
        if (verdict) isIgnored = verdict === 'ignored'
      }
      return isIgnored
    }
  }
}

const isWithin = (folder: string, top: string): boolean =>
  folder === top || folder.startsWith(top.endsWith(sep) ? top : top + sep)

function readLevel(folder: string, name: string): Level[] {
  try {
    return [{folder, patterns: ignore().add(readFileSync(join(folder, name), 'utf8')), isGit: name === '.gitignore'}]
  } catch {
    return []
  }
}

function readGiven(path: string): Ignore {
  try {
    return ignore().add(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(`Cannot read the ignore file \`${path}\`: ${describeSystemError(error)}`)
  }
}

function test({folder, patterns}: Level, path: string, isDirectory: boolean): 'ignored' | 'kept' | undefined {
  const inside = pathInside(folder, path)
  if (!inside || inside.startsWith('../') || !ignore.isPathValid(inside)) return undefined
  const {ignored, unignored} = patterns.test(isDirectory ? `${inside}/` : inside)
  return ignored ? 'ignored' : unignored ? 'kept' : undefined
}

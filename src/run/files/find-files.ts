/** From the paths of a command line to the files that are read. */
import {lstatSync, readdirSync, statSync, type Dirent, type Stats} from 'node:fs'
import {join, normalize, relative, resolve, sep} from 'node:path'
import {createIgnoreFiles, isNeverRead, type IgnoreFiles} from './ignore-files.js'
import {describeSystemError} from './read-file.js'
import {compareText, type RunError} from '../checking/result.js'

/** What paths came to. */
export interface FoundFiles {
  /** Paths as reports show them, each file once, in order of path. */
  readonly paths: readonly string[]
  /** Those of them that can be read only once, as the shell's `<(command)`. */
  readonly pipes: readonly string[]
  readonly errors: readonly RunError[]
  /** What was asked for and turned out to hold no article: errors too, unless that is allowed. */
  readonly unmatched: readonly RunError[]
}

/** What may leave out a file that was found below a directory. */
export type IsLeftOut = (path: string) => boolean | Promise<boolean>

const articleEndings = ['.txt', '.text', '.md', '.markdown', '.html', '.htm']

/** Whether a file found below a directory is an article, by its ending. */
export const isArticle = (name: string): boolean => articleEndings.some((ending) => name.toLowerCase().endsWith(ending))

/**
 * Finds files: a file named outright is taken whatever its ending, a directory means the articles below it, anything
 * else is a glob.
 */
export async function findFiles(
  given: readonly string[],
  options: {readonly ignorePath?: string | undefined; readonly isLeftOut?: IsLeftOut | undefined} = {}
): Promise<FoundFiles> {
  const ignoreFiles = createIgnoreFiles(options.ignorePath, given)
  const found = new Map<string, string>()
  const errors: RunError[] = []
  const unmatched: RunError[] = []
  const pipes: string[] = []
  const add = (path: string): void => {
    const key = resolve(path)
    const known = found.get(key)
    if (known === undefined || comparePaths(path, known) < 0) found.set(key, path)
  }
  const addBelow = async (paths: readonly string[]): Promise<number> => {
    let count = 0
    for (const path of paths) {
      if (await options.isLeftOut?.(path)) continue
      add(path)
      count++
    }
    return count
  }
  for (const path of given) {
    const stats = statOf(path)
    if (stats instanceof Error) {
      if (!isGlob(path) || !isMissing(stats)) {
        errors.push({path, ruleId: null, message: describeSystemError(stats)})
        continue
      }
      const count = await addBelow(await expandGlob(path, ignoreFiles))
      if (count > 0) continue
      unmatched.push({path, ruleId: null, message: 'No file matches'})
    } else if (stats.isDirectory()) {
      const below = findBelow(shown(path), ignoreFiles)
      errors.push(...below.errors)
      const count = await addBelow(below.paths)
      if (count > 0 || below.errors.length > 0) continue
      unmatched.push({
        path,
        ruleId: null,
        message: `No article below this directory, expected ${articleEndings.join(', ')}`
      })
    } else if (stats.isFile()) add(shown(path))
    else if (stats.isFIFO()) {
      add(shown(path))
      pipes.push(shown(path))
    } else {
      errors.push({path, ruleId: null, message: 'Unexpected kind of file, expected text'})
    }
  }
  return {paths: [...found.values()].sort(compareText), pipes, errors, unmatched}
}

/** A path as reports show it: relative stays relative, `/` between names, no `./` in front. */
const shown = (path: string): string => normalize(path).split(sep).join('/')

/** The shorter of two ways to write a path, so that the order of arguments makes no difference. */
const comparePaths = (one: string, other: string): number => one.length - other.length || compareText(one, other)

function statOf(path: string): Stats | Error {
  try {
    return statSync(path)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

const isMissing = (error: Error): boolean => 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

const isGlob = (path: string): boolean => /[*?{}[\]!()]/.test(path)

async function expandGlob(pattern: string, ignoreFiles: IgnoreFiles): Promise<string[]> {
  const {glob} = await import('tinyglobby')
  const paths = await glob(pattern, {
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
    followSymbolicLinks: false
  })
  return paths.map(shown).filter((path) => !isIgnoredAnywhere(path, ignoreFiles))
}

/** Whether a file, or a folder between the working directory and it, is left out. */
function isIgnoredAnywhere(path: string, ignoreFiles: IgnoreFiles): boolean {
  const names = relative('.', path).split(sep)
  return names.some((_, index) =>
    ignoreFiles.isIgnored(resolve(...names.slice(0, index + 1)), index < names.length - 1)
  )
}

/** The articles below a directory, folders that cannot be read as errors; links to folders are not followed. */
function findBelow(directory: string, ignoreFiles: IgnoreFiles): {paths: string[]; errors: RunError[]} {
  const paths: string[] = []
  const errors: RunError[] = []
  const folders = [directory]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let entries: Dirent[]
    try {
      entries = readdirSync(folder, {withFileTypes: true})
    } catch (error) {
      errors.push({path: folder, ruleId: null, message: describeSystemError(error)})
      continue
    }
    for (const entry of entries) {
      if (isNeverRead(entry.name)) continue
      const path = shown(join(folder, entry.name))
      const isFolder = entry.isDirectory()
      if (!isFolder && !(isArticle(entry.name) && isFileOrLink(entry, path))) continue
      if (ignoreFiles.isIgnored(resolve(path), isFolder)) continue
      if (isFolder) folders.push(path)
      else paths.push(path)
    }
  }
  return {paths, errors}
}

/** Whether an entry is a file, or a link to one or to nothing: a broken link is an article that is missing. */
function isFileOrLink(entry: Dirent, path: string): boolean {
  if (entry.isFile()) return true
  if (!entry.isSymbolicLink()) return false
  const target = statOf(path)
  return target instanceof Error ? lstatSync(path).isSymbolicLink() : target.isFile()
}

/** What has changed since a commit, as git knows it. */
import {existsSync, realpathSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {UsageError} from '../command-line/arguments.js'
import {showPath} from '../command-line/show-path.js'
import {askGit, GitError} from './git.js'
import {parseDiff, type LineRange} from './parse-diff.js'
import {pathInside} from '../files/path-inside.js'

/** What has changed since a commit. */
export interface Changes {
  /** The lines of a file that have changed: `all` for one that git did not know then, none for one that is as it was. */
  readonly linesOf: (path: string) => 'all' | readonly LineRange[]
  /** Files that are there no more; a new one may have their text. */
  readonly gone: readonly string[]
  /** The text as it was of a file that has changed or is gone; `undefined` where there was none. */
  readonly readBefore: (path: string) => Promise<string | undefined>
}

/**
 * Compares the files as they are now with where this branch left `ref`: what the other branch has gained since does not count.
 * @param ref a commit, as git names it; `HEAD` for what is not committed yet
 * @throws {UsageError} outside a repository, and for a commit that is not there
 */
export async function findChanges(ref: string): Promise<Changes> {
  try {
    return await compareWith(ref)
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw new UsageError(
      error.isMissing
        ? 'Cannot find git, which `--changed` needs'
        : error.message.startsWith('not a git repository')
          ? 'Unexpected `--changed` outside a git repository'
          : `Git cannot tell what changed: ${error.message}`
    )
  }
}

async function compareWith(ref: string): Promise<Changes> {
  const root = (await askGit(['rev-parse', '--show-toplevel'])).replace(/\r?\n$/, '')
  const base = await findBase(ref)
  const flags = [
    '--unified=0',
    '--find-renames',
    '--text',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-relative'
  ]
  const prefixes = ['--src-prefix=a/', '--dst-prefix=b/', '--ignore-submodules=all']
  const diff = await askGit(['diff', ...flags, ...prefixes, base, '--'], root)
  const files = parseDiff(diff)
  const changed = new Map(files.map((file) => [file.path ?? file.before, file]))
  const known = new Set((await askGit(['ls-files', '-z'], root)).split('\0'))
  const toKey = (path: string): string => pathInside(realpathSync(root), toRealPath(path))
  return {
    linesOf: (path) => {
      const key = toKey(path)
      const file = changed.get(key)
      if (!file) return known.has(key) ? [] : 'all'
      return file.before === undefined ? 'all' : file.ranges
    },
    gone: files.flatMap(({path, before}) =>
      path === undefined && before !== undefined ? [showPath(join(root, before))] : []
    ),
    readBefore: async (path) => {
      const before = changed.get(toKey(path))?.before
      return before === undefined ? undefined : askGit(['cat-file', 'blob', `${base}:${before}`], root)
    }
  }
}

/** The path as git sees it: links to folders are followed, a link itself is what git has. */
function toRealPath(path: string): string {
  const whole = resolve(path)
  const folder = dirname(whole)
  return existsSync(folder) ? join(realpathSync(folder), whole.slice(folder.length)) : whole
}

async function findBase(ref: string): Promise<string> {
  // Git reads a leading hyphen as a flag, and a colon or two dots as something that is no commit.
  if (!/^[^\s:~^-][^\s:]*$/.test(ref) || ref.includes('..')) throw unknownCommit(ref)
  const commit = await findCommit(ref)
  const isShallow = (await askGit(['rev-parse', '--is-shallow-repository'])).trim() === 'true'
  if (commit === undefined) {
    if (ref === 'HEAD') return emptyTree()
    if (!isShallow) throw unknownCommit(ref)
    throw new UsageError(
      `Unexpected \`--changed ${ref}\`, which this shallow clone does not have; fetch the whole history ` +
        '(`git fetch --unshallow`; `fetch-depth: 0` of `actions/checkout`; `GIT_DEPTH: 0` of GitLab)'
    )
  }
  const head = await findCommit('HEAD')
  if (head === undefined || head === commit) return commit
  try {
    return (await askGit(['merge-base', commit, head])).trim()
  } catch (error) {
    if (!(error instanceof GitError) || error.isMissing) throw error
    if (!isShallow) return commit
    throw new UsageError(
      `Unexpected \`--changed ${ref}\`, which has nothing in common with \`HEAD\` as far as this shallow clone goes; fetch ` +
        'the whole history (`git fetch --unshallow`; `fetch-depth: 0` of `actions/checkout`; `GIT_DEPTH: 0` of GitLab)'
    )
  }
}

async function findCommit(ref: string): Promise<string | undefined> {
  try {
    return (await askGit(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])).trim()
  } catch (error) {
    if (error instanceof GitError && !error.isMissing) return undefined
    throw error
  }
}

/** In a repository without a commit, everything is new. */
const emptyTree = async (): Promise<string> => (await askGit(['hash-object', '-t', 'tree', '--stdin'])).trim()

const unknownCommit = (ref: string): UsageError =>
  new UsageError(`Unexpected \`--changed ${ref}\`, expected a branch, a tag or a commit of this repository`)

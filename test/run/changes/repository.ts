/** Real repositories, made in folders that are gone after the tests. */
import {execFileSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {createFolder, type Files} from '../command.js'

/** A repository in a folder. */
export interface Repository {
  readonly folder: string
  readonly git: (...args: readonly string[]) => string
  /** Writes files and commits all that there is. */
  readonly commit: (files: Files) => void
  readonly write: (files: Files) => void
}

const identity = ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', '-c', 'commit.gpgSign=false']

/** Looks at a folder as a repository. */
export function openRepository(folder: string): Repository {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...identity, ...args], {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
  const write = (files: Files): void => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), {recursive: true})
      writeFileSync(join(folder, path), content)
    }
  }
  const commit = (files: Files): void => {
    write(files)
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', 'Change')
  }
  return {folder, git, commit, write}
}

/** Makes a repository whose branch `main` has files. */
export function createRepository(files: Files): Repository {
  const repository = openRepository(createFolder())
  repository.git('init', '--quiet', '--initial-branch', 'main')
  if (Object.keys(files).length > 0) repository.commit(files)
  return repository
}

/** Asks git, without a shell. */
import {execFile} from 'node:child_process'

/** Git could not do it; the message is its own, in one line. */
export class GitError extends Error {
  override readonly name = 'GitError'
  /** Whether there is no git at all. */
  readonly isMissing: boolean

  constructor(message: string, isMissing: boolean) {
    super(message)
    this.isMissing = isMissing
  }
}

/** Settings that make the answers the same for everybody. */
const environment = {LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0'}

/**
 * Runs git.
 * @param args nothing in them is read by a shell; what comes from outside must not be readable as a flag
 * @throws {GitError} when it fails
 */
export function askGit(args: readonly string[], folder: string = '.'): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['-c', 'core.quotePath=false', ...args],
      {cwd: folder, env: {...process.env, ...environment}, encoding: 'utf8', maxBuffer: 2 ** 30},
      (error, stdout, stderr) => {
        if (!error) return resolve(stdout)
        const [line = ''] = stderr.split('\n')
        reject(new GitError(line.replace(/^(?:fatal|error): /, '') || error.message, error.code === 'ENOENT'))
      }
    )
    child.stdin?.end()
  })
}

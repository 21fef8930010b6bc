/** The real command, run in folders made for a test. */
import {execFile, type ExecFileOptions} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll} from 'vitest'
import type {Finding} from '../../src/finding.js'
import type {RunError, Summary} from '../../src/run/checking/result.js'

const cli = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url))

/** What a command leaves behind. */
export interface CommandResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** What `--format json` prints. */
export interface JsonReport {
  readonly version: number
  readonly files: readonly {readonly path: string; readonly findings: readonly Finding[]}[]
  readonly errors: readonly RunError[]
  readonly summary: Summary
}

/** Files of a folder, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>

const folders: string[] = []

// Tests run side by side, and the folder of one must not go when another ends.
afterAll(() => folders.forEach(removeFolder))

/** Makes a folder with files; it is gone after the last test of the file. */
export function createFolder(files: Files = {}): string {
  const folder = writeFolder(files)
  folders.push(folder)
  return folder
}

/** Removes a folder with all that is in it. */
export const removeFolder = (folder: string): void => rmSync(folder, {recursive: true, force: true})

/** Makes a folder with files that whoever asked for it removes: for what several tests look at. */
export function writeFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'newslint-test-'))
  chmodSync(folder, 0o755)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Runs `newslint` in a folder. */
export function runNewslint(
  cwd: string,
  args: readonly string[],
  {input, ...options}: ExecFileOptions & {readonly input?: string | Uint8Array} = {}
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [cli, ...args],
      {cwd, maxBuffer: 1e9, encoding: 'utf8', ...options},
      (error, stdout, stderr) => {
        const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0
        resolve({code, stdout: String(stdout), stderr: String(stderr)})
      }
    )
    child.stdin?.end(input ?? '')
  })
}

/** Runs `newslint --format json` in a folder. */
export async function checkAsJson(
  cwd: string,
  args: readonly string[]
): Promise<{readonly code: number; readonly report: JsonReport; readonly stderr: string}> {
  const {code, stdout, stderr} = await runNewslint(cwd, ['--format', 'json', ...args])
  if (stdout === '') throw new Error(`No report: ${stderr}`)
  return {code, report: JSON.parse(stdout) as JsonReport, stderr}
}

/** A sentence that no rule has anything to say about. */
export const cleanSentence = 'The harbour office opens at eight in the morning and closes at four.'

/** A paragraph long enough to be found when it stands twice. */
export const paragraph =
  'The harbour board voted seven to two on Monday to move the fish market to the northern quay before the winter storms begin.'

/** An article with one error: a paragraph that stands twice. */
export const faultyArticle: string = `${paragraph}\n\n${cleanSentence}\n\n${paragraph}\n`

/** An article without a fault. */
export const cleanArticle: string = `${paragraph}\n\n${cleanSentence}\n`

/** A module with one rule that is active in every preset; `check` is the body of its check, which knows `context`. */
export const createPlugin = (id: string, check: string, options: string = ''): string => `
import {defineRule} from '${new URL('../../dist/src/rule.js', import.meta.url).href}'
import * as v from '${import.meta.resolve('valibot')}'

export default defineRule({
  id: '${id}',
  summary: 'test the machinery',
  kinds: {any: {submission: 'warning', copydesk: 'warning'}},
  options: v.strictObject({${options}}),
  check(context) { ${check} }
})
`

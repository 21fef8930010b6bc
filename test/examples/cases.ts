/** The folders of `examples/`, and the real command run on them. */
import {execFile} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {rules} from '../../rules/index.js'
import type {Finding} from '../../src/finding.js'

/** One example: articles that are checked together, with a configuration of their own or none. */
export interface ExampleCase {
  /** The rule it is about, or `clean` when nothing may be found. */
  readonly about: string
  /** `<rule>/<case>`. */
  readonly name: string
  /** Absolute. */
  readonly folder: string
  /** File names in `folder`. */
  readonly articles: readonly string[]
  readonly hasConfiguration: boolean
}

/** What a command leaves behind. */
export interface CommandResult {
  readonly stdout: string
  readonly stderr: string
  readonly code: number
}

/** What `--format json` prints, as far as tests read it. */
export interface JsonReport {
  readonly files: readonly {readonly path: string; readonly findings: readonly Finding[]}[]
  readonly errors: readonly {readonly path: string | null; readonly message: string}[]
  readonly summary: {readonly files: number; readonly errors: number; readonly warnings: number; readonly infos: number}
}

/** Where the package is. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url))

/** Where the examples are. */
export const examples: string = join(root, 'examples')

/** Whether a file of an example is an article of it. */
export const isArticle = (name: string): boolean => /\.(?:txt|md|html)$/.test(name) && name !== 'report.txt'

/** All examples, by name: the folders that are called like a rule, and `clean`. */
export function findExampleCases(): ExampleCase[] {
  const folders = ['clean', ...Object.keys(rules)].filter((about) => existsSync(join(examples, about)))
  return folders.sort().flatMap((about) =>
    readdirSync(join(examples, about))
      .sort()
      .map((entry) => {
        const folder = join(examples, about, entry)
        const files = readdirSync(folder).sort()
        return {
          about,
          name: `${about}/${entry}`,
          folder,
          articles: files.filter(isArticle),
          hasConfiguration: files.includes('newslint.config.json')
        }
      })
  )
}

/** Runs the built command; whatever its exit code, the promise is kept. */
export function runNewslint(cwd: string, args: readonly string[]): Promise<CommandResult> {
  return new Promise((resolve) => {
    const command = [join(root, 'dist/src/cli.js'), ...args]
    execFile(process.execPath, command, {cwd, maxBuffer: 1e8}, (error, stdout, stderr) => {
      resolve({stdout, stderr, code: typeof error?.code === 'number' ? error.code : error ? -1 : 0})
    })
  })
}

/** Runs the built command for its JSON report. */
export async function checkAsJson(cwd: string, args: readonly string[]): Promise<JsonReport> {
  const {stdout, stderr} = await runNewslint(cwd, ['--format', 'json', ...args])
  if (stdout === '') throw new Error(`No report: ${stderr}`)
  return JSON.parse(stdout) as JsonReport
}

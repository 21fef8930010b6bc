import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {root} from '../examples/cases.js'
import {createRule, RuleNameError} from './new-rule.js'

const id = 'no-empty-word'
const copy = mkdtempSync(join(tmpdir(), 'newslint-scaffold-'))

/** Runs a tool of the package in the copy; throws with its words when it fails. */
function run(tool: string, ...args: string[]): void {
  const env = {...process.env, VITEST: undefined, VITEST_POOL_ID: undefined, VITEST_WORKER_ID: undefined}
  const {status, stdout, stderr} = spawnSync(process.execPath, [tool, ...args], {cwd: copy, encoding: 'utf8', env})
  if (status !== 0) throw new Error(`${tool} ${args.join(' ')} exits ${status}:\n${stdout}${stderr}`)
}

describe('a new rule', () => {
  beforeAll(() => {
    const files = ['src', 'rules', 'examples', 'test', 'editors/vscode/src', 'package.json', 'tsconfig.json']
    for (const path of [...files, 'vitest.config.ts', '.prettierrc.json', '.prettierignore', '.oxlintrc.json']) {
      cpSync(join(root, path), join(copy, path), {recursive: true})
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    createRule(id, copy)
  })

  afterAll(() => rmSync(copy, {recursive: true}))

  it('is written as the house writes', () => {
    const files = [`rules/${id}.ts`, `rules/${id}.md`, `test/rules/${id}.test.ts`, 'rules/index.ts']
    const modules = files.filter((path) => path.endsWith('.ts'))
    expect(() => {
      run('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.')
      run('node_modules/prettier/bin/prettier.cjs', '--check', ...files)
      run('node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', ...modules)
    }).not.toThrow()
  }, 120_000)

  it('passes its test, and its example writes the report once', () => {
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--testNamePattern', id] as const
    run(...vitest, `test/rules/${id}.test.ts`, 'test/examples.test.ts')
    const report = readFileSync(join(copy, 'examples', id, 'first-case/report.txt'), 'utf8')
    expect(report).toContain('Unexpected `Notably`')
    expect(() => run(...vitest, 'test/examples.test.ts')).not.toThrow()
  }, 120_000)

  it('needs a name of its own', () => {
    expect(() => createRule(id, copy)).toThrow(RuleNameError)
    expect(() => createRule('', copy)).toThrow('Unexpected name ``, expected words joined by hyphens')
    expect(() => createRule('../evil', copy)).toThrow(RuleNameError)
    expect(() => createRule('No-Capitals', copy)).toThrow(RuleNameError)
  })
})

import {execFile} from 'node:child_process'
import {chmodSync, readFileSync, writeFileSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {createRepository, type Repository} from '../changes/repository.js'
import {checkAsJson, cleanArticle, createFolder, faultyArticle, runNewslint, type CommandResult} from '../command.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const {version} = JSON.parse(read('package.json')) as {version: string}

interface Action {
  readonly inputs: Readonly<Record<string, {readonly description: string; readonly default: string}>>
  readonly runs: {readonly steps: readonly {readonly env?: Record<string, string>; readonly run?: string}[]}
}

const action = parse(read('action.yml')) as Action

/** What stands in for npm: it takes the version that it is asked for from this folder. */
const npx = `#!/bin/sh
[ "$1 $2 $3 $4 $5" = "--yes --package newslint@${version} -- newslint" ] || { echo "Unexpected: $*" >&2; exit 9; }
shift 5
exec "${process.execPath}" "${join(root, 'dist/src/cli.js')}" "$@"
`

/** Runs the command of the action in a repository, as a runner does; inputs that are not given are their defaults. */
function runAction(
  {folder}: Repository,
  inputs: Readonly<Record<string, string>>
): Promise<CommandResult & {readonly summary: string}> {
  const step = action.runs.steps.find(({run}) => run !== undefined)
  const bin = createFolder({npx, summary: ''})
  chmodSync(join(bin, 'npx'), 0o755)
  const valueOf = (expression: string): string => {
    const name = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1] ?? ''
    const usual = action.inputs[name]?.default
    if (usual === undefined) throw new Error(`No input for ${expression}`)
    return inputs[name] ?? (usual.startsWith('${{') ? '' : usual)
  }
  const env = {
    ...process.env,
    ...Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, value]) => [name, valueOf(value)])),
    PATH: [bin, process.env['PATH']].join(delimiter),
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: root,
    GITHUB_WORKSPACE: folder,
    GITHUB_STEP_SUMMARY: join(bin, 'summary')
  }
  return new Promise((resolve) => {
    execFile('bash', ['--noprofile', '--norc', '-c', step?.run ?? ''], {cwd: folder, env}, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0
      resolve({code, stdout, stderr, summary: readFileSync(join(bin, 'summary'), 'utf8')})
    })
  })
}

const news =
  'The school board chose on Tuesday to close two of its nine gymnasiums for the winter, because heating them costs too much.'
const other = 'No gymnasium is younger than forty years, and none has windows that keep the heat in.'
const flawed = `${news}\n\n${other}\n\n${news}\n`

/** A repository whose branch `main` has articles with faults; the branch `article` is checked out. */
function createDesk(): Repository {
  const repository = createRepository({
    'desk/quay.md': faultyArticle,
    'desk/town.md': cleanArticle.replace('Monday', 'Friday')
  })
  repository.git('checkout', '--quiet', '-b', 'article')
  return repository
}

const annotations = (stdout: string): string[] =>
  stdout.split('\n').filter((line) => /^::(?:error|warning|notice) file=/.test(line))

describe('the action', () => {
  it('annotates what a branch adds, and nothing that was there', async () => {
    const desk = createDesk()
    desk.commit({'desk/school.md': flawed})
    const {code, stdout, summary} = await runAction(desk, {changed: 'main'})
    expect(annotations(stdout)).toEqual([
      expect.stringMatching(/^::error file=desk\/school\.md,line=5,.*title=newslint%3A no-repeated-passage::/)
    ])
    expect(code).toBe(1)
    expect(stdout).toContain('1 error in 3 articles')
    expect(stdout).toContain('more finding')
    expect(summary).toContain('desk/school.md')
    expect(summary).not.toContain('desk/quay.md:5')
  })

  it('passes where a branch only moves and wraps old text, or renames its file', async () => {
    const desk = createDesk()
    desk.git('mv', 'desk/quay.md', 'desk/harbour.md')
    desk.commit({'desk/harbour.md': `# Quay\n\n${other}\n\n${faultyArticle.replaceAll(' northern ', '\nnorthern ')}`})
    const {code, stdout} = await runAction(desk, {changed: 'main'})
    expect({code, annotations: annotations(stdout)}).toEqual({code: 0, annotations: []})
  })

  it('passes where no article has changed', async () => {
    const desk = createDesk()
    desk.commit({'config.json': '{}'})
    expect((await runAction(desk, {changed: 'main'})).code).toBe(0)
  })

  it('reports everything outside a pull request, and nothing of a baseline', async () => {
    const desk = createDesk()
    expect((await runAction(desk, {})).code).toBe(1)
    await runNewslint(desk.folder, ['--baseline', 'known.json', '--update-baseline', '.'])
    const {code, stdout} = await runAction(desk, {baseline: 'known.json'})
    expect({code, annotations: annotations(stdout)}).toEqual({code: 0, annotations: []})
  })

  it('takes several paths, and reads nothing in an input as a command', async () => {
    const desk = createDesk()
    desk.commit({'desk/$(touch x) `touch y`;.md': flawed, 'other.md': flawed.replaceAll('Tuesday', 'Sunday')})
    const paths = 'desk/$(touch x) `touch y`;.md\nother.md\n'
    const {code, stdout} = await runAction(desk, {paths, changed: 'main', sarif: 'report.sarif', 'max-warnings': '0'})
    expect(code).toBe(1)
    expect(annotations(stdout).length).toBeGreaterThanOrEqual(2)
    expect(JSON.parse(readFileSync(join(desk.folder, 'report.sarif'), 'utf8'))).toMatchObject({version: '2.1.0'})
    expect(desk.git('status', '--short')).toBe('?? report.sarif\n')
  })

  it('fails with 2 where it cannot tell what is new', async () => {
    const {code, stderr} = await runAction(createDesk(), {changed: 'origin/main'})
    expect(code).toBe(2)
    expect(stderr).toContain('Unexpected `--changed origin/main`')
  })

  it('uses every input, and says what it is for', () => {
    const used = JSON.stringify(action.runs)
    for (const [name, {description}] of Object.entries(action.inputs)) {
      expect(used).toContain(`inputs.${name} `)
      expect(description).toMatch(/\.$/)
    }
  })
})

describe('init', () => {
  it.for([
    ['github', '.github/workflows/newslint.yml'],
    ['gitlab', '.gitlab/newslint.yml']
  ] as const)('writes the workflow for %s that is among the examples', async ([platform, path]) => {
    const folder = createFolder()
    const {code, stdout} = await runNewslint(folder, ['init', '--workflow', platform])
    expect(code).toBe(0)
    expect(stdout).toContain(`Wrote .newslintrc.yaml\nWrote ${path}\n`)
    const text = readFileSync(join(folder, path), 'utf8')
    expect(text).toBe(read(`examples/set-ups/${platform}/newslint.yml`))
    expect(parse(text)).toBeTypeOf('object')
    expect((await runNewslint(folder, ['init', '--workflow', platform])).code).toBe(2)
  })

  it('adds a workflow beside a configuration, and leaves a pipeline as it is', async () => {
    const folder = createFolder({'.newslintrc.json': '{}', '.gitlab-ci.yml': 'stages: [test]\n'})
    const {code, stdout} = await runNewslint(folder, ['init', '--workflow', 'gitlab'])
    expect(code).toBe(0)
    expect(stdout).toBe('Wrote .gitlab/newslint.yml\nAdd to .gitlab-ci.yml: include: {local: .gitlab/newslint.yml}\n')
  })

  it('knows no other platform', async () => {
    const {code, stderr} = await runNewslint(createFolder(), ['init', '--workflow', 'githup'])
    expect(code).toBe(2)
    expect(stderr).toContain('Unexpected workflow `githup`, did you mean `github`?')
  })
})

describe('the other examples', () => {
  it.for([
    'pre-commit/.pre-commit-config.yaml',
    'megalinter/newslint.megalinter-descriptor.yml',
    'reviewdog/newslint.yml'
  ])('%s names this version', (path) => {
    const text = read(`examples/set-ups/${path}`)
    expect(parse(text)).toBeTypeOf('object')
    expect(text).toMatch(new RegExp(`(?:rev: v|newslint@)${version.replaceAll('.', String.raw`\.`)}`))
  })

  it('the command of lint-staged takes the files behind it', async () => {
    const [command = ''] = Object.values(
      JSON.parse(read('examples/set-ups/lint-staged/.lintstagedrc.json')) as object
    ) as string[]
    const {folder, write, git} = createRepository({'articles/quay.md': faultyArticle})
    write({'articles/school.md': flawed})
    git('add', '--all')
    const args = command.split(' ').slice(1)
    const paths = ['quay.md', 'school.md'].map((name) => join(folder, 'articles', name))
    const {code, stdout} = await runNewslint(folder, [...args, ...paths])
    expect(code).toBe(1)
    expect(stdout).toContain('1 error in 2 articles')
  })
})

describe('--print-config', () => {
  it('prints what counts for a file, whether it is there or not', async () => {
    const folder = createFolder()
    const config = {
      preset: 'copydesk',
      ignores: ['drafts/'],
      overrides: [{files: ['drafts/'], rules: {'no-repeated-passage': 'info', spelling: 'off'}}]
    }
    writeFileSync(join(folder, 'newslint.config.json'), JSON.stringify(config))
    const {code, stdout} = await runNewslint(folder, ['--print-config', 'drafts/a.md', '--preset', 'submission'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      configuration: 'newslint.config.json',
      isLeftOut: true,
      preset: 'submission',
      rules: {'no-repeated-passage': {kinds: {exact: 'info'}, options: {allow: []}}, spelling: 'off'}
    })
  })

  it('says what is wrong with a configuration', async () => {
    const folder = createFolder({'newslint.config.json': '{"rulez": {}}'})
    const {code, stdout, stderr} = await runNewslint(folder, ['--print-config', 'a.md'])
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain('newslint.config.json: Unexpected key `rulez`')
    expect((await checkAsJson(createFolder({'a.md': cleanArticle}), ['a.md'])).code).toBe(0)
  })
})

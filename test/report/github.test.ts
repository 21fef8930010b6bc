import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Finding, Severity} from '../../src/finding.js'
import type {ReportContext} from '../../src/report/formats.js'
import {reportGithub} from '../../src/report/github.js'
import {writeMarkdown} from '../../src/report/markdown.js'
import {createResult, type RunResult} from '../../src/run/checking/result.js'
import {cleanArticle, createFolder, faultyArticle, runNewslint} from '../run/command.js'

const context: ReportContext = {
  hasColor: false,
  width: 100,
  showsDifference: true,
  version: '1.2.3',
  folder: '',
  rules: []
}

function createFinding(line: number, severity: Severity, message: string = `Fault of line ${line}`): Finding {
  return {
    ruleId: 'house/fault',
    severity,
    message,
    url: 'https://example.org/fault',
    place: {start: {line, column: 1, offset: 0}, end: {line, column: 4, offset: 3}},
    actual: 'one',
    expected: [],
    fixes: [],
    related: [],
    fingerprint: `${line}`,
    data: {kind: 'any'}
  }
}

const createRun = (findings: readonly Finding[], path: string = 'a.txt'): RunResult =>
  createResult([{path, findings, words: 1, lines: {}}], [], 0)

const linesTo = (count: number): number[] => Array.from({length: count}, (_, index) => index + 1)

describe('--format github', () => {
  it('says errors before warnings before notices', () => {
    const run = createRun([createFinding(1, 'info'), createFinding(2, 'warning'), createFinding(3, 'error')])
    expect(reportGithub(run, context).match(/^::\w+/gm)).toEqual(['::error', '::warning', '::notice'])
  })

  it('shows ten of a level; the tenth says how many more there are, and the log lists them', () => {
    const run = createRun([...linesTo(25).map((line) => createFinding(line, 'warning')), createFinding(30, 'error')])
    const text = reportGithub(run, context)
    const warnings = text.match(/^::warning .*/gm) ?? []
    expect(warnings).toHaveLength(10)
    expect(warnings.at(-1)).toContain('::16 more warnings, listed in')
    expect(text).toContain('::group::16 more findings\na.txt:10:1: warning: Fault of line 10 [house/fault]\n')
    expect(text).toContain('a.txt:25:1: warning')
    expect(text.match(/^::error .*/gm)).toHaveLength(1)
  })

  it('shows all ten where there are ten', () => {
    const text = reportGithub(createRun(linesTo(10).map((line) => createFinding(line, 'error'))), context)
    expect(text.match(/^::error .*/gm)).toHaveLength(10)
    expect(text).not.toContain('more error')
  })

  it('shows changed lines first', () => {
    const run = createRun(linesTo(25).map((line) => createFinding(line, 'error')))
    const text = reportGithub(run, {...context, isChanged: (_, {place}) => place.start.line > 20})
    const shown = (text.match(/(?<=^::error file=a\.txt,line=)\d+/gm) ?? []).map(Number)
    expect(shown).toEqual([21, 22, 23, 24, 25, 1, 2, 3, 4])
  })

  it('escapes what would end a command or a property', () => {
    const run = createRun([{...createFinding(1, 'error', '50 % of: a, b'), note: 'Look::at it'}], 'a,b: 100%.txt')
    expect(reportGithub(run, {...context, folder: 'desk/'})).toContain(
      '::error file=desk/a%2Cb%3A 100%25.txt,line=1,endLine=1,col=1,endColumn=4,title=newslint%3A house/fault::50 %25 of: a, b%0ALook::at it\n'
    )
  })

  it('lets no text of an article be a command of the log', () => {
    const faults = linesTo(20).map((line) => createFinding(line, 'error', 'Unexpected ##[add-mask]x'))
    const run = createRun(faults, '::add-mask::x')
    const group = /::group::.*\n([\s\S]*)::endgroup::/.exec(reportGithub(run, context))?.[1] ?? ''
    expect(group).toContain(': :add-mask')
    expect(group).not.toMatch(/^\s*::|##\[/m)
  })

  it('stays in one line where a finding goes on', async () => {
    const {stdout} = await runNewslint(createFolder({'a.txt': `${faultyArticle}\n${faultyArticle}`}), [
      '--format',
      'github',
      '.'
    ])
    for (const [, line, endLine] of stdout.matchAll(/line=(\d+),endLine=(\d+)/g)) expect(endLine).toBe(line)
  })
})

describe('in GitHub Actions', () => {
  const env = (folder: string): NodeJS.ProcessEnv => ({
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_WORKSPACE: folder,
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md')
  })

  it('the report is `github`, and the whole of it goes to the page of the step', async () => {
    const folder = createFolder({'desk/a.txt': faultyArticle, 'summary.md': 'What was before.\n'})
    const {stdout, code} = await runNewslint(join(folder, 'desk'), ['a.txt'], {env: env(folder)})
    expect(code).toBe(1)
    expect(stdout).toMatch(/^::error file=desk\/a\.txt,line=5,/)
    const page = readFileSync(join(folder, 'summary.md'), 'utf8')
    expect(page).toMatch(/^What was before\.\n## newslint: 1 error in 1 article/)
    expect(page).toContain('[no-repeated-passage](')
  })

  it('another format can be chosen, and files stay for people', async () => {
    const folder = createFolder({'a.txt': cleanArticle})
    const chosen = await runNewslint(folder, ['--format', 'pretty', 'a.txt'], {env: env(folder)})
    expect(chosen.stdout).toMatch(/^✔/)
    await runNewslint(folder, ['--output-file', 'report.txt', 'a.txt'], {env: env(folder)})
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toMatch(/^✔/)
  })

  it('says what could not be checked', async () => {
    const folder = createFolder({'a.txt': Uint8Array.of(0xff)})
    const {stdout, code} = await runNewslint(folder, ['a.txt'], {env: env(folder)})
    expect(code).toBe(2)
    expect(stdout).toMatch(/^::error file=a\.txt,title=newslint::Unexpected byte 0xFF/)
  })

  it('a page that cannot be written changes nothing else', async () => {
    const folder = createFolder({'a.txt': cleanArticle})
    writeFileSync(join(folder, 'file'), '')
    const {code, stderr} = await runNewslint(folder, ['a.txt'], {
      env: {...env(folder), GITHUB_STEP_SUMMARY: join(folder, 'file', 'summary.md')}
    })
    expect(code).toBe(0)
    expect(stderr).toContain('Cannot write the step summary')
  })
})

describe('in GitLab', () => {
  it('the report is for people, and paths of a report start at the repository', async () => {
    const folder = createFolder({'desk/a.txt': faultyArticle})
    const {stdout} = await runNewslint(join(folder, 'desk'), ['--format', 'gitlab=quality.json', 'a.txt'], {
      env: {GITLAB_CI: 'true', CI: 'true', CI_PROJECT_DIR: folder}
    })
    expect(stdout).toMatch(/^a\.txt:5:1 {2}error/)
    const issues = JSON.parse(readFileSync(join(folder, 'desk/quality.json'), 'utf8')) as {location: {path: string}}[]
    expect(issues.map(({location}) => location.path)).toEqual(['desk/a.txt'])
  })
})

describe('the page of a step', () => {
  it('ends where the platform would drop it', () => {
    const run = createRun(linesTo(2000).map((line) => createFinding(line, 'warning', 'é'.repeat(100))))
    const text = writeMarkdown(run, 100_000)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(100_000)
    const left = Number(/([\d,]+) more findings did not fit/.exec(text)?.[1]?.replace(',', ''))
    expect((text.match(/^- /gm) ?? []).length + left).toBe(2000)
  })

  it('mentions nobody, and shows no markup of an article', () => {
    const text = writeMarkdown(createRun([createFinding(1, 'info', '<b> @desk #12 *x* [y](z)')]), Infinity)
    expect(text).toContain(String.raw`&lt;b> @<!-- -->desk #<!-- -->12 \*x\* \[y\](z)`)
  })
})

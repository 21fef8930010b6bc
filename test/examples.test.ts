import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import type {Finding} from '../src/finding.js'
import {
  checkAsJson,
  examples,
  findExampleCases,
  runNewslint,
  type ExampleCase,
  type JsonReport
} from './examples/cases.js'
import {describeFinding, toHtml, toText} from './examples/formats.js'

const cases = findExampleCases()
const faulty = cases.filter(({about}) => about !== 'clean')
const clean = cases.filter(({about}) => about === 'clean')
const scratch = mkdtempSync(join(tmpdir(), 'newslint-examples-'))

afterAll(() => rmSync(scratch, {recursive: true}))

describe('an example', () => {
  it.concurrent.for(faulty)('$name prints its report', async ({about, name, folder}, {expect}) => {
    const json = join(scratch, `${name.replace('/', '-')}.json`)
    const formats = ['--format', 'pretty', '--format', `json=${json}`]
    const {stdout, stderr, code} = await runNewslint(folder, [...formats, '.'])
    expect(stderr).toBe('')
    await expect(stdout).toMatchFileSnapshot(join(folder, 'report.txt'))
    const {files, summary} = JSON.parse(readFileSync(json, 'utf8')) as JsonReport
    expect(code).toBe(summary.errors > 0 ? 1 : 0)
    expect(files.flatMap(({findings}) => findings).filter(({ruleId}) => ruleId !== about)).toEqual([])
  })

  it.concurrent.for(clean)('$name stays silent', async ({folder}, {expect}) => {
    const {files, errors} = await checkAsJson(folder, ['.'])
    expect(errors).toEqual([])
    expect(files.flatMap(({findings}) => findings.map(({message}) => message))).toEqual([])
  })

  const inMarkdown = cases.filter(({articles}) => articles.some((article) => article.endsWith('.md')))

  it.concurrent.for(inMarkdown)('$name says the same as text and as HTML', async (example, {expect}) => {
    const wanted = await wordsFound(example.folder)
    expect(await wordsFound(rewrite(example, '.txt', toText))).toEqual(wanted)
    expect(await wordsFound(rewrite(example, '.html', toHtml))).toEqual(wanted)
  })
})

/** What is found in the articles of a folder, file by file, without their endings. */
async function wordsFound(folder: string): Promise<unknown> {
  const {files, errors} = await checkAsJson(folder, ['.'])
  expect(errors).toEqual([])
  return files.map(({path, findings}) => ({
    file: path.replace(/\.\w+$/, ''),
    findings: findings.map((finding) => describeFinding(finding, path))
  }))
}

/** A copy of an example with its Markdown articles in another format. */
function rewrite({name, folder}: ExampleCase, ending: string, convert: (article: string) => string): string {
  const copy = join(scratch, name + ending)
  cpSync(folder, copy, {recursive: true, filter: (path) => !path.endsWith('report.txt')})
  for (const file of readdirSync(copy).filter((entry) => entry.endsWith('.md'))) {
    writeFileSync(join(copy, file.replace(/\.md$/, ending)), convert(readFileSync(join(copy, file), 'utf8')))
    rmSync(join(copy, file))
  }
  return copy
}

describe('the command', () => {
  it('mends the examples once and for all, and leaves the rest as it was', async () => {
    const copy = join(scratch, 'mended')
    for (const {name, folder} of faulty) cpSync(folder, join(copy, name), {recursive: true})
    for (const {name} of faulty) rmSync(join(copy, name, 'report.txt'), {force: true})
    const check = async () => {
      const {files} = await checkAsJson(copy, ['.'])
      return files.flatMap(({path, findings}) => findings.map((finding) => ({path, finding})))
    }
    const canBeMended = ({finding}: {finding: Finding}) => finding.fixes.some(({isSafe}) => isSafe)
    const show = ({path, finding}: {path: string; finding: Finding}) => `${path} ${describeFinding(finding, path)}`
    const before = await check()
    expect(before.filter(canBeMended).length).toBeGreaterThan(4)
    await runNewslint(copy, ['--fix', '.'])
    expect((await check()).map(show)).toEqual(before.filter((one) => !canBeMended(one)).map(show))
  }, 60_000)

  it('prints the same bytes in every run, whatever the order of its arguments', async () => {
    const paths = cases.flatMap(({name, articles}) => articles.map((article) => `${name}/${article}`))
    const run = async (...args: string[]) =>
      (await runNewslint(examples, ['--no-config', '--format', 'json', ...args])).stdout
    const first = await run(...paths)
    expect(await run(...paths)).toBe(first)
    expect(await run(...paths.toReversed())).toBe(first)
    expect(await run(...paths.filter((_, index) => index % 2), ...paths.filter((_, index) => index % 2 === 0))).toBe(
      first
    )
    expect(JSON.parse(first).summary.files).toBe(paths.length)
  }, 60_000)
})

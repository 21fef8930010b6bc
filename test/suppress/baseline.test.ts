import {existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {
  checkAsJson,
  cleanArticle,
  cleanSentence,
  createFolder,
  faultyArticle,
  runNewslint,
  type Files
} from '../run/command.js'

const file = 'newslint-baseline.json'
const use = ['--baseline', file]

/** Another fault: a second paragraph that stands twice. */
const news =
  'The school board chose on Tuesday to close two of its nine gymnasiums for the winter, because heating them costs too much.'

const twice = `${news}\n\nNo gymnasium is younger than forty years.\n\n${news}\n`

/** A folder whose findings are all in its baseline. */
async function createKnown(files: Files, paths: readonly string[] = ['.']): Promise<string> {
  const folder = createFolder(files)
  const {code, stdout} = await runNewslint(folder, [...use, '--update-baseline', ...paths])
  expect({code, stdout}).toEqual({code: 0, stdout: expect.stringContaining('✔ Nothing found')})
  return folder
}

const read = (folder: string): {version: number; files: Record<string, Record<string, object>>} =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as ReturnType<typeof read>

/** What is reported beside the baseline: the rules by path. */
async function findNew(folder: string, args: readonly string[] = ['.']): Promise<Record<string, string[]>> {
  const {code, report} = await checkAsJson(folder, [...use, ...args])
  const found = report.files.filter(({findings}) => findings.length > 0)
  expect(code).toBe(report.summary.errors > 0 ? 1 : 0)
  return Object.fromEntries(found.map(({path, findings}) => [path, findings.map(({ruleId}) => ruleId)]))
}

describe('a baseline', () => {
  it('holds what is there, one finding in a line', async () => {
    const folder = await createKnown({'desk/a.md': faultyArticle, 'clean.md': news})
    expect(read(folder)).toEqual({
      version: 1,
      files: {
        'desk/a.md': {[String(Object.keys(read(folder).files['desk/a.md'] ?? {})[0])]: {rule: 'no-repeated-passage'}}
      }
    })
    expect(readFileSync(join(folder, file), 'utf8').split('\n')).toHaveLength(9)
  })

  it('silences what it holds, and says so', async () => {
    const folder = await createKnown({'a.md': faultyArticle})
    const {code, stdout, stderr} = await runNewslint(folder, [...use, '.'])
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout).toContain('1 more finding in the baseline')
  })

  it('silences nothing that came later', async () => {
    const folder = await createKnown({'a.md': faultyArticle})
    writeFileSync(join(folder, 'a.md'), `${faultyArticle}\n${twice}`)
    writeFileSync(join(folder, 'b.md'), twice)
    const found = await findNew(folder, ['a.md'])
    expect(found).toEqual({'a.md': ['no-repeated-passage']})
    expect(Object.keys(await findNew(folder, ['b.md']))).toEqual(['b.md'])
  })

  it('knows text again that was moved and wrapped anew', async () => {
    const folder = await createKnown({'a.md': faultyArticle})
    const wrapped = faultyArticle.replaceAll(/(\w+) (Monday|northern) /g, '$1\n$2 ')
    expect(wrapped).not.toBe(faultyArticle)
    writeFileSync(join(folder, 'a.md'), `# The quay\n\nNobody objected.\n\n${wrapped}`)
    expect(await findNew(folder)).toEqual({})
  })

  it('follows a file that was renamed, and only when the old one is gone', async () => {
    const folder = await createKnown({'a.md': faultyArticle})
    renameSync(join(folder, 'a.md'), join(folder, 'b.md'))
    expect(await findNew(folder)).toEqual({})
    writeFileSync(join(folder, 'a.md'), cleanSentence)
    expect(await findNew(folder, ['b.md'])).toEqual({'b.md': ['no-repeated-passage']})
  })

  it('means the same from another directory', async () => {
    const folder = await createKnown({'desk/a.md': faultyArticle})
    const {code} = await runNewslint(join(folder, 'desk'), ['--baseline', join('..', file), 'a.md'])
    expect(code).toBe(0)
  })

  it('counts a finding between articles only where both were checked', async () => {
    const folder = await createKnown({'a.md': cleanArticle, 'b.md': `${news}\n\n${cleanArticle}`})
    const [entry] = Object.values(read(folder).files['b.md'] ?? {})
    expect(entry).toEqual({rule: 'no-repeated-passage', others: ['a.md']})
    const {stderr} = await runNewslint(folder, [...use, '--prune-baseline', 'b.md'])
    expect(stderr).toContain('0 findings removed')
    expect(await findNew(folder)).toEqual({})
  })
})

describe('what is found no more', () => {
  it('is named and fails nothing', async () => {
    const folder = await createKnown({'a.md': faultyArticle})
    writeFileSync(join(folder, 'a.md'), cleanArticle)
    const {code, stderr} = await runNewslint(folder, [...use, '.'])
    expect(code).toBe(0)
    expect(stderr).toContain('1 finding there no more')
    expect(stderr).toContain('a.md: no-repeated-passage')
  })

  it('goes with --prune-baseline, and what was not checked stays', async () => {
    const folder = await createKnown({'a.md': faultyArticle, 'b.md': twice})
    writeFileSync(join(folder, 'a.md'), cleanArticle)
    writeFileSync(join(folder, 'b.md'), cleanArticle.replaceAll('harbour', 'town'))
    await runNewslint(folder, [...use, '--prune-baseline', 'a.md'])
    expect(Object.keys(read(folder).files)).toEqual(['b.md'])
    rmSync(join(folder, 'b.md'))
    await runNewslint(folder, [...use, '--prune-baseline', 'a.md'])
    expect(read(folder)).toEqual({version: 1, files: {}})
  })

  it('stays where the article cannot be read', async () => {
    const folder = await createKnown({'a.md': faultyArticle})
    const before = read(folder)
    writeFileSync(join(folder, 'a.md'), Uint8Array.of(0, 1, 2))
    const {code} = await runNewslint(folder, [...use, '--update-baseline', '.'])
    expect(code).toBe(2)
    expect(read(folder)).toEqual(before)
  })
})

describe('wrong baselines', () => {
  it.for([
    ['missing', undefined, 'No such file; `--update-baseline` makes one'],
    ['cut off', '{"version": 1, "fil', 'Cannot be read as JSON'],
    ['of another version', '{"version": 2, "files": {}}', 'Unexpected `version`, expected a baseline of version 1']
  ] as const)('one that is %s is refused', async ([, content, message]) => {
    const folder = createFolder({'a.md': faultyArticle, ...(content !== undefined && {[file]: content})})
    const {code, stdout, stderr} = await runNewslint(folder, [...use, '.'])
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain(message)
  })

  it('flags about one need one', async () => {
    const {code, stderr} = await runNewslint(createFolder({'a.md': faultyArticle}), ['--update-baseline', '.'])
    expect({code, stderr}).toEqual({
      code: 2,
      stderr: 'newslint: Missing `--baseline` of `--update-baseline`, expected `--baseline newslint-baseline.json`\n'
    })
  })

  it('leave no half-written file behind', async () => {
    const folder = await createKnown({'a.md': faultyArticle})
    expect(existsSync(join(folder, file))).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['a.md', file])
  })
})

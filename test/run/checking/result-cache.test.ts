import {existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {
  cleanArticle,
  createFolder,
  createPlugin,
  faultyArticle,
  runNewslint,
  type CommandResult,
  type Files
} from '../command.js'

const news =
  'The school board chose on Tuesday to close two of its nine gymnasiums for the winter, because heating them costs too much.'

/** Articles with a fault of their own, and one between two of them. */
const desk: Files = {
  'a.md': cleanArticle,
  'b.md': faultyArticle.replaceAll('harbour', 'town'),
  'c.md': `${news}\n\n${cleanArticle}`
}

const check = (folder: string, args: readonly string[] = []): Promise<CommandResult> =>
  runNewslint(folder, [...(args.includes('--format') ? [] : ['--format', 'json']), ...args, '.'])

/** What the command says with a cache is what it says without one; that is given back. */
async function expectSame(folder: string, args: readonly string[] = []): Promise<CommandResult> {
  const [without, cached] = [await check(folder, args), await check(folder, ['--cache', ...args])]
  expect(cached).toEqual(without)
  return cached
}

const cacheOf = (folder: string): string => readFileSync(join(folder, '.newslintcache'), 'utf8')

describe('a second run', () => {
  it('says the same in every format, also what lies between articles', async () => {
    const folder = createFolder(desk)
    expect((await expectSame(folder)).stdout).toContain('"isAcrossFiles":true')
    for (const format of ['pretty', 'sarif', 'html', 'rdjson']) {
      const {stdout} = await expectSame(folder, ['--format', format])
      expect(stdout).toContain('no-repeated-passage')
    }
  })

  it('does not check what is as it was', async () => {
    const folder = createFolder(desk)
    await check(folder, ['--cache'])
    const [header = '', ...lines] = cacheOf(folder).split('\n')
    const stored = JSON.parse(lines[3] ?? '') as {findings: {message: string}[]}
    expect(stored.findings.map(({message}) => message)).toEqual([expect.stringContaining('Unexpected repeat')])
    const before = readFileSync(join(folder, '.newslintcache'))
    await check(folder, ['--cache'])
    expect(readFileSync(join(folder, '.newslintcache')).equals(before)).toBe(true)
    expect(header).toMatch(/^newslint cache 2 \S+ \d+ [\da-f]{64}$/)
  })

  it('checks again what has changed: text, configuration, names of the house', async () => {
    const folder = createFolder(desk)
    await check(folder, ['--cache'])
    writeFileSync(join(folder, 'a.md'), faultyArticle)
    expect((await expectSame(folder)).code).toBe(1)
    writeFileSync(join(folder, 'b.md'), cleanArticle.replaceAll('harbour', 'city'))
    await expectSame(folder)
    await expectSame(folder, ['--preset', 'copydesk'])
    await expectSame(folder, ['--rule', 'no-repeated-passage=warning'])
    writeFileSync(
      join(folder, 'newslint.config.json'),
      '{"rules": {"no-repeated-passage": ["info", {"minWords": 90}]}}'
    )
    expect((await expectSame(folder)).code).toBe(0)
  })

  it('follows files that come, go and change their names', async () => {
    const folder = createFolder(desk)
    await check(folder, ['--cache'])
    renameSync(join(folder, 'b.md'), join(folder, 'a.txt'))
    await expectSame(folder)
    rmSync(join(folder, 'a.md'))
    writeFileSync(join(folder, 'd.md'), faultyArticle.replaceAll('market', 'hall'))
    await expectSame(folder)
    expect(cacheOf(folder)).not.toMatch(/^\S+ "[ab]\.md"$/m)
  })

  it('does not compare the same articles again, and any other ones anew', async () => {
    const folder = createFolder(desk)
    await expectSame(folder)
    const stored = /^[\da-f]{64} ""\n(.+)$/m
    const [, first] = stored.exec(cacheOf(folder)) ?? []
    expect(first).toContain('"isAcrossFiles":true')
    writeFileSync(join(folder, 'a.md'), `${news}\n`)
    expect((await expectSame(folder)).stdout).toContain('"isAcrossFiles":true')
    rmSync(join(folder, 'a.md'))
    expect((await expectSame(folder)).stdout).not.toContain(news.slice(0, 20))
    expect(stored.exec(cacheOf(folder))?.[1]).not.toBe(first)
  })

  it('asks rules of others anew', async () => {
    const plugin = createPlugin('desk/any', 'context.report({kind: "any", message: "Now", span: {start: 0, end: 3}})')
    const folder = createFolder({
      ...desk,
      'plugin.mjs': plugin,
      'newslint.config.json': '{"plugins": ["./plugin.mjs"]}'
    })
    await expectSame(folder)
    writeFileSync(join(folder, 'plugin.mjs'), plugin.replace('"Now"', '"Later"'))
    expect((await expectSame(folder)).stdout).toContain('Later')
  })
})

describe('a cache that is damaged', () => {
  it.for([
    ['empty', () => ''],
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['changed in one letter', (text: string) => text.replace('Unexpected repeat', 'Unexpected report')],
    ['of another version', (text: string) => text.replace('newslint cache 2', 'newslint cache 1')],
    ['something else', () => '{"cache": []}\n\n']
  ] as const)('counts as none when it is %s', async ([, damage]) => {
    const folder = createFolder(desk)
    await check(folder, ['--cache'])
    const whole = cacheOf(folder)
    writeFileSync(join(folder, '.newslintcache'), damage(whole))
    await expectSame(folder)
    expect(cacheOf(folder)).toBe(whole)
  })

  it('does not come of two runs at once', async () => {
    const folder = createFolder(desk)
    const results = await Promise.all(Array.from({length: 4}, () => check(folder, ['--cache'])))
    for (const result of results) expect(result).toEqual(results[0])
    await expectSame(folder)
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([])
  })

  it('does not keep a run from being complete', async () => {
    const folder = createFolder({...desk, 'place/x.json': '{}'})
    const {code, stdout, stderr} = await check(folder, ['--cache-location', 'place'])
    expect(code).toBe(1)
    expect(stdout).toBe((await check(folder)).stdout)
    expect(stderr).toMatch(/^newslint: The cache: Cannot be written/)
  })
})

it('is kept where it is told to be', async () => {
  const folder = createFolder(desk)
  await check(folder, ['--cache-location', 'tmp/cache/file'])
  expect(existsSync(join(folder, 'tmp/cache/file'))).toBe(true)
  expect(existsSync(join(folder, '.newslintcache'))).toBe(false)
})

it('is not used where changes are made', async () => {
  const folder = createFolder(desk)
  await check(folder, ['--cache'])
  const {code} = await check(folder, ['--cache', '--fix'])
  expect(code).toBe(0)
  expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe(cleanArticle.replaceAll('harbour', 'town'))
})

import {chmodSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {checkAsJson, cleanArticle, createFolder, createPlugin, faultyArticle, runNewslint} from './run/command.js'

describe('exit codes', () => {
  it('is 0 when nothing is found', async () => {
    const {code, stdout, stderr} = await runNewslint(createFolder({'a.md': cleanArticle}), ['a.md'])
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout).toBe('✔ Nothing found in 1 article (36 words)\n')
  })

  it('is 1 when an error is found', async () => {
    expect((await runNewslint(createFolder({'a.txt': faultyArticle}), ['a.txt'])).code).toBe(1)
  })

  it('is 0 for warnings, and 1 when there are more of them than allowed', async () => {
    const folder = createFolder({'a.txt': faultyArticle})
    const args = ['--rule', 'no-repeated-passage=warning', 'a.txt']
    expect((await runNewslint(folder, args)).code).toBe(0)
    expect((await runNewslint(folder, ['--max-warnings', '1', ...args])).code).toBe(0)
    expect((await runNewslint(folder, ['--max-warnings', '0', ...args])).code).toBe(1)
  })

  it('is 0 for infos, whatever is allowed', async () => {
    const folder = createFolder({'a.txt': faultyArticle})
    const {code} = await runNewslint(folder, ['--max-warnings', '0', '--rule', 'no-repeated-passage=info', 'a.txt'])
    expect(code).toBe(0)
  })
})

describe('bad input', () => {
  const good = {'good.txt': faultyArticle}

  /** Checks a folder in which something is wrong besides a good article. */
  async function checkBeside(files: Record<string, string | Uint8Array>, args: readonly string[] = ['.']) {
    const {code, report, stderr} = await checkAsJson(createFolder({...good, ...files}), args)
    expect(code).toBe(2)
    const reported = report.files.find(({path}) => path === 'good.txt')
    expect(reported?.findings.map(({ruleId}) => ruleId)).toEqual(['no-repeated-passage'])
    for (const {path, ruleId, message} of report.errors) {
      expect(stderr).toContain(`newslint: ${path}: ${ruleId ? `${ruleId}: ` : ''}${message}\n`)
    }
    return report.errors
  }

  it('names a file that is missing', async () => {
    expect(await checkBeside({}, ['good.txt', 'bad.txt'])).toEqual([
      {path: 'bad.txt', ruleId: null, message: 'No such file'}
    ])
  })

  it('names a glob that matches nothing', async () => {
    expect(await checkBeside({}, ['good.txt', 'desk-*.txt'])).toEqual([
      {path: 'desk-*.txt', ruleId: null, message: 'No file matches'}
    ])
  })

  it('names a directory without articles', async () => {
    const errors = await checkBeside({'empty/notes.doc': 'x'}, ['good.txt', 'empty'])
    expect(errors).toMatchObject([{path: 'empty', message: expect.stringContaining('No article below this directory')}])
  })

  it('refuses a binary file', async () => {
    expect(await checkBeside({'bad.txt': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)})).toEqual([
      {path: 'bad.txt', ruleId: null, message: 'Unexpected binary file (byte 0 at offset 4), expected text'}
    ])
  })

  it('says where a file is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('Café, then caf'), Buffer.of(0xe9), Buffer.from(' in Latin-1')])
    expect(await checkBeside({'bad.txt': bytes})).toEqual([
      {path: 'bad.txt', ruleId: null, message: 'Unexpected byte 0xE9 at offset 15, expected UTF-8 text'}
    ])
    expect(await checkBeside({'bad.txt': Buffer.from('cut off é').subarray(0, -1)})).toEqual([
      {path: 'bad.txt', ruleId: null, message: 'Unexpected byte 0xC3 at offset 8, expected UTF-8 text'}
    ])
  })

  it('knows UTF-16 when it sees it', async () => {
    expect(await checkBeside({'bad.txt': Buffer.from('\uFEFFHello', 'utf16le')})).toMatchObject([
      {message: 'Unexpected UTF-16 text, expected UTF-8'}
    ])
  })

  it('names a file that cannot be read, among good ones', async () => {
    const folder = createFolder({...good, 'bad.txt': cleanArticle})
    chmodSync(join(folder, 'bad.txt'), 0)
    // The superuser may read everything.
    const options = process.getuid?.() === 0 ? {uid: 65534, gid: 65534} : {}
    const {code, stdout, stderr} = await runNewslint(folder, ['--format', 'json', '.'], options)
    expect(code).toBe(2)
    expect(stderr).toBe('newslint: bad.txt: Permission denied\n')
    expect(JSON.parse(stdout)).toMatchObject({files: [{path: 'good.txt'}], errors: [{path: 'bad.txt'}]})
  })

  it('names a folder that cannot be read', async () => {
    const folder = createFolder({...good, 'closed/a.txt': cleanArticle})
    chmodSync(join(folder, 'closed'), 0)
    const options = process.getuid?.() === 0 ? {uid: 65534, gid: 65534} : {}
    const {code, stderr} = await runNewslint(folder, ['.'], options)
    chmodSync(join(folder, 'closed'), 0o755)
    expect({code, stderr}).toEqual({code: 2, stderr: 'newslint: closed: Permission denied\n'})
  })

  it('names a link that leads nowhere', async () => {
    const folder = createFolder(good)
    symlinkSync('gone.txt', join(folder, 'bad.txt'))
    const {code, report} = await checkAsJson(folder, ['.'])
    expect(code).toBe(2)
    expect(report).toMatchObject({files: [{path: 'good.txt'}], errors: [{path: 'bad.txt', message: 'No such file'}]})
  })

  it('says of an empty file that there are no words in it', async () => {
    const {code, stdout} = await runNewslint(createFolder({'a.md': '', 'b.txt': cleanArticle}), ['.'])
    expect(code).toBe(0)
    expect(stdout).toContain('Nothing found in 2 articles (36 words)\n  No words in a.md\n')
  })

  it('reads five megabytes in one line', async () => {
    const words = Array.from({length: 740_000}, (_, index) => `w${(index * 7919) % 611_953}`).join(' ')
    const {code, report} = await checkAsJson(createFolder({'long.txt': words}), ['long.txt'])
    expect(code).toBeLessThan(2)
    expect(report.errors).toEqual([])
    expect(report.summary).toMatchObject({files: 1, words: 740_000})
  })

  it('reports a rule that throws, and runs the others', async () => {
    const broken = createPlugin('house/broken', `throw new Error('no such thing')`)
    const errors = await checkBeside({'rules.mjs': broken, '.newslintrc.json': '{"plugins": ["./rules.mjs"]}'})
    expect(errors).toEqual([{path: 'good.txt', ruleId: 'house/broken', message: 'The rule failed: no such thing'}])
  })
})

describe('a rule that throws where nobody waits for it', () => {
  it.each([
    ['at once', `void Promise.reject(new Error('stray'))`],
    ['later', `setTimeout(() => { throw new Error('stray') }, 400)`]
  ])('%s makes no clean run, and the report is printed', async (_, stray) => {
    const folder = createFolder({
      'a.txt': cleanArticle,
      'stray.mjs': createPlugin('house/stray', stray),
      '.newslintrc.json': '{"plugins": ["./stray.mjs"]}'
    })
    const {code, stdout, stderr} = await runNewslint(folder, ['a.txt'])
    expect(code).toBe(2)
    expect(stdout).toContain('in 1 article')
    expect(stderr).toContain('newslint: Error: stray')
  })
})

describe('bad usage', () => {
  const folder = () => createFolder({'a.txt': cleanArticle})
  const wrong: [args: string[], message: string][] = [
    [['--fxi', 'a.txt'], 'Unexpected flag `--fxi`, did you mean `--fix`?'],
    [['-x', 'a.txt'], 'Unexpected flag `-x`, see `--help`'],
    [['sources', '--fix', 'a.txt'], 'Unexpected flag `--fix` of `newslint sources`, see `--help`'],
    [['--format', 'jsn', 'a.txt'], 'Unexpected format `jsn`, did you mean `json`?'],
    [['--format', 'json', '--format', 'pretty', 'a.txt'], 'for one output'],
    [['--format'], 'Missing value of `--format`, expected `--format <name[=file]>`'],
    [['--fix=yes', 'a.txt'], 'Unexpected value `yes` of `--fix`, expected none'],
    [['--preset', 'copydesc', 'a.txt'], 'Unexpected preset `copydesc`, did you mean `copydesk`?'],
    [['--rule', 'consistant-names=off', 'a.txt'], 'Unexpected rule `consistant-names` of `--rule`'],
    [['--rule', 'no-repeated-passage=warnign', 'a.txt'], 'Unexpected level `warnign`, did you mean `warning`?'],
    [['--rule', 'no-repeated-passage', 'a.txt'], 'expected `--rule <id>=<level>`'],
    [['--max-warnings', 'few', 'a.txt'], 'Unexpected value `few` of `--max-warnings`, expected a number'],
    [['--config', 'gone.json', 'a.txt'], 'gone.json: Cannot be read: No such file'],
    [['--config', 'gone.json', '--no-config', 'a.txt'], 'Unexpected `--config` beside `--no-config`'],
    [['--ignore-path', 'gone', 'a.txt'], 'Cannot read the ignore file `gone`: No such file'],
    [['--fix', '--fix-dry-run', 'a.txt'], 'Unexpected `--fix` beside `--fix-dry-run`'],
    [['--stdin', 'a.txt'], 'Unexpected `a.txt` beside `--stdin`'],
    [['--stdin-filename', 'b.txt', 'a.txt'], 'Unexpected `--stdin-filename` without `--stdin`'],
    [[], 'Missing file, directory or glob'],
    [['explain', 'consistent'], 'Unexpected rule `consistent`'],
    [['explain'], 'Expected one rule'],
    [['sources', '--format', 'cvs', 'a.txt'], 'Unexpected format `cvs`, did you mean `csv`?']
  ]

  it.concurrent.for(wrong)('of %s is exit 2 and a word on it', async ([args, message], {expect}) => {
    const {code, stderr} = await runNewslint(folder(), args)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(2)
  })

  it('takes a path that is called like a command when it is written as a path', async () => {
    const {report} = await checkAsJson(createFolder({sources: cleanArticle}), ['./sources'])
    expect(report.files.map(({path}) => path)).toEqual(['sources'])
    const {report: same} = await checkAsJson(createFolder({sources: cleanArticle}), ['--', 'sources'])
    expect(same.files.map(({path}) => path)).toEqual(['sources'])
  })

  it('exits 0 without a match only when that is allowed', async () => {
    expect((await runNewslint(folder(), ['*.md'])).code).toBe(2)
    expect(await runNewslint(folder(), ['--pass-on-no-files', '*.md'])).toEqual({
      code: 0,
      stdout: '✔ Nothing found in 0 articles (0 words)\n',
      stderr: ''
    })
    expect((await runNewslint(folder(), ['--pass-on-no-files', 'gone.md'])).code).toBe(2)
  })
})

describe('help', () => {
  it('is there for every command', async () => {
    const folder = createFolder()
    for (const args of [[], ['sources'], ['names'], ['init'], ['explain']]) {
      const {code, stdout, stderr} = await runNewslint(folder, [...args, '--help'])
      expect({code, stderr}).toEqual({code: 0, stderr: ''})
      expect(stdout).toContain(['Usage\n  newslint', ...args].join(' '))
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
    }
  })

  it('prints the version', async () => {
    expect((await runNewslint(createFolder(), ['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('explains a rule', async () => {
    expect((await runNewslint(createFolder(), ['explain', 'unused-suppression'])).stdout).toMatch(
      /^# `unused-suppression`/
    )
  })
})

import {execFileSync} from 'node:child_process'
import {chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {
  checkAsJson,
  cleanArticle,
  cleanSentence,
  createFolder,
  createPlugin,
  faultyArticle,
  runNewslint
} from '../command.js'

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')

/** A rule that wants one word for another. */
const replacing = (id: string, from: string, to: string): string =>
  createPlugin(
    id,
    `for (const match of context.article.text.matchAll(/${from}/g)) {
      const span = {start: match.index, end: match.index + match[0].length}
      const fixes = [{title: 'Replace', isSafe: true, edits: [{span, text: '${to}'}]}]
      context.report({kind: 'any', message: 'Unexpected word', span, fixes})
    }`
  )

describe('--fix', () => {
  it('removes an exact repeat and reports what is left', async () => {
    const folder = createFolder({'a.txt': faultyArticle, 'b.txt': `${cleanSentence}\n`})
    const {code, stdout, stderr} = await runNewslint(folder, ['--fix', '.'])
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout).toBe('✔ Nothing found in 2 articles (49 words)\n  1 fault mended\n')
    expect(read(folder, 'a.txt')).toBe(cleanArticle)
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt'])
  })

  it('goes on until there is nothing left to mend, at most ten times', async () => {
    const folder = createFolder({
      'a.txt': 'aaaa',
      'b.txt': 'x'.repeat(16),
      'halve.mjs': replacing('house/halve', 'xx', 'x'),
      'grow.mjs': replacing('house/grow', 'a+', 'b$&').replace("text: 'b$&'", `text: match[0] + 'a'`),
      '.newslintrc.json': '{"plugins": ["./halve.mjs", "./grow.mjs"]}'
    })
    const {code, report} = await checkAsJson(folder, ['--fix', '.'])
    expect(code).toBe(0)
    expect(read(folder, 'b.txt')).toBe('x')
    expect(read(folder, 'a.txt')).toBe('a'.repeat(14))
    expect(report.files.map(({findings}) => findings.length)).toEqual([1, 0])
  })

  it('leaves line ends, byte order mark, mode and links as they are', async () => {
    const article = `\uFEFF${faultyArticle.replaceAll('\n', '\r\n')}`
    const folder = createFolder({'real/a.txt': article})
    chmodSync(join(folder, 'real/a.txt'), 0o640)
    symlinkSync('real/a.txt', join(folder, 'link.txt'))
    await runNewslint(folder, ['--fix', 'link.txt'])
    expect(read(folder, 'real/a.txt')).toBe(`\uFEFF${cleanArticle.replaceAll('\n', '\r\n')}`)
    expect(statSync(join(folder, 'real/a.txt')).mode & 0o777).toBe(0o640)
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true)
  })

  it('does not mend what is suppressed', async () => {
    const article = `<!-- newslint disable no-repeated-passage -->\n\n${faultyArticle}`
    const folder = createFolder({'a.md': article})
    await runNewslint(folder, ['--fix', '.'])
    expect(read(folder, 'a.md')).toBe(article)
  })

  it('leaves a file that cannot be written as it is, and says so', async () => {
    const folder = createFolder({'a.txt': faultyArticle})
    chmodSync(join(folder, 'a.txt'), 0o444)
    const options = process.getuid?.() === 0 ? {uid: 65534, gid: 65534} : {}
    const {code, stdout, stderr} = await runNewslint(folder, ['--fix', 'a.txt'], options)
    expect({code, stderr}).toEqual({code: 2, stderr: 'newslint: a.txt: Cannot be written: Permission denied\n'})
    expect(stdout).toContain('1 error in 1 article')
    expect(read(folder, 'a.txt')).toBe(faultyArticle)
  })

  it('changes nothing in a second run', async () => {
    const folder = createFolder({'a.txt': faultyArticle})
    await runNewslint(folder, ['--fix', '.'])
    const {mtimeMs} = statSync(join(folder, 'a.txt'))
    await runNewslint(folder, ['--fix', '.'])
    expect(statSync(join(folder, 'a.txt')).mtimeMs).toBe(mtimeMs)
  })
})

describe('--fix-dry-run', () => {
  it('prints a diff that patch can apply, and changes nothing', async () => {
    const files = {
      'a.txt': faultyArticle,
      'b.txt': `\uFEFF${faultyArticle.replaceAll('\n', '\r\n')}`,
      'c.txt': cleanArticle
    }
    const folder = createFolder(files)
    const {code, stdout, stderr} = await runNewslint(folder, ['--fix-dry-run', '.'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^--- a\/a\.txt\n\+\+\+ b\/a\.txt\n@@/)
    expect(stdout).not.toContain('c.txt')
    expect(stderr).toContain('2 faults mended')
    expect(read(folder, 'a.txt')).toBe(faultyArticle)
    execFileSync('git', ['apply', '-'], {cwd: folder, input: stdout})
    expect(read(folder, 'a.txt')).toBe(cleanArticle)
    expect(read(folder, 'b.txt')).toBe(`\uFEFF${cleanArticle.replaceAll('\n', '\r\n')}`)
  })
})

describe('standard input', () => {
  it('is checked under the name that it is given', async () => {
    const folder = createFolder({
      '.newslintrc.json': '{"overrides": [{"files": "*.md", "rules": {"no-repeated-passage": "info"}}]}'
    })
    const run = async (...args: string[]) => {
      const {stdout} = await runNewslint(folder, ['--stdin', '--format', 'json', ...args], {input: faultyArticle})
      const [file] = (JSON.parse(stdout) as {files: {path: string; findings: {severity: string}[]}[]}).files
      return [file?.path, file?.findings.map(({severity}) => severity)]
    }
    expect(await run()).toEqual(['<stdin>', ['error']])
    expect(await run('--stdin-filename', 'desk/a.md')).toEqual(['desk/a.md', ['info']])
  })

  it('comes back mended, with the report beside it', async () => {
    const {code, stdout, stderr} = await runNewslint(createFolder(), ['--stdin', '--fix'], {
      input: `\uFEFF${faultyArticle}`
    })
    expect(code).toBe(0)
    expect(stdout).toBe(`\uFEFF${cleanArticle}`)
    expect(stderr).toContain('1 fault mended')
  })

  it('comes back as it is when there is nothing to mend', async () => {
    const {stdout} = await runNewslint(createFolder(), ['--stdin', '--fix'], {input: cleanArticle})
    expect(stdout).toBe(cleanArticle)
  })

  it('that is no text is refused', async () => {
    const {code, stdout, stderr} = await runNewslint(createFolder(), ['--stdin', '--fix'], {
      input: Buffer.of(0xff, 0x41)
    })
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('newslint: <stdin>: Unexpected byte 0xFF at offset 0, expected UTF-8 text\n')
  })

  it('can be a pipe of the shell', async () => {
    const cli = new URL('../../../dist/src/cli.js', import.meta.url).pathname
    const script = `"${process.execPath}" "${cli}" --format json <(cat a.txt)`
    const folder = createFolder({'a.txt': cleanArticle})
    const report = JSON.parse(execFileSync('bash', ['-c', script], {cwd: folder, encoding: 'utf8'})) as {
      summary: unknown
    }
    expect(report.summary).toMatchObject({files: 1, words: 36})
  })
})

import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {checkAsJson, cleanArticle, createFolder, runNewslint} from '../command.js'

const text = cleanArticle

/** The paths that a run reads. */
async function pathsOf(folder: string, args: readonly string[]): Promise<string[]> {
  const {report} = await checkAsJson(folder, args)
  return report.files.map(({path}) => path)
}

describe('a directory', () => {
  it('means the articles below it, by their endings', async () => {
    const names = ['a.txt', 'b.text', 'c.md', 'd.markdown', 'e.html', 'f.htm', 'G.TXT']
    const others = ['h.doc', 'i.rst', 'j', 'txt']
    const folder = createFolder(Object.fromEntries([...names, ...others].map((name) => [`desk/${name}`, text])))
    expect(await pathsOf(folder, ['desk'])).toEqual(names.map((name) => `desk/${name}`).sort())
  })

  it('is never read where nobody writes articles', async () => {
    const folder = createFolder({
      'a.txt': text,
      'node_modules/pkg/readme.md': text,
      'sub/node_modules/pkg/readme.md': text,
      '.git/description.txt': text,
      '.cache/b.txt': text,
      '._a.txt': text
    })
    expect(await pathsOf(folder, ['.'])).toEqual(['a.txt'])
    expect(await pathsOf(folder, ['**/*'])).toEqual(['a.txt'])
  })

  it('is left out where a link leads to it, so that no walk goes in circles', async () => {
    const folder = createFolder({'desk/a.txt': text})
    symlinkSync('..', join(folder, 'desk/up'))
    expect(await pathsOf(folder, ['.'])).toEqual(['desk/a.txt'])
  })
})

describe('a file', () => {
  it('that is named outright is read whatever its ending', async () => {
    const folder = createFolder({'a.rst': text, plain: text, '.hidden.md': text})
    expect(await pathsOf(folder, ['a.rst', 'plain', '.hidden.md'])).toEqual(['.hidden.md', 'a.rst', 'plain'])
  })

  it('that is named outright is read though it is ignored', async () => {
    const folder = createFolder({'a.txt': text, '.newslintignore': 'a.txt\n'})
    expect(await pathsOf(folder, ['a.txt'])).toEqual(['a.txt'])
    expect((await runNewslint(folder, ['.'])).code).toBe(2)
  })

  it('that is named in several ways is read once, under the shortest name', async () => {
    const folder = createFolder({'desk/a.txt': text})
    const paths = ['desk', './desk/a.txt', join(folder, 'desk/a.txt'), 'desk/../desk/a.txt', '*/a.txt']
    expect(await pathsOf(folder, paths)).toEqual(['desk/a.txt'])
    expect(await pathsOf(folder, paths.toReversed())).toEqual(['desk/a.txt'])
  })

  it('keeps its path as it was given: relative or absolute', async () => {
    const folder = createFolder({'desk/a.txt': text, 'b.txt': text})
    expect(await pathsOf(join(folder, 'desk'), ['../b.txt', '.'])).toEqual(['../b.txt', 'a.txt'])
    expect(await pathsOf(folder, [join(folder, 'b.txt')])).toEqual([join(folder, 'b.txt')])
  })

  it('may have the letters of a glob in its name', async () => {
    const folder = createFolder({'[draft] a (1).txt': text, 'a.txt': text})
    expect(await pathsOf(folder, ['[draft] a (1).txt'])).toEqual(['[draft] a (1).txt'])
  })
})

describe('ignore files', () => {
  it('count below the directory they are in, the deeper one last', async () => {
    const folder = createFolder({
      '.newslintignore': 'drafts/\n*.html\n# a comment\n',
      'a.txt': text,
      'b.html': text,
      'drafts/c.txt': text,
      'sub/drafts/d.txt': text,
      'sub/e.html': text,
      'sub/.newslintignore': '!e.html\nf.txt\n',
      'sub/f.txt': text,
      'f.txt': text
    })
    expect(await pathsOf(folder, ['.'])).toEqual(['a.txt', 'f.txt', 'sub/e.html'])
    expect(await pathsOf(folder, ['sub'])).toEqual(['sub/e.html'])
    expect(await pathsOf(folder, ['**/*.{txt,html}'])).toEqual(['a.txt', 'f.txt', 'sub/e.html'])
  })

  it('of git count up to the root of their repository', async () => {
    const folder = createFolder({
      '.gitignore': 'a.txt\n',
      'repo/.gitignore': 'build/\n',
      'repo/a.txt': text,
      'repo/sub/b.txt': text,
      'repo/build/c.txt': text
    })
    mkdirSync(join(folder, 'repo/.git'))
    expect(await pathsOf(join(folder, 'repo/sub'), ['..'])).toEqual(['../a.txt', '../sub/b.txt'])
    expect(await pathsOf(folder, ['repo'])).toEqual(['repo/a.txt', 'repo/sub/b.txt'])
  })

  it('of git count without a repository, too', async () => {
    const folder = createFolder({'.gitignore': 'out/\n', 'desk/a.txt': text, 'desk/out/b.txt': text})
    expect(await pathsOf(folder, ['desk'])).toEqual(['desk/a.txt'])
  })

  it('can be another one', async () => {
    const folder = createFolder({'.newslintignore': 'a.txt\n', 'ci/ignore': '../b.txt\n', 'a.txt': text, 'b.txt': text})
    expect(await pathsOf(folder, ['--ignore-path', 'ci/ignore', '.'])).toEqual(['a.txt', 'b.txt'])
    const other = createFolder({'.newslintignore': 'a.txt\n', ignore: 'b.txt\n', 'a.txt': text, 'b.txt': text})
    expect(await pathsOf(other, ['--ignore-path', 'ignore', '.'])).toEqual(['a.txt'])
  })
})

describe('a glob', () => {
  it('takes files of any ending', async () => {
    const folder = createFolder({'a.rst': text, 'deep/b.rst': text, 'c.txt': text})
    expect(await pathsOf(folder, ['**/*.rst'])).toEqual(['a.rst', 'deep/b.rst'])
  })
})

describe('many files', () => {
  it('are read one by one, with few files open', async () => {
    const files = Object.fromEntries(
      Array.from({length: 3000}, (_, index) => [`d${index % 30}/${index}.txt`, `Article number ${index} is short.\n`])
    )
    const cli = new URL('../../../dist/src/cli.js', import.meta.url).pathname
    const {execFile} = await import('node:child_process')
    const {promisify} = await import('node:util')
    const folder = createFolder(files)
    // Node opens some 60 files at once to load the modules.
    const command = `ulimit -n 100 && "${process.execPath}" "${cli}" --format json .`
    const {stdout} = await promisify(execFile)('sh', ['-c', command], {cwd: folder, maxBuffer: 1e9})
    expect((JSON.parse(stdout) as {summary: unknown}).summary).toMatchObject({files: 3000, errors: 0})
  })
})

import {mkdirSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {checkAsJson, cleanArticle, createFolder, faultyArticle, paragraph, runNewslint} from '../command.js'
import {createRepository, openRepository} from './repository.js'

const news =
  'The school board chose on Tuesday to close two of its nine gymnasiums for the winter, because heating them costs too much.'
const other = 'No gymnasium is younger than forty years, and none has windows that keep the heat in.'
const twice = `${news}\n\n${other}\n\n${news}\n`

/** Where something is found among what changed, as `path:line`. */
async function findChanged(folder: string, ref: string, paths: readonly string[] = ['.']): Promise<string[]> {
  const {code, report} = await checkAsJson(folder, ['--changed', ref, ...paths])
  expect(report.errors).toEqual([])
  expect(code).toBe(report.summary.errors > 0 ? 1 : 0)
  return report.files.flatMap(({path, findings}) => findings.map(({place}) => `${path}:${place.start.line}`))
}

describe('what is not committed', () => {
  it('is nothing in a clean working tree: exit 0, and nothing is checked', async () => {
    const {folder} = createRepository({'a.md': faultyArticle})
    const {code, stdout} = await runNewslint(folder, ['--changed', 'HEAD', '.'])
    expect(code).toBe(0)
    expect(stdout).toBe('✔ Nothing found in 0 articles (0 words)\n  No article has changed since HEAD\n')
  })

  it('holds files that git does not know yet, also ignored ones', async () => {
    const {folder, write} = createRepository({'a.md': faultyArticle, '.gitignore': 'draft.md\n'})
    write({'new.md': twice, 'draft.md': twice.replaceAll('Tuesday', 'Friday')})
    expect(await findChanged(folder, 'HEAD', ['a.md', 'new.md'])).toEqual(['new.md:5'])
    expect(await findChanged(folder, 'HEAD', ['draft.md'])).toEqual(['draft.md:5'])
  })

  it('holds what is staged', async () => {
    const {folder, write, git} = createRepository({'a.md': cleanArticle})
    write({'a.md': `${cleanArticle}\n${paragraph}\n`})
    git('add', 'a.md')
    expect(await findChanged(folder, 'HEAD')).toEqual(['a.md:5'])
  })

  it('is everything before the first commit', async () => {
    const {folder, write} = createRepository({})
    write({'a.md': faultyArticle})
    expect(await findChanged(folder, 'HEAD')).toEqual(['a.md:5'])
  })
})

describe('a finding', () => {
  it('counts when the other place is on a changed line', async () => {
    const {folder, write} = createRepository({'a.md': `${other}\n\n${news}\n`})
    write({'a.md': `${news}\n\n${other}\n\n${news}\n`})
    expect(await findChanged(folder, 'HEAD')).toEqual(['a.md:5'])
  })

  it('counts between a new article and one that was there', async () => {
    const {folder, write} = createRepository({'b.md': cleanArticle})
    write({'a.md': `${news}\n\n${cleanArticle}`})
    expect(await findChanged(folder, 'HEAD')).toHaveLength(1)
  })

  it('does not count on other lines of a changed file', async () => {
    const {folder, write} = createRepository({'a.md': faultyArticle})
    write({'a.md': `${faultyArticle}\n${twice}`})
    expect(await findChanged(folder, 'HEAD')).toEqual(['a.md:11'])
  })

  it('does not count when it was there before its line was changed, moved or wrapped anew', async () => {
    const {folder, write} = createRepository({'a.md': `${faultyArticle}\n${other}\n`})
    write({'a.md': `# News\n\n${other}\n\n${faultyArticle.replaceAll(' northern ', '\nnorthern ')}`})
    expect(await findChanged(folder, 'HEAD')).toEqual([])
    write({'a.md': faultyArticle.replace('begin.', 'begin. Nobody objected.')})
    expect(await findChanged(folder, 'HEAD')).toEqual([])
  })

  it('does not count in a file that was renamed', async () => {
    const {folder, git, write} = createRepository({'a.md': `${faultyArticle}\n${other}\n`})
    git('mv', 'a.md', 'b c.md')
    expect(await findChanged(folder, 'HEAD')).toEqual([])
    write({'b c.md': `${other}\n\n${faultyArticle}\n${news}\n`})
    expect(await findChanged(folder, 'HEAD')).toEqual([])
  })

  it('does not count where the text of a file that is gone went into a new one', async () => {
    const {folder, git, write} = createRepository({'desk/a.md': faultyArticle, 'b.md': cleanArticle})
    git('rm', '--quiet', 'desk/a.md')
    write({'c.md': `# Elsewhere\n\n${faultyArticle.replaceAll(/ (?=[nm])/g, '\n')}\n${twice}`})
    expect(await findChanged(folder, 'HEAD', ['c.md'])).toEqual([expect.stringMatching(/^c\.md:2\d$/)])
  })

  it('says how many others there are', async () => {
    const {folder, write} = createRepository({'a.md': faultyArticle})
    write({'b.md': cleanArticle.replaceAll('harbour', 'town')})
    const {stdout} = await runNewslint(folder, ['--changed', 'HEAD', '.'])
    expect(stdout).toContain('1 more finding from before HEAD')
  })
})

describe('a branch', () => {
  it('is compared with where it left the other one', async () => {
    const {folder, git, commit} = createRepository({'a.md': cleanArticle})
    git('checkout', '--quiet', '-b', 'article')
    commit({'new.md': twice})
    git('checkout', '--quiet', 'main')
    commit({'a.md': `${other}\n`})
    git('checkout', '--quiet', 'article')
    expect(await findChanged(folder, 'main')).toEqual(['new.md:5'])
  })

  it('is seen from a folder, and through a link', async () => {
    const {folder, write} = createRepository({'desk/a.md': faultyArticle})
    write({'desk/é "b".md': twice})
    expect(await findChanged(join(folder, 'desk'), 'HEAD')).toEqual(['é "b".md:5'])
    const link = join(createFolder(), 'link')
    symlinkSync(folder, link)
    expect(await findChanged(join(link, 'desk'), 'HEAD')).toEqual(['é "b".md:5'])
  })

  it('does not depend on the settings of git', async () => {
    const {folder, git, write} = createRepository({'a.md': faultyArticle, '.gitattributes': '*.md -diff\n'})
    for (const [key, value] of [
      ['diff.noprefix', 'true'],
      ['diff.mnemonicPrefix', 'true'],
      ['diff.external', 'false'],
      ['color.ui', 'always'],
      ['diff.renames', 'false'],
      ['diff.relative', 'true']
    ]) {
      git('config', key ?? '', value ?? '')
    }
    write({'a.md': `${faultyArticle}\n${twice}`})
    expect(await findChanged(folder, 'HEAD')).toEqual(['a.md:11'])
  })
})

describe('refusals', () => {
  /** What is said by a command that checks nothing. */
  const refuse = async (folder: string, args: readonly string[]): Promise<string> => {
    const {code, stdout, stderr} = await runNewslint(folder, [...args, '.'])
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    return stderr
  }

  it('says that there is no repository', async () => {
    const said = await refuse(createFolder({'a.md': faultyArticle}), ['--changed', 'HEAD'])
    expect(said).toBe('newslint: Unexpected `--changed` outside a git repository\n')
  })

  it('says that there is no git', async () => {
    const {folder} = createRepository({'a.md': faultyArticle})
    mkdirSync(join(folder, 'empty'))
    const {code, stderr} = await runNewslint(folder, ['--changed', 'HEAD', '.'], {env: {PATH: join(folder, 'empty')}})
    expect(code).toBe(2)
    expect(stderr).toContain('Cannot find git')
  })

  it.for(['nowhere', '-x', '--output=x', 'HEAD:a.md', 'main..main', 'a b', ''])(
    'refuses `%s` as a commit',
    async (ref) => {
      const {folder} = createRepository({'a.md': faultyArticle})
      expect(await refuse(folder, [`--changed=${ref}`])).toContain(`Unexpected \`--changed ${ref}\`, expected a branch`)
    }
  )

  it('says how to fetch what a shallow clone does not have', async () => {
    const {folder, git, commit} = createRepository({'a.md': cleanArticle})
    git('checkout', '--quiet', '-b', 'article')
    commit({'new.md': twice})
    const clone = createFolder()
    git('clone', '--quiet', '--depth', '1', '--branch', 'article', `file://${folder}`, clone)
    expect(await refuse(clone, ['--changed', 'origin/main'])).toContain('does not have; fetch the whole history')
    const {git: gitOfClone} = openRepository(clone)
    gitOfClone('fetch', '--quiet', '--depth', '1', 'origin', 'main:refs/remotes/origin/main')
    expect(await refuse(clone, ['--changed', 'origin/main'])).toContain('nothing in common with `HEAD`')
    gitOfClone('fetch', '--quiet', '--unshallow')
    expect(await findChanged(clone, 'origin/main')).toEqual(['new.md:5'])
    rmSync(join(clone, 'new.md'))
    expect(await findChanged(clone, 'origin/main')).toEqual([])
  })

  it('refuses to change files', async () => {
    const folder = createFolder({'a.md': faultyArticle})
    expect(await refuse(folder, ['--changed', 'HEAD', '--fix'])).toContain('beside `--fix`')
  })
})

import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {execFileSync} from 'node:child_process'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {rules} from '../rules/index.js'
import {root, runNewslint} from './examples/cases.js'

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const scratch = mkdtempSync(join(tmpdir(), 'newslint-readme-'))
afterAll(() => rmSync(scratch, {recursive: true}))

/** Code blocks of a language, without those behind a comment that says why they are not run. */
function findBlocks(language: string): string[] {
  const blocks = readme.matchAll(
    /(?<lead><!-- (?:not run|test command)[^>]*-->\s+)?```(?<language>\w+)\n(?<code>[^`]*)```/g
  )
  return [...blocks].flatMap(({groups}) => (groups?.language === language && !groups.lead ? [groups.code ?? ''] : []))
}

describe('the README', () => {
  const commands = findBlocks('sh').flatMap((block) => block.split('\n').filter(Boolean))

  it.for(commands)('tells a command that works: %s', async (command, {expect}) => {
    const [program, ...args] = command.replace(/^npx /, '').split(' ')
    expect(program).toBe('newslint')
    const {code, stderr} = await runNewslint(root, args)
    expect(code, stderr).toBeLessThan(2)
  })

  it('shows the report that the command prints', async () => {
    const {stdout} = await runNewslint(join(root, 'examples/tour/bridge'), ['article.md'])
    const shown = /<!-- report of [^>]*-->\s+```text\n(.*?)\n```\n/s.exec(readme)?.[1]
    expect(shown?.trim()).toBe(stdout.trim())
  })

  it('lists every rule with its summary', () => {
    for (const id of Object.keys(rules)) expect(readme).toContain(`[\`${id}\`](rules/${id}.md)`)
  })

  it('shows a configuration that is valid', async () => {
    const configuration = findBlocks('yaml').find((block) => block.startsWith('preset:')) ?? ''
    expect(parse(configuration)).toHaveProperty('preset', 'submission')
    writeFileSync(join(scratch, '.newslintrc.yaml'), configuration)
    writeFileSync(join(scratch, 'article.txt'), 'A short article.\n')
    expect(await runNewslint(scratch, ['article.txt'])).toMatchObject({code: 0, stderr: ''})
  })

  it.for(findBlocks('js'))('shows a program that runs', (program, {expect}) => {
    const folder = join(scratch, `program-${program.length}`)
    mkdirSync(join(folder, 'node_modules'), {recursive: true})
    for (const name of ['retext', 'remark-parse', 'remark-stringify', 'unified']) {
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
    }
    symlinkSync(root, join(folder, 'node_modules/newslint'))
    writeFileSync(join(folder, 'program.mjs'), program)
    const printed = execFileSync(process.execPath, ['program.mjs'], {cwd: folder, encoding: 'utf8'})
    expect(printed).toMatch(/^\d+:\d+-\d+:\d+: Unexpected/)
  })
})

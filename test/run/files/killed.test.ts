import {spawn} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, watch} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {checkAsJson, createFolder, runNewslint, type Files} from '../command.js'

const cli = fileURLToPath(new URL('../../../dist/src/cli.js', import.meta.url))

/** A long article about one town, whose last paragraph is its first again. */
function createArticle(town: string): string {
  const paragraphs = Array.from(
    {length: 60},
    (_, index) => `The office in ${town} read file ${index} on Monday and sent ${index * 7} letters to street ${index}.`
  )
  return [...paragraphs, ...paragraphs.slice(0, 1)].map((paragraph) => `${paragraph}\n`).join('\n')
}

const towns = ['Arnwick', 'Belford', 'Corbridge', 'Denholm']
const articles: Files = Object.fromEntries(towns.map((town) => [`${town}.txt`, createArticle(town)]))
const settings = ['--no-config', '--rule', 'no-repeated-passage=error']

/** Runs the command and kills it as soon as one of its files begins to be written; the number of files begun. */
function runAndKill(folder: string, args: readonly string[], at: number): Promise<number> {
  return new Promise((resolve) => {
    let begun = 0
    const child = spawn(process.execPath, [cli, ...settings, ...args], {cwd: folder, stdio: 'ignore'})
    const watcher = watch(folder, (event, name) => {
      if (event === 'rename' && name?.endsWith('.tmp') && ++begun === at) child.kill('SIGKILL')
    })
    child.on('close', () => {
      watcher.close()
      resolve(begun)
    })
  })
}

describe('a run that is killed while it writes', () => {
  it.for([1, 3, 5])('leaves every article as it was or as it should be (%i)', async (at) => {
    const folder = createFolder(articles)
    const whole = createFolder(articles)
    await runNewslint(whole, [...settings, '--fix', '.'])
    expect(await runAndKill(folder, ['--fix', '.'], at)).toBeGreaterThan(0)
    for (const [name, before] of Object.entries(articles)) {
      const after = readFileSync(join(whole, name), 'utf8')
      expect(after).not.toBe(before)
      expect([before, after]).toContain(readFileSync(join(folder, name), 'utf8'))
    }
    const {report} = await checkAsJson(folder, [...settings, '--fix', '.'])
    expect(report.errors).toEqual([])
    for (const name of Object.keys(articles)) {
      expect(readFileSync(join(folder, name), 'utf8')).toBe(readFileSync(join(whole, name), 'utf8'))
    }
  })

  it.for([
    ['cache', ['--cache'], '.newslintcache'],
    ['baseline', ['--baseline', 'known.json', '--update-baseline'], 'known.json'],
    ['report', ['--format', 'json', '--output-file', 'report.json'], 'report.json']
  ] as const)('leaves no broken %s', async ([, args, file]) => {
    const [folder, whole] = [createFolder(articles), createFolder(articles)]
    await runAndKill(folder, [...args, '.'], 1)
    await runNewslint(whole, [...settings, ...args, '.'])
    const expected = readFileSync(join(whole, file), 'utf8')
    expect(existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : expected).toBe(expected)
    const again = await runNewslint(folder, [...settings, ...args, '.'])
    expect(again.code).toBe((await runNewslint(whole, [...settings, ...args, '.'])).code)
    expect(readFileSync(join(folder, file), 'utf8')).toBe(readFileSync(join(whole, file), 'utf8'))
  })

  it('takes what a killed run left behind for no article', async () => {
    const folder = createFolder(articles)
    for (let round = 0; round < 8; round++) {
      await runAndKill(folder, ['--fix', '.'], 1)
      if (readdirSync(folder).some((name) => name.endsWith('.tmp'))) break
    }
    const {report} = await checkAsJson(folder, [...settings, '.'])
    expect(report.summary.files).toBe(towns.length)
  })
})

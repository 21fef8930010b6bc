import {describe, expect, it} from 'vitest'
import {cleanArticle, createFolder, createPlugin, faultyArticle, runNewslint, type Files} from '../command.js'

/** Articles with faults of their own and between them, and one that is no text. */
const desk: Files = {
  ...Object.fromEntries(
    ['harbour', 'town', 'city', 'county', 'village'].flatMap((place) => [
      [`${place}.md`, faultyArticle.replaceAll('harbour', place)],
      [`desk/${place}.txt`, cleanArticle.replaceAll('harbour', place)]
    ])
  ),
  'binary.md': Uint8Array.of(0, 1, 2)
}

const check = (folder: string, args: readonly string[]) => runNewslint(folder, ['--format', 'json', ...args, '.'])

describe('--concurrency', () => {
  it('changes nothing in what is said, whatever the number', async () => {
    const folder = createFolder(desk)
    const alone = await check(folder, [])
    expect(alone.stdout).toContain('"isAcrossFiles":true')
    expect(alone.code).toBe(2)
    for (const number of ['auto', '2', '7']) expect(await check(folder, ['--concurrency', number])).toEqual(alone)
  })

  it('goes with the cache', async () => {
    const folder = createFolder(desk)
    const alone = await check(folder, [])
    for (let run = 0; run < 2; run++) {
      expect(await check(folder, ['--concurrency', '2', '--cache'])).toEqual(alone)
    }
  })

  it('reads the same configuration in each thread', async () => {
    const folder = createFolder({...desk, 'newslint.config.json': '{"rules": {"no-repeated-passage": "off"}}'})
    const {stdout} = await check(folder, ['--concurrency', '3', '--preset', 'copydesk'])
    expect(stdout).not.toContain('"no-repeated-passage"')
    expect(stdout).toBe((await check(folder, ['--preset', 'copydesk'])).stdout)
  })

  it('survives a thread that ends', async () => {
    const plugin = createPlugin(
      'desk/end',
      'setImmediate(() => { throw new Error("late") }); return new Promise(() => {})'
    )
    const config = '{"plugins": ["./plugin.mjs"]}'
    const folder = createFolder({
      'a.md': cleanArticle,
      'b.md': cleanArticle,
      'c.md': cleanArticle,
      'd.md': cleanArticle,
      'plugin.mjs': plugin,
      'newslint.config.json': config
    })
    const {code, stderr} = await check(folder, ['--concurrency', '2'])
    expect(code).toBe(2)
    for (const name of 'abcd') expect(stderr).toContain(`newslint: ${name}.md: Could not be checked: `)
  })

  it.for(['0', '-1', 'many', '1.5', ''])('refuses `%s`', async (value) => {
    const {code, stderr} = await check(createFolder(desk), [`--concurrency=${value}`])
    expect(code).toBe(2)
    expect(stderr).toContain(`Unexpected value \`${value}\` of \`--concurrency\`, expected \`auto\` or a number`)
  })
})

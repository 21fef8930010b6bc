import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {createFolder} from '../run/command.js'
import {namedArticle, repeatedArticle} from './articles.js'
import {startClient, toUri, usualCapabilities, type ClientOptions, type TestClient} from './client.js'

let client: TestClient
const start = async (options: ClientOptions = {}): Promise<TestClient> => (client = await startClient(options))
afterEach(() => client.stop())

const text = `${namedArticle}\n${repeatedArticle}`
const both = ['consistent-names', 'no-repeated-passage']

/** The rules that have something to say about the newest version, once they are those that are waited for. */
async function rulesOn(uri: string, awaited: readonly string[]): Promise<unknown[]> {
  const isAwaited = (codes: readonly unknown[]): boolean => codes.join() === awaited.join()
  const {diagnostics} = await client.publishedFor(uri, (params) => isAwaited(params.diagnostics.map(({code}) => code)))
  return diagnostics.map(({code}) => code)
}

const {workspace, ...others} = usualCapabilities
const asking: ClientOptions['capabilities'] = {
  ...others,
  workspace: {
    ...workspace,
    configuration: true,
    didChangeConfiguration: {dynamicRegistration: true},
    didChangeWatchedFiles: {dynamicRegistration: true}
  }
}

describe('two folders', () => {
  it('have each their own configuration', async () => {
    const [one, other] = [
      createFolder({'.newslintrc.json': '{"rules": {"consistent-names": "off"}}'}),
      createFolder({'desk/newslint.config.mjs': 'export default {rules: {"no-repeated-passage": "off"}}'})
    ]
    await start({folders: [one, other]})
    const uris = [join(one, 'a.txt'), join(other, 'a.txt'), join(other, 'desk/a.txt')].map(toUri)
    for (const uri of uris) await client.open(uri, text)
    const expected = [['no-repeated-passage'], both, ['consistent-names']]
    for (const [index, uri] of uris.entries())
      expect(await rulesOn(uri, expected[index] ?? [])).toEqual(expected[index] ?? [])
  })

  it('have each their own settings', async () => {
    const [one, other] = [createFolder(), createFolder()]
    await start({
      capabilities: asking,
      folders: [one, other],
      settings: (scope) => (scope === toUri(one) ? {rules: {'consistent-names': 'off'}, delay: 'soon'} : {})
    })
    const uris = [join(one, 'a.txt'), join(other, 'a.txt')].map(toUri)
    for (const uri of uris) await client.open(uri, text)
    expect(await rulesOn(uris[0] ?? '', ['no-repeated-passage'])).toEqual(['no-repeated-passage'])
    expect(await rulesOn(uris[1] ?? '', both)).toEqual(both)
    expect(client.shown).toEqual([expect.stringContaining('newslint.delay')])
  })
})

describe('a configuration that is edited while an article is open', () => {
  const off = '{"rules": {"consistent-names": "off"}}'
  const program = (rule: string): string => `export default {rules: {'${rule}': 'off'}}\n`

  it.for([
    ['.newslintrc.json', off, '{"rules": {"no-repeated-passage": "off"}}'],
    ['newslint.config.mjs', program('consistent-names'), program('no-repeated-passage')]
  ] as const)('counts at once where the client watches %s', async ([name, before, after]) => {
    const folder = createFolder({[name]: before})
    await start({capabilities: asking, folders: [folder]})
    const uri = toUri(join(folder, 'a.txt'))
    await client.open(uri, text)
    expect(await rulesOn(uri, ['no-repeated-passage'])).toEqual(['no-repeated-passage'])
    const watching = client.registrations.find(({method}) => method === 'workspace/didChangeWatchedFiles')
    expect(JSON.stringify(watching?.registerOptions)).toContain(`**/${name}`)
    writeFileSync(join(folder, name), after)
    await client.tellChanged(join(folder, name))
    expect(await rulesOn(uri, ['consistent-names'])).toEqual(['consistent-names'])
    rmSync(join(folder, name))
    await client.tellChanged(join(folder, name))
    expect(await rulesOn(uri, both)).toEqual(both)
  })

  it.for([
    ['.newslintrc.json', off, '{"rules": {}}'],
    ['newslint.config.mjs', program('consistent-names'), 'export default {}\n']
  ] as const)('counts from the next check on where nobody watches %s', async ([name, before, after]) => {
    const folder = createFolder({[name]: before})
    await start({folders: [folder]})
    const uri = toUri(join(folder, 'a.txt'))
    await client.open(uri, text)
    expect(await rulesOn(uri, ['no-repeated-passage'])).toEqual(['no-repeated-passage'])
    writeFileSync(join(folder, name), `${after} `)
    await client.change(uri, `${text}\n`)
    expect(await rulesOn(uri, both)).toEqual(both)
  })

  it('counts from the next saving on where it is new', async () => {
    const folder = createFolder()
    await start({folders: [folder]})
    const uri = toUri(join(folder, 'a.txt'))
    await client.open(uri, text)
    expect(await rulesOn(uri, both)).toEqual(both)
    writeFileSync(join(folder, '.newslintrc.json'), off)
    await client.save(uri)
    expect(await rulesOn(uri, ['no-repeated-passage'])).toEqual(['no-repeated-passage'])
  })

  it('counts when a list that it names has changed', async () => {
    const folder = createFolder({'.newslintrc.json': '{"names": [{"file": "names.txt"}]}', 'names.txt': 'Ada\n'})
    await start({folders: [folder]})
    const uri = toUri(join(folder, 'a.txt'))
    await client.open(uri, namedArticle)
    expect(await client.diagnostics(uri)).toHaveLength(1)
    writeFileSync(join(folder, 'names.txt'), 'Ada\nSolhiem\n')
    await client.change(uri, `${namedArticle}\n`)
    expect((await client.diagnostics(uri)).length).toBeGreaterThan(1)
  })
})

it('changed settings count at once', async () => {
  let settings: object = {}
  const folder = createFolder()
  await start({capabilities: asking, folders: [folder], settings: () => settings})
  const uri = toUri(join(folder, 'a.txt'))
  await client.open(uri, text)
  expect(await rulesOn(uri, both)).toEqual(both)
  settings = {rules: {'consistent-names': 'off'}}
  await client.changeSettings(null)
  expect(await rulesOn(uri, ['no-repeated-passage'])).toEqual(['no-repeated-passage'])
})

it('a client that is not asked sends its settings', async () => {
  await start({initializationOptions: {rules: {'consistent-names': 'off'}}})
  const uri = 'untitled:one'
  await client.open(uri, text)
  expect(await rulesOn(uri, ['no-repeated-passage'])).toEqual(['no-repeated-passage'])
  await client.changeSettings({newslint: {rules: {}}})
  expect(await rulesOn(uri, both)).toEqual(both)
})

it('an untrusted workspace runs no program', async () => {
  const folder = createFolder({
    'newslint.config.mjs': 'throw new Error("must not run")',
    'desk/.newslintrc.json': '{"plugins": ["./gone.mjs"], "rules": {"consistent-names": "off"}}'
  })
  await start({folders: [folder], initializationOptions: {isTrusted: false}})
  const uris = [join(folder, 'a.txt'), join(folder, 'desk/a.txt')].map(toUri)
  for (const uri of uris) await client.open(uri, text)
  expect(await rulesOn(uris[0] ?? '', both)).toEqual(both)
  expect(await rulesOn(uris[1] ?? '', ['no-repeated-passage'])).toEqual(['no-repeated-passage'])
})

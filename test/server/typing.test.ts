import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterEach, describe, expect, it} from 'vitest'
import {createFolder} from '../run/command.js'
import {mendedArticle, repeatedArticle} from './articles.js'
import {startClient, toUri, type ClientOptions, type TestClient} from './client.js'

let client: TestClient
const start = async (options: ClientOptions = {}): Promise<TestClient> => (client = await startClient(options))
afterEach(() => client.stop())

const uri = toUri(join(createFolder(), 'a.txt'))

describe('somebody who types', () => {
  it('is never told of an old version, and seldom of any', async () => {
    await start()
    await client.open(uri, '')
    await client.diagnostics(uri)
    const told: (readonly [version: number, newest: number])[] = []
    client.onPublished(({version = 0}) => told.push([version, client.versionOf(uri)]))
    for (let stroke = 0; stroke < 200; stroke++) {
      await client.change(uri, repeatedArticle.slice(0, Math.ceil((repeatedArticle.length * (stroke + 1)) / 200)))
      await wait(10)
    }
    expect(await client.diagnostics(uri)).toHaveLength(1)
    // A change may be on its way while something is told.
    expect(told.filter(([version, newest]) => version < newest - 1)).toEqual([])
    // One pause is longer than the others where the machine is busy.
    expect(told.length).toBeLessThanOrEqual(5)
  })

  it('is told of one version after the other, and of the newest, when a check takes longer than the pause', async () => {
    await start({initializationOptions: {delay: 0}})
    await client.open(uri, '')
    const versions: number[] = []
    client.onPublished(({version = 0}) => versions.push(version))
    for (let stroke = 0; stroke < 50; stroke++) await client.change(uri, repeatedArticle + 'x'.repeat(stroke))
    expect(await client.diagnostics(uri)).toHaveLength(1)
    await wait(50)
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other))
    expect(versions.at(-1)).toBe(51)
  })

  it('may want to hear of it only when the article is saved', async () => {
    await start({initializationOptions: {run: 'onSave', delay: 0}})
    await client.open(uri, mendedArticle)
    expect(await client.diagnostics(uri)).toEqual([])
    await client.change(uri, repeatedArticle)
    await wait(300)
    expect(client.published.map(({version}) => version)).toEqual([1])
    await client.save(uri)
    expect(await client.diagnostics(uri)).toHaveLength(1)
  })
})

it('nobody waits while a long article is checked', async () => {
  await start()
  const sentences = Array.from(
    {length: 2000},
    (_, index) => `The ${index}th boat of the harbour left at noon for Town ${index}.`
  )
  await client.open(uri, sentences.join('\n\n'))
  const order: string[] = []
  client.onPublished(() => order.push('checked'))
  for (let stroke = 0; stroke < 20; stroke++) {
    await client.change(uri, 'x', {start: {line: stroke, character: 0}, end: {line: stroke, character: 0}})
    await expect(client.connection.sendRequest('newslint/unknown')).rejects.toThrow('Unhandled method')
    order.push('answered')
  }
  await client.diagnostics(uri)
  expect(order.slice(0, 20)).toEqual(Array.from({length: 20}, () => 'answered'))
})

it('fifty articles are open, each with its own findings', async () => {
  await start()
  const folder = createFolder()
  const uris = Array.from({length: 50}, (_, index) => toUri(join(folder, `${index}.txt`)))
  for (const [index, one] of uris.entries()) {
    const text = index % 2 === 0 ? repeatedArticle : mendedArticle
    await client.open(one, text.replaceAll('harbour', `harbour of Town ${index}`))
  }
  for (const [index, one] of uris.entries()) {
    expect(await client.diagnostics(one)).toHaveLength(index % 2 === 0 ? 1 : 0)
  }
  for (const one of uris) await client.change(one, mendedArticle)
  for (const one of uris) expect(await client.diagnostics(one)).toEqual([])
})

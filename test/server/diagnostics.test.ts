import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {cleanSentence, createFolder, paragraph} from '../run/command.js'
import {
  rangeOf,
  sliceRange,
  startClient,
  toUri,
  usualCapabilities,
  type ClientOptions,
  type TestClient
} from './client.js'

let client: TestClient
const start = async (options: ClientOptions = {}): Promise<TestClient> => (client = await startClient(options))
afterEach(() => client.stop())

const article = `${paragraph}\n\n${cleanSentence}\n\n${paragraph}\n`

describe('diagnostics', () => {
  it('tell where, what, why, and the other place', async () => {
    await start()
    const uri = toUri(join(createFolder(), 'a.txt'))
    await client.open(uri, article)
    const [diagnostic, ...more] = await client.diagnostics(uri)
    expect(more).toEqual([])
    expect(diagnostic).toMatchObject({
      range: rangeOf(article, paragraph, 2),
      severity: 1,
      source: 'newslint',
      code: 'no-repeated-passage',
      codeDescription: {href: 'https://github.com/newslint/newslint/blob/main/rules/no-repeated-passage.md'},
      tags: [1],
      relatedInformation: [{location: {uri, range: rangeOf(article, paragraph)}, message: 'First copy'}]
    })
    expect(diagnostic?.message).toContain('(line 1, “The harbour board')
    expect(diagnostic?.data).toEqual({fingerprint: expect.stringMatching(/^[\da-f]{16}$/) as string})
  })
})

describe('code actions', () => {
  it('remove the repeated passage', async () => {
    await start({capabilities: usualCapabilities})
    const uri = toUri(join(createFolder(), 'a.txt'))
    await client.open(uri, article)
    const [action] = await client.codeActions(uri, rangeOf(article, 'winter storms', 2))
    expect(action?.title).toBe('Remove the repeated passage')
    expect(client.apply(action!, uri)).toBe(`${paragraph}\n\n${cleanSentence}\n`)
  })

  it('use one spelling everywhere', async () => {
    await start()
    const text = [
      'Mayor Ingrid Solheim opened the market on Monday. Solheim said that the stalls were full by nine.',
      '“We waited for years,” said Solhiem. The council had asked for it in March.',
      'Solheim will speak again on Friday, and Solheim will cut the ribbon.'
    ].join('\n\n')
    const uri = toUri(join(createFolder(), 'a.txt'))
    await client.open(uri, text)
    const [diagnostic] = await client.diagnostics(uri)
    expect(sliceRange(text, diagnostic!.range)).toBe('Solhiem')
    const actions = await client.codeActions(uri, diagnostic!.range)
    expect(actions.map(({title}) => title)).toEqual([
      'Write “Solheim”',
      'Use “Solheim” everywhere',
      'Use “Solhiem” everywhere',
      'Make all safe changes'
    ])
    expect(client.apply(actions[1]!, uri)).toBe(text.replace('Solhiem', 'Solheim'))
    expect(client.apply(actions[2]!, uri)).toBe(text.replaceAll('Solheim', 'Solhiem'))
  })
})

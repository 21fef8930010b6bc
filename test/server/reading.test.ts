import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  CodeLensRequest,
  DocumentSymbolRequest,
  HoverRequest,
  type DocumentSymbol,
  type MarkupContent
} from 'vscode-languageserver/node'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createFolder, paragraph, runNewslint} from '../run/command.js'
import {repeatedArticle} from './articles.js'
import {rangeOf, sliceRange, startClient, toUri, usualCapabilities, type TestClient} from './client.js'

const text = [
  'The market by the harbour opened on Monday.',
  '“Nobody asked us about the noise.”',
  'The stalls are painted green, and the roof is new.',
  '“We waited for ten long years,” Ingrid Solheim said. “Now the stalls are full.”',
  'Nora Berg, a fishmonger, said the rent was too high.',
  'Solhiem left at nine. Solheim will be back, and Solheim will speak.\n'
].join('\n\n')
const folder = createFolder({'a.txt': text})
const uri = toUri(join(folder, 'a.txt'))

let client: TestClient
beforeAll(async () => {
  client = await startClient({folders: [folder]})
  await client.open(uri, text)
})
afterAll(() => client.stop())

describe('hover', () => {
  const hover = async (words: string, nth?: number): Promise<[text: string | undefined, on: string]> => {
    const {start} = rangeOf(text, words, nth)
    const position = {line: start.line, character: start.character + 1}
    const found = await client.connection.sendRequest(HoverRequest.type, {textDocument: {uri}, position})
    return [(found?.contents as MarkupContent | undefined)?.value, found?.range ? sliceRange(text, found.range) : '']
  }

  it('explains a finding, and lists the forms of its name', async () => {
    const [value, on] = await hover('Solhiem')
    expect(on).toBe('Solhiem')
    expect(value).toContain('**consistent-names**: Unexpected `Solhiem`')
    expect(value).toContain('](https://github.com/newslint/newslint/blob/main/rules/consistent-names.md)')
    expect(value).toContain('Solhiem (1)')
  })

  it('names who says a quotation', async () => {
    expect((await hover('waited for ten'))[0]).toContain('Said by **Ingrid Solheim**')
    expect((await hover('Nobody asked us'))[0]).toContain('Said by nobody')
  })

  it('has nothing to say of other words', async () => {
    expect(await hover('left at nine')).toEqual([undefined, ''])
  })
})

describe('the outline', () => {
  it('has the speakers, and what each says', async () => {
    const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: {uri}
    })) as DocumentSymbol[]
    expect(symbols.map(({name}) => name)).toEqual(['Nobody', 'Ingrid Solheim', 'Nora Berg'])
    const [, mayor] = symbols
    expect(mayor?.children?.[0]?.name).toContain('We waited for ten long years')
    for (const {range, selectionRange, children = []} of symbols) {
      for (const inner of [{range: selectionRange}, ...children]) {
        expect(sliceRange(text, range)).toContain(sliceRange(text, inner.range))
      }
    }
  })

  it('is a list for a client that knows no tree', async () => {
    const old = await startClient({capabilities: {}})
    await old.open(uri, text)
    const symbols = await old.connection.sendRequest(DocumentSymbolRequest.type, {textDocument: {uri}})
    expect(symbols?.[0]).toMatchObject({containerName: 'Nobody', location: {uri}})
    await old.stop()
  })
})

describe('code lenses', () => {
  const lenses = async (of: TestClient, about: string): Promise<(string | undefined)[]> => {
    const found = await of.connection.sendRequest(CodeLensRequest.type, {textDocument: {uri: about}})
    return (found ?? []).map(({command}) => command?.title)
  }

  it('count words, sources and repeats', async () => {
    expect(await lenses(client, uri)).toEqual([
      expect.stringMatching(/^\d+ words$/),
      '2 sources named, 0 anonymous, 1 quotation unattributed',
      '0 repeats'
    ])
    await client.open('untitled:one', repeatedArticle)
    expect((await lenses(client, 'untitled:one'))[2]).toBe('1 repeat')
  })

  it('can be turned off', async () => {
    const other = await startClient({initializationOptions: {codeLens: false}})
    await other.open(uri, text)
    expect(await lenses(other, uri)).toEqual([])
    await other.stop()
  })
})

describe('commands', () => {
  it.for(['lint', 'sources', 'names'])('newslint.%s gives what the command line prints', async (name) => {
    const args = name === 'lint' ? ['--format', 'json', 'a.txt'] : [name, '--format', 'json', 'a.txt']
    const {stdout} = await runNewslint(folder, args)
    const answer = JSON.stringify(await client.command(`newslint.${name}`, uri))
    expect(JSON.parse(answer.replaceAll(join(folder, 'a.txt'), 'a.txt'))).toEqual(JSON.parse(stdout))
  })

  it('open the report as a page', async () => {
    const {path} = (await client.command('newslint.lint', uri, {open: true})) as {path: string}
    expect(client.documentsShown.map((shown) => ({...shown, uri: fileURLToPath(shown.uri)}))).toEqual([
      {uri: path, external: true}
    ])
    const page = readFileSync(path, 'utf8')
    expect(page).toContain('Who says what')
    expect(page).toContain('Solhiem')
  })

  it('say where the page is to a client that cannot show it', async () => {
    const {window: _, ...capabilities} = usualCapabilities
    const other = await startClient({capabilities})
    await other.open(uri, `${paragraph}\n`)
    const {path} = (await other.command('newslint.sources', uri, {open: true})) as {path: string}
    await other.command('newslint.tell', 'done')
    expect(other.shown).toEqual([`The report is in ${path}`, 'done'])
    await other.stop()
  })
})

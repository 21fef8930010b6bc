import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {CodeAction, TextDocumentEdit} from 'vscode-languageserver/node'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {checkAsJson, createFolder, paragraph} from '../run/command.js'
import {mendedArticle, namedArticle, repeatedArticle} from './articles.js'
import {rangeOf, sliceRange, spliceText, startClient, toUri, usualCapabilities, type TestClient} from './client.js'

let client: TestClient
beforeAll(async () => {
  client = await startClient()
})
afterAll(() => client.stop())

/** Opens an article and finds what can be done about words of it. */
async function actionsOn(uri: string, text: string, words: string, nth: number = 1): Promise<CodeAction[]> {
  await client.open(uri, text)
  return client.codeActions(uri, rangeOf(text, words, nth))
}

const find = (actions: readonly CodeAction[], title: string): CodeAction => {
  const action = actions.find((one) => one.title === title)
  if (!action) throw new Error(`No “${title}” in ${actions.map((one) => one.title).join(', ')}`)
  return action
}

/** Makes the edits of files that are not open, as a client that then saves them. */
function writeEdits({edit}: CodeAction): void {
  for (const change of edit?.documentChanges ?? []) {
    if ('kind' in change) {
      if (change.kind === 'create') writeFileSync(fileURLToPath(change.uri), '', {flag: 'wx'})
      continue
    }
    const path = fileURLToPath(change.textDocument.uri)
    const [own] = change.edits as {range: Parameters<typeof spliceText>[1]; newText: string}[]
    if (own) writeFileSync(path, spliceText(readFileSync(path, 'utf8'), own.range, own.newText))
  }
}

/** The rules that the command finds something by, in a file as it is now. */
async function rulesOn(folder: string, file: string): Promise<string[]> {
  const {report} = await checkAsJson(folder, [file])
  return report.files.flatMap(({findings}) => findings.map(({ruleId}) => ruleId))
}

describe('on a repeated passage', () => {
  const uri = toUri(join(createFolder(), 'a.txt'))

  it('remove it', async () => {
    const action = find(await actionsOn(uri, repeatedArticle, paragraph, 2), 'Remove the repeated passage')
    expect(action).toMatchObject({kind: 'quickfix', isPreferred: true})
    expect(action.diagnostics?.map(({code}) => code)).toEqual(['no-repeated-passage'])
    expect(client.apply(action, uri)).toBe(mendedArticle)
  })

  it('are offered on the later copy alone, or where the client names the diagnostic', async () => {
    await client.open(uri, repeatedArticle)
    expect(await client.codeActions(uri, rangeOf(repeatedArticle, 'seven to two'), ['quickfix'])).toEqual([])
    const diagnostics = await client.diagnostics(uri)
    const named = await client.codeActions(uri, rangeOf(repeatedArticle, 'seven to two'), ['quickfix'], diagnostics)
    expect(named[0]?.title).toBe('Remove the repeated passage')
  })

  it('show the other copy', async () => {
    await client.open(uri, repeatedArticle)
    const actions = await client.codeActions(uri, rangeOf(repeatedArticle, paragraph, 2))
    const {command} = find(actions, 'Show the other copy')
    await client.command(command?.command ?? '', ...((command?.arguments ?? []) as unknown[]))
    expect(client.documentsShown).toEqual([{uri, selection: rangeOf(repeatedArticle, paragraph), takeFocus: true}])
  })

  it('come with the line ends of the article, and by version', async () => {
    const text = repeatedArticle.replaceAll('\n', '\r\n')
    await client.open(uri, text)
    await client.change(uri, `${text}\r\n`)
    const [action] = await client.codeActions(uri, {start: {line: 4, character: 3}, end: {line: 4, character: 3}})
    const [edit] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[]
    expect(edit?.textDocument.version).toBe(2)
  })

  it('name no version where the client knows none', async () => {
    const old = await startClient({
      capabilities: {textDocument: {codeAction: usualCapabilities.textDocument?.codeAction ?? {}}}
    })
    await old.open(uri, repeatedArticle)
    const [action] = await old.codeActions(uri, rangeOf(repeatedArticle, paragraph, 2))
    expect(Object.keys(action?.edit?.changes ?? {})).toEqual([uri])
    await old.stop()
  })
})

describe('on a name in two forms', () => {
  it('use one of them everywhere', async () => {
    const uri = toUri(join(createFolder(), 'a.txt'))
    const actions = await actionsOn(uri, namedArticle, 'Solhiem')
    expect(actions.map(({title}) => title)).toEqual([
      'Write “Solheim”',
      'Use “Solheim” everywhere',
      'Use “Solhiem” everywhere',
      'Show the other place',
      'Always write “Solheim” (house list)',
      'Always write “Solhiem” (house list)',
      '“Solheim” and “Solhiem” are different names',
      'Ignore consistent-names in this file',
      'Accept into the baseline',
      'Make all safe changes'
    ])
    expect(client.apply(find(actions, 'Use “Solheim” everywhere'), uri)).toBe(
      namedArticle.replaceAll('Solhiem', 'Solheim')
    )
    expect(client.apply(find(actions, 'Use “Solhiem” everywhere'), uri)).toBe(
      namedArticle.replaceAll('Solheim', 'Solhiem')
    )
  })

  const other = 'Always write “Solhiem” (house list)'
  const different = '“Solheim” and “Solhiem” are different names'
  const configurations: readonly (readonly [file: string, text: string, title: string, after: string])[] = [
    [
      '.newslintrc.yaml',
      '# Our desk\npreset: submission\n',
      other,
      '# Our desk\npreset: submission\nnames: [Solhiem]\n'
    ],
    [
      '.newslintrc.yaml',
      'names:\n  - Ada King # of the mill\n\n# The end\n',
      other,
      'names:\n  - Ada King # of the mill\n  - Solhiem\n\n# The end\n'
    ],
    [
      '.newslintrc.yaml',
      'rules:\n  consistent-names: error # strict\n',
      different,
      'rules:\n  consistent-names: [error, {allow: [[Solheim, Solhiem]]}] # strict\n'
    ],
    [
      'newslint.config.json',
      '{\n  "names": [\n    "Ada King"\n  ],\n  "rules": {}\n}\n',
      other,
      '{\n  "names": [\n    "Ada King",\n    "Solhiem"\n  ],\n  "rules": {}\n}\n'
    ],
    [
      'newslint.config.json',
      '{"rules": {"consistent-names": ["warning", {"allow": [["A", "B"]]}]}}',
      different,
      '{"rules": {"consistent-names": ["warning", {"allow": [["A", "B"], ["Solheim", "Solhiem"]]}]}}'
    ],
    [
      'package.json',
      '{\n  "name": "desk",\n  "newslint": {"preset": "submission"}\n}\n',
      other,
      '{\n  "name": "desk",\n  "newslint": {"preset": "submission", "names": ["Solhiem"]}\n}\n'
    ]
  ]

  it.for(configurations)('write into %s: %j, %s', async ([file, text, title, after]) => {
    const folder = createFolder({[file]: text, 'a.txt': namedArticle})
    const uri = toUri(join(folder, 'a.txt'))
    writeEdits(find(await actionsOn(uri, namedArticle, 'Solhiem'), title))
    expect(readFileSync(join(folder, file), 'utf8')).toBe(after)
    // The house decides the other way now, or has nothing against both.
    await client.change(uri, `${namedArticle}\n`)
    const found = (await client.diagnostics(uri)).filter(({code}) => code === 'consistent-names')
    const wrong = found.map(({range}) => sliceRange(namedArticle, range))
    expect(new Set(wrong)).toEqual(new Set(title === other ? ['Solheim'] : []))
  })

  it.for([
    ['newslint.config.mjs', "export default {names: [{file: 'style/names.txt'}]}\n"],
    ['.newslintrc.yaml', 'names: [{file: style/names.txt}]\n']
  ] as const)('write into the list that %s names', async ([file, text]) => {
    const folder = createFolder({[file]: text, 'style/names.txt': 'Ada King', 'a.txt': namedArticle})
    const actions = await actionsOn(toUri(join(folder, 'a.txt')), namedArticle, 'Solhiem')
    writeEdits(find(actions, other))
    expect(readFileSync(join(folder, 'style/names.txt'), 'utf8')).toBe('Ada King\nSolhiem\n')
  })

  it('tell how, where the configuration is a program', async () => {
    const folder = createFolder({'newslint.config.mjs': 'export default {}\n', 'a.txt': namedArticle})
    const {edit, command} = find(await actionsOn(toUri(join(folder, 'a.txt')), namedArticle, 'Solhiem'), other)
    expect(edit).toBeUndefined()
    await client.command(command?.command ?? '', ...((command?.arguments ?? []) as unknown[]))
    expect(client.shown.at(-1)).toContain('Add "Solhiem" to `names` in ')
  })

  it('make a configuration where there is none', async () => {
    const folder = createFolder({'a.txt': namedArticle})
    writeEdits(find(await actionsOn(toUri(join(folder, 'a.txt')), namedArticle, 'Solhiem'), different))
    expect(await rulesOn(folder, 'a.txt')).toEqual([])
    expect(readFileSync(join(folder, '.newslintrc.yaml'), 'utf8')).toMatch(/^rules:\n {2}consistent-names:\n/)
  })
})

describe('on a word in two forms', () => {
  const text = 'The adviser left on Monday. Nobody saw why.\n\nThe advisors stayed.\n'

  it('use one of them everywhere, whatever its ending', async () => {
    const uri = toUri(join(createFolder(), 'a.txt'))
    const actions = await actionsOn(uri, text, 'advisors')
    expect(actions.map(({title}) => title).slice(0, 2)).toEqual([
      'Use “adviser” everywhere',
      'Use “advisor” everywhere'
    ])
    expect(actions.slice(0, 2).map((action) => client.apply(action, uri))).toEqual([
      text.replace('advisors', 'advisers'),
      text.replace('adviser', 'advisor')
    ])
  })

  it('decide it for all articles', async () => {
    const folder = createFolder({'.newslintrc.yaml': 'preset: submission\n'})
    const uri = toUri(join(folder, 'a.txt'))
    writeEdits(find(await actionsOn(uri, text, 'advisors'), 'Always prefer “adviser” (house style)'))
    await client.change(uri, `${text}\n`)
    const [diagnostic] = await client.diagnostics(uri)
    expect(diagnostic?.message).toContain('Unexpected `advisors`, expected `advisers`')
  })
})

describe('that ignore a finding', () => {
  const copies: readonly (readonly [name: string, languageId: string, text: string])[] = [
    ['a.md', 'markdown', `# Harbour\n\n${paragraph}\n\nThe board met.\n\n${paragraph}\n`],
    ['a.md', 'markdown', `${paragraph}\n\n- One\n- ${paragraph}\n`],
    ['a.md', 'markdown', `---\ntitle: Harbour\n---\n${paragraph}\n\n> ${paragraph}\n`],
    ['a.md', 'markdown', '| One | Two |\n| --- | --- |\n| Mayor | It happened in TK, they say. |\n'],
    ['a.html', 'html', `<!doctype html>\n<p>${paragraph}</p>\n  <p>${paragraph}</p>\n`],
    ['a.html', 'html', '<table><tr><td>It happened in TK, they say.</td></tr></table>\n'],
    ['a.txt', 'plaintext', repeatedArticle],
    ['a.txt', 'plaintext', `---\nauthor: Ada\n---\n\n${repeatedArticle}`],
    ['a.txt', 'plaintext', `---\nnewslint:\n  disable: [consistent-names] # two sisters\n---\n\n${repeatedArticle}`]
  ]

  it.for(copies)('in %s (%s): %j', async ([name, languageId, text]) => {
    const folder = createFolder({[name]: text})
    const uri = toUri(join(folder, name))
    await client.open(uri, text, languageId)
    const diagnostics = await client.diagnostics(uri)
    const diagnostic = diagnostics.find(({code}) => code !== 'unused-suppression')
    const rule = String(diagnostic?.code)
    const actions = await client.codeActions(uri, diagnostic!.range, ['quickfix'])
    const titles = actions.map(({title}) => title).filter((title) => title.startsWith('Ignore'))
    const inFile = `Ignore ${rule} in this file`
    expect(titles).toEqual(name === 'a.txt' ? [inFile] : [`Ignore ${rule} here`, inFile])
    for (const title of titles) {
      writeFileSync(join(folder, name), client.apply(find(actions, title), uri))
      expect((await rulesOn(folder, name)).filter((rule) => rule !== 'unused-suppression')).toEqual([])
    }
  })

  it('for good, in the baseline', async () => {
    const folder = createFolder({'a.txt': repeatedArticle, 'b.txt': namedArticle})
    for (const [name, text, words] of [
      ['a.txt', repeatedArticle, 'winter storms begin.\n'],
      ['b.txt', namedArticle, 'Solhiem']
    ] as const) {
      const nth = name === 'a.txt' ? 2 : 1
      writeEdits(find(await actionsOn(toUri(join(folder, name)), text, words, nth), 'Accept into the baseline'))
    }
    const {code, report} = await checkAsJson(folder, ['--baseline', 'newslint-baseline.json', '.'])
    expect(code).toBe(0)
    expect(report.files.flatMap(({findings}) => findings)).toEqual([])
  })
})

describe('source.fixAll.newslint', () => {
  it('makes the safe changes only', async () => {
    const uri = toUri(join(createFolder(), 'a.txt'))
    const text = `${namedArticle}\n${repeatedArticle}`
    await client.open(uri, text)
    for (const kind of ['source.fixAll.newslint', 'source.fixAll', 'source']) {
      const actions = await client.codeActions(uri, rangeOf(text, 'Mayor'), [kind])
      expect(actions.map((action) => action.kind)).toEqual(['source.fixAll.newslint'])
      expect(client.apply(actions[0]!, uri)).toBe(`${namedArticle.replaceAll('Solhiem', 'Solheim')}\n${mendedArticle}`)
    }
    expect(await client.codeActions(uri, rangeOf(text, 'Solhiem'), ['source.organizeImports'])).toEqual([])
  })

  it('is not offered where nothing is safe', async () => {
    const uri = toUri(join(createFolder(), 'a.txt'))
    await client.open(uri, mendedArticle)
    expect(await client.codeActions(uri, rangeOf(mendedArticle, 'harbour'), ['source.fixAll.newslint'])).toEqual([])
  })
})

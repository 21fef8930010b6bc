import {describe, expect, it} from 'vitest'
import consistentNames from '../../rules/consistent-names.js'
import {Article} from '../../src/article/article.js'
import type {Finding} from '../../src/finding.js'
import {readSource} from '../../src/source/read.js'
import {checkText, type Settings} from './check-text.js'

const check = async (text: string, settings: Settings = {}): Promise<readonly Finding[]> =>
  checkText(consistentNames, text, {preset: 'submission', ...settings})

/** Findings as `actual -> expected (kind)`. */
const summarize = async (text: string, settings?: Settings): Promise<string[]> =>
  (await check(text, settings)).map(
    ({actual, expected, data}) => `${actual} -> ${expected.join('|') || '?'} (${data.kind})`
  )

describe('spelling', () => {
  it('reports every place of the form that stands less than half as often, each with its own edit', async () => {
    const text = `Mayor Orla Brennigan opened the bridge on Monday. “It is late,” Brennigan said of the work.
Critics of Brennigan stayed away, and so did the friends of Brennigan. The next day Brenigan left the city.
Nobody saw Brenigan again.`
    const findings = await check(text)
    expect(findings.map(({actual, expected}) => [actual, ...expected])).toEqual([
      ['Brenigan', 'Brennigan'],
      ['Brenigan', 'Brennigan']
    ])
    const [first] = findings
    expect(first?.message).toBe(
      'Unexpected `Brenigan`, expected `Brennigan`, as on line 1 (4 times; this form 2 times)'
    )
    expect(first?.severity).toBe('warning')
    expect(first?.fixes).toMatchObject([{isSafe: true, edits: [{text: 'Brennigan'}]}])
    expect(first?.related).toMatchObject([{place: {start: {line: 1, column: 12}}}])
    expect(first?.data).toMatchObject({
      kind: 'spelling',
      forms: [
        {text: 'Brennigan', count: 4},
        {text: 'Brenigan', count: 2}
      ]
    })
  })

  it('shows the whole run where a neighbouring word is shared', async () => {
    const text = `The gang is called Lobo de Tarapaca. Police say that Lobo de Tarapaca runs the port.
Officers who hunt Lobo de Tarpaca have asked for help.`
    expect(await summarize(text)).toEqual(['Lobo de Tarpaca -> Lobo de Tarapaca (spelling)'])
  })

  it('leaves open which is right without evidence, on the form that comes second', async () => {
    const text = `Ivo Melchiorsen wrote the report. A spokesman for the council thanked Melchiorson for his work.`
    const [finding, ...others] = await check(text)
    expect(others).toEqual([])
    expect(finding).toMatchObject({actual: 'Melchiorson', expected: [], fixes: []})
    expect(finding?.message).toBe(
      'Unexpected `Melchiorson` beside `Melchiorsen` on line 1, expected one form: two spellings of one name'
    )
  })

  it('takes the spelling that is known for the right one, but does not mend it unseen', async () => {
    const text = 'Senator Anna Thompson spoke first. Later Thomspon told reporters that the vote was fair.'
    const [finding] = await check(text)
    expect(finding).toMatchObject({actual: 'Thomspon', expected: ['Thompson'], fixes: [{isSafe: false}]})
  })

  it('makes one finding of three spellings', async () => {
    const text = `Tyra Mcdellany, a nurse, came by bus. “We wait,” Mcdelany said. Asked again, Mcdellanny said the same.`
    const findings = await check(text)
    expect(findings).toHaveLength(1)
    expect(findings[0]?.data['forms']).toHaveLength(3)
  })

  it.each([
    [
      'two people with first names of their own',
      'Jon Cahill met Nate Cahil at the fair. Cahill and Cahil shook hands.'
    ],
    ['a plural and a people', 'Roth came with the Roths. Bolivia sent Bolivians to the Bolivian games.'],
    ['a month and a name', 'In June, Junge went home. Nobody told Junge why.'],
    [
      'party tags and parts of compounds',
      'Sen. Ada Quill (D-Newport) spoke in Newport about the Quill-Marsh plan of Marsh.'
    ],
    ['a first name and a surname', 'Janet Yellan met Ellan Kulman in spring. Yellan had asked Kulman first.'],
    [
      'what is marked as it stands',
      'Orla Brennigan spoke. Brennigan said that “Brenigan [sic] is late” was on the wall.'
    ],
    ['ordinary words', 'Boards met. The Board said that Boarders paid. Note that Notes were read.']
  ])('is silent about %s', async (_, text) => {
    expect(await summarize(text)).toEqual([])
  })

  it('is silent about pairs that are allowed, with their first names or without', async () => {
    const text = 'Ivo Melchiorsen wrote it. A spokesman thanked Melchiorson for his work.'
    expect(await summarize(text, {setting: {allow: [['Melchiorson', 'Melchiorsen']]}})).toEqual([])
    expect(await summarize(text, {setting: {allow: [['Ivo Melchiorsen', 'Ivo Melchiorson']]}})).toEqual([])
  })
})

describe('forms of one spelling', () => {
  it.each([
    ['accent', 'Raúl Peñaval spoke. Peñaval left early. The crowd cheered Penaval.', 'Penaval -> Peñaval (accent)'],
    [
      'hyphen',
      'Ana Abu-Terek ran. The coach of Abu-Terek and the wife of Abu Terek cheered.',
      'Abu Terek -> Abu-Terek (hyphen)'
    ],
    [
      'space',
      'He reads DailyBeacon at noon. DailyBeacon is new. The editor of Daily Beacon is old.',
      'Daily Beacon -> DailyBeacon (space)'
    ],
    ['split name', 'Ada Rubino won. The friends of Rubino sang, but Ru bino was tired.', 'Ru bino -> Rubino (space)'],
    ['lost capital', 'The DKRB met. Staff of the DKRB agreed with the Dkrb on pay.', 'Dkrb -> DKRB (case)'],
    ['inner capital', 'Amy McTarran ran. Fans of McTarran and of Mctarran sang.', 'Mctarran -> McTarran (case)'],
    ['shift key', 'HAnnah Quill came. A friend of Hannah Quill did not.', 'HAnnah -> Hannah (case)'],
    [
      'second word',
      'The Harbor Board met. A Harbor Board vote failed. The Harbor Board went home. The Harbor board slept.',
      'Harbor board -> Harbor Board (case)'
    ],
    ['period', 'The U.N. met today. A U.N. envoy and a U.N. clerk read the UN report.', 'UN -> U.N. (period)'],
    [
      'initial',
      'John Q. Marsh won. The wife of John Q. Marsh thanked John P. Marsh.',
      'John P. Marsh -> John Q. Marsh (initial)'
    ],
    [
      'initial’s period',
      'John Q. Marsh won. The wife of John Q. Marsh thanked John Q Marsh.',
      'John Q Marsh -> John Q. Marsh (period)'
    ],
    ['apostrophe', 'The Ka’atib met. A Ka’atib clerk sang for the Kaatib choir.', 'Kaatib -> Ka’atib (spelling)'],
    [
      'capital too many',
      'A Nordic council met. The Nordic council voted. The Nordic council left. We saw the Nordic Council again.',
      'Nordic Council -> Nordic council (case)'
    ],
    [
      'stressed word',
      'He is on Fix News. Later Fix News called. The head of FIX News slept.',
      'FIX News -> Fix News (case)'
    ],
    [
      'full stop and a space lost',
      'The United Shires met. A guest of the United ShiresIn a hurry left the hall.',
      'ShiresIn -> Shires. In (space)'
    ],
    [
      'capital too many behind the article that opens a sentence',
      'The Nordic Council, a club, met. We like the Nordic council. Our Nordic council is old, as a Nordic council should be.',
      'Nordic Council -> Nordic council (case)'
    ]
  ])('reports a %s', async (_, text, expected) => {
    expect(await summarize(text)).toEqual([expected])
  })

  it('counts the odd word of a run where it stands alone, too, and says so', async () => {
    const text = 'He is on Fix News. Fix is late. Later Fix News called. The head of FIX News slept.'
    expect((await check(text)).map(({message}) => message)).toEqual([
      'Unexpected `FIX News`, expected `Fix News`, as on line 1 (`Fix` 3 times; this form once)'
    ])
  })

  it.each([
    ['a model and its maker', 'The Nevora was sold. Nevora makes the NevoraXL, which is new. A Nevora guest tried it.'],
    [
      'an agency named after its body',
      'The Velpec met. Velpec oil is dear, the Velpecna agency said. A Velpec clerk left.'
    ],
    ['a code word', 'Readers of the Daily Beacon voted. Text the word DAILYBEACON to the Daily Beacon by noon.']
  ])('leaves %s alone', async (_, text) => {
    expect(await summarize(text)).toEqual([])
  })

  it('knows a shift key that was held too long, however often it was', async () => {
    const text = 'The Harbor INc met. At Harbor INc they sang. A guest of the Harbor Inc left.'
    expect(await summarize(text)).toEqual(['INc -> Inc (case)', 'INc -> Inc (case)'])
  })

  it('leaves handles in attributes of markup alone', async () => {
    expect(await summarize('Ada Rubino won. A post (by="AdaRubino") said that Ada Rubino had won.')).toEqual([])
  })

  it('keeps the period that ends the sentence, and adds none', async () => {
    const dotted = 'The U.N. met. A U.N. envoy came, and a U.N. clerk went to the UN. A U.N. bus left.'
    expect((await check(dotted)).map(({expected}) => expected[0])).toEqual(['U.N'])
    const plain = 'The UN met. A UN envoy came, and a UN clerk went to the U.N. They left.'
    expect((await check(plain)).map(({expected}) => expected[0])).toEqual(['UN.'])
  })

  it.each([
    [
      'datelines and titles in capitals',
      'BOULDER CREEK (AP) — Boulder Creek is a town.\nCREEK FLOODS BOULDER\nBoulder slept.'
    ],
    [
      'compounds before a noun',
      'The Quill-Marsh debate was long. Quill spoke. Marsh sang. In the end Quill Marsh fans left.'
    ],
    ['peoples', 'Cuban-American voters came. A Cuban American ran.'],
    ['a prefix that opens a sentence', 'Al-Hariri left. The wife of al-Hariri stayed.'],
    ['straight and curly apostrophes', "Sean O’Dell came. Nobody knew O'Dell."]
  ])('is silent about %s', async (_, text) => {
    expect(await summarize(text)).toEqual([])
  })
})

describe('house list', () => {
  const house = {
    names: [
      {standard: 'Kyiv', wrong: ['Kiev']},
      {standard: 'Brenigan', wrong: []}
    ]
  }

  it('reports a wrong form even where it stands alone', async () => {
    expect(await summarize('The train to Kiev was late.', {house})).toEqual(['Kiev -> Kyiv (spelling)'])
  })

  it('decides which form is right, whatever the counts', async () => {
    const text = 'Orla Brennigan spoke. Brennigan said so. Critics of Brenigan laughed.'
    expect(await summarize(text, {house})).toEqual([
      'Brennigan -> Brenigan (spelling)',
      'Brennigan -> Brenigan (spelling)'
    ])
  })
})

describe('repeated passages', () => {
  it('counts a copy once and mends both', async () => {
    const body = `The gang is called Lobo de Tarapaca and it runs the port of the old town by night.
Police say that Lobo de Tarapaca has two hundred men, and that nobody dares to speak of it.
Officers who hunt Lobo de Tarpaca have asked the ministry for help with boats and radios.`
    const findings = await check(`${body}\n${body}`)
    expect(findings.map(({place}) => place.start.line)).toEqual([3, 6])
    expect(findings[0]?.data['forms']).toMatchObject([{count: 2}, {count: 1}])
    expect(findings[0]?.fixes[0]?.edits.map(({place}) => place.start.line)).toEqual([3, 6])
  })
})

describe('across files', () => {
  const run = async (texts: Readonly<Record<string, string>>): Promise<string[]> => {
    const {rule} = consistentNames
    const options = {allow: [], checkAcrossFiles: true}
    const articles = new Map<string, Article>()
    for (const [path, text] of Object.entries(texts)) articles.set(path, new Article(await readSource(text, path)))
    const reported: string[] = []
    await rule.checkRun?.({
      entries: [...articles].map(([path, article]) => ({path, facts: rule.collect?.({article, options})})),
      read: async (path: string) => articles.get(path) as Article,
      options,
      house: {names: []},
      isActive: () => true,
      report: (article, {message}) => reported.push(`${article.source.path}: ${message}`)
    })
    return reported
  }

  it('reports a full name that one article spells differently from two others', async () => {
    expect(
      await run({
        'a.txt': 'Anna Brennigan won the race.',
        'b.txt': 'The prize went to Anna Brennigan.',
        'c.txt': 'A friend of Anna Brenigan sang.'
      })
    ).toEqual(['c.txt: Unexpected `Anna Brenigan`, expected `Anna Brennigan` as in a.txt and 1 more'])
  })

  it('is silent about bare surnames and other first names', async () => {
    expect(
      await run({
        'a.txt': 'Anna Brennigan won the race.',
        'b.txt': 'The prize went to Anna Brennigan.',
        'c.txt': 'A friend of Peter Brenigan sang. Brenigan danced.'
      })
    ).toEqual([])
  })
})

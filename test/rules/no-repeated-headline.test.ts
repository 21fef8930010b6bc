import {describe, expect, it} from 'vitest'
import noRepeatedHeadline from '../../rules/no-repeated-headline.js'
import {checkText, type Settings} from './check-text.js'

const check = (text: string, settings?: Settings) =>
  checkText(noRepeatedHeadline, text, {preset: 'submission', ...settings})
const found = async (text: string, settings?: Settings) =>
  (await check(text, settings)).map(({data, actual}) => [data.kind, actual])

const story =
  'The council met on Monday and voted for the new tram, which is to run from the harbour to the hills.\n\nNobody spoke.\n'

describe('no-repeated-headline', () => {
  it.each([
    ['in plain text', 'a.txt', `Council votes for new tram\n\nCouncil votes for new tram\n\n${story}`],
    [
      'behind a byline',
      'a.txt',
      `Council votes for new tram\n\nBy Anja Roth\n\nCouncil votes for new tram\n\n${story}`
    ],
    ['in Markdown', 'a.md', `# Council votes for new tram\n\nCouncil votes for new tram\n\n${story}`],
    ['in HTML', 'a.html', `<h1>Council votes for new tram</h1><p>Council votes for new tram</p><p>${story}</p>`]
  ])('reports the headline again %s', async (_, path, text) => {
    expect(await found(text, {path})).toEqual([['exact', 'Council votes for new tram']])
  })

  it.each([
    ['in capitals', 'COUNCIL VOTES FOR NEW TRAM'],
    ['with a full stop', 'Council votes for new tram.'],
    ['with an outlet', 'Council votes for new tram | Evening Post']
  ])('knows it %s', async (_, again) => {
    expect(await found(`# Council votes for new tram\n\n${again}\n\n${story}`, {path: 'a.md'})).toEqual([
      ['exact', again]
    ])
  })

  it('reports it as first sentence of a paragraph', async () => {
    const text = `# Council votes for new tram\n\nCouncil votes for new tram. ${story}`
    expect(await found(text, {path: 'a.md'})).toEqual([['exact', 'Council votes for new tram.']])
  })

  it('reports a second version', async () => {
    const text = `# Council votes for new tram to harbour\n\nCouncil votes for new tram to port\n\n${story}`
    expect(await found(text, {path: 'a.md'})).toEqual([['edited', 'Council votes for new tram to port']])
  })

  it('reports the title of the front matter as first line', async () => {
    const text = `---\ntitle: Council votes for new tram\n---\n\nCouncil votes for new tram\n\n${story}`
    expect(await found(text, {path: 'a.md'})).toEqual([['exact', 'Council votes for new tram']])
  })

  it('removes it', async () => {
    const text = `# Council votes for new tram\n\nCouncil votes for new tram\n\n${story}`
    const [finding] = await check(text, {path: 'a.md'})
    expect(finding).toMatchObject({
      severity: 'error',
      message: 'Unexpected headline again, expected it once: it stands on line 1',
      expected: [''],
      related: [{place: {start: {line: 1}}}]
    })
    const [edit] = finding?.fixes[0]?.edits ?? []
    const {start, end} = edit?.place ?? {}
    expect(text.slice(0, start?.offset ?? 0) + text.slice(end?.offset ?? 0)).toBe(
      `# Council votes for new tram\n\n${story}`
    )
  })

  it.each([
    `# Council votes for new tram\n\n${story}`,
    `---\ntitle: Council votes for new tram\n---\n\n# Council votes for new tram\n\n${story}`,
    `# Council votes for new tram\n\nThe council votes for a new tram on Monday.\n\n${story}`,
    `# Obituaries\n\nObituaries\n\n${story}`,
    `# Council votes for new tram\n\n${story}\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nCouncil votes for new tram\n`
  ])('stays silent: %s', async (text) => {
    expect(await found(text, {path: 'a.md'})).toEqual([])
  })
})

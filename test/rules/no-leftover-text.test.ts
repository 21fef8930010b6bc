import {describe, expect, it} from 'vitest'
import noLeftoverText from '../../rules/no-leftover-text.js'
import {assistantRemarks} from './assistant-remarks.js'
import {checkText, type Settings} from './check-text.js'

const check = (text: string, settings?: Settings) =>
  checkText(noLeftoverText, text, {preset: 'submission', ...settings})
const found = async (text: string, settings?: Settings) =>
  (await check(text, settings)).map(({data, actual}) => [data.kind, actual])

const story = 'The council met on Monday and voted for the budget.'

describe('no-leftover-text', () => {
  it.each(assistantRemarks)('reports a remark of an assistant: %s', async (remark) => {
    const alone = await check(`${story}\n\n${remark}\n`)
    expect(alone.map(({data}) => data.kind)).toContain('assistant')
    const behind = await check(`${story} ${remark}\n`)
    expect(behind.map(({data}) => data.kind)).toContain('assistant')
  })

  it('places it on the whole sentence and offers to remove it', async () => {
    const [finding, ...others] = await check(`${story} Let me know if you'd like a shorter version!\n`)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'error',
      actual: "Let me know if you'd like a shorter version!",
      message: "Unexpected remark of a writing assistant, remove it: “Let me know if you'd like a shorter …”",
      expected: [''],
      fixes: [{isSafe: false}]
    })
  })

  it.each([
    'See the report.[oaicite:3]{index=3}',
    'The page https://example.org/?utm_source=chatgpt.com says so.',
    'It rose by a fifth.【4†source】',
    'It rose by a fifth turn0search2.'
  ])('reports the marks of assistants: %s', async (text) => {
    expect((await found(text)).map(([kind]) => kind)).toEqual(['assistant'])
  })

  it.each([
    ['The mayor, [insert name], spoke.', '[insert name]'],
    ['The mayor, [NAME], spoke.', '[NAME]'],
    ['It cost [add figure here].', '[add figure here]'],
    ['“We won,” [quote from the coach to come].', '[quote from the coach to come]'],
    ['It cost {{amount}}.', '{{amount}}'],
    ['It was founded in TK by two sisters.', 'TK'],
    ['The TK-year-old spoke.', 'TK'],
    ['He is TKTK.', 'TKTK'],
    ['About XX percent came.', 'XX'],
    ['It cost $XXX.', 'XXX'],
    ['Lorem ipsum dolor sit amet.', 'Lorem ipsum'],
    ['The mayor, Anja Roth (cq), spoke.', 'cq'],
    ['TODO: call the mayor.', 'TODO']
  ])('reports a placeholder: %s', async (text, placeholder) => {
    expect(await found(text)).toEqual([['placeholder', placeholder]])
  })

  it.each([
    'We are sorry, this video is not available in your country.',
    'Your browser does not support the video tag.',
    'SIGN UP FOR OUR NEWSLETTER',
    'Please enable JavaScript to view the comments.',
    'Enter your email address:',
    'Story continues below advertisement',
    'By signing up, you agree to our terms.',
    'A post shared by Anja Roth (@anjaroth)',
    'We use cookies to improve your visit.',
    'FOR IMMEDIATE RELEASE'
  ])('reports the words of a page: %s', async (text) => {
    expect((await found(`${story}\n\n${text}\n`)).map(([kind]) => kind)).toContain('page')
  })

  it('reports labels, and takes them away', async () => {
    const text = `${story}\n\nADVERTISEMENT\n\nRead more: Council votes for tram\n\nNobody spoke.\n`
    const findings = await check(text)
    expect(findings.map(({severity, actual}) => [severity, actual])).toEqual([
      ['warning', 'ADVERTISEMENT'],
      ['warning', 'Read more: Council votes for tram']
    ])
    expect(findings.map(({fixes}) => fixes[0]?.isSafe)).toEqual([true, true])
  })

  it.each([
    'It is important to note that families can sign up for Medicare in May.',
    '“Let me know if you want me to rewrite it,” she said. “I hope this helps.”',
    'He shopped at TK Maxx before flight TK 1951. Super Bowl XX was long ago.',
    '“He [the mayor] lied [sic] to [name withheld],” she said. [Applause.]',
    '“We will [add] jobs on [date],” the letter says.',
    'Related work was done by the city (insert joke here, she wrote), and read more widely.',
    'The app will share this story of the town. She left a comment and a review.',
    'Would you have paid? Do you think so? If you drive, you can park there.'
  ])('stays silent: %s', async (text) => {
    const findings = await found(text)
    expect(findings.filter(([, actual]) => actual !== '(insert joke here, she wrote)')).toEqual([])
  })

  it('lets stand what the house allows', async () => {
    const setting = {allow: ['Read more']}
    expect(await found(`${story}\n\nRead more: Council votes for tram\n`, {setting})).toEqual([])
  })

  it('points at the same words in Markdown and HTML', async () => {
    const markdown = await found(`${story}\n\n**Let me know** if you'd like changes &amp; additions.\n`, {path: 'a.md'})
    expect(markdown.map(([kind]) => kind)).toEqual(['assistant'])
    const html = await found(`<p>${story}</p><p><b>Advertisement</b></p>`, {path: 'a.html'})
    expect(html).toEqual([['label', 'Advertisement']])
  })
})

import {describe, expect, it} from 'vitest'
import consistentSpelling from '../../rules/consistent-spelling.js'
import {checkText, type Settings} from './check-text.js'

const check = (text: string, settings?: Settings) => checkText(consistentSpelling, text, settings)
const found = async (text: string, settings?: Settings) =>
  (await check(text, settings)).map(({data, actual, expected}) => [data.kind, actual, ...expected])

describe('consistent-spelling', () => {
  it.each([
    ['variant', 'One adviser left. An adviser stayed.\n\nAn advisor spoke.', 'advisor', 'adviser'],
    ['variant', 'The website failed. Websites do.\n\nHer web site works.', 'web site', 'website'],
    ['variant', 'It moved toward them, toward us.\n\nTowards noon it stopped.', 'Towards', 'Toward'],
    ['variant', 'The negotiations, long negotiations.\n\nNew negotations began.', 'negotations', 'negotiations'],
    [
      'variant',
      'An administration, an administration.\n\nThe admiinstration left.',
      'admiinstration',
      'administration'
    ],
    ['hyphen', 'A cover-up, two cover-ups.\n\nThe coverup ended.', 'coverup', 'cover-up'],
    ['hyphen', 'The online form, the online shop.\n\nAn on-line vote.', 'on-line', 'online'],
    ['percent', 'It rose 3 percent, then 4 percent.\n\nIt fell 2.5% after that.', '2.5%', '2.5 percent'],
    ['space', 'The first boat left.\n\nThey saw thefirst boat.', 'thefirst', 'the first'],
    ['space', 'The e-mail chain, her e-mail chain.\n\nIt stood in thee-mail chain.', 'thee-mail', 'the e-mail'],
    ['space', 'A tilemaker, two tilemakers, one tilemaker.\n\nA tile maker left.', 'tile maker', 'tilemaker'],
    ['percent', 'It rose 3 percent, then 4 percent.\n\nIt fell 2 per cent after that.', '2 per cent', '2 percent'],
    ['percent', 'It rose 3%, then 4%.\n\nIt fell 2.5 percent after that.', '2.5 percent', '2.5%'],
    [
      'month',
      'It opens on Oct. 8 and closes on the evening of Nov. 9.\n\nIt opens again on December 3 for all.',
      'December',
      'Dec.'
    ],
    ['region', 'The color of the harbor and its flavor.\n\nThe neighbour left.', 'neighbour', 'neighbor'],
    ['region', 'The colour of the harbour, the flavour.\n\nThe neighbor left.', 'neighbor', 'neighbour'],
    ['region', 'They organise and apologise in the harbour.\n\nThey realize it.', 'realize', 'realise']
  ])('%s: %s', async (kind, text, actual, expected) => {
    const [finding, ...others] = await check(text)
    expect(others).toEqual([])
    expect(finding?.data.kind).toBe(kind)
    expect([finding?.actual, finding?.expected]).toEqual([actual, [expected]])
  })

  it('says where the other form stands, and how often', async () => {
    const [finding] = await check('One adviser left. An adviser stayed.\n\nAn advisor spoke.')
    expect(finding).toMatchObject({
      severity: 'warning',
      message: 'Unexpected `advisor`, expected `adviser`, as elsewhere (2 times, first `adviser` on line 1)',
      related: [{message: '`adviser` stands here', place: {start: {line: 1, column: 5}}}],
      fixes: [{isSafe: true, edits: [{text: 'adviser'}]}]
    })
    expect(finding?.data.forms).toMatchObject([
      {text: 'adviser', count: 2},
      {text: 'advisor', count: 1}
    ])
  })

  it('does not make one word of two by itself', async () => {
    const [finding] = await check('A tilemaker, two tilemakers, one tilemaker.\n\nA tile maker left.')
    expect(finding?.fixes).toMatchObject([{isSafe: false, edits: [{text: 'tilemaker'}]}])
  })

  it('leaves the choice when nothing shows which form is odd', async () => {
    const [finding, ...others] = await check('An adviser left.\n\nAn advisor spoke.')
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      actual: 'advisor',
      expected: [],
      fixes: [
        {title: 'Write `adviser` everywhere', isSafe: false, edits: [{place: {start: {line: 3}}, text: 'adviser'}]},
        {title: 'Write `advisor` everywhere', isSafe: false, edits: [{place: {start: {line: 1}}, text: 'advisor'}]}
      ],
      message: 'Unexpected second form `advisor`, expected one form: `adviser` on line 1'
    })
  })

  it('knows which form the house prefers', async () => {
    const text = 'An adviser left.\n\nAn advisor spoke.'
    expect(await found(text, {setting: {preferred: ['advisor']}})).toEqual([['variant', 'adviser', 'advisor']])
  })

  it.each([
    'Gray left. The harbour is grey, in a colour of its own. Grey skies.',
    'The e-mail, an e-mail. Email Systems sells it.',
    'It opens on January 3.\n\nTHIRD QTR TO JAN 31. Sales to Feb 48.7.',
    'An adviser left. Eva Roth, Chief Advisor, stayed.',
    '# The advisor\n\nAn adviser left.',
    'A firm monopolizes it; monopolies do.',
    'The aftertax gain was small, but after tax of two millions it was one. An undertow under tow.',
    'The spinoff came when they would spin off the mill. A login; they log in.',
    'The countries and counties of the commissioners, a commissioner said; complimentary, complementary.',
    'He has to re-sign after they resign.',
    'A middle-class voter of the middle class.',
    'It rose 3 percent (2% in May). A percent sign (%) is short.',
    'It opens on March 3 and Nov. 8. The September 11 attacks. Friday, December 4, 2015.',
    'They realize the colour of the harbour.',
    'Ford Theatre is a theater.',
    'Everything is as it was: email, website, percent.'
  ])('stays silent: %s', async (text) => {
    expect(await found(text, {path: 'a.md'})).toEqual([])
  })

  describe('in speech, whose spelling is the choice of whoever writes it down', () => {
    const quoted = 'The e-mail came, and an e-mail went. “I sent no email,” she said.'

    it('reports a second form, and leaves the words between the marks alone', async () => {
      expect(await check(quoted)).toMatchObject([
        {
          severity: 'info',
          actual: 'email',
          message:
            'Unexpected `email` in a quotation, expected `e-mail`, as elsewhere (2 times, first `e-mail` on line 1)',
          expected: [],
          fixes: [],
          data: {kind: 'hyphen'}
        }
      ])
    })

    it('takes the form outside the marks for the standard', async () => {
      const text = '“Our advisor left, an advisor came,” she said.\n\nThe adviser nodded.'
      expect(await found(text)).toEqual([['variant', 'adviser', 'advisor']])
      expect((await check('“Our advisor left,” she said.\n\nThe adviser nodded.'))[0]).toMatchObject({
        actual: 'advisor'
      })
    })

    it.each([
      ['a sentence', '“That cover-up is old,” he said. “The coverup goes on.”'],
      ['two speakers', '“The cover-up is old,” he said.\n\nMs. Roth replied: “No coverup is as old as this.”'],
      ['a part of a sentence', 'The loophole was known, because “most of us had heard of that loop-hole,” she said.'],
      ['a misspelling', 'The negotiations began. “New negotations are useless,” he said.']
    ])('compares %s', async (_, text) => {
      expect(await check(text)).toHaveLength(1)
    })

    it.each([
      ['a post', 'The e-mail came, an e-mail went. “I sent no email to anybody at all,” he tweeted.'],
      ['a statement', 'The e-mail came. “We sent no email to anybody at all,” the firm said in a statement.'],
      ['an excerpt', 'The e-mail came. Eva Roth: “There was no email for anybody on that day.”'],
      ['a post that fills its paragraph', 'The e-mail came. Then he tweeted:\n\n“I sent no email to anybody at all.”'],
      ['a term', 'The e-mail came. They call it “an email”.'],
      ['forms that are heard apart', 'He pleaded guilty. “She pled guilty whilst I was away,” he said while leaving.']
    ])('leaves %s alone', async (_, text) => {
      expect(await found(text)).toEqual([])
    })

    it('can be told to leave it alone', async () => {
      expect(await found(quoted, {setting: {quotations: false}})).toEqual([])
      expect(await found(quoted, {setting: {kinds: {'hyphen/quoted': false}}})).toEqual([])
    })
  })

  it('knows which form is a word, however often each stands', async () => {
    const text = 'The negotations, more negotations.\n\nThe negotiations ended.'
    expect(await found(text)).toEqual([
      ['variant', 'negotations', 'negotiations'],
      ['variant', 'negotations', 'negotiations']
    ])
    expect(await found('In dif-ferent ways.\n\nA different way.')).toEqual([['hyphen', 'dif-ferent', 'different']])
  })

  it('reads each kind only when it is on', async () => {
    const text = 'An adviser left. The advisor paid 3% or 4 percent.'
    expect(await found(text, {setting: {kinds: {variant: false}}})).toEqual([['percent', '4 percent']])
  })

  it('points at the same words in Markdown and HTML', async () => {
    const markdown = await found('An adviser, an *adviser* &amp; an **advisor**.', {path: 'a.md'})
    const html = await found('<p>An adviser, an <i>adviser</i> &amp; an <b>advisor</b>.</p>', {path: 'a.html'})
    expect(markdown).toEqual([['variant', 'advisor', 'adviser']])
    expect(html).toEqual(markdown)
  })
})

import {describe, expect, it} from 'vitest'
import spelling from '../../rules/spelling.js'
import {checkText, type Settings} from './check-text.js'

const check = (text: string, settings?: Settings) => checkText(spelling, text, settings)
const found = async (text: string, settings?: Settings) => (await check(text, settings)).map(({actual}) => actual)

describe('spelling', () => {
  it('reports a slip of the pen with what is meant', async () => {
    const [finding, ...others] = await check('After weeks of negotations the bridge was sold.\n')
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      ruleId: 'spelling',
      severity: 'info',
      actual: 'negotations',
      message: 'Unexpected unknown word `negotations`, expected `negotiations`',
      expected: ['negotiations'],
      data: {kind: 'unknown'}
    })
  })

  it('reports a missing space and the hyphen of a line break', async () => {
    const findings = await check('The mayor was notfollowing the debate. The deci- sion came late.\n')
    expect(findings.map(({actual, expected}) => [actual, expected[0]])).toEqual([
      ['notfollowing', 'not following'],
      ['deci- sion', 'decision']
    ])
  })

  it('points at the word itself in Markdown and HTML', async () => {
    expect(await found('Weeks of **negotations** &amp; more.\n', {path: 'a.md'})).toEqual(['negotations'])
    expect(await found('<p>Smith &amp; Sons held <em>negotations</em>.</p>', {path: 'a.html'})).toEqual(['negotations'])
  })

  it('reports each word once, with its other places', async () => {
    const [finding] = await check('The negotations failed. New negotations began.\n')
    expect(finding?.related).toHaveLength(1)
  })

  it('sets aside names, acronyms, handles, addresses, numbers and code', async () => {
    const text = 'Zdravko Kolarov of the FSNB told @kolarovz, kolarov-zd.example and #pogrom2 about the `xyzzyx`.\n'
    expect(await found(text, {path: 'a.md', setting: {kinds: {unknown: true}}})).toEqual([])
  })

  it('sets aside foreign phrases, terms in quotation marks and what is made of known words', async () => {
    const text = 'The “pljeskavica” was sold de facto by a superfundraiser of the nonunionized counterlobby.\n'
    expect(await found(text, {setting: {kinds: {unknown: true}}})).toEqual([])
  })

  it('reports words that are nobody’s slip only when it is asked to', async () => {
    const text = 'It was a frabjolous evening.\n'
    expect(await found(text)).toEqual([])
    expect(await found(text, {setting: {kinds: {unknown: 'info'}}})).toEqual(['frabjolous'])
  })

  it('knows the words and names of the house', async () => {
    const text = 'The negotations of the hrvatska choir.\n'
    const house = {names: [{standard: 'Hrvatska', wrong: []}]}
    const setting = {words: ['Negotations'], kinds: {unknown: true}}
    expect(await found(text, {setting, house})).toEqual([])
  })

  it('spells as it is told to', async () => {
    const text = 'The harbour is grey.\n'
    expect(await found(text, {setting: {dictionary: 'en'}})).toEqual(['harbour'])
    expect(await found(text, {setting: {dictionary: 'en-gb'}})).toEqual([])
  })

  it('takes the dictionary that the article is spelled by, if nothing is said', async () => {
    expect(await found('The harbour lies in grey light, the colour of its behaviour.\n')).toEqual([])
    expect(await found('The harbor has a color, a flavor and one neighbour.\n')).toEqual(['neighbour'])
    expect(await found('The programme began at the old centre, after weeks of negotations.\n')).toEqual(['negotations'])
  })

  it('asks for no more suggestions than it may', async () => {
    const text = 'The negotations about the adminstration were succesfully closed.\n'
    const expected = async (suggestions: number) =>
      (await check(text, {setting: {suggestions}})).map((finding) => finding.expected[0])
    expect(await expected(0)).toEqual(['negotiations', 'administration', 'successfully'])
    expect(await expected(1)).toEqual(['negotiations', 'administration', 'successfully'])
  })

  it('is silent in the submission preset', async () => {
    expect(await found('The negotations failed.\n', {preset: 'submission'})).toEqual([])
  })
})

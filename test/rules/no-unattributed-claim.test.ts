import {describe, expect, it} from 'vitest'
import noUnattributedClaim from '../../rules/no-unattributed-claim.js'
import {checkText, type Settings} from './check-text.js'

/** Findings as "severity kind: words". */
const findingsIn = async (text: string, settings?: Settings): Promise<string[]> => {
  const findings = await checkText(noUnattributedClaim, text, settings)
  return findings.map(({severity, data, actual}) => `${severity} ${data.kind}: ${actual}`)
}

const text = [
  'Critics argued that the dam is too low. Officials said that it would hold.',
  'It has been described as a toy, and the remark drew criticism. It is the largest dam on the continent. It was built in 1931. It has a road.',
  'Republicans said that 40 percent of farmers would move.'
].join('\n\n')

describe('no-unattributed-claim', () => {
  it('shows the editor every kind, groups aside', async () => {
    expect(await findingsIn(text)).toEqual([
      'warning vague-source: Critics argued',
      'info vague-source: Officials said',
      'warning agentless: has been described as',
      'warning nominal: drew criticism',
      'info superlative: the largest dam on the continent'
    ])
  })

  it('lets advice alone at the gate', async () => {
    expect(await findingsIn(text, {preset: 'submission'})).toEqual([
      'warning vague-source: Critics argued',
      'warning agentless: has been described as',
      'warning nominal: drew criticism'
    ])
  })

  it('attributes no sentence without quotation marks to a later one', async () => {
    const earlier =
      'The project has been described as the worst deal in the history of the city. Critics argue that the council should have hired an engineer before it signed.'
    expect(await findingsIn(earlier, {preset: 'submission'})).toEqual([
      'warning agentless: has been described as',
      'warning vague-source: Critics argue'
    ])
  })

  it('lowers a claim that a named source makes good, and says which', async () => {
    const backed = 'Critics argued that the dam is too low. “It floods,” said Ada Lund, a surveyor at the water board.'
    expect(await findingsIn(backed, {preset: 'submission'})).toEqual([])
    const [finding] = await checkText(noUnattributedClaim, backed)
    expect(finding).toMatchObject({
      severity: 'info',
      data: {kind: 'vague-source', source: 'critic', standing: 'backed'}
    })
    expect(finding?.message).toContain('Ada Lund')
    expect(finding?.related).toHaveLength(1)
  })

  it('takes a link in the sentence for a citation', async () => {
    const linked = 'Critics argued that the dam [is too low](https://example.com).'
    expect(await findingsIn(linked, {preset: 'submission', path: 'article.md'})).toEqual([])
  })

  it('has a say about groups when the house wants it', async () => {
    const findings = await findingsIn('Republicans said that the dam would hold.', {
      setting: ['info', {allowGroups: false}]
    })
    expect(findings).toEqual(['info vague-source: Republicans said'])
  })

  it('takes sources that the house allows', async () => {
    expect(
      await findingsIn('Officials said that the dam would hold.', {setting: ['info', {allow: ['officials']}]})
    ).toEqual([])
  })

  it('leaves a single one in a long article to the editor', async () => {
    const long = `Critics argued that the dam is too low.\n\n${'The dam was built in 1931 and has a road on it. '.repeat(120)}`
    expect(await findingsIn(long, {preset: 'submission'})).toEqual([])
    expect(await findingsIn(long)).toEqual(['info vague-source: Critics argued'])
    const setting = {densityPer1000: 0}
    expect(await findingsIn(long, {preset: 'submission', setting})).toEqual(['warning vague-source: Critics argued'])
  })

  it('leaves those to the editor who were there, say where they are, or are everybody', async () => {
    const mild = [
      'Neighbours said that it leaks.',
      'Analysts at Harbour Bank said that it leaks.',
      'No one said that it leaks.'
    ]
    for (const sentence of mild) {
      expect(await findingsIn(sentence, {preset: 'submission'})).toEqual([])
      expect(await findingsIn(sentence)).toHaveLength(1)
    }
  })

  it('turns kinds off and on by their names and grades', async () => {
    const setting = {kinds: {agentless: false, nominal: false, superlative: false, 'vague-source/critic': false}}
    expect(await findingsIn(text, {setting})).toEqual(['info vague-source: Officials said'])
  })

  it('says what to do', async () => {
    const [finding] = await checkText(noUnattributedClaim, text)
    expect(finding?.message).toBe(
      'Unexpected vague source “Critics argued”, expected a name, or how many they are and how they know'
    )
    expect(finding?.note).toContain('cut')
  })

  it('says nothing about headlines', async () => {
    expect(await findingsIn('# Dam has been criticized\n\nThe dam is new.', {path: 'article.md'})).toEqual([])
  })
})

import {describe, expect, it} from 'vitest'
import noUnattributedQuotation from '../../rules/no-unattributed-quotation.js'
import {checkText, type Settings} from './check-text.js'

const findingsIn = async (text: string, settings?: Settings): Promise<string[]> => {
  const findings = await checkText(noUnattributedQuotation, text, settings)
  return findings.map(({severity, data, actual}) => `${severity} ${data.kind}: ${actual}`)
}

describe('no-unattributed-quotation', () => {
  it('reports a quotation that nobody speaks, marks included', async () => {
    const text = 'The dam is to be raised.\n\n“We have waited for ten years.”\n\nWork starts in May.'
    expect(await findingsIn(text, {preset: 'submission'})).toEqual([
      'warning no-speaker: “We have waited for ten years.”'
    ])
  })

  it('reports a paragraph of speech that does not say whose it is', async () => {
    const text = '“We have waited for ten years,” said Ada Lund.\n\n“Nobody believed in it any more.”'
    expect(await findingsIn(text)).toEqual(['warning no-cue: “Nobody believed in it any more.”'])
  })

  it('lets short ones pass', async () => {
    const text = 'The dam is to be raised.\n\n“At last.”'
    expect(await findingsIn(text)).toHaveLength(1)
    expect(await findingsIn(text, {setting: {minWords: 3}})).toEqual([])
  })

  it('takes the name below a pulled quotation for its speaker', async () => {
    const html =
      '<p>The dam is new.</p><blockquote><p>“We have waited for ten years.”</p><cite>Ada Lund, surveyor</cite></blockquote>'
    expect(await findingsIn(html, {path: 'article.html'})).toEqual([])
  })
})

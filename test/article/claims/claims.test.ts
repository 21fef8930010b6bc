import {assert, property} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {ParagraphFacts} from '../../../src/article/facts.js'
import {newsText} from '../news-text.js'

/** The claims of a paragraph as "kind: words". */
const claimsIn = (text: string): string[] =>
  new ParagraphFacts(text).claims.map(({kind, start, end}) => `${kind}: ${text.slice(start, end)}`)

describe('agentless claims', () => {
  it.each([
    ['The plan has been described as reckless.', 'has been described as'],
    ['The raids have been criticized for their cost.', 'have been criticized'],
    ['The ferry is widely seen as unsafe.', 'is widely seen as'],
    ['It is believed that the dam will fail.', 'It is believed'],
    ['The two men are thought to have left by boat.', 'are thought to'],
    ['Her novel was roundly mocked.', 'was roundly mocked'],
    ['The port is considered the gateway to the north.', 'is considered'],
    ['The mayor was accused of hiding the bills.', 'was accused']
  ])('finds the one in "%s"', (text, words) => {
    expect(claimsIn(text)).toEqual([`agentless: ${words}`])
  })

  it.each([
    'The plan has been described as reckless by the harbour master.',
    'The raids were criticized among the crews.',
    'Her novel was mocked on social media.',
    'The ferry could be seen as unsafe.',
    'The ferry was not criticized.',
    'If the ferry is seen as unsafe, it will be sold.',
    'The strike is widely expected to start on Monday.',
    'A farmer is accused of setting the fire.',
    'The ferry was seen near the pier.',
    'According to the minutes, the plan was criticized.',
    'The bridge is considered the safest by 40 percent of voters.',
    '“The plan has been described as reckless,” said Ada Lund.',
    'Has the plan been described as reckless?'
  ])('is silent on "%s"', (text) => {
    expect(claimsIn(text)).toEqual([])
  })
})

describe('nominal claims', () => {
  it.each([
    ['The outage raised serious concerns about the grid.', 'raised serious concerns'],
    ['The incident highlights concerns about the dam.', 'highlights concerns'],
    ['The remark drew criticism.', 'drew criticism'],
    ['There are growing fears that the wells will run dry.', 'There are growing fears'],
    ['Concerns have been raised about the roof.', 'Concerns have been raised'],
    ['The vote was put off, raising doubts about the merger.', 'raising doubts'],
    ['The firm has come under fire for its prices.', 'come under fire'],
    ['The report comes amid growing concern about the grid.', 'amid growing concern']
  ])('finds the one in "%s"', (text, words) => {
    expect(claimsIn(text)).toEqual([`nominal: ${words}`])
  })

  it.each([
    'The outage raised concerns among farmers.',
    'The remark drew criticism from the union.',
    'Senator Lund raised concerns about the grid.',
    'She raised doubts about the merger.',
    'Residents raised questions about the roof.',
    'The case highlights her fears.',
    'The speech drew the ire of fishermen.',
    'There were security concerns at the gate.',
    'The patrol came under mortar fire.',
    'There are no fears of a flood.'
  ])('is silent on "%s"', (text) => {
    expect(claimsIn(text)).toEqual([])
  })
})

describe('other claims', () => {
  it.each([
    ['Ada Lund is a serial liar.', 'allegation: is a serial liar'],
    ['The clerk said that accused killer Tom Reyes was moved.', 'allegation: accused killer'],
    ['Reyes embezzled the pension fund.', 'allegation: embezzled'],
    ['It was the first known eruption there.', 'superlative: the first known'],
    ['The frost was the worst in decades.', 'superlative: the worst in decades'],
    ['It is the largest herd on the continent.', 'superlative: the largest herd on the continent'],
    ['Some 40 percent of nurses work nights.', 'statistic: 40 percent of nurses'],
    ['One in five women leaves the trade.', 'statistic: One in five women']
  ])('finds the one in "%s"', (text, claim) => {
    expect(claimsIn(text)).toEqual([claim])
  })

  it.each([
    'Reyes, who embezzled the pension fund, was sentenced on Friday.',
    'The court heard that Reyes is a fraud.',
    'It is one of the largest herds in the world.',
    'It was the first vote since 1998.',
    'The largest herd moved on.',
    'A survey found that 40 percent of nurses work nights.',
    'She won 52 percent of the vote.'
  ])('is silent on "%s"', (text) => {
    expect(claimsIn(text)).toEqual([])
  })
})

describe('any paragraph', () => {
  it('has claims inside its text, none of them long', () => {
    assert(
      property(newsText, (text) => {
        for (const {start, end} of new ParagraphFacts(text).claims) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      })
    )
  })

  it('takes a place in a row for no figure', () => {
    expect(claimsIn('She was the fifth of seven children.')).toEqual([])
  })
})

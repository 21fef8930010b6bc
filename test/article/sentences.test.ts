import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findSentences} from '../../src/article/sentences.js'
import {tokenize} from '../../src/article/tokens.js'
import {newsText} from './news-text.js'

const split = (text: string): string[] =>
  findSentences(text, tokenize(text)).map(({start, end}) => text.slice(start, end))

/** Checks that a text whose sentences are joined by ` | ` is split there and nowhere else. */
function expectSplit(marked: string): void {
  expect(split(marked.replaceAll(' | ', ' ')).join(' | ')).toBe(marked)
}

describe('findSentences', () => {
  test('ends a sentence at a period, a question mark, an exclamation mark', () => {
    expectSplit('The council met. | Did it vote? | It did! | Nobody spoke.')
  })

  test.each([
    'Sen. Ada Lund and Gov. Per Holm met Dr. Eva Roth.',
    'It closed on Jan. 5 at Lund Inc. in Boise, Idaho.',
    'She was No. 5 on the list, see p. 12 and Sec. 3.',
    'Lt. Col. Roy Pike and Mrs. Ann Pike came.',
    'Martin Luther King Jr. spoke there.',
    'Eva Roth, Ph.D. Lund said so, and Ed Kane, M.D., agreed.',
    'They met at 8 a.m. Monday and at 5 p.m. EST.',
    'Miller vs. Holm is a case of its own.'
  ])('does not end at an abbreviation: %s', (text) => {
    expect(split(text)).toEqual([text])
  })

  test('ends at an abbreviation before a word that clearly opens a sentence', () => {
    expectSplit('He works for Lund Inc. | The firm is small.')
    expectSplit('It left the U.S. | He stayed.')
    expectSplit('They met at 8 a.m. | But nobody spoke.')
    expectSplit('The answer is no. | The mayor said so.')
    expectSplit('It is on Main St. | There it stays.')
  })

  test('takes U.S. before a name as an adjective', () => {
    expectSplit('The U.S. Senate met. | The U.S. Army did not.')
  })

  test('does not end at initials', () => {
    expectSplit('J. K. Rowling met George W. Bush. | They spoke.')
    expectSplit('Harry S. Truman lived there.')
    expectSplit('J.R. Holm paid.')
  })

  test('does not end inside decimals, times, addresses and version numbers', () => {
    expectSplit('It rose 3.5 percent to $1.2 million at 10:30. | See www.example.com for more.')
    expectSplit('Write to desk@example.org. | Somebody answers.')
  })

  test('does not end at the number of a list item', () => {
    expectSplit('1. Vote early. | It helps.')
  })

  test('lets closing quotation marks and brackets belong to the sentence', () => {
    expectSplit('“We won.” | They left.')
    expectSplit('He smiled (twice.) | Nobody saw it.')
    expectSplit('"We won." | "You did not," she said.')
    expectSplit("''We won.'' | ''You did not,'' she said.")
  })

  test('ends the sentences inside a quotation', () => {
    expectSplit('“We won. | I was there,” she said. | “It was late.”')
  })

  test('does not end at a question or an exclamation inside a quotation when the sentence goes on', () => {
    expectSplit('“Why?” he asked.')
    expectSplit('“Why now?” Mr. Lund asked. | Nobody knew.')
    expectSplit("'Why?' said Eva Roth.")
    expectSplit('“Stop!” the crowd shouted. | It went on.')
    expectSplit('“Who pays?” | He did not say.')
  })

  test('goes on after an ellipsis inside a sentence', () => {
    expectSplit('He said … nothing at all.')
    expectSplit('“We … the people,” she began.')
    expectSplit('He waited... | The train came.')
    expectSplit('It was . . . late.')
  })

  test('keeps a signature with its quotation', () => {
    expectSplit('“It was late.” — Eva Roth')
  })

  test('knows names with an exclamation mark', () => {
    expectSplit('He left Yahoo! News for good.')
  })

  test('ends where a blank is missing', () => {
    expect(split('It met at the caucus.The vote came late.')).toEqual(['It met at the caucus.', 'The vote came late.'])
  })

  test('has nothing to split in an empty text', () => {
    expect(split('')).toEqual([])
    expect(split('  ')).toEqual([])
  })

  test('covers every token, in order, for any text', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const tokens = tokenize(text)
        const sentences = findSentences(text, tokens)
        let next = 0
        for (const {start, end, firstToken, endToken} of sentences) {
          expect(firstToken).toBe(next)
          expect(endToken).toBeGreaterThan(firstToken)
          expect(start).toBe(tokens.starts[firstToken])
          expect(end).toBe(tokens.ends[endToken - 1])
          next = endToken
        }
        expect(next).toBe(tokens.length)
        expect(findSentences(text, tokens)).toEqual(sentences)
      })
    )
  })
})

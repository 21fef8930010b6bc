import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findSentences} from '../../src/article/sentences.js'
import {tokenize} from '../../src/article/tokens.js'
import {newsText} from './news-text.js'

const split = (text: string): string[] =>
  findSentences(text, tokenize(text)).map(({start, end}) => text.slice(start, end))

/** Splits a text whose sentences are joined by ` | ` anew. */
const splitAgain = (marked: string): string => split(marked.replaceAll(' | ', ' ')).join(' | ')

describe('findSentences', () => {
  it.each(['The council met. | Did it vote? | It did! | Nobody spoke.'])(
    'ends a sentence at a period, a question mark, an exclamation mark: %s',
    (marked) => {
      expect(splitAgain(marked)).toBe(marked)
    }
  )

  it.each([
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

  it.each([
    'He works for Lund Inc. | The firm is small.',
    'It left the U.S. | He stayed.',
    'They met at 8 a.m. | But nobody spoke.',
    'The answer is no. | The mayor said so.',
    'It is on Main St. | There it stays.'
  ])('ends at an abbreviation before a word that clearly opens a sentence: %s', (marked) => {
    expect(splitAgain(marked)).toBe(marked)
  })

  it.each(['The U.S. Senate met. | The U.S. Army did not.'])(
    'takes U.S. before a name as an adjective: %s',
    (marked) => {
      expect(splitAgain(marked)).toBe(marked)
    }
  )

  it.each(['J. K. Rowling met George W. Bush. | They spoke.', 'Harry S. Truman lived there.', 'J.R. Holm paid.'])(
    'does not end at initials: %s',
    (marked) => {
      expect(splitAgain(marked)).toBe(marked)
    }
  )

  it.each([
    'It rose 3.5 percent to $1.2 million at 10:30. | See www.example.com for more.',
    'Write to desk@example.org. | Somebody answers.'
  ])('does not end inside decimals, times, addresses and version numbers: %s', (marked) => {
    expect(splitAgain(marked)).toBe(marked)
  })

  it.each(['1. Vote early. | It helps.'])('does not end at the number of a list item: %s', (marked) => {
    expect(splitAgain(marked)).toBe(marked)
  })

  it.each([
    '“We won.” | They left.',
    'He smiled (twice.) | Nobody saw it.',
    '"We won." | "You did not," she said.',
    "''We won.'' | ''You did not,'' she said."
  ])('lets closing quotation marks and brackets belong to the sentence: %s', (marked) => {
    expect(splitAgain(marked)).toBe(marked)
  })

  it.each(['“We won. | I was there,” she said. | “It was late.”'])(
    'ends the sentences inside a quotation: %s',
    (marked) => {
      expect(splitAgain(marked)).toBe(marked)
    }
  )

  it.each([
    '“Why?” he asked.',
    '“Why now?” Mr. Lund asked. | Nobody knew.',
    "'Why?' said Eva Roth.",
    '“Stop!” the crowd shouted. | It went on.',
    '“Who pays?” | He did not say.'
  ])('does not end at a question or an exclamation inside a quotation when the sentence goes on: %s', (marked) => {
    expect(splitAgain(marked)).toBe(marked)
  })

  it.each([
    'He said … nothing at all.',
    '“We … the people,” she began.',
    'He waited... | The train came.',
    'It was . . . late.'
  ])('goes on after an ellipsis inside a sentence: %s', (marked) => {
    expect(splitAgain(marked)).toBe(marked)
  })

  it.each(['“It was late.” — Eva Roth'])('keeps a signature with its quotation: %s', (marked) => {
    expect(splitAgain(marked)).toBe(marked)
  })

  it.each(['He left Yahoo! News for good.'])('knows names with an exclamation mark: %s', (marked) => {
    expect(splitAgain(marked)).toBe(marked)
  })

  it('ends where a blank is missing', () => {
    expect(split('It met at the caucus.The vote came late.')).toEqual(['It met at the caucus.', 'The vote came late.'])
  })

  it('ends a sentence that goes on for hundreds of words', () => {
    const lengths = split('swans and eels '.repeat(400)).map((sentence) => sentence.split(' ').length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(500)
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(1200)
  })

  it('has nothing to split in an empty text', () => {
    expect(split('')).toEqual([])
    expect(split('  ')).toEqual([])
  })

  it('covers every token, in order, for any text', () => {
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

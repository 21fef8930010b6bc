import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {TokenKind, tokenize, type Tokens} from '../../src/article/tokens.js'
import {newsText} from './news-text.js'

const texts = (text: string, {starts, ends}: Tokens = tokenize(text)): string[] =>
  Array.from(starts, (start, index) => text.slice(start, ends[index]))
const kinds = (text: string): string[] =>
  Array.from(tokenize(text).kinds, (kind) => Object.entries(TokenKind).find(([, value]) => value === kind)?.[0] ?? '')

describe('tokenize', () => {
  it.each([
    ['O’Brien re-elected the well-to-do.', 'O’Brien|re-elected|the|well-to-do|.'],
    [
      "It's Lund's; they don't, can't, won’t, I'd, we've.",
      "It|'s|Lund|'s|;|they|do|n't|,|ca|n't|,|wo|n’t|,|I|'d|,|we|'ve|."
    ],
    ['The U.S. and the U.S.-led, U.S.’s, F.B.I. at 8 a.m.', 'The|U.S.|and|the|U.S.-led|,|U.S.|’s|,|F.B.I.|at|8|a.m.'],
    ['J. K. Roth and Sen. Lund', 'J|.|K|.|Roth|and|Sen|.|Lund'],
    ['1,237 rose 3.5% to $1.2m at 10:30 on the 19th.', '1,237|rose|3.5|%|to|$|1.2m|at|10:30|on|the|19th|.'],
    ['Wait… no ... no -- yes.', 'Wait|…|no|...|no|--|yes|.'],
    ["``We'' ''won''", "``|We|''|''|won|''"],
    ["the voters' choice, 'em and the '90s", "the|voters|'|choice|,|'|em|and|the|'|90s"],
    ['café cafe\u0301 Žižek news\u00adpaper', 'café|cafe\u0301|Žižek|news\u00adpaper'],
    ['𝔘ber 👍 ½', '𝔘ber|👍|½']
  ])('splits %s', (text, marked) => {
    expect(texts(text).join('|')).toBe(marked)
  })

  it.each([
    ['See https://example.com/a?b=1, or www.example.org.', ['https://example.com/a?b=1', 'www.example.org']],
    ['Write to first.last@example.co.uk.', ['first.last@example.co.uk']],
    ['On Example.com and example.com/path (see t.co/x1).', ['Example.com', 'example.com/path', 't.co/x1']],
    ['.@desk and #Vote2020, not the #1 issue @ noon', ['@desk', '#Vote2020']],
    ['a.b.c caucus.The snake_case end.of', []]
  ])('finds the addresses of %s', (text, addresses) => {
    const tokens = tokenize(text)
    expect(texts(text).filter((_, index) => tokens.kinds[index] === TokenKind.address)).toEqual(addresses)
  })

  it('says what each token is', () => {
    expect(kinds("Lund's 12 @desk, $")).toEqual(['word', 'clitic', 'number', 'address', 'punctuation', 'symbol'])
  })

  it('leaves out white space and ignorable characters only, for any text', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const tokens = tokenize(text)
        let last = 0
        for (let index = 0; index <= tokens.length; index++) {
          const start = tokens.starts[index] ?? text.length
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(last, start)).toMatch(/^[\s\u0085\u00ad\u200b-\u200d\u2060\ufeff]*$/)
          if (index === tokens.length) break
          last = tokens.ends[index] ?? 0
          expect(last).toBeGreaterThan(start)
        }
      })
    )
  })

  it('reads a long run of dots in linear time', () => {
    const text = 'ab.'.repeat(200_000)
    const started = performance.now()
    expect(tokenize(text)).toHaveLength(400_000)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

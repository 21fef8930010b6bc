import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findQuotations, type Quotation} from '../../src/article/quotations.js'
import {tokenize} from '../../src/article/tokens.js'
import {newsText} from './news-text.js'

const find = (text: string): readonly Quotation[] => findQuotations(text, tokenize(text))
const texts = (text: string): string[] => find(text).map(({start, end}) => text.slice(start, end))
const kinds = (text: string): string[] => find(text).map(({kind}) => kind)

describe('findQuotations', () => {
  it('pairs curly, straight and archive marks', () => {
    expect(texts('“We won,” she said. “They lost.”')).toEqual(['“We won,”', '“They lost.”'])
    expect(texts('"We won," she said. "They lost."')).toEqual(['"We won,"', '"They lost."'])
    expect(texts("``We won,'' she said. ''They lost.''")).toEqual(["``We won,''", "''They lost.''"])
    expect(texts('«We won», she said.')).toEqual(['«We won»'])
  })

  it('says what stands between the marks', () => {
    const text = "``We won,'' she said."
    const [quotation] = find(text)
    expect(text.slice(quotation?.inner.start, quotation?.inner.end)).toBe('We won,')
  })

  it('finds single marks inside double ones', () => {
    expect(texts('“He told us ‘never’ and left,” she said.')).toEqual(['“He told us ‘never’ and left,”', '‘never’'])
    expect(find('"He said, \'No way.\'"').map(({isNested, isSingle}) => [isNested, isSingle])).toEqual([
      [false, false],
      [true, true]
    ])
  })

  it('finds double marks inside double ones', () => {
    expect(texts('“He shouted “never” and left,” she said.')).toEqual(['“He shouted “never” and left,”', '“never”'])
  })

  it('reads British style: single outside, double inside', () => {
    expect(texts("'We won,' she said. 'They say \"never\" too often.'")).toEqual([
      "'We won,'",
      '\'They say "never" too often.\'',
      '"never"'
    ])
    expect(find('\'They say "never" too often.\'').map(({isNested}) => isNested)).toEqual([false, true])
  })

  it('takes apostrophes for what they are', () => {
    expect(texts("Get 'em to the voters' rally, the boys' club of the '90s, rock 'n' roll, ’tis late")).toEqual([])
    expect(texts('It’s the Lunds’ house; she’d know.')).toEqual([])
  })

  it('closes single marks after an s only when no better mark follows', () => {
    expect(texts("'It is the voters' choice,' she said.")).toEqual(["'It is the voters' choice,'"])
    expect(texts("The so-called 'leftists' met.")).toEqual(["'leftists'"])
    expect(texts('They called him ‘Lyin’ Lund’ twice.')).toEqual(['‘Lyin’ Lund’'])
  })

  it('takes feet and inches for measures', () => {
    expect(texts('He is 6\'2" tall and she is 5’4” tall.')).toEqual([])
    expect(texts('"He is 6\'2" tall," she said.')).toEqual(['"He is 6\'2" tall,"'])
  })

  it('ends an unclosed quotation with its paragraph', () => {
    const [quotation] = find('She said: “We won. They lost.')
    expect(quotation).toMatchObject({start: 10, end: 29, isClosed: false, kind: 'speech'})
  })

  it('ends an unclosed quotation where the next one opens', () => {
    expect(texts('“We won, she said. “They lost,” he said.')).toEqual(['“We won, she said.', '“They lost,”'])
    expect(texts('"We won, she said. "They lost," he said.')).toEqual(['"We won, she said.', '"They lost,"'])
  })

  it('accepts a mark that faces the wrong way', () => {
    expect(texts('He watched “Frozen“ twice.')).toEqual(['“Frozen“'])
    expect(texts('”We won,” she said.')).toEqual(['”We won,”'])
  })

  it('says which quotation opens the paragraph', () => {
    expect(find('“We won,” she said. “We did.”').map(({opensParagraph}) => opensParagraph)).toEqual([true, false])
  })

  it('tells speech from fragments and terms', () => {
    expect(kinds('“We will not pay for it,” she said.')).toEqual(['speech'])
    expect(kinds('“Yes,” she said.')).toEqual(['speech'])
    expect(kinds('She called it “a waste of public money” twice.')).toEqual(['fragment'])
    expect(kinds('The “reform” failed.')).toEqual(['term'])
    expect(kinds('He was on “Good Evening Idaho,” a show.')).toEqual(['term'])
    expect(kinds('He wrote “The Art of the Broken Promise.”')).toEqual(['term'])
    expect(kinds('“That’s Eva Roth and Per Holm,” she said.')).toEqual(['speech'])
  })

  it('finds none where there are none', () => {
    expect(find('')).toEqual([])
    expect(find('Nobody spoke.')).toEqual([])
  })

  it('stays in order and inside the text, for any text', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const quotations = find(text)
        let last = -1
        for (const {start, end, inner} of quotations) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(inner.start).toBeGreaterThan(start)
          expect(inner.end).toBeGreaterThanOrEqual(inner.start)
          expect(end).toBeGreaterThanOrEqual(inner.end)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        }
        expect(find(text)).toEqual(quotations)
      })
    )
  })
})

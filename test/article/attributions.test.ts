import {describe, expect, test} from 'vitest'
import {Article} from '../../src/article/article.js'
import {readText} from '../../src/source/text.js'

function attributionsOf(text: string): object[] {
  const article = new Article(readText(text, 'article.txt'))
  const words = (spans: readonly {start: number; end: number}[]): string[] => spans.map((span) => article.slice(span))
  return article.attributions.map(({source, cue, content, speaker, quotation}) => ({
    source: words(source),
    cue: words(cue),
    content: words(content),
    speaker,
    quotation
  }))
}

describe('findAttributions', () => {
  test('finds source, cue and content of a quotation with its speaker behind it', () => {
    expect(
      attributionsOf('"This is the end of the old mill," said Sam Ratner, policy director at Clean Rivers.')
    ).toEqual([
      {
        source: ['Sam Ratner, policy director at Clean Rivers'],
        cue: ['said'],
        content: ['"This is the end of the old mill,"'],
        speaker: 'Sam Ratner',
        quotation: 'direct'
      }
    ])
  })
})

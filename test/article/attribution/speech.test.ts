import {describe, expect, it} from 'vitest'
import {articleOf} from '../news-article.js'

/** The words of the source of the attribution that holds a quotation, by a word of it. */
function sourceOf(word: string, ...paragraphs: readonly string[]): string | undefined {
  const article = articleOf(...paragraphs)
  const holding = article.attributions.filter(({content}) => content.some((span) => article.slice(span).includes(word)))
  return holding.find(({source}) => source.length > 0)?.sourceText
}

describe('speakers of quotations that no cue is linked to', () => {
  it.each([
    ['Ada Lund', 'Ada Lund seemed far from tired of the question on Monday, telling us, “Count the swans yourself.”'],
    ['the keepers', 'As the keepers put it back then, “Count the swans before you count the boats.”'],
    ['Ada Lund', 'Said Ada Lund, who grew up beside the lock, “We counted the swans twice.”']
  ])('finds %s in what leads up to it: %s', (source, text) => {
    expect(sourceOf('swans', text)).toBe(source)
  })

  it('finds the name behind a quotation with its apposition', () => {
    expect(sourceOf('swans', '“Nobody counts the swans any more!” Lund, the keeper of the upper lock, said.')).toMatch(
      /^Lund, the keeper of the upper lock/
    )
  })

  it('gives a participle the subject of its sentence', () => {
    expect(sourceOf('swans', 'Keeper Ada Lund shared a picture of the lake, writing “Count the swans yourself.”')).toBe(
      'Keeper Ada Lund'
    )
  })

  it('gives “Adding, …” to who spoke right before', () => {
    expect(
      sourceOf('twice', 'Ada Lund said of the harbour that it “was never this full.” Adding, “We counted it twice.”')
    ).toBe('Ada Lund')
  })

  it('reads the turns of a transcript in quotation marks', () => {
    const paragraphs = [
      'This is what they said:',
      '“LUND: Have you counted the swans on the upper lake?',
      '“BRANDT: Nobody can count them before the fog lifts.”'
    ]
    expect(sourceOf('upper', ...paragraphs)).toBe('LUND')
    expect(sourceOf('fog', ...paragraphs)).toBe('BRANDT')
  })

  it('takes nobody for the speaker who only was asked', () => {
    expect(sourceOf('swans', 'In a letter that came on Monday, Ada Lund was asked, “Who counts the swans?”')).not.toBe(
      'Ada Lund'
    )
  })
})

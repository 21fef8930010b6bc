import {describe, expect, it} from 'vitest'
import {articleOf} from '../../news-article.js'
import {sourceOf} from '../source-of-cue.js'

describe('the source of “according to”', () => {
  it('is what stands behind it, not who did something before', () => {
    const text =
      'Lund and her family watched the tape, according to their attorneys, and said that they had more questions than answers.'
    expect(sourceOf('according to', text)).toBe('their attorneys')
    expect(
      sourceOf('According to', 'According to new financial documents that Ada J. Lund filed in May, the weir was sold.')
    ).toBe('new financial documents that Ada J. Lund filed in May')
  })

  it('says all the rest of its sentence, whoever acts in it', () => {
    const {attributions} = articleOf(
      'According to the port, city officials want to open the weir again, at a cost of two million crowns.'
    )
    expect(attributions.map(({sourceText}) => sourceText)).toEqual(['the port'])
  })

  it('says no more than to the next speaker in quotation marks', () => {
    expect(
      sourceOf('said', 'According to a report by the port, Lund said: “The weir will hold, and nobody will open it.”')
    ).toBe('Lund')
  })

  it('is nobody where the text ends', () => {
    expect(sourceOf('According to', 'The weir was sold. According to')).toBeFalsy()
  })
})

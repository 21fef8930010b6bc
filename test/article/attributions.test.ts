import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {Article} from '../../src/article/article.js'
import {readText} from '../../src/source/text.js'
import {newsText} from './news-text.js'

function attributionsOf(text: string): {source: string[]; cue: string[]; content: string[]}[] {
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

  test('takes a name behind a dash for the speaker of a quotation', () => {
    expect(
      attributionsOf('"The lanterns were still warm when we came back." — Maud Perrin, lock keeper')
    ).toMatchObject([
      {
        source: ['Maud Perrin, lock keeper'],
        content: ['"The lanterns were still warm when we came back."'],
        speaker: 'Maud Perrin'
      }
    ])
  })

  test('joins a quotation to what introduces it with a colon in the paragraph before', () => {
    const [first, ...rest] = attributionsOf(
      'The harbour master, Ivo Brandt, said:\n\n"No boat leaves before the fog lifts, and none ever has."'
    )
    expect(first).toMatchObject({
      cue: [expect.stringContaining('said')],
      content: ['"No boat leaves before the fog lifts, and none ever has."'],
      speaker: 'Ivo Brandt'
    })
    expect(rest).toEqual([])
  })

  test('joins a quotation to a sentence before it that says something already and ends in a colon', () => {
    const [first] = attributionsOf(
      'Ivo Brandt said the fog had a rule of its own:\n\n"No boat leaves before it lifts, and none ever has."'
    )
    expect(first).toMatchObject({
      source: ['Ivo Brandt'],
      content: [expect.stringContaining('the fog'), '"No boat leaves before it lifts, and none ever has."'],
      quotation: 'mixed'
    })
  })

  test('takes the line below a quotation that begins with a dash for its signature', () => {
    const quotation = '"The lanterns were still warm when we came back to the lock."'
    const signed = {source: ['Maud Perrin, lock keeper'], content: [quotation], speaker: 'Maud Perrin'}
    expect(attributionsOf(`${quotation}\n\n— Maud Perrin, lock keeper.\n\nThe lock closed.`)).toMatchObject([signed])
    // A hyphen makes a list of it.
    expect(attributionsOf(`${quotation}\n\n- Maud Perrin, lock keeper.\n\nThe lock closed.`)).toMatchObject([signed])
  })

  test('gives a signed quotation of two paragraphs to who signs it', () => {
    const found = attributionsOf(
      '"The lanterns were still warm when we came back.\n\n"Nobody had seen the boats leave."\n\n— Maud Perrin'
    )
    expect(found.at(-1)).toMatchObject({
      source: ['Maud Perrin'],
      content: ['"The lanterns were still warm when we came back.', '"Nobody had seen the boats leave."']
    })
  })

  test('takes no list for signatures', () => {
    const found = attributionsOf(
      '"Bring what you need for a night in the hut."\n\n- Lanterns and oil.\n- Ropes.\n- Bread for two days.'
    )
    expect(found.filter(({source}) => source.length > 0)).toEqual([])
  })

  test('gives a quotation that stands alone to who spoke right before', () => {
    const found = attributionsOf(
      '"We counted every swan twice," Ada Lund said. "Nobody had done that since the war ended."'
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      content: ['"We counted every swan twice,"', '"Nobody had done that since the war ended."']
    })
  })

  test('takes examples between commas for a part of the source', () => {
    const [found] = attributionsOf(
      'Some botanists, among them Odile Marsh of the moss institute, doubt that the fern will grow back.'
    )
    expect(found).toMatchObject({source: ['Some botanists, among them Odile Marsh of the moss institute,']})
  })

  test('takes a subject with its relative clause for the source', () => {
    const [first, second] = attributionsOf(
      'But a spokesman for the ferry, who asked not to be named, told passengers that it would not sail. ' +
        'A clerk of the port, who asked not to be named, said that the tide was too low.'
    )
    expect(first).toMatchObject({source: ['a spokesman for the ferry, who asked not to be named,'], cue: ['told']})
    expect(second).toMatchObject({source: ['A clerk of the port, who asked not to be named,'], cue: ['said']})
  })

  test('gives a passive cue no source that is not its agent', () => {
    const found = attributionsOf(
      'The tower has been described as an eyesore in the town, which has several of them along the river.'
    )
    expect(found).toMatchObject([{source: [], cue: ['has been described']}])
  })

  test('takes no gesture for a cue', () => {
    const found = attributionsOf('She shook her head. "We waited for ten years."')
    expect(found.flatMap(({cue}) => cue)).toEqual([])
  })

  test('gives a quotation to the words of speaking right behind it', () => {
    const found = attributionsOf(
      'The keeper seemed annoyed by the letter: "The tide does not read, it just comes in," Marlow wrote.'
    )
    expect(found.find(({content}) => content.some((text) => text.includes('tide')))).toMatchObject({source: ['Marlow']})
  })

  test('gives a sentence of speech that stands alone to who spoke, not to who does something', () => {
    const found = attributionsOf(
      '"The bell cracked at noon," said Ines Varga, who wrote about towers in her first book. "Nobody dared to ring it." ' +
        'She added that the rope was new.'
    )
    const owner = found.find(({content}) => content.some((text) => text.includes('Nobody')))
    expect(owner).toMatchObject({content: ['"The bell cracked at noon,"', '"Nobody dared to ring it."']})
  })

  test('takes nobody for the source of what is believed', () => {
    const found = attributionsOf('It is widely believed that the bridge will be closed before the winter.')
    expect(found.filter(({source}) => source.length > 0)).toEqual([])
  })

  test('tells a country in capitals from the readers', () => {
    expect(attributionsOf('US officials claim that the ferry was never inspected.')).toMatchObject([
      {source: ['US officials'], cue: ['claim']}
    ])
  })

  test('never throws, and keeps every part inside the text, the same each time', () => {
    const words =
      'said and that who , which , officials Lund according to was warning " " ; ( ) he critics the mill - .'
    const sentences = fc.array(fc.constantFrom(...words.split(' ')), {maxLength: 60}).map((list) => list.join(' '))
    fc.assert(
      fc.property(fc.oneof(newsText, sentences), (text) => {
        const article = new Article(readText(text, 'article.txt'))
        for (const {source, cue, content} of article.attributions) {
          for (const {start, end} of [...source, ...cue, ...content]) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(article.text.length)
          }
        }
        expect(new Article(readText(text, 'article.txt')).attributions).toEqual(article.attributions)
      }),
      {numRuns: 400}
    )
  })
})

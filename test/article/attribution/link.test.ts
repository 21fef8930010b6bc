import {describe, expect, it} from 'vitest'
import {Label, paint, Part} from '../../../src/article/attribution/labels.js'
import {linkParts} from '../../../src/article/attribution/link.js'
import {ParagraphFacts} from '../../../src/article/facts.js'

/**
 * Links what square brackets hold in a text: `[s…]` is a source, `[c…]` a cue, `[q…]` a content. Gives each attribution as
 * "source > cue > contents".
 */
function linked(marked: string): string[] {
  const parts: {part: number; start: number; end: number}[] = []
  let text = ''
  for (const piece of marked.split(/(\[[scq][^\]]*\])/)) {
    const part = {s: Part.source, c: Part.cue, q: Part.content}[/^\[([scq])/.exec(piece)?.[1] ?? '']
    const words = part === undefined ? piece : piece.slice(2, -1)
    if (part !== undefined) parts.push({part, start: text.length, end: text.length + words.length})
    text += words
  }
  const facts = new ParagraphFacts(text)
  const {tokens} = facts
  const labels = new Uint8Array(tokens.length).fill(Label.outside)
  for (const {part, start, end} of parts) {
    const first = tokens.starts.findIndex((at) => at >= start)
    let last = first
    while (last < tokens.length && (tokens.ends[last] ?? 0) <= end) last++
    paint(labels, part, first, last)
  }
  const wordsOf = (segments: readonly {first: number; end: number}[]): string =>
    segments.map(({first, end}) => text.slice(tokens.starts[first], tokens.ends[end - 1])).join(' … ')
  return linkParts(facts, labels).map(({source, cue, content}) => [source, cue, content].map(wordsOf).join(' > '))
}

describe('linkParts', () => {
  it('gives a quotation behind a colon to what leads up to it, when the next words begin a sentence', () => {
    expect(linked('[sLund] [casked]: [q“Who counts the swans?”] [sThe keepers] [claughed].')).toEqual([
      'Lund > asked > “Who counts the swans?”',
      'The keepers > laughed > '
    ])
  })

  it('gives a quotation that ends in a comma to what stands behind it', () => {
    expect(linked('[sThe letter] [cannoyed] him: [q“The tide just comes,”] [sLund] [cwrote].')).toEqual([
      'The letter > annoyed > ',
      'Lund > wrote > “The tide just comes,”'
    ])
  })

  it('looks through the marks of a quotation in a quotation', () => {
    expect(linked('[q“I asked, ‘Who counts them?’”] [sLund] [csaid] of the day when [sthe keepers] [cquit].')).toEqual([
      'Lund > said > “I asked, ‘Who counts them?’”',
      'the keepers > quit > '
    ])
  })

  it('ends the clause of a relative pronoun at its comma', () => {
    expect(linked('[sLund], [swho] [ctold] us [qof the swans], [csaid] [qthat they were gone].')).toEqual([
      'who > told > of the swans',
      'Lund > said > that they were gone'
    ])
  })
})

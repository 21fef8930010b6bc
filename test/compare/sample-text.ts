/** Invented prose for the tests of repeated passages. */
import * as fc from 'fast-check'

/** Paragraphs of an article in which nothing is said twice. */
export const story: readonly string[] = [
  'The harbour board voted on Thursday to rebuild the old fish quay, which has been closed since a storm broke its piles.',
  'Work is to begin in March, when the herring boats are at sea, and will cost about four million euros.',
  'Fishermen have tied up at the coal pier meanwhile, an hour from the auction hall, and pay for a lorry each morning.',
  'The board will pay for half of the lorries from now on, and for the ice that melts in them on the way.',
  'Ludmila Haas, who runs the auction, said that buyers from the south had stopped coming before noon because of it.',
  'A museum of nets will move into the upper floor once the roof has been sealed and the stairs have a second rail.'
]

/** Paragraphs as plain text. */
export const paragraphs = (...list: readonly string[]): string => list.join('\n\n')

/** A sentence of words that stand in no other sentence: its number is in every word. */
export const oddSentence = (words: number, number: number): string => {
  const list = Array.from(
    {length: words},
    (_, index) => `${syllables[index % syllables.length]}${letters(number)}${letters(index)}`
  )
  const text = list.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

const syllables = ['ka', 'lo', 'mi', 'pu', 're', 'sto', 'va', 'zi']
const letters = (number: number): string =>
  Array.from(String(number), (digit) => 'abcdefghij'.charAt(Number(digit))).join('')

/** Articles of odd sentences, as lists of paragraphs of one to three sentences. */
export const oddArticles: fc.Arbitrary<string[]> = fc
  .array(fc.array(fc.integer({min: 12, max: 24}), {minLength: 1, maxLength: 3}), {minLength: 2, maxLength: 8})
  .map((lengths) => {
    let number = 0
    return lengths.map((sentences) => sentences.map((words) => oddSentence(words, number++)).join(' '))
  })

/** Texts for property tests: any characters at all, and mixtures of what makes news copy hard to split. */
import * as fc from 'fast-check'

const pieces = [
  'the', 'Lund', 'said', 'voters', 'it’s', "won't", 'U.S.', 'Sen.', 'J.', 'a.m.', '3.5', '1,200', '6', '’90s', '‘em',
  're-election', '@desk', 'https://example.com/a.', 'café', 'e\u0301', '👩‍🚒', '𝔘', '\u00ad', '\u200b', '\u00a0', ' ', ' ', ' ', '\t',
  '.', ',', '!', '?', '…', '...', '—', '--', '(', ')', '[', ']', '"', '“', '”', "'", '‘', '’', '``', "''", '«', '»', '$', '%', '&'
] // prettier-ignore

/** A text of 0 to about 60 pieces. */
export const newsText: fc.Arbitrary<string> = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 80}),
  fc.string({unit: 'binary', maxLength: 80}),
  fc.array(fc.constantFrom(...pieces), {maxLength: 60}).map((list) => list.join('')),
  fc.array(fc.constantFrom(...pieces), {maxLength: 60}).map((list) => list.join(' '))
)

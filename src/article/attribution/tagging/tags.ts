/** Parts of speech: Penn Treebank tags, some of them joined. */
export const Tag = {
  none: 0,
  noun: 1,
  plural: 2,
  name: 3,
  adjective: 4,
  adverb: 5,
  /** Base form. */
  verb: 6,
  past: 7,
  pastParticiple: 8,
  presentParticiple: 9,
  present: 10,
  modal: 11,
  /** Prepositions, subordinating conjunctions, particles. */
  preposition: 12,
  to: 13,
  determiner: 14,
  pronoun: 15,
  /** `his`, `her`, `their`. */
  possessivePronoun: 16,
  /** `who`, `which`, `when`, `how`. */
  question: 17,
  conjunction: 18,
  number: 19,
  /** `'s`. */
  possessive: 20,
  /** Interjections, foreign words, list items. */
  other: 21,
  period: 22,
  comma: 23,
  colon: 24,
  quote: 25,
  bracket: 26,
  symbol: 27
} as const

/** How many tags there are that a word can have; those from here on follow from a token's shape. */
export const wordTagCount = 22

/** Whether a tag is a verb's, modals included. */
export const isVerb = (tag: number): boolean => tag >= Tag.verb && tag <= Tag.modal

/** Whether a tag is a noun's or a name's. */
export const isNoun = (tag: number): boolean => tag >= Tag.noun && tag <= Tag.name

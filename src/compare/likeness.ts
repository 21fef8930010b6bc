/** How much alike two passages must be, by their length and by whether they are whole paragraphs, sentences or neither. */
import type {Passage} from './passage.js'
import type {Sequence, WordRange} from './sequence.js'

/** What a desk can set. */
export interface Likeness {
  /** Fewest words of a passage. */
  readonly minWords: number
  /** Least share of words in common, 0 to 1, of whole paragraphs; sentences must be more alike. */
  readonly minSimilarity: number
}

/** Sentences must be this much alike. */
const sentenceSimilarity = 0.84

/** Paragraphs that are less alike than this must be nearly as long as each other: a summary is no copy. */
const sureSimilarity = 0.8
const lengthShare = 0.75

/** Whole paragraphs of so many words have as much to bear them out as they need; of so few they are like sentences. */
const longParagraph = 30
const shortParagraph = 15

/** Passages of so many words need not be whole sentences or paragraphs; of so few they must. */
const longPassage = 120
const shortPassage = 30

/** Passages of so many words may start and end anywhere. */
const wholeFrom = 40

/** Fewer different words in common, or this share of few, are a formula, a score or a row of figures. */
const fewestDifferent = 8
const differentOfFew = 0.65

/** Of up to so many words in common, this share must be different ones. */
const enoughWords = 100
const differentShare = 0.4

/** Whether two passages are enough alike to be copies, as far as their words tell. */
export function isAlikeEnough(sequence: Sequence, passage: Passage, {minWords, minSimilarity}: Likeness): boolean {
  const {first, later, similarity} = passage
  const words = Math.min(first.end - first.start, later.end - later.start)
  if (words < minWords) return false
  const least = Math.max(minSimilarity, sentenceSimilarity)
  if (isParagraphs(sequence, first) && isParagraphs(sequence, later)) {
    if (similarity < slope(words, shortParagraph, least, longParagraph, minSimilarity)) return false
    if (
      similarity < sureSimilarity &&
      words < lengthShare * Math.max(first.end - first.start, later.end - later.start)
    ) {
      return false
    }
  } else {
    if (similarity < slope(words, shortPassage, least, longPassage, minSimilarity)) return false
    if (words < wholeFrom && !isSentences(sequence, passage)) return false
  }
  return hasVariety(sequence, passage)
}

/** A passage is whole sentences, or nearly, when it has this share of their words. */
export const wholeShare = 0.9

/** In the other place, it must have this share; less, where it is much alike and one of its ends agrees. */
const partShareOf = (similarity: number): number => (similarity === 1 ? 0.5 : similarity >= 0.9 ? 0.65 : 0.8)
const alignedShare = 0.25
const alignedSimilarity = 0.88

/**
 * Whether one place is whole sentences, or nearly, and the other one mostly so: the more alike the passages, the less of it.
 * Where both places start with a sentence or both end with one, the other end may lie within a sentence.
 */
function isSentences(sequence: Sequence, {first, later, similarity}: Passage): boolean {
  const one = coverageOf(sequence, first)
  const other = coverageOf(sequence, later)
  if (Math.max(one, other) < wholeShare) return false
  const isAligned =
    (startsSentence(sequence, first) && startsSentence(sequence, later)) ||
    (endsSentence(sequence, first) && endsSentence(sequence, later))
  return Math.min(one, other) >= (isAligned && similarity >= alignedSimilarity ? alignedShare : partShareOf(similarity))
}

const startsSentence = (sequence: Sequence, {start}: WordRange): boolean => sequence.sentenceAt(start).start === start

const endsSentence = (sequence: Sequence, {end}: WordRange): boolean => sequence.sentenceAt(end - 1).end === end

/** A value that goes from one to another between two points. */
function slope(at: number, from: number, high: number, to: number, low: number): number {
  return high - (high - low) * Math.min(1, Math.max(0, (at - from) / (to - from)))
}

/** Whether a range is one or more whole paragraphs. */
export const isParagraphs = (sequence: Sequence, {start, end}: WordRange): boolean =>
  sequence.paragraphAt(start).start === start && sequence.paragraphAt(end - 1).end === end

/** Share of the words of the sentences that a range touches which are in it. */
export const coverageOf = (sequence: Sequence, {start, end}: WordRange): number =>
  (end - start) / (sequence.sentenceAt(end - 1).end - sequence.sentenceAt(start).start)

/** Whether the words in common are those of prose: rows of a table have the same few in common again and again. */
function hasVariety({words}: Sequence, {runs}: Passage): boolean {
  const different = new Set<number>()
  let count = 0
  for (const {first, size} of runs) {
    for (let at = first; at < first + size && count < enoughWords; at++, count++) different.add(words[at] ?? 0)
  }
  return different.size >= Math.max(Math.min(fewestDifferent, differentOfFew * count), differentShare * count)
}

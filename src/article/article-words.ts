/** The words of a whole article, and those of them that a list has. */
import type {Span} from '../source/source-text.js'
import type {ParagraphFacts} from './facts.js'
import type {Words} from './words.js'

/** The words of a whole article; offsets are those of `article.text`. */
export interface ArticleWords extends Words {
  /** Index of each word's paragraph. */
  readonly paragraphs: Uint32Array
  /** Number of each word: the same for equal ones, from 0 in the order of their first places. */
  readonly numbers: Int32Array
  /** The word behind each number. */
  readonly distinct: readonly string[]
  /** The number of each distinct word. */
  readonly numberOf: ReadonlyMap<string, number>
}

/** A paragraph with its words. */
interface WordedParagraph extends Span {
  readonly index: number
  readonly facts: ParagraphFacts
}

/** Joins the words of paragraphs. */
export function joinWords(paragraphs: readonly WordedParagraph[]): ArticleWords {
  let length = 0
  for (const {facts} of paragraphs) length += facts.words.length
  const starts = new Uint32Array(length)
  const ends = new Uint32Array(length)
  const owners = new Uint32Array(length)
  const numbers = new Int32Array(length)
  const numberOf = new Map<string, number>()
  const distinct: string[] = []
  const normals: string[] = []
  let at = 0
  for (const {facts, start, index} of paragraphs) {
    const {words} = facts
    for (let word = 0; word < words.length; word++, at++) {
      starts[at] = start + (words.starts[word] ?? 0)
      ends[at] = start + (words.ends[word] ?? 0)
      owners[at] = index
      const normal = words.normals[word] ?? ''
      let number = numberOf.get(normal)
      if (number === undefined) {
        number = distinct.length
        numberOf.set(normal, number)
        distinct.push(normal)
      }
      numbers[at] = number
      // One string for all equal words is hashed once, wherever it is looked up.
      normals.push(distinct[number] ?? '')
    }
  }
  return {length, starts, ends, normals, paragraphs: owners, numbers, distinct, numberOf}
}

/**
 * Marks the words for which something holds; it is asked once for each distinct one.
 * @returns 1 by number of a word; `undefined` when it holds for none
 */
export function markWords({distinct}: ArticleWords, holds: (word: string) => boolean): Uint8Array | undefined {
  let marks: Uint8Array | undefined
  for (let number = 0; number < distinct.length; number++) {
    if (holds(distinct[number] ?? '')) (marks ??= new Uint8Array(distinct.length))[number] = 1
  }
  return marks
}

/** Indices of the words for which something holds, in order. */
export function findWords(words: ArticleWords, holds: (word: string) => boolean): readonly number[] {
  const found: number[] = []
  const marks = markWords(words, holds)
  if (!marks) return found
  const {numbers, length} = words
  for (let index = 0; index < length; index++) if (marks[numbers[index] ?? 0]) found.push(index)
  return found
}

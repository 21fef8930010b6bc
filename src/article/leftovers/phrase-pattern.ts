/** Phrases as rows of words, compared with the words of an article: marks, case and curly apostrophes do not matter. */
import type {Article} from '../article.js'
import {findWords} from '../article-words.js'

/** One step of a phrase: one of some words, up to so many words of any kind, or an end. */
interface Step {
  readonly words: ReadonlySet<string>
  readonly isOptional: boolean
  readonly gap: number
  /** Whether a colon or the end of the paragraph may take the place of a word. */
  readonly isEnd: boolean
}

type Phrase = readonly Step[]

/** The phrases that begin with a word. */
interface Beginning {
  /** By their second word, where one must follow. */
  readonly bySecond: Map<string, Phrase[]>
  readonly others: Phrase[]
}

/** Phrases by the words that they may begin with. */
export type PhraseIndex = ReadonlyMap<string, Beginning>

/** The words of a phrase that was found: indices into `article.words`, end exclusive. */
export interface FoundPhrase {
  readonly first: number
  readonly end: number
}

/** Reads phrases written as `src/english/leftover-phrases.ts` says; a phrase begins with words that may not be missing. */
export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const index = new Map<string, Beginning>()
  for (const text of phrases) {
    const phrase = text.split(' ').map(readStep)
    const [first, second] = phrase
    for (const word of first?.words ?? []) {
      let beginning = index.get(word)
      if (!beginning) index.set(word, (beginning = {bySecond: new Map(), others: []}))
      if (!second || second.isOptional || second.isEnd) beginning.others.push(phrase)
      else for (const next of second.words) addTo(beginning.bySecond, next, phrase)
    }
  }
  return index
}

function addTo(lists: Map<string, Phrase[]>, word: string, phrase: Phrase): void {
  const list = lists.get(word)
  if (list) list.push(phrase)
  else lists.set(word, [phrase])
}

function readStep(text: string): Step {
  const gap = text.startsWith('*') ? Number(text.slice(1)) : 0
  const isOptional = text.endsWith('?')
  const words = new Set((isOptional ? text.slice(0, -1) : text).split('|'))
  return {words, isOptional: isOptional || gap > 0, gap, isEnd: words.has('$')}
}

/** Finds phrases, in order; none reaches into another paragraph. */
export function findPhrases(article: Article, index: PhraseIndex): FoundPhrase[] {
  const {normals} = article.words
  const found: FoundPhrase[] = []
  for (const first of findWords(article.words, (word) => index.has(word))) {
    const beginning = index.get(normals[first] ?? '')
    if (!beginning) continue
    const {bySecond, others} = beginning
    const end = Math.max(
      findEnd(article, bySecond.get(normals[first + 1] ?? '') ?? none, first),
      findEnd(article, others, first)
    )
    if (end >= 0) found.push({first, end})
  }
  return found
}

const none: readonly Phrase[] = []

/** Where the first of some phrases that fits ends; -1 when none does. */
function findEnd(article: Article, phrases: readonly Phrase[], first: number): number {
  for (const phrase of phrases) {
    const end = matchSteps(article, phrase, 1, first + 1)
    if (end >= 0) return end
  }
  return -1
}

/** Where the steps from `step` on end when they begin at the word `at`; -1 when they do not fit. */
function matchSteps(article: Article, steps: Phrase, step: number, at: number): number {
  const current = steps[step]
  if (!current) return at
  const {normals, paragraphs} = article.words
  const isInside = paragraphs[at] === paragraphs[at - 1]
  if (current.gap > 0) {
    for (let next = at; next <= at + current.gap; next++) {
      if (next > at && paragraphs[next - 1] !== paragraphs[at - 1]) break
      const end = matchSteps(article, steps, step + 1, next)
      if (end >= 0) return end
    }
    return -1
  }
  if (current.isEnd && (!isInside || isColonAt(article, at - 1))) return at
  if (isInside && current.words.has(normals[at] ?? '')) {
    const end = matchSteps(article, steps, step + 1, at + 1)
    if (end >= 0) return end
  }
  return current.isOptional ? matchSteps(article, steps, step + 1, at) : -1
}

const isColonAt = ({text, words}: Article, word: number): boolean => text.charCodeAt(words.ends[word] ?? 0) === 0x3a

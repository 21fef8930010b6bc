/** Which named source makes good which claim: the one that is introduced beside it. */
import {organizations, persons} from '../english/source-nouns.js'
import {wordSet} from '../english/word-set.js'
import type {Span} from '../source/source-text.js'
import type {Article} from './article.js'
import type {Attribution} from './attributions.js'
import {headEnd, readPhrase, type PhraseWords} from './source-phrase.js'
import {normalize} from './words.js'

/** A named source at its first mention, with what it is: "Sam Ratner, policy director at a think tank". */
export interface Introduction extends Span {
  /** The name, as it stands. */
  readonly name: string
}

/**
 * Finds the sources that are introduced in an article: they speak, are named for the first time, and it is said who they
 * are. In order of their place.
 */
export function findIntroductions(article: Article): readonly Introduction[] {
  const firstUse = createFirstUse(article)
  const found: Introduction[] = []
  for (const attribution of article.attributions) {
    const [source] = attribution.source
    if (attribution.kind !== 'named' || !source || attribution.content.length === 0) continue
    const introduction = readIntroduction(article, attribution, source, firstUse)
    if (introduction) found.push(introduction)
  }
  return found.sort((one, other) => one.start - other.start)
}

/** Where a word is first used in an article's running text. */
function createFirstUse(article: Article): (word: string) => number {
  let uses: Map<string, number> | undefined
  return (word) => {
    if (!uses) {
      uses = new Map()
      const {length, normals, starts, paragraphs} = article.words
      for (let at = 0; at < length; at++) {
        const role = article.paragraphs[paragraphs[at] ?? 0]?.role
        const normal = normals[at] ?? ''
        if (role !== 'headline' && role !== 'caption' && !uses.has(normal)) uses.set(normal, starts[at] ?? 0)
      }
    }
    return uses.get(word) ?? Infinity
  }
}

function readIntroduction(
  article: Article,
  {sourceText}: Attribution,
  source: Span,
  firstUse: (word: string) => number
): Introduction | undefined {
  const words = readPhrase(sourceText)
  const end = headEnd(words)
  const name = nameIn(words, end)
  const [first] = name
  const last = name.at(-1)
  if (!first || !last) return
  const isNew = (word: string): boolean => firstUse(lastPart(normalize(word))) >= source.start
  if (!isNew(last) && !(name.length > 1 && isNew(first))) return
  if (!isDescribed(words, end) && !isDescribedBehind(article, source.end)) return
  return {...source, name: name.join(' ')}
}

const lastPart = (word: string): string => word.slice(word.lastIndexOf('-') + 1).replace(/'s$/, '')

/** The last run of words in the head of a phrase that are nothing but a name; titles are no part of it. */
function nameIn(words: PhraseWords, end: number): readonly string[] {
  let to = end
  while (to > 0 && !isOwnName(words, to - 1)) to--
  let from = to
  while (from > 0 && isOwnName(words, from - 1)) from--
  return words.slice(from, to).map(({text}) => text)
}

const titles = wordSet(`
  sen rep reps sens gov lt dr prof professor col gen maj capt sgt cpl det insp rev fr sister judge justice mr mrs ms miss sir
  dame lord lady del supt comr asst atty
`)
/** Titles that say nothing about who somebody is. */
const courtesies = wordSet('mr mrs ms miss sir dame')

const isOwnName = (words: PhraseWords, at: number): boolean => {
  const word = words[at]
  return word !== undefined && word.isCapital && !titles.has(word.lower) && !persons.has(word.lower)
}

/** Whether a phrase says who its name is: by an apposition, a role before it, or the kind of body that it is. */
function isDescribed(words: PhraseWords, end: number): boolean {
  if (words.slice(end).some((word, at) => !word.isCapital && word.text.length > 1 && at >= 0)) return true
  return words.slice(0, end).some(({lower, isCapital}) => isRole(lower) || (isCapital && organizations.has(lower)))
}

const isRole = (lower: string): boolean => persons.has(lower) || (titles.has(lower) && !courtesies.has(lower))

const openers = wordSet(
  'a an the who whose one former founder co-founder head director president chief executive chair owner'
)

/** Whether an apposition follows a source that was found without it. */
function isDescribedBehind(article: Article, end: number): boolean {
  const behind = article.text.slice(end, end + 40)
  if (!behind.startsWith(', ')) return false
  const [word = ''] = behind.slice(2).split(/[^\p{L}'’-]/u, 1)
  return openers.has(word.toLowerCase()) || persons.has(word.toLowerCase())
}

/**
 * Pairs claims with the introductions that make them good: each introduction the nearest claim within reach, one before it
 * rather than one behind it.
 * @param claims places in order
 * @param reach how many sentences may lie between their sentences, at most
 * @returns from the index of a claim to its introduction
 */
export function pairBackings(
  article: Article,
  claims: readonly Span[],
  introductions: readonly Introduction[],
  reach: number
): ReadonlyMap<number, Introduction> {
  const sentenceOf = createSentenceIndex(article)
  const places = claims.map(({start}) => sentenceOf(start))
  const backed = new Map<number, Introduction>()
  let from = 0
  for (const introduction of introductions) {
    const sentence = sentenceOf(introduction.start)
    while (from < places.length && (places[from] ?? 0) < sentence - reach) from++
    let best: number | undefined
    let least = Infinity
    for (let at = from; at < places.length && (places[at] ?? 0) <= sentence + reach; at++) {
      const apart = (places[at] ?? 0) - sentence
      const cost = apart > 0 ? apart + 0.5 : -apart
      if (backed.has(at) || cost >= least) continue
      best = at
      least = cost
    }
    if (best !== undefined) backed.set(best, introduction)
  }
  return backed
}

/** Numbers the sentences of an article. */
function createSentenceIndex(article: Article): (offset: number) => number {
  const starts = article.paragraphs.flatMap(({start, facts}) =>
    facts.sentences.map((sentence) => start + sentence.start)
  )
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}

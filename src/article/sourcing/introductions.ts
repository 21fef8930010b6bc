/** Sources at their first mention: who speaks, and who that is. */
import {claimVerbs} from '../../english/claim-verbs.js'
import {
  courtesyTitles,
  expertWords,
  mouthpieceWords,
  officeTitles,
  officeWords,
  politicianWords
} from '../../english/descriptor-words.js'
import {documents, organizations, persons} from '../../english/source-nouns.js'
import {wordSet} from '../../english/word-set.js'
import type {Span} from '../../source/source-text.js'
import type {Article} from '../article.js'
import type {Attribution} from '../attributions.js'
import {lowerWords} from '../lower-words.js'
import {headEnd, readPhrase, type PhraseWord, type PhraseWords} from './source-phrase.js'
import {normalize} from '../words.js'

/** A named source at its first mention, with what it is: "Sam Ratner, policy director at a think tank". */
export interface Introduction extends Span {
  /** The name, as it stands. */
  readonly name: string
  /** Whether it is a body or a document, and no person. */
  readonly isBody: boolean
  /** What the description says the source is; a think tank's director is an expert and holds an office. */
  readonly isExpert: boolean
  readonly isOfficial: boolean
  /** Whether it speaks for somebody else. */
  readonly isMouthpiece: boolean
  /** The names that its description holds, in lower case: whom or what it belongs to. */
  readonly ties: ReadonlySet<string>
}

/** Somebody named more often than this carries the story: what others say of it needs another source. */
const mostMentions = 6

/**
 * Finds the sources that are introduced in an article: they speak, are named for the first time, it is said who they are,
 * and the story is not about them. In order of their place.
 */
export function findIntroductions(article: Article): readonly Introduction[] {
  const usesOf = createUses(article)
  const found: Introduction[] = []
  for (const attribution of article.attributions) {
    const [source] = attribution.source
    if (attribution.kind !== 'named' || !source || !speaks(article, attribution)) continue
    const introduction = readIntroduction(article, attribution, source, usesOf)
    if (introduction) found.push(introduction)
  }
  return found.sort((one, other) => one.start - other.start)
}

/** Whether a source makes a claim with its cue. */
function speaks(article: Article, {cue, content}: Attribution): boolean {
  if (content.length === 0) return false
  return cue.some((span) =>
    lowerWords(article.slice(span)).some((word) => claimVerbs.has(word) || word === 'according')
  )
}

interface Uses {
  /** Where a word is first used in running text. */
  readonly first: number
  readonly count: number
}

/** Where, and how often, words are used in an article's running text. */
function createUses(article: Article): (word: string) => Uses {
  let uses: Map<string, {first: number; count: number}> | undefined
  return (word) => {
    if (!uses) {
      uses = new Map()
      const {length, normals, starts, paragraphs} = article.words
      for (let at = 0; at < length; at++) {
        const role = article.paragraphs[paragraphs[at] ?? 0]?.role
        if (role === 'headline' || role === 'caption') continue
        const normal = normals[at] ?? ''
        const known = uses.get(normal)
        if (known) known.count++
        else uses.set(normal, {first: starts[at] ?? 0, count: 1})
      }
    }
    return uses.get(lastPart(normalize(word))) ?? {first: Infinity, count: 0}
  }
}

const lastPart = (word: string): string => word.slice(word.lastIndexOf('-') + 1).replace(/'s$/, '')

function readIntroduction(
  article: Article,
  {sourceText}: Attribution,
  source: Span,
  usesOf: (word: string) => Uses
): Introduction | undefined {
  const words = readPhrase(sourceText)
  const end = headEnd(words)
  const name = nameIn(words, end)
  const [first] = name
  const last = name.at(-1)
  if (!first || !last || usesOf(last.text).count > mostMentions) return undefined
  const isNew = ({text}: PhraseWord): boolean => usesOf(text).first >= source.start
  if (!isNew(last) && !(name.length > 1 && isNew(first))) return undefined
  const description = [...words.filter((word) => !name.includes(word)), ...readApposition(article, source.end)]
  const isBody = name.some(({lower}) => organizations.has(lower)) || documents.has(words[end - 1]?.lower ?? '')
  if (!isBody && !description.some(isDescriptive)) return undefined
  const has = (set: ReadonlySet<string>): boolean => description.some(({lower}) => set.has(lower))
  return {
    ...source,
    name: name.map(({text}) => text).join(' '),
    isBody,
    isExpert: (has(expertWords) || name.some(({lower}) => expertWords.has(lower))) && !has(politicianWords),
    isOfficial: has(officeWords) || has(officeTitles),
    isMouthpiece: has(mouthpieceWords),
    ties: new Set(description.filter(({isCapital}) => isCapital).map(({lower}) => lower))
  }
}

/** The last run of words in the head of a phrase that are nothing but a name; titles are no part of it. */
function nameIn(words: PhraseWords, end: number): PhraseWords {
  let to = end
  while (to > 0 && !isOwnName(words[to - 1])) to--
  let from = to
  while (from > 0 && isOwnName(words[from - 1])) from--
  return words.slice(from, to)
}

const isOwnName = (word: PhraseWord | undefined): boolean =>
  word !== undefined &&
  word.isCapital &&
  !officeTitles.has(word.lower) &&
  !courtesyTitles.has(word.lower) &&
  !persons.has(word.lower)

/** Whether a word beside a name says who that is: an office, or any word in lower case but an article or a joiner. */
const isDescriptive = ({lower, isCapital, text}: PhraseWord): boolean =>
  officeTitles.has(lower) || persons.has(lower) || (!isCapital && text.length > 3)

const openers = wordSet(
  'a an the who whose one former founder co-founder head director president chief executive chair owner'
)

/** What an apposition says behind a source that was found without it. */
function readApposition(article: Article, end: number): PhraseWords {
  const behind = article.text.slice(end, end + 80)
  if (!behind.startsWith(', ')) return []
  const words = readPhrase(behind.slice(2).split(/[,.;:—“"]/u, 1)[0] ?? '')
  const first = words[0]?.lower ?? ''
  return openers.has(first) || persons.has(first) ? words : []
}

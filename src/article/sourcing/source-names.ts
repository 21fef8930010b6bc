/** Which words of a source phrase are names, and what its common nouns say. */
import {dateWords} from '../../english/calendar-words.js'
import * as determiners from '../../english/determiners.js'
import {
  abstractEndings,
  adjectiveEndings,
  bodyModifiers,
  openers,
  peopleModifiers,
  peopleSurnames
} from '../../english/modifiers.js'
import {peoples} from '../../english/peoples.js'
import {
  critics,
  documents,
  groups,
  institutions,
  officials,
  organizations,
  persons
} from '../../english/source-nouns.js'
import type {VagueKind} from '../attributions.js'
import type {SourceContext} from './source-class.js'
import type {PhraseWord} from './source-phrase.js'

const closed: ReadonlySet<string> = new Set([
  ...determiners.pronouns,
  ...determiners.relatives,
  ...determiners.indefinites,
  ...determiners.anaphors,
  ...determiners.numerals,
  ...determiners.gatherers
])
const articles = new Set(['a', 'an', 'the', 'these', 'those', 'this', 'that'])
const listed: ReadonlySet<string> = new Set([
  ...critics,
  ...officials,
  ...groups,
  ...documents,
  ...institutions,
  ...organizations,
  ...persons,
  ...peopleModifiers,
  ...openers
])

/** The last part of a hyphenated word, as that decides: `gop-ers`, `vice-president`. */
const lastPart = (word: string): string => word.slice(word.lastIndexOf('-') + 1)

/** Whether a word is in one of the lists of common nouns and modifiers for sources. */
export const isListed = (lower: string): boolean => listed.has(lower)

/** Whether the word means a people, a party or a faith: nobody's name, for all its capital. */
export const isPeople = ({lower, isCapital}: PhraseWord): boolean =>
  peoples.has(lower) || peoples.has(lastPart(lower)) || (isCapital && peopleModifiers.has(lower))

/** The vague kind of a plural noun, or of a document; `undefined` for any other. */
export function vagueKindOf(lower: string): VagueKind | undefined {
  for (const word of [lower, lastPart(lower)]) {
    if (critics.has(word)) return 'critic'
    if (officials.has(word)) return 'official'
    if (documents.has(word)) return 'document'
    if (groups.has(word) || peoples.has(word)) return 'group'
  }
  return undefined
}

const irregular = new Set(['people', 'men', 'women', 'children', 'media', 'folks', 'folk', 'staff', 'police'])
const singular = new Set(['news', 'series', 'species', 'headquarters', 'his', 'its', 'as', 'gas', 'bus'])
const singularEndings: readonly string[] = ['ss', 'us', 'is', 'ics']

/** Whether a lower-case noun looks like a plural. */
export function isPlural(lower: string): boolean {
  const word = lastPart(lower)
  if (irregular.has(word) || word.endsWith('men')) return true
  return (
    word.length > 2 && word.endsWith('s') && !singular.has(word) && !singularEndings.some((end) => word.endsWith(end))
  )
}

const agentEndings: readonly string[] = ['ers', 'ors', 'ists', 'ants', 'ents', 'ees', 'ians', 'men', 'mates', 'goers']
const agents = new Set(['families', 'kids', 'peers', 'stars', 'hosts', 'guests', 'clients', 'leads', 'crats', 'scouts'])

/** Whether a plural noun means people who do something: `borrowers`, `trustees`. */
export function isAgent(lower: string): boolean {
  const word = lastPart(lower)
  return agents.has(word) || agentEndings.some((end) => word.length > end.length + 2 && word.endsWith(end))
}

/** Whether a noun that is in no list means something that cannot speak: `argument`, `interpretations`. */
export const isAbstract = (lower: string): boolean =>
  !listed.has(lower) && abstractEndings.some((end) => lower.length > end.length + 2 && lower.endsWith(end))

/** Whether the word at an index is, or belongs to, a name. */
export function isNameAt(words: readonly PhraseWord[], at: number, context: SourceContext): boolean {
  const word = words[at]
  if (!word?.isCapital) return false
  const {lower, text} = word
  if (dateWords.has(lower) && lower !== 'april' && lower !== 'june') return false
  if (lower === 'us' || lower === 'it') return text !== 'Us' && text !== 'It'
  const isKnown = context.isName?.(text)
  if (isPeople(word))
    return peopleSurnames.has(lower) && ((isKnown === true && words.length === 1) || hasGivenName(words, at))
  if (closed.has(lower) || articles.has(lower)) return lower === 'a' && at > 0
  if (critics.has(lower) || officials.has(lower)) return isKnown === true
  if (isKnown === true || at > 0 || context.opensSentence === false) return true
  if (isListed(lower) || isListed(lastPart(lower))) return false
  if (isPlural(lower) && isAgent(lower)) return isKnown === undefined && lower.length < 8
  return !(words.length > 1 && !words[1]?.isCapital && adjectiveEndings.some((end) => lower.endsWith(end)))
}

/** Whether a capitalised word that is nothing but a name stands before an index: "Mark Cuban". */
function hasGivenName(words: readonly PhraseWord[], at: number): boolean {
  const before = words[at - 1]
  return before !== undefined && isNameLike(before)
}

/** Whether a word has a capital and is in no list of common words. */
export const isNameLike = ({lower, isCapital}: Pick<PhraseWord, 'lower' | 'isCapital'>): boolean =>
  isCapital && !isListed(lower) && !isModifier(lower) && !closed.has(lower) && !articles.has(lower)

/** Whether a capitalised word before a noun is no name by itself: `Democratic`, `House`. */
export const isModifier = (lower: string): boolean => peopleModifiers.has(lower) || bodyModifiers.has(lower)

/**
 * What English and its names are known to write: ordinary words, and names with how common they are. From SCOWL
 * 2020.12.07 (Kevin Atkinson), the 1990 census of the United States (public domain) and, for ordinary words, counts on
 * PolNeAR's train split (Newell et al. 2018); see test/training/name-lists.ts. Each list is read when first asked for.
 */
import {commonWords} from './models/common-words.js'
import {firstNames, frequentNames, rareNames} from './models/known-names.js'
import {wordSet} from './word-set.js'

let words: ReadonlySet<string> | undefined
let names: ReadonlyMap<string, number> | undefined
let given: ReadonlySet<string> | undefined

/** Whether a word, in lower case, is an ordinary one. */
export function isCommonWord(word: string): boolean {
  words ??= wordSet(commonWords)
  return words.has(word)
}

/** How common a name is, in lower case without accents: 2 for one of some 14,000 well-known ones, 1 for the next 13,000, else 0. */
export function nameRank(name: string): number {
  names ??= rankNames()
  return names.get(name) ?? 0
}

function rankNames(): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  for (const known of rareNames.split(' ')) ranks.set(known, 1)
  for (const known of frequentNames.split(' ')) ranks.set(known, 2)
  return ranks
}

/** Whether a name, in lower case, is a given name. */
export function isFirstName(name: string): boolean {
  given ??= wordSet(firstNames)
  return given.has(name)
}

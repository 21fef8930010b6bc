/** The words of a source phrase, as far as its kind hangs on them. */
import {numerals, possessives, pronouns} from '../../english/determiners.js'
import {postModifiers} from '../../english/post-modifiers.js'
import {critics, groups, officials} from '../../english/source-nouns.js'
import {beForms, haveForms} from '../../english/verb-groups.js'
import {wordSet} from '../../english/word-set.js'
import {TokenKind, tokenize} from '../tokens.js'
import {normalize} from '../words.js'

/** A word of a phrase. */
export interface PhraseWord {
  readonly text: string
  /** Lower case, straight apostrophes, no periods. */
  readonly lower: string
  /** Whether it holds a capital. */
  readonly isCapital: boolean
  readonly isNumber: boolean
  readonly isAddress: boolean
  /** Whether it ends in `'s` or an apostrophe. */
  readonly isPossessive: boolean
  /** Whether a comma, dash, colon or bracket stands between it and the word before. */
  readonly mark: boolean
}

/** Words before a source that are none of it. */
const leaders = wordSet('but and as even only not so yet when while because if though although by according to then')
/** Words behind a source that are none of it. */
const trailers = wordSet(`
  himself herself itself themselves too alike alone today yesterday tonight earlier recently now then also later
  monday tuesday wednesday thursday friday saturday sunday
`)
const spans = wordSet('day night morning afternoon evening week weekend month year spring summer fall autumn winter')

/** Reads a phrase; what only leads up to the source, and times behind it ("critics last week"), are left out. */
export function readPhrase(text: string): readonly PhraseWord[] {
  const words = readWords(text)
  let start = 0
  while (start < words.length - 1 && leaders.has(words[start]?.lower ?? '')) start++
  let end = words.length
  while (end > start + 1) {
    const last = words[end - 1]?.lower ?? ''
    const before = words[end - 2]?.lower ?? ''
    if (trailers.has(last)) end -= before === 'on' && end > start + 2 ? 2 : 1
    else if (spans.has(last) && (before === 'last' || before === 'this') && end > start + 2) end -= 2
    else break
  }
  return words.slice(start, end)
}

function readWords(text: string): PhraseWord[] {
  const {length, starts, ends, kinds} = tokenize(text)
  const words: PhraseWord[] = []
  let mark = false
  for (let at = 0; at < length; at++) {
    const kind = kinds[at]
    const word = text.slice(starts[at], ends[at])
    if (kind === TokenKind.clitic) continue
    if (kind === TokenKind.punctuation && word !== '%' && word !== '&') {
      mark ||= isBreak(word) && words.length > 0
      continue
    }
    const next = at + 1 < length ? text.slice(starts[at + 1], ends[at + 1]) : ''
    words.push({
      text: word,
      lower: normalize(word),
      isCapital: word !== word.toLowerCase(),
      isNumber: kind === TokenKind.number,
      isAddress: kind === TokenKind.address,
      isPossessive: starts[at + 1] === ends[at] && (next === "'s" || next === '’s' || next === "'" || next === '’'),
      mark
    })
    mark = false
  }
  return words
}

const isBreak = (mark: string): boolean => ',:;(['.includes(mark) || '–—―-'.includes(mark.charAt(0))

/** The words of a phrase, or of a part of it. */
export type PhraseWords = readonly PhraseWord[]

/** The word at an index in lower case; empty where there is none. */
export const lowerAt = (words: PhraseWords, at: number): string => words[at]?.lower ?? ''

/** Whether a word is "a", "an" or "the". */
export const isArticle = (lower: string): boolean => lower === 'a' || lower === 'an' || lower === 'the'

/** Whether a word joins two sources. */
export const isJoiner = (lower: string): boolean =>
  lower === 'and' || lower === 'or' || lower === 'nor' || lower === '&'

/** Whether a word says whose or which. */
export const isDeterminer = ({lower, isPossessive}: PhraseWord): boolean =>
  isPossessive || isArticle(lower) || possessives.has(lower)

/** Whether a word is a pronoun, and not the country or the trade that is written like one. */
export const isPronoun = ({text, lower}: PhraseWord): boolean =>
  pronouns.has(lower) && !((lower === 'us' || lower === 'it') && text === text.toUpperCase())

/** Whether a word is a number, and not a year. */
export const isNumeral = (word: PhraseWord | undefined): boolean =>
  word !== undefined && (word.isNumber ? !isYear(word.text) : numerals.has(word.lower) || isCompoundNumber(word.lower))

const isCompoundNumber = (lower: string): boolean =>
  lower.includes('-') && numerals.has(lower.slice(0, lower.indexOf('-')))

const isYear = (text: string): boolean => text.length === 4 && (text.startsWith('19') || text.startsWith('20'))

/** Whether a word cannot belong to a head: it says more about it, or a clause has been taken in with the source. */
const isBehindHead = (lower: string): boolean => postModifiers.has(lower) || beForms.has(lower) || haveForms.has(lower)

/** Whether a word says what people do, right behind their noun: "judges handling the case". */
function isParticiple(words: PhraseWords, at: number): boolean {
  const before = lowerAt(words, at - 1)
  return lowerAt(words, at).endsWith('ing') && before.endsWith('s') && people.some((list) => list.has(before))
}

const people = [critics, groups, officials]

/** Where the head of the phrase ends: at the first mark, or the first word that only says more about it. */
export function headEnd(words: PhraseWords): number {
  for (let at = 1; at < words.length; at++) {
    const word = words[at]
    if (word && (word.mark || (!word.isCapital && (isBehindHead(word.lower) || isParticiple(words, at))))) return at
  }
  return words.length
}

/** The head of a phrase in lower case; empty where there is none. */
export const headOf = (words: PhraseWords): string => lowerAt(words, headEnd(words) - 1)

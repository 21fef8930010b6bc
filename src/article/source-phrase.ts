/** The words of a source phrase, as far as its kind hangs on them. */
import {wordSet} from '../english/word-set.js'
import {TokenKind, tokenize} from './tokens.js'
import {normalize} from './words.js'

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

/** The parts of a source phrase: what "and" joins, and the names behind a noun. */
import {exampleWords, postModifiers} from '../../english/post-modifiers.js'
import {institutions, persons} from '../../english/source-nouns.js'
import {inside, type SourceContext} from './source-class.js'
import {isListed, isModifier, isNameAt, isPeople, isPlural} from './source-names.js'
import {
  isArticle,
  isDeterminer,
  isJoiner,
  isPronoun,
  lowerAt,
  type PhraseWord,
  type PhraseWords
} from './source-phrase.js'

/** A part of a phrase: indices of its first word and behind its last one. */
export interface PhrasePart {
  readonly from: number
  readonly to: number
}

/** The parts of "experts and the minister"; a part that only modifies the last ("black and Hispanic voters") is none. */
export function splitParts(words: PhraseWords, end: number, context: SourceContext): readonly PhrasePart[] {
  const parts: PhrasePart[] = []
  let from = 0
  for (let at = 0; at < end; at++) {
    if (!isJoiner(lowerAt(words, at)) || at === from) continue
    parts.push({from, to: at})
    from = at + 1
  }
  const last = {from, to: end}
  const kept = parts.filter((part) => !isShared(words, part, last, context))
  // What only modifies the last noun belongs to it: "five past and current employees".
  return [...kept, {from: kept.at(-1) === parts.at(-1) ? from : (kept.at(-1)?.to ?? -1) + 1, to: end}]
}

/** Whether a part is half of a modifier whose noun comes last: "Clinton and Sanders supporters", "state and local officials". */
function isShared(words: PhraseWords, part: PhrasePart, last: PhrasePart, context: SourceContext): boolean {
  const word = words[part.to - 1]
  if (!word) return true
  if (!isNameAt(words, part.to - 1, context)) {
    if (words.slice(part.from, part.to).some(isDeterminer)) return false
    if (isPeople(word)) return !isPlural(word.lower)
    return !isPlural(word.lower) && !isPronoun(word) && !persons.has(word.lower) && !institutions.has(word.lower)
  }
  const head = words[last.to - 1]
  const isOneNoun = last.to - last.from === 2 && head !== undefined && !head.isCapital && isPlural(head.lower)
  return (
    part.to - part.from === 1 && isOneNoun && isNameAt(words, last.from, context) && !isBodysOwn(word, words[last.from])
  )
}

/** Whether only the second name is in capitals: "Lund and NATO officials" are somebody and a body's officials. */
const isBodysOwn = ({text}: PhraseWord, second: PhraseWord | undefined): boolean =>
  second !== undefined && isAcronym(second.text) && !isAcronym(text)

const isAcronym = (text: string): boolean => text.length > 1 && text === text.toUpperCase()

/** "Experts such as Jane Doe", "allies including the mayor of Lyon". */
export function hasExample(words: PhraseWords, from: number, context: SourceContext): boolean {
  for (let at = from; at < words.length - 1; at++) {
    const isExample =
      exampleWords.has(lowerAt(words, at)) ||
      (lowerAt(words, at) === 'as' && lowerAt(words, at - 1) === 'such') ||
      (lowerAt(words, at) === 'by' && lowerAt(words, at - 1) === 'led') ||
      (lowerAt(words, at) === 'them' && lowerAt(words, at - 1) === 'among')
    if (!isExample) continue
    for (let next = at + 1; next < Math.min(words.length, at + 6); next++) {
      if (isNameAt(words, next, context) && !isModifier(lowerAt(words, next))) return true
    }
  }
  return false
}

/** "His campaign manager, Jeff Weaver,": a name of two words or more behind the head. */
export function hasApposition(words: PhraseWords, from: number, context: SourceContext): boolean {
  for (let at = Math.max(1, from); at < words.length - 1; at++) {
    const word = words[at]
    const next = words[at + 1]
    if (word?.lower === 'named' && next && isNameAt(words, at + 1, context)) return true
    if (!word?.mark || !next || next.mark) continue
    if (isNameAt(words, at, context) && isNameAt(words, at + 1, context) && !isModifier(word.lower)) return true
  }
  return isTitle(words, from) && isFullNameAtEnd(words, context)
}

/** Whether the head is a role without an article, as before a name: "former secretary of state Ann Example". */
const isTitle = (words: PhraseWords, end: number): boolean =>
  persons.has(lowerAt(words, end - 1)) &&
  !isArticle(lowerAt(words, 0)) &&
  lowerAt(words, 0) !== 'one' &&
  lowerAt(words, end) === 'of'

function isFullNameAtEnd(words: PhraseWords, context: SourceContext): boolean {
  const mark = words.findIndex((word) => word.mark)
  const last = (mark < 0 ? words.length : mark) - 1
  return last > 2 && isNameAt(words, last, context) && isNameAt(words, last - 1, context)
}

/** "Lawyers, activists and Mayor Ann Example": a list, nothing else, whose last member is named. */
export function isListEndingInName(words: PhraseWords, from: number, context: SourceContext): boolean {
  const rest = words.slice(from)
  const joiner = rest.findLastIndex(({lower}) => isJoiner(lower))
  if (joiner < 0 || !rest[0]?.mark) return false
  if (rest.some(({lower, isCapital}) => !isCapital && postModifiers.has(lower))) return false
  const tail = rest.slice(joiner + 1)
  return (
    tail.length > 0 && isNameAt(tail, tail.length - 1, inside(context)) && !isListed(lowerAt(tail, tail.length - 1))
  )
}

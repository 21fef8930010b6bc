/** What kind of source a phrase names, and how exactly: the ladder that newsrooms use. */
import {
  anaphors,
  approximators,
  fractions,
  gatherers,
  indefinites,
  numerals,
  relatives,
  subjectPronouns
} from '../../english/determiners.js'
import {courtesyTitles} from '../../english/descriptor-words.js'
import {wordSet} from '../../english/word-set.js'
import type {SourceKind, VagueKind} from '../attributions.js'
import {counted, inside, named, none, pronoun, vague, type SourceClass, type SourceContext} from './source-class.js'
import {classifyNoun} from './source-noun.js'
import {hasApposition, hasExample, isListEndingInName, splitParts} from './source-parts.js'
import {
  headEnd,
  isArticle,
  isJoiner,
  isNumeral,
  isPronoun,
  lowerAt,
  readPhrase,
  type PhraseWord,
  type PhraseWords
} from './source-phrase.js'

export type {SourceClass, SourceContext, SourceRung} from './source-class.js'

/** From the best kind to the worst. */
const order: readonly SourceKind[] = ['named', 'pronoun', 'anonymous', 'vague', 'none']

/**
 * Classifies a source by its words, as they stand: "US officials" is vague, "two US officials" anonymous, "the senator"
 * a pronoun (it points back), "Sam Ratner, policy director at a think tank," named. Of parts joined by "and" the best
 * counts.
 * @param text the phrase; an empty one is no source
 */
export function classifySource(text: string, context: SourceContext = {}): SourceClass {
  const words = readPhrase(text)
  // A clause before the source, taken in with it: "Many share these fears, but the Example Coalition".
  const turn = words.findLastIndex(({lower, mark}) => mark && lower === 'but')
  return turn > 0 ? classifyWords(words.slice(turn + 1), inside(context)) : classifyWords(words, context)
}

function classifyWords(words: PhraseWords, context: SourceContext): SourceClass {
  const [first, second] = words
  if (!first) return none
  if (first.isAddress) return named
  if (!second) {
    if (isPronoun(first) || relatives.has(first.lower)) return pronoun
    if (determinersOnly.has(first.lower)) return none
    if (indefinites.has(first.lower) || first.lower === 'those') return vague('indefinite')
    if (anaphors.has(first.lower)) return pronoun
  }
  if (isPronoun(first) && subjectPronouns.has(first.lower)) return pronoun
  // "Many of you" are the readers, or whoever is spoken to.
  if (indefinites.has(first.lower) && second?.lower === 'of' && words[2] && isSpokenTo(words[2])) return pronoun
  if (first.isCapital && second?.isCapital && !second.isPossessive && courtesyTitles.has(first.lower)) return named
  if (first.lower === 'no' && second?.lower === 'one') return vague('indefinite')
  if (first.lower === 'both' || first.lower === 'neither' || first.lower === 'either') {
    const parts = words.some(({lower}) => isJoiner(lower)) ? classifyParts(words.slice(1), inside(context)) : none
    return parts.kind === 'none' ? pronoun : parts
  }
  if (isShare(words) || (first.lower === 'one' && second?.lower === 'of')) {
    return hasApposition(words, 1, context) ? named : counted
  }
  return classifyGathered(words, context) ?? classifyParts(words, context)
}

/** Words that are nobody without a noun: what is left of a source that was cut in two. */
const determinersOnly = wordSet('certain every no')

const isSpokenTo = ({lower, text}: PhraseWord): boolean => lower === 'you' || (lower === 'us' && text !== 'US')

/** "Forty percent", "more than half", "six in 10". */
function isShare(words: PhraseWords): boolean {
  let at = 0
  while (at < words.length && (approximators.has(lowerAt(words, at)) || isArticle(lowerAt(words, at)))) at++
  const word = words[at]
  if (!word) return false
  if (fractions.has(word.lower) || word.lower.includes('-in-')) return true
  if (!word.isNumber && !numerals.has(word.lower) && word.lower !== 'one') return false
  const next = lowerAt(words, at + 1)
  if (next === 'percent' || next === '%' || fractions.has(next)) return true
  if (next === 'per') return lowerAt(words, at + 2) === 'cent'
  return (next === 'in' || next === 'of' || next === 'out') && isNumeral(words[at + 2] ?? words[at + 1])
}

/** What documents have to show. */
const shownNouns = wordSet('findings results')

/** "A number of senators" is as vague as what is gathered, "the results of surveys" as what shows them. */
function classifyGathered(words: PhraseWords, context: SourceContext): SourceClass | undefined {
  for (let at = 0; at < Math.min(words.length - 2, 5); at++) {
    const word = words[at]
    if (!word || (word.isCapital && at > 0) || word.mark) return
    if (lowerAt(words, at + 1) !== 'of') continue
    const isShown = shownNouns.has(word.lower)
    if (!isShown && !gatherers.has(word.lower)) return
    if (!isShown && hasExample(words, at, context)) return named
    const gathered = classifyWords(words.slice(at + 2), inside(context))
    if (gathered.kind === 'vague') return gathered
    if (isShown) return
    return vague(gathered.kind === 'pronoun' ? 'indefinite' : 'group')
  }
  return undefined
}

function classifyParts(words: PhraseWords, context: SourceContext): SourceClass {
  const end = headEnd(words)
  let best: SourceClass = none
  let part: VagueKind | undefined
  for (const {from, to} of splitParts(words, end, context)) {
    const post = to === end ? words.slice(to) : []
    const found = classifyNoun(words.slice(from, to), post, from === 0 ? context : inside(context))
    // "She and her advisers" has a voice that the advisers only join; "experts and the minister" has two.
    if (found.kind === 'vague' && best.kind === 'none') part = found.vague
    if (order.indexOf(found.kind) < order.indexOf(best.kind)) best = found
  }
  if (best.kind === 'named') return part ? {...best, vaguePart: part} : best
  if (hasExample(words, 1, context) || hasApposition(words, end, context)) return named
  if (best.kind === 'vague' && isListEndingInName(words, end, context)) return {...named, vaguePart: best.vague}
  return best.kind === 'pronoun' && part ? {...best, vaguePart: part} : best
}

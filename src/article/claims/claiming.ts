/** Whether an attribution makes a claim: whether its source says, thinks or judges something, or only does it. */
import {claimParticiples, claimVerbs, documentParticiples} from '../../english/claim-verbs.js'
import {concernNouns, raisingVerbs} from '../../english/concern-nouns.js'
import {crowds} from '../../english/determiners.js'
import {documents} from '../../english/source-nouns.js'
import {linkingVerbs, stances} from '../../english/stances.js'
import {beForms} from '../../english/verb-groups.js'
import {wordSet} from '../../english/word-set.js'
import type {Article} from '../article.js'
import type {Attribution} from '../attributions.js'
import {lowerWords} from '../lower-words.js'
import {isPlural} from '../sourcing/source-names.js'
import {headEnd, headOf, readPhrase} from '../sourcing/source-phrase.js'

/** Whether the cue is a verb of claiming or "according to"; a bare participle only where it can be nothing else. */
export function makesClaim(article: Article, attribution: Attribution): boolean {
  const {source, cue} = attribution
  const words = cue.flatMap((span) => lowerWords(article.slice(span)))
  if (words.includes('according')) return true
  if (isCaused(article, attribution) || isAsked(article, attribution, words)) return false
  if (takesStance(words) || raisesConcern(words)) return !words.some((word) => possibilities.has(word))
  const verb = words.find((word) => claimVerbs.has(word))
  if (verb === undefined || (verb.startsWith('point') && !words.some((word) => word === 'out' || word === 'to')))
    return false
  if (words.some((word) => possibilities.has(word)) || isDone(article, attribution, words, verb)) return false
  if (!agrees(article, attribution, words)) return false
  if (!verb.endsWith('ing') || words.some((word) => beForms.has(word) || word === 'been' || word === 'be')) return true
  // "Those describing themselves as Catholics" says who they are.
  if (lowerWords(attribution.sourceText).at(-1) === 'those') return false
  const isBehindSource = (source[0]?.start ?? 0) < (cue[0]?.start ?? 0)
  const participles = documents.has(headOf(readPhrase(attribution.sourceText))) ? documentParticiples : claimParticiples
  return isBehindSource && participles.has(verb)
}

/** Whether somebody makes the source do it: "makes his supporters feel". */
const isCaused = (article: Article, attribution: Attribution): boolean =>
  isBehind(article, attribution, /\b(?:make|makes|made|making|let|lets|letting) $/)

/** Whether a source is only asked or left to do it: "talking to reporters to praise the mayor". */
const isAsked = (article: Article, attribution: Attribution, [first]: readonly string[]): boolean =>
  first === 'to' && isBehind(article, attribution, /\b(?:to|for|by|of|with) $/)

/** Whether one of some words, of seven letters at most, stands right before a source. */
const isBehind = ({text}: Article, {source: [source]}: Attribution, word: RegExp): boolean =>
  source !== undefined && word.test(text.slice(Math.max(0, source.start - 8), source.start))

/** Whether a cue says what its source is: "remain skeptical", "are not convinced". */
function takesStance(words: readonly string[]): boolean {
  const linking = words.findIndex((word) => beForms.has(word) || linkingVerbs.has(word))
  return linking >= 0 && words.slice(linking + 1).some((word) => stances.has(word))
}

/** Whether a cue says that its source brings up a concern: "raised fears". */
const raisesConcern = (words: readonly string[]): boolean =>
  words.some((word) => raisingVerbs.has(word)) && words.some((word) => concernNouns.has(word))

/** Whether a cue tells what is done to its source, not what it feels: "were shown chanting", and of a document "a plan announced on Monday". */
function isDone(
  article: Article,
  {source: [source], cue: [cue]}: Attribution,
  words: readonly string[],
  verb: string
): boolean {
  if (!source || !cue || source.start > cue.start || !pastParticiples.test(verb)) return false
  const before = words[words.indexOf(verb) - 1] ?? ''
  if (beForms.has(before) || before === 'been' || before === 'being') return verb !== 'worried'
  return words.length === 1 && givenParticiples.has(verb) && documents.has(headOf(readPhrase(article.slice(source))))
}

const pastParticiples = /ed$|^(?:shown|seen|told|known|found)$/

/** What is done with documents before they say anything. */
const givenParticiples = wordSet('announced called cited praised reported')

/**
 * Whether a verb in the singular has a source in the singular: in "a paper of business leaders shows" the leaders do not, and
 * in "many questions" it is no verb.
 */
function agrees(
  article: Article,
  {source: [source], cue: [cue]}: Attribution,
  [verb = '']: readonly string[]
): boolean {
  if (!source || !cue || source.start > cue.start || !isThirdPerson(verb)) return true
  const words = readPhrase(article.slice(source))
  const head = words[headEnd(words) - 1]
  return !head || !(crowds.has(head.lower) || (isPlural(head.lower) && !head.isCapital))
}

/** Whether a verb of claiming is in the third person of the singular. */
const isThirdPerson = (word: string): boolean =>
  word === 'has' ||
  word === 'is' ||
  word === 'was' ||
  (word.endsWith('s') && !word.endsWith('ss') && claimVerbs.has(word))

/** With these, somebody only could say it, or does not. */
const possibilities = wordSet('could may might can ca cannot will should must reluctant unwilling declined refused')

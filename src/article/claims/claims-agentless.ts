/** Claims whose verb hides who makes them: "has been described as", "it is believed that". */
import {
  asParticiples,
  beliefParticiples,
  crowdAdverbs,
  groupAdverbs,
  judgementParticiples,
  viewParticiples
} from '../../english/agentless-participles.js'
import {convictionWords} from '../../english/allegations.js'
import {dateWords, periods} from '../../english/calendar-words.js'
import {beForms, haveForms, modals, negations} from '../../english/verb-groups.js'
import {forums, pollWords} from '../../english/voices.js'
import {wordSet} from '../../english/word-set.js'
import type {Claim} from './claims.js'
import type {Reading} from './reading.js'
import type {Sentence} from '../sentences.js'

/** Finds agentless claims in a sentence. */
export function findAgentless(reading: Reading, sentence: Sentence): Claim[] {
  const {lowers, quoted, facts} = reading
  const claims: Claim[] = []
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at++) {
    const word = lowers[at] ?? ''
    if (quoted[at] === 1 || !isParticiple(word)) continue
    const group = readGroup(lowers, at, sentence.firstToken)
    if (!group) continue
    const end = complementEnd(lowers, at, group)
    if (
      end === undefined ||
      (word === 'accused' && isLegal(lowers)) ||
      hasAgent(reading, lowers[end - 1] === 'to' ? sentence.endToken : end, sentence) ||
      isSupposed(lowers, group.first, sentence)
    )
      continue
    if (word === 'expected' && hasDate(lowers, end, sentence)) continue
    const isImpersonal = group.isImpersonal && beliefParticiples.has(word)
    const start = facts.tokens.starts[isImpersonal ? group.first - 1 : group.first] ?? 0
    claims.push({kind: 'agentless', start, end: facts.tokens.ends[end - 1] ?? 0})
  }
  return claims
}

const isParticiple = (word: string): boolean =>
  asParticiples.has(word) ||
  judgementParticiples.has(word) ||
  beliefParticiples.has(word) ||
  viewParticiples.has(word) ||
  word === 'called'

interface Group {
  /** First token of the verb group. */
  readonly first: number
  readonly hasCrowd: boolean
  readonly isImpersonal: boolean
  /** Whether nothing but a form of "be" stands before the participle. */
  readonly isPlain: boolean
}

/** The verb group that a participle ends, read from right to left; none for modals, negations and bare participles. */
function readGroup(lowers: readonly string[], participle: number, from: number): Group | undefined {
  let at = participle - 1
  let hasCrowd = false
  const skipAdverbs = (): boolean => {
    for (; at >= from; at--) {
      const word = lowers[at] ?? ''
      if (negations.has(word)) return false
      if (crowdAdverbs.has(word)) hasCrowd = true
      else if (!groupAdverbs.has(word) && !(word.endsWith('ly') && word.length > 4)) return true
    }
    return true
  }
  if (!skipAdverbs()) return
  let first = at
  if (lowers[at] === 'been') {
    at--
    if (!skipAdverbs() || !haveForms.has(lowers[at] ?? '')) return
    first = at
  } else {
    if (lowers[at] === 'being') {
      at--
      if (!skipAdverbs()) return
    }
    if (!isBe(lowers, at)) return
    first = at
  }
  at--
  if (!skipAdverbs() || modals.has(lowers[at] ?? '')) return
  return {
    first,
    hasCrowd,
    isImpersonal: lowers[at] === 'it' && at === first - 1 && at >= from,
    isPlain: first === participle - 1
  }
}

/** What opens the view that somebody considers something to be. */
const objectOpeners = new Set(['a', 'an', 'the', 'one', 'among', 'to'])

/** Whether a token is a form of "be"; a clitic only behind a pronoun, where it is no possessive. */
function isBe(lowers: readonly string[], at: number): boolean {
  const word = lowers[at] ?? ''
  return beForms.has(word) && (word !== "'s" || shortSubjects.has(lowers[at - 1] ?? ''))
}

const shortSubjects = wordSet('it he she that this what who there which')

/** Index behind the claim's last token, when what follows makes it one. */
function complementEnd(lowers: readonly string[], participle: number, group: Group): number | undefined {
  const word = lowers[participle] ?? ''
  const next = lowers[participle + 1] ?? ''
  if (asParticiples.has(word) && next === 'as') return participle + 2
  if (judgementParticiples.has(word)) return isCharge(lowers, participle, group) ? undefined : participle + 1
  if (group.hasCrowd && viewParticiples.has(word)) return participle + 1
  const isView = word === 'considered' || (word === 'called' && lowers[participle - 1] === 'been')
  if (isView && objectOpeners.has(next)) return participle + 1
  if (!beliefParticiples.has(word)) return undefined
  if (group.isImpersonal && (next === 'that' || next === '')) return participle + 1
  return next === 'to' ? participle + 2 : undefined
}

/** "Is accused of" is said of a defendant, whose accuser is the state; "'s criticized" is short for "has criticized". */
function isCharge(lowers: readonly string[], participle: number, {first, isPlain}: Group): boolean {
  const auxiliary = lowers[first] ?? ''
  if (auxiliary === "'s" && isPlain) return true
  return lowers[participle] === 'accused' && (auxiliary === 'is' || auxiliary === 'are')
}

/** Whether a paragraph speaks of courts and charges: there the accuser is the law. */
const isLegal = (lowers: readonly string[]): boolean => lowers.some((word) => convictionWords.has(word))

/** Whether the clause only supposes it: "if it is seen as". */
function isSupposed(lowers: readonly string[], first: number, {firstToken}: Sentence): boolean {
  for (let at = first - 1; at >= Math.max(firstToken, first - 6); at--) {
    const word = lowers[at]
    if (word === 'if' || word === 'whether' || word === 'unless') return true
    if (word === ',') return false
  }
  return false
}

/** Whether a time follows, so that what is expected is on somebody's calendar. */
function hasDate(lowers: readonly string[], from: number, {endToken}: Sentence): boolean {
  for (let at = from; at < endToken; at++) {
    const word = lowers[at] ?? ''
    if (dateWords.has(word) || (word === 'next' && periods.has(lowers[at + 1] ?? ''))) return true
  }
  return false
}

const percents = wordSet('percent %')

/** Whether the rest of the sentence says who: "by X", "among X", "on social media", "60 percent". */
function hasAgent({lowers, quoted}: Reading, from: number, {firstToken, endToken}: Sentence): boolean {
  for (let at = from; at < endToken; at++) {
    if (quoted[at] === 1) continue
    const word = lowers[at] ?? ''
    const next = lowers[at + 1] ?? ''
    if (word === 'by' && !next.endsWith('ing') && !isTime(next)) return true
    if (word === 'among' || word === 'amongst' || (word === 'on' && forums.has(next))) return true
  }
  for (let at = firstToken; at < endToken; at++) {
    const word = lowers[at] ?? ''
    if (word === 'according' || pollWords.has(word) || (percents.has(word) && lowers[at + 1] === 'of')) return true
  }
  return lowers[endToken - 1] === '?'
}

const isTime = (word: string): boolean =>
  dateWords.has(word) ||
  word === 'now' ||
  word === 'then' ||
  word === 'far' ||
  (word.length === 4 && word.startsWith('20'))

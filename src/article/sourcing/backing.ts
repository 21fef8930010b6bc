/** Which named source makes good which claim: the one that is introduced beside it. */
import {findFirst} from '../../find-first.js'
import {turningWords} from '../../english/descriptor-words.js'
import {knowers} from '../../english/source-nouns.js'
import type {Span} from '../../source/source-text.js'
import type {Article} from '../article.js'
import type {VagueKind} from '../attributions.js'
import type {Introduction} from './introductions.js'
import {isNameLike} from './source-names.js'
import {readPhrase} from './source-phrase.js'

/** A claim that a named source may make good. */
export interface Backable extends Span {
  /** What kind of vague source makes it; a claim without any source has none. */
  readonly source?: VagueKind | undefined
  /** The words of that source. */
  readonly sourceText?: string | undefined
}

/**
 * Pairs claims with the introductions that make them good: each introduction the nearest claim before it, within reach, or
 * else one of "others" in the sentence behind it; one of the same kind, a professor for experts, a poll for polls, and of the
 * same side.
 * @param claims in order
 * @param introductions in order
 * @param reach how many sentences the one may lie behind the other
 * @returns from the index of a claim to its introduction
 */
export function pairBackings(
  article: Article,
  claims: readonly Backable[],
  introductions: readonly Introduction[],
  reach: number
): ReadonlyMap<number, Introduction> {
  const sentences = listSentences(article)
  const places = claims.map(({start}) => sentences.at(start))
  const backed = new Map<number, Introduction>()
  let from = 0
  for (const introduction of introductions) {
    const sentence = sentences.at(introduction.start)
    while (from < places.length && (places[from] ?? 0) < sentence - reach) from++
    let best: number | undefined
    let least = Infinity
    for (let at = from; at < places.length && (places[at] ?? 0) <= sentence + 1; at++) {
      const claim = claims[at]
      if (!claim || backed.has(at) || !mayBack(introduction, claim)) continue
      const apart = (places[at] ?? 0) - sentence
      if (apart > 0 ? !isAnother(claim) : sentences.turn(places[at] ?? 0, sentence)) continue
      const cost = apart > 0 ? apart + reach : -apart
      if (cost >= least) continue
      best = at
      least = cost
    }
    if (best !== undefined) backed.set(best, introduction)
  }
  return backed
}

/** Whether a claim says itself that its source goes with the one before: "other experts agree". */
const isAnother = ({sourceText = ''}: Backable): boolean => /^others?\b/i.test(sourceText)

/** Whether a source can be one of those that a claim has for its source. */
function mayBack(introduction: Introduction, {source, sourceText = ''}: Backable): boolean {
  const {isBody, isExpert, isOfficial, isMouthpiece, ties} = introduction
  const words = readPhrase(sourceText)
  const areKnowers = source === 'critic' && words.some(({lower}) => knowers.has(lower))
  if (source === 'document') return isBody
  const owners = words.filter((word, at) => isNameLike(word) && at < words.length - 1).map(({lower}) => lower)
  const isTied = owners.some((owner) => ties.has(owner))
  if (source === 'official') return isOfficial && (isTied || (owners.length === 0 && ties.size === 0))
  if (source !== 'critic') return !isMouthpiece
  if (areKnowers) return isExpert
  return !isMouthpiece && (owners.length === 0 || isTied)
}

/** The sentences of an article by their numbers. */
interface Sentences {
  /** Number of the sentence that an offset lies in. */
  readonly at: (offset: number) => number
  /** Whether a sentence behind one, up to another, turns to another voice: "But …". */
  readonly turn: (one: number, other: number) => boolean
}

function listSentences(article: Article): Sentences {
  const starts = article.paragraphs.flatMap(({start, facts}) =>
    facts.sentences.map((sentence) => start + sentence.start)
  )
  return {
    at: (offset) => Math.max(0, findFirst(starts.length, (at) => (starts[at] ?? 0) > offset) - 1),
    turn: (one, other) =>
      starts.slice(one + 1, other + 1).some((start) => {
        const [word = ''] = article.text.slice(start, start + 20).split(/[^A-Za-z]/u, 1)
        return turningWords.has(word.toLowerCase())
      })
  }
}

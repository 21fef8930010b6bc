/** Spellings of an article's names: words that differ in accents, capitals and marks only are one. */
import {nameRank, isFirstName} from '../../english/known-words.js'
import type {NameUse, NameWord} from './name-index.js'
import {addTo} from '../multi-map.js'

/** One spelling, with what its uses say. Repeated copies of a passage count once. */
export interface NameGroup {
  readonly key: string
  readonly words: readonly NameWord[]
  /** Uses as a name: those at the start of a sentence do not count when the word is an ordinary one. */
  readonly uses: readonly NameUse[]
  readonly count: number
  /** How often each spelling stands before and behind it in one name. */
  readonly previous: ReadonlyMap<string, number>
  readonly next: ReadonlyMap<string, number>
  /** Those of them that tell one bearer from another: no ordinary words. */
  readonly telling: {readonly previous: ReadonlySet<string>; readonly next: ReadonlySet<string>}
  /** Initials that stand before it, and first letters of the words that do. */
  readonly initials: ReadonlySet<string>
  /** Uses with no other name word beside them. */
  readonly bare: number
  /** Whether a given name stands before it. */
  readonly isIntroduced: boolean
  /** Whether another word of the name is always behind it. */
  readonly isFollowed: boolean
  /** Whether another word of the name is mostly before it. */
  readonly isMostlyLast: boolean
  readonly titled: number
  /** Uses right behind a particle: `do Brasil`. */
  readonly behindParticle: number
  readonly speaking: number
  readonly listed: number
  readonly opening: number
  readonly isCommon: boolean
  readonly rank: number
  readonly isFirst: boolean
}

export function groupNames(words: readonly NameWord[]): readonly NameGroup[] {
  const byKey = new Map<string, NameWord[]>()
  for (const word of words) {
    addTo(byKey, word.key, word)
  }
  const groups: NameGroup[] = []
  for (const [key, members] of byKey) {
    if (
      key.length < 3 ||
      members.every(({isAllCaps, text}) => isAllCaps || /^\p{Lu}{2,}\p{Ll}/u.test(text)) ||
      !/^[\p{L}]+$/u.test(key)
    )
      continue
    groups.push(describe(key, members))
  }
  return groups
}

function describe(key: string, words: readonly NameWord[]): NameGroup {
  const previous = new Map<string, number>()
  const next = new Map<string, number>()
  const telling = {previous: new Set<string>(), next: new Set<string>()}
  const initials = new Set<string>()
  const isFirst = isFirstName(key)
  const isCommon = words.some((word) => word.isCommon)
  const uses: NameUse[] = []
  let [count, before, behind, bare, titled, behindParticle, speaking, listed, opening] = [0, 0, 0, 0, 0, 0, 0, 0, 0]
  let isIntroduced = false
  for (const word of words) {
    for (const use of word.uses) {
      if (isCommon && use.isOpening && !use.next && !use.speaks) continue
      uses.push(use)
      if (use.isRepeat) continue
      count++
      if (use.initial) initials.add(use.initial)
      if (use.previous) {
        before++
        if (isFirstName(use.previous.key)) isIntroduced = true
        initials.add(use.previous.key.slice(0, 1))
        add(previous, use.previous)
        if (use.isParticleBefore || !use.previous.isCommon || isFirstName(use.previous.key))
          telling.previous.add(use.previous.key)
      }
      if (use.next) {
        behind++
        add(next, use.next)
        if (use.isParticleBehind || !use.next.isCommon || (isFirst && nameRank(use.next.key) > 1))
          telling.next.add(use.next.key)
      }
      if (!use.previous && !use.next) bare++
      if (use.isTitled) titled++
      if (use.isParticleBefore) behindParticle++
      if (use.speaks) speaking++
      if (use.isListed) listed++
      if (use.isOpening) opening++
    }
  }
  return {
    key,
    words,
    uses,
    count,
    previous,
    next,
    telling,
    initials,
    bare,
    isIntroduced,
    isFollowed: count > 0 && behind >= count,
    isMostlyLast: before * 2 > count,
    titled,
    behindParticle,
    speaking,
    listed,
    opening,
    isCommon,
    rank: nameRank(key),
    isFirst
  }
}

const add = (counts: Map<string, number>, {key}: NameWord): Map<string, number> =>
  counts.set(key, (counts.get(key) ?? 0) + 1)

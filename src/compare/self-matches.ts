/** Words that stand in two places of an article, as a dot plot shows them (Church and Helfman, 1993). */
import type {Article} from '../article/article.js'

/** The same words in two places: indices of the first word of each, and how many words there are. */
export interface SelfMatch {
  readonly first: number
  readonly later: number
  readonly size: number
}

/** Words that must agree in a row. */
const shingle = 3

/** Places that one shingle is held against: what stands everywhere says nothing, and would cost quadratic time. */
const mostPlaces = 8

/** Matches that are kept, the longest ones: no eye tells more of them apart. */
const mostMatches = 4000

/** Finds all stretches of three words and more that stand in two places, in order of the later one. */
export function findSelfMatches({words}: Article): readonly SelfMatch[] {
  const {numbers} = words
  const placesOf = new Map<string, number[]>()
  const open = new Map<number, {first: number; later: number; size: number}>()
  const matches: {first: number; later: number; size: number}[] = []
  for (let later = 0; later + shingle <= numbers.length; later++) {
    const key = numbers.subarray(later, later + shingle).join(' ')
    const places = placesOf.get(key)
    if (!places) {
      placesOf.set(key, [later])
      continue
    }
    for (const first of places) {
      const last = open.get(later - first)
      if (last && last.later + last.size === later + shingle - 1) {
        last.size++
        continue
      }
      const match = {first, later, size: shingle}
      open.set(later - first, match)
      matches.push(match)
    }
    if (places.length < mostPlaces) places.push(later)
  }
  if (matches.length <= mostMatches) return matches
  return matches
    .sort((one, other) => other.size - one.size)
    .slice(0, mostMatches)
    .sort((one, other) => one.later - other.later || one.first - other.first)
}

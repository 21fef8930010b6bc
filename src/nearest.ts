/** The valid name that somebody who wrote another one probably meant. */
import {editDistance} from './compare/edit-distance.js'

/**
 * Finds the name nearest to a wrong one: by fewest edits, a third of its letters at most; else one that goes on where it
 * ends, or that it goes on from.
 * @returns `undefined` when none is near enough to be meant
 */
export function findNearest(wrong: string, names: Iterable<string>): string | undefined {
  const key = wrong.toLowerCase()
  let nearest: string | undefined
  let limit = Math.max(1, Math.floor(key.length / 3))
  let extended: string | undefined
  for (const name of names) {
    const other = name.toLowerCase()
    const distance = editDistance(key, other, limit)
    if (distance < limit || (distance === limit && nearest === undefined)) {
      limit = distance
      nearest = name
    }
    if (key.length > 2 && (other.startsWith(key) || key.startsWith(other))) extended ??= name
  }
  return nearest ?? extended
}

/** ", did you mean `x`?", or nothing when no name is near. */
export function suggestNearest(wrong: string, names: Iterable<string>): string {
  const nearest = findNearest(wrong, names)
  return nearest === undefined ? '' : `, did you mean \`${nearest}\`?`
}

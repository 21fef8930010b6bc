/** The valid name that somebody who wrote another one probably meant. */

/** How many single-character edits two words are apart, a swap of neighbours counting as one; `limit + 1` if more than `limit`. */
function countEdits(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({length: other.length + 1}, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      let edits = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (isSame ? 0 : 1)
      )
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        edits = Math.min(edits, (before[column - 2] ?? 0) + 1)
      }
      current.push(edits)
    }
    before = previous
    previous = current
  }
  return previous[other.length] ?? 0
}

/**
 * Finds the name nearest to a wrong one: fewest edits, else one that begins with it or that it begins with.
 * @returns `undefined` when none is near enough to be meant
 */
export function findNearest(wrong: string, names: Iterable<string>): string | undefined {
  const key = wrong.toLowerCase()
  let nearest: string | undefined
  let fewest = Math.max(1, Math.floor(key.length / 3)) + 1
  let extended: string | undefined
  for (const name of names) {
    const other = name.toLowerCase()
    const edits = countEdits(key, other, fewest - 1)
    if (edits < fewest) {
      fewest = edits
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

/** How far two spellings lie apart. */

/** Letters that are easily written for one another, because they sound alike. */
const alike = ['aeiouy', 'ckq', 'sz', 'dt', 'gj', 'mn', 'vwf', 'kh']

const soundsAlike: ReadonlySet<number> = new Set(
  alike.flatMap((group) => {
    const codes = Array.from(group, (letter) => letter.charCodeAt(0))
    return codes.flatMap((one) => codes.map((other) => pairOf(one, other)))
  })
)

function pairOf(one: number, other: number): number {
  return one * 0x10000 + other
}

/** What one edit costs: a slip of the pen or the ear costs less than a letter that changes for no reason. */
const cost = {swap: 0.7, move: 1.2, double: 0.5, alike: 0.6, other: 1} as const

/** Rows of the table, kept: words are short, and millions of pairs share them. */
const maximum = 64
const rows = Array.from({length: 4}, () => new Float64Array(maximum + 1))

/**
 * Weighted distance of two spellings by insertions, deletions, substitutions, transpositions of neighbours and letters
 * moved by two places (optimal string alignment: no letter is edited twice). Doubled letters, transpositions and letters that sound alike cost less
 * than 1.
 * @param limit the largest distance of interest
 * @returns the distance, or `Infinity` when it is above `limit` or a word is longer than 64 letters
 */
export function editDistance(one: string, other: string, limit: number): number {
  const width = other.length
  if (one.length > maximum || width > maximum || Math.abs(one.length - width) > limit * 2) return Infinity
  let [earlier, before, previous, current] = rows as [Float64Array, Float64Array, Float64Array, Float64Array]
  previous[0] = 0
  for (let column = 1; column <= width; column++) {
    previous[column] = (previous[column - 1] ?? 0) + gapCost(other, column - 1)
  }
  let smallestBefore = 0
  let smallestEarlier = 0
  for (let row = 1; row <= one.length; row++) {
    const code = one.charCodeAt(row - 1)
    const gap = gapCost(one, row - 1)
    current[0] = (previous[0] ?? 0) + gap
    let smallest = current[0]
    for (let column = 1; column <= width; column++) {
      const against = other.charCodeAt(column - 1)
      let best = (previous[column - 1] ?? 0) + changeCost(code, against)
      best = Math.min(best, (previous[column] ?? 0) + gap, (current[column - 1] ?? 0) + gapCost(other, column - 1))
      if (
        row > 1 &&
        column > 1 &&
        code !== against &&
        code === other.charCodeAt(column - 2) &&
        against === one.charCodeAt(row - 2)
      ) {
        best = Math.min(best, (before[column - 2] ?? 0) + cost.swap)
      }
      if (row > 2 && column > 2 && isMoved(one, row - 3, other, column - 3)) {
        best = Math.min(best, (earlier[column - 3] ?? 0) + cost.move)
      }
      current[column] = best
      if (best < smallest) smallest = best
    }
    // A transposition reaches back over one row, a moved letter over two.
    if (smallest > limit && smallestBefore > limit && smallestEarlier > limit) return Infinity
    smallestEarlier = smallestBefore
    smallestBefore = smallest
    ;[earlier, before, previous, current] = [before, previous, current, earlier]
  }
  const distance = previous[width] ?? 0
  return distance > limit ? Infinity : distance
}

/** Whether of three letters one stands two places further on or back: `abc`, `bca`. */
function isMoved(one: string, from: number, other: string, at: number): boolean {
  const a = one.charCodeAt(from)
  const y = other.charCodeAt(at + 1)
  const z = other.charCodeAt(at + 2)
  if (a !== y && a !== z) return false
  const b = one.charCodeAt(from + 1)
  const c = one.charCodeAt(from + 2)
  const x = other.charCodeAt(at)
  return (a === z && b === x && c === y) || (a === y && b === z && c === x)
}

function changeCost(one: number, other: number): number {
  if (one === other) return 0
  return soundsAlike.has(pairOf(one, other)) ? cost.alike : cost.other
}

/** What it costs to write a letter that the other spelling lacks. */
function gapCost(word: string, at: number): number {
  const code = word.charCodeAt(at)
  return code === word.charCodeAt(at - 1) || code === word.charCodeAt(at + 1) ? cost.double : cost.other
}

/** Pairs of small integers as sums of few others. */

/** Two values of a row that are stored as one, see `FeatureWeights`. */
export interface Pair {
  readonly low: number
  readonly high: number
}

/** Each power of this, in both halves and with both signs, is a term: whatever is rare is a sum of a few. */
const base = 6

/** Chooses the terms whose sums all pairs can be: the most frequent pairs, and some that make up any other one. */
export function chooseTerms(pairs: readonly Pair[], size: number): Pair[] {
  const terms = new Map<string, Pair>([['0 0', {low: 0, high: 0}]])
  const most = Math.max(1, ...new Set(pairs.flatMap(({low, high}) => [Math.abs(low), Math.abs(high)])))
  const hasHigh = pairs.some(({high}) => high !== 0)
  for (let power = 1; power <= most; power *= base) {
    for (const value of [power, -power]) {
      terms.set(`${value} 0`, {low: value, high: 0})
      if (hasHigh) terms.set(`0 ${value}`, {low: 0, high: value})
    }
  }
  const counts = new Map<string, {pair: Pair; count: number}>()
  for (const {low, high} of pairs) {
    const key = `${low} ${high}`
    const counted = counts.get(key)
    if (counted) counted.count++
    else counts.set(key, {pair: {low, high}, count: 1})
  }
  for (const [key, {pair}] of [...counts].sort(([, one], [, other]) => other.count - one.count)) {
    if (terms.size >= size) break
    terms.set(key, pair)
  }
  return [...terms.values()]
}

/** Indices of terms whose sum a pair is: one if there is such a term, two if that is enough, else the nearest one first. */
export function splitPair(pair: Pair, terms: readonly Pair[]): number[] {
  const whole = terms.findIndex((term) => distance(term, pair) === 0)
  if (whole >= 0) return [whole]
  for (let first = 0; first < terms.length; first++) {
    const rest = difference(pair, terms[first] as Pair)
    const second = terms.findIndex((term) => distance(term, rest) === 0)
    if (second >= 0) return [first, second]
  }
  let nearest = 0
  terms.forEach((term, index) => {
    if (distance(term, pair) < distance(terms[nearest] as Pair, pair)) nearest = index
  })
  return [nearest, ...splitPair(difference(pair, terms[nearest] as Pair), terms)]
}

const distance = (one: Pair, other: Pair): number => Math.abs(one.low - other.low) + Math.abs(one.high - other.high)

const difference = (one: Pair, other: Pair): Pair => ({low: one.low - other.low, high: one.high - other.high})

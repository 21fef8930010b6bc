/** Word-by-word alignment of two passages whose long common runs are known. */
import type {Run} from './chains.js'
import type {WordRange} from './sequence.js'

/** Two gaps whose lengths multiply to more than this are not aligned: they have nothing long in common. */
const largestTable = 10_000

/**
 * Fills the gaps of a chain, and what lies before and behind it within two ranges, with what is common there.
 * @returns runs in order, neighbours on one diagonal joined
 */
export function alignPassages(words: Int32Array, chain: readonly Run[], first: WordRange, later: WordRange): Run[] {
  const runs: Run[] = []
  let firstEnd = first.start
  let laterEnd = later.start
  for (const run of chain) {
    fillGap(words, {start: firstEnd, end: run.first}, {start: laterEnd, end: run.later}, runs)
    pushRun(runs, run)
    firstEnd = run.first + run.size
    laterEnd = run.later + run.size
  }
  fillGap(words, {start: firstEnd, end: first.end}, {start: laterEnd, end: later.end}, runs)
  return runs
}

/** How many words two ranges have in common, in order. */
export function countCommon(words: Int32Array, first: WordRange, later: WordRange): number {
  const runs: Run[] = []
  fillGap(words, first, later, runs)
  return sizeOf(runs)
}

/** How many words runs have together. */
export const sizeOf = (runs: readonly Run[]): number => runs.reduce((sum, {size}) => sum + size, 0)

/** Share of the words that two passages have in common, 0 to 1 (Dice's coefficient). */
export const similarityOf = (common: number, first: WordRange, later: WordRange): number =>
  (2 * common) / Math.max(1, first.end - first.start + later.end - later.start)

function pushRun(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last && last.first + last.size === run.first && last.later + last.size === run.later) {
    runs[runs.length - 1] = {...last, size: last.size + run.size}
  } else runs.push(run)
}

/** Adds the longest common subsequence of two gaps. */
function fillGap(words: Int32Array, first: WordRange, later: WordRange, runs: Run[]): void {
  let {start: a, end: aEnd} = first
  let {start: b, end: bEnd} = later
  let head = 0
  while (a + head < aEnd && b + head < bEnd && words[a + head] === words[b + head]) head++
  if (head > 0) pushRun(runs, {first: a, later: b, size: head})
  a += head
  b += head
  let tail = 0
  while (aEnd - tail > a && bEnd - tail > b && words[aEnd - tail - 1] === words[bEnd - tail - 1]) tail++
  aEnd -= tail
  bEnd -= tail
  if (aEnd > a && bEnd > b && (aEnd - a) * (bEnd - b) <= largestTable) {
    for (const run of longestCommon(words, a, aEnd, b, bEnd)) pushRun(runs, run)
  }
  if (tail > 0) pushRun(runs, {first: aEnd, later: bEnd, size: tail})
}

/** The table of two gaps, kept; each has a border of zeros. */
const table = new Uint16Array(2 * largestTable + 2)

/** Longest common subsequence by the textbook table; only for small gaps. */
function longestCommon(words: Int32Array, a: number, aEnd: number, b: number, bEnd: number): Run[] {
  const width = bEnd - b + 1
  table.fill(0, 0, (aEnd - a + 1) * width)
  for (let i = aEnd - 1; i >= a; i--) {
    for (let j = bEnd - 1; j >= b; j--) {
      const at = (i - a) * width + j - b
      table[at] =
        words[i] === words[j] ? (table[at + width + 1] ?? 0) + 1 : Math.max(table[at + width] ?? 0, table[at + 1] ?? 0)
    }
  }
  const runs: Run[] = []
  let i = a
  let j = b
  while (i < aEnd && j < bEnd) {
    const at = (i - a) * width + j - b
    if (words[i] === words[j]) pushRun(runs, {first: i++, later: j++, size: 1})
    else if ((table[at + width] ?? 0) >= (table[at + 1] ?? 0)) i++
    else j++
  }
  return runs
}

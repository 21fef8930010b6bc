/** Whose full name stands behind a source. */

const words = /[\p{Lu}][\p{L}\p{M}'’.-]*/gu
const notNames = new Set([
  'The',
  'A',
  'An',
  'Mr',
  'Mrs',
  'Ms',
  'Mr.',
  'Mrs.',
  'Ms.',
  'Dr',
  'Dr.',
  'Sen.',
  'Rep.',
  'Gov.',
  'Sir'
])

/** The name in a source's words: its longest run of capitalised words before the first comma; `undefined` for none. */
export function nameIn(sourceText: string): string | undefined {
  const head = sourceText.split(',')[0] ?? ''
  const runs: string[][] = [[]]
  let at = 0
  for (const match of head.matchAll(words)) {
    if (notNames.has(match[0])) continue
    if (head.slice(at, match.index).trim() !== '') runs.push([])
    runs.at(-1)?.push(match[0])
    at = match.index + match[0].length
  }
  const best = runs.reduce((longest, run) => (run.length > longest.length ? run : longest), [])
  return best.length > 0 ? best.join(' ').replace(/['’]s$/, '') : undefined
}

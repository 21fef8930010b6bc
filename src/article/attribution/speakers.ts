/** Whose full name stands behind a source. */
import {possessives} from '../../english/determiners.js'

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

/**
 * The name in a source's words: its longest run of capitalised words before the first comma ("Ann Lee, a baker"), or behind it
 * where only a role stands before ("His sister, Ann Lee", "Hull's mayor, Ann Lee"); `undefined` for none.
 */
export function nameIn(sourceText: string): string | undefined {
  const [head = '', behind = ''] = sourceText.split(',', 2)
  const longest = longestRun(head)
  if (!longest || isOwner(head, longest)) {
    const apposed = longestRun(behind)
    if (apposed && apposed === behind.trim()) return apposed
  }
  return longest?.replace(/['’]s?$/, '')
}

function longestRun(text: string): string | undefined {
  const runs: string[][] = [[]]
  let at = 0
  for (const match of text.matchAll(words)) {
    if (notNames.has(match[0]) || possessives.has(match[0].toLowerCase())) continue
    if (text.slice(at, match.index).trim() !== '') runs.push([])
    runs.at(-1)?.push(match[0])
    at = match.index + match[0].length
  }
  const best = runs.reduce((longest, run) => (run.length > longest.length ? run : longest), [])
  return best.length > 0 ? best.join(' ') : undefined
}

/** Whether a name stands before what is its, as in "Hull's mayor" or "the mayor of Hull". */
const isOwner = (head: string, name: string): boolean =>
  /['’]s?$/.test(name) || /\b(?:of|at|for|from|in|with)\s+(?:the\s+)?$/.test(head.slice(0, head.indexOf(name)))

/** Whose full name stands behind a source. */
import {possessives} from '../../english/determiners.js'
import {organizations} from '../../english/source-nouns.js'

const words = /[\p{Lu}][\p{L}\p{M}'’.-]*/gu
/** The same for a text without other letters: classes of all the world's letters take a millisecond to compile. */
const plainWords = /[A-Z][A-Za-z'’.-]*/g
const isPlain = (text: string): boolean => /^[\0-\x7f‘’“”–—]*$/.test(text)
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
 * where only a role stands before ("His sister, Ann Lee", "Hull's mayor, Ann Lee"); a name that only says whose a body is stands
 * with it ("Lee administration"); `undefined` for none.
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
  const runs: {start: number; end: number; size: number}[] = []
  for (const {0: word, index} of text.matchAll(isPlain(text) ? plainWords : words)) {
    if (notNames.has(word) || possessives.has(word.toLowerCase())) continue
    const last = runs.at(-1)
    if (last && text.slice(last.end, index).trim() === '') {
      last.end = index + word.length
      last.size++
    } else runs.push({start: index, end: index + word.length, size: 1})
  }
  const best = runs.reduce<(typeof runs)[number] | undefined>((one, other) => {
    if (!one) return other
    const isOwn = !bodyBehind(text, other.end)
    return other.size > one.size || (isOwn && bodyBehind(text, one.end)) ? other : one
  }, undefined)
  return best && text.slice(best.start, best.end) + (bodyBehind(text, best.end) ?? '')
}

/** The body right behind a name that belongs to it: " administration". */
function bodyBehind(text: string, end: number): string | undefined {
  const [behind, body = ''] = /^\s+(\p{Ll}+)/u.exec(text.slice(end)) ?? []
  return organizations.has(body) && !/['’]s?$/.test(text.slice(0, end)) ? behind : undefined
}

/** Whether a name stands before what is its, as in "Hull's mayor" or "the mayor of Hull". */
const isOwner = (head: string, name: string): boolean =>
  /['’]s?$/.test(name) || /\b(?:of|at|for|from|in|with)\s+(?:the\s+)?$/.test(head.slice(0, head.indexOf(name)))

/** Places that were to be filled in: [insert quote], TK, lorem ipsum. */
import {placeholderVerbs, placeholderWords} from '../../english/leftover-phrases.js'
import type {Span} from '../../source/source-text.js'
import type {Article} from '../article.js'
import {findWords} from '../article-words.js'
import {indexSpans} from '../span-index.js'

/** How much a pair of brackets may hold, in characters. */
const longest = 120

/** Finds placeholders, in no order. */
export function findPlaceholders(article: Article): Span[] {
  return [
    ...findBracketed(article, '[', ']'),
    ...findBracketed(article, '{{', '}}'),
    ...findBracketed(article, '<', '>'),
    ...findBracketed(article, '(', ')'),
    ...findListed(article)
  ]
}

function* findBracketed({text, quotations}: Article, open: string, close: string): Generator<Span> {
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
    const from = at + open.length
    const to = from + text.slice(from, from + longest).indexOf(close)
    if (to <= from || (open === '(' && !'iItTpP'.includes(text.charAt(from)))) continue
    const content = text.slice(from, to)
    if (content.includes('\n')) continue
    const isQuoted = indexSpans(quotations).surrounds({start: at, end: to + close.length})
    if (isPlaceholder(content, open, isQuoted)) yield {start: at, end: to + close.length}
  }
}

/** What brackets of each shape may hold: square ones most, since round ones are prose and quotations have square ones. */
function isPlaceholder(content: string, open: string, isQuoted: boolean): boolean {
  const words = content
    .toLowerCase()
    .replace(/[:.!?*_"“”]+/g, '')
    .trim()
  const [first = ''] = words.split(/[\s-]+/, 1)
  if (/^(?:insert|tk|tktk|tbd|tbc|placeholder)$/.test(first))
    return first === words || first === 'insert' || open !== '('
  if (open === '(' || open === '<' || isQuoted) return false
  return placeholderWords.has(words) || (placeholderVerbs.has(first) && words.includes(' '))
}

function* findListed({text, words}: Article): Generator<Span> {
  const {normals, starts, ends} = words
  for (const index of findWords(words, (word) => kinds.has(word))) {
    const kind = kinds.get(normals[index] ?? '')
    if (!kind) continue
    const start = starts[index] ?? 0
    const end = ends[index] ?? 0
    if (kind === 'lorem') {
      if (normals[index + 1] === 'ipsum') yield {start, end: ends[index + 1] ?? end}
    } else if (isLeft(kind, text, start, end)) yield {start, end}
  }
}

type Kind = 'lorem' | 'tk' | 'unknown-number' | 'task' | 'checked'

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['lorem', 'lorem'],
  ['tk', 'tk'],
  ['tktk', 'tk'],
  ['tktktk', 'tk'],
  ['xx', 'unknown-number'],
  ['xxx', 'unknown-number'],
  ['xxxx', 'unknown-number'],
  ['todo', 'task'],
  ['fixme', 'task'],
  ['cq', 'checked']
])

function isLeft(kind: Kind, text: string, start: number, end: number): boolean {
  const word = text.slice(start, end)
  if (kind === 'task') return word === word.toUpperCase()
  if (kind === 'checked') return /[([]/.test(text.charAt(start - 1)) && /[)\]]/.test(text.charAt(end))
  const after = text.slice(end, end + 14)
  if (kind === 'unknown-number') {
    return (
      text.charAt(start - 1) === '$' ||
      /^(?:-year|-percent|[ -]?%| (?:percent|people|million|billion|years))/.test(after)
    )
  }
  // Tk is a name, TK Maxx another, and TK 1951 a flight.
  return word === word.toUpperCase() && (word.length > 2 || !/^ ?[A-Z\d&]/.test(after))
}

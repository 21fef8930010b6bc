/** Markup that shows as text: tags, style sheets, scripts, character references, shortcodes, Markdown. */
import {decodeReference} from '../../source/character-reference.js'
import type {Span} from '../../source/source-text.js'
import type {Article} from '../article.js'
import {elementNames, shortcodeNames, styleProperties} from './known-markup.js'

/** Markup in the text; offsets are those of `article.text`. */
export interface LeftoverMarkup extends Span {
  readonly kind: 'tag' | 'style' | 'script' | 'entity' | 'shortcode' | 'markdown'
  /** The character that it stands for, where it stands for one. */
  readonly meaning?: string | undefined
}

/** Finds markup in the text, in order; what stands in code is left alone. */
export function findLeftoverMarkup(article: Article): LeftoverMarkup[] {
  const {text} = article
  const found = [...findTags(text), ...findStyles(text), ...findScripts(text), ...findReferences(text)].concat(
    [...findShortcodes(text)],
    article.source.format === 'markdown' ? [] : [...findMarkdown(text)]
  )
  return joinNeighbours(
    text,
    found.sort((one, other) => one.start - other.start || other.end - one.end)
  ).filter((one) => !isInCode(article, one))
}

function isInCode(article: Article, {start, end}: Span): boolean {
  const paragraph = article.paragraphAt(start)
  if (!paragraph) return false
  const {source, start: offset} = paragraph
  return source.annotations.some((one) => one.kind === 'code' && offset + one.start <= start && end <= offset + one.end)
}

/** How long a tag may be, in characters. */
const longestTag = 2000

/** `<name …>`, `</name>`, and `<name attribute=` whatever comes of it. */
const tag = /<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])([^<>\n]{0,2000})(>?)/iy

function* findTags(text: string): Generator<LeftoverMarkup> {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const end = tagEnd(text, at)
    if (end > at) yield {kind: 'tag', start: at, end}
  }
}

function tagEnd(text: string, at: number): number {
  if (text.startsWith('<!--', at) || /^<!doctype\b/i.test(text.slice(at, at + 12))) {
    const close = text.slice(at, at + longestTag).indexOf('>')
    return close < 0 ? at + 4 : at + close + 1
  }
  tag.lastIndex = at
  const match = tag.exec(text)
  if (!match) return at
  const [whole, slash, name = '', rest = '', close] = match
  const hasAttribute = /^\s+[a-z_:][\w:.-]*\s*=/i.test(rest)
  const isBare = close === '>' && /^\s*\/?$/.test(rest)
  const isKnown = elementNames.has(name.toLowerCase())
  if (hasAttribute || (isBare && (isKnown || slash === '/' || rest.endsWith('/')))) return at + whole.length
  return at
}

/** How much text a rule of a style sheet may take, in characters. */
const longestStyle = 3000

function* findStyles(text: string): Generator<LeftoverMarkup> {
  let behind = 0
  for (let brace = text.indexOf('{'); brace >= 0; brace = text.indexOf('{', brace + 1)) {
    if (brace < behind) continue
    const before = text.slice(Math.max(behind, brace - longestSelector), brace)
    const from = brace - before.length + before.lastIndexOf('\n') + 1
    const selector = /[.#@]?[a-z][\w.#:@ ,>+~()-]*$/i.exec(text.slice(from, brace).trimEnd())
    if (!selector || !hasDeclaration(text.slice(brace + 1, brace + longestSelector))) continue
    const close = text.slice(brace, brace + longestStyle).indexOf('}')
    behind = brace + Math.max(close, 0) + 1
    yield {kind: 'style', start: from + selector.index, end: behind}
  }
}

const longestSelector = 120

/** Whether a text begins with a declaration (`color: red;`), or with a rule inside a rule. */
function hasDeclaration(text: string): boolean {
  const [, property = ''] = /^\s*([a-z-]+)\s*:/i.exec(text) ?? []
  return (
    styleProperties.has(property.replace(/^-(?:webkit|moz|ms|o)-/, '').toLowerCase()) ||
    /^\s*[.#]?[a-z][\w.# -]*\{/i.test(text.slice(0, longestSelector))
  )
}

const scripts =
  /document\.(?:getElementById|getElementsBy\w+|write|createElement|querySelector\w*|addEventListener|cookie)\b|window\.[\w.]+\s*=|\bfunction\s?\w*\([\w, ]*\)\s?\{|\bvar \w+\s?=|\b(?:const|let) \w+ = [[({"'\w.]+[([{;]|googletag\.|\(function ?\(|addEventListener\(|console\.log\(|jQuery\(|\$\((?:document|window)\)|<!\[CDATA\[|@import url\(|=>\s?\{|!important;/g
const partsOfScripts = [
  'document.',
  'window.',
  'function',
  'var ',
  ' = ',
  'googletag',
  'Listener(',
  'console.',
  'Query(',
  '$(',
  'CDATA',
  '@import',
  '=>',
  '!important'
]

function* findScripts(text: string): Generator<LeftoverMarkup> {
  if (!text.includes('(') && !text.includes('=') && !text.includes('!important')) return
  if (!partsOfScripts.some((part) => text.includes(part))) return
  for (const {index} of text.matchAll(scripts)) {
    const end = text.indexOf('\n', index)
    yield {kind: 'script', start: index, end: end < 0 ? text.length : end}
  }
}

function* findReferences(text: string): Generator<LeftoverMarkup> {
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    const reference = decodeReference(text, at, false)
    if (reference)
      yield {kind: 'entity', start: at, end: reference.end, meaning: reference.value.replace('\u00a0', ' ')}
    else if (/^&nbsp(?![a-z])/i.test(text.slice(at, at + 6)))
      yield {kind: 'entity', start: at, end: at + 5, meaning: ' '}
  }
  for (let at = text.indexOf('[#x'); at >= 0; at = text.indexOf('[#x', at + 1)) {
    const match = /^\[#x[0-9a-f]{2,5}\.?\]/i.exec(text.slice(at, at + 12))
    if (match) yield {kind: 'entity', start: at, end: at + match[0].length}
  }
}

/** How long a shortcode may be, in characters. */
const longestShortcode = 400

function* findShortcodes(text: string): Generator<LeftoverMarkup> {
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    const match = /^\[(\/?)([a-z][\w-]*)([^\]\n]*)\]/i.exec(text.slice(at, at + longestShortcode))
    if (!match) continue
    const [whole, slash, name = '', rest = ''] = match
    const hasAttribute = /^\s*=|^\s+[a-z_-]+\s*=/i.test(rest)
    const isOwn = name.includes('_') && shortcodeNames.has(name.toLowerCase())
    const isKnown = shortcodeNames.has(name.toLowerCase())
    if (hasAttribute || isOwn || (isKnown && slash === '/' && rest === '')) {
      yield {kind: 'shortcode', start: at, end: at + whole.length}
    }
  }
  for (const [open, close] of templates) {
    for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
      const end = at + text.slice(at, at + longestShortcode).indexOf(close)
      if (end < at) continue
      // A single word in double braces is a placeholder, which is another rule's.
      if (open === '{{' && /^[\w ]*$/.test(text.slice(at + open.length, end))) continue
      yield {kind: 'shortcode', start: at, end: end + close.length}
    }
  }
}

const templates: readonly (readonly [string, string])[] = [
  ['{%', '%}'],
  ['<%', '%>'],
  ['{{', '}}'],
  ['[[', ']]'],
  ['${', '}']
]

function* findMarkdown(text: string): Generator<LeftoverMarkup> {
  for (let at = text.indexOf(']('); at >= 0; at = text.indexOf('](', at + 1)) {
    const from = Math.max(0, at - longestShortcode)
    const open = from + text.slice(from, at).lastIndexOf('[')
    const target = /^\]\((?:https?:\/\/|\/|mailto:)[^\s()]*\)/i.exec(text.slice(at, at + longestShortcode))
    if (open < from || !target || text.slice(open, at).includes('\n')) continue
    yield {kind: 'markdown', start: text.charAt(open - 1) === '!' ? open - 1 : open, end: at + target[0].length}
  }
  for (const {0: match, index} of text.matchAll(/\*\*(?=[^\s*])[^*\n]{1,160}\*\*/g)) {
    yield {kind: 'markdown', start: index, end: index + match.length}
  }
  for (const {0: match, index} of text.matchAll(/^(?:#{2,6} (?=\S)|# (?=[A-Z]))/gm)) {
    yield {kind: 'markdown', start: index, end: index + match.length - 1}
  }
}

/** Puts together what touches, and what lies inside something else; all of a style sheet is one. */
function joinNeighbours(text: string, found: readonly LeftoverMarkup[]): LeftoverMarkup[] {
  const joined: LeftoverMarkup[] = []
  for (const one of found) {
    const last = joined.at(-1)
    if (!last || one.start > last.end + (one.kind === 'style' || one.kind === 'script' ? 4 : 0)) joined.push(one)
    else if (one.end <= last.end) continue
    else if (one.kind === last.kind && one.kind !== 'entity' && /^[\s.]*$/.test(text.slice(last.end, one.start))) {
      joined[joined.length - 1] = {...last, end: one.end}
    } else joined.push(one)
  }
  return joined
}

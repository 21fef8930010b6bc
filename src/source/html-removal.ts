/** Which tags of HTML go when paragraphs go. */
import {readBlockComment} from './block-comments.js'
import {scanHtml} from './html-tokens.js'
import {isSpace} from './line-break.js'
import type {Span} from './source-text.js'

/** Elements whose tags may stand between paragraphs and go with them, as long as they go as a whole. */
const containers = new Set(['ul', 'ol', 'blockquote', 'div', 'section'])
/** Elements whose end tags may be left out. */
const loose = new Set(['p', 'li'])

/** Whether HTML holds nothing but white space, line breaks, and the tags of lists, quotations and divisions. */
export function hasOnlyStructure(html: string): boolean {
  let isOnly = true
  const tag = (name: string): void => {
    isOnly &&= containers.has(name) || loose.has(name) || name === 'br'
  }
  scanHtml(html, {
    text(start, end) {
      for (let at = start; at < end; at++) isOnly &&= isSpace(html.charCodeAt(at))
    },
    startTag: tag,
    endTag: tag,
    comment(start, end, valueStart, valueEnd) {
      isOnly &&= readBlockComment(html.slice(valueStart, valueEnd)) !== undefined
    }
  })
  return isOnly
}

/**
 * Widens a span over the tags, and WordPress's comments, that would be left around nothing.
 * @returns `undefined` when the span cuts an element in two
 */
export function widenOverTags(file: string, span: Span): Span | undefined {
  const {unopened, unclosed} = findUnmatched(file.slice(span.start, span.end))
  let {start, end} = span
  for (const name of unopened) {
    const tag = openerBefore(file, start)
    if (tag?.name !== name) return undefined
    start = tag.at
  }
  for (const name of unclosed.toReversed()) {
    const tag = closerAfter(file, end)
    if (tag?.name === name) end = tag.at
    else if (!loose.has(name)) return undefined
  }
  for (;;) {
    const opener = openerBefore(file, start)
    const closer = closerAfter(file, end)
    const isGroup = opener && (groups.has(opener.name) || opener.name.startsWith('wp:'))
    if (!isGroup || opener.name !== closer?.name) return {start, end}
    start = opener.at
    end = closer.at
  }
}

/** Elements that are nothing without the paragraphs in them. */
const groups = new Set(['ul', 'ol', 'blockquote'])

/** How far a tag is looked for on either side. */
const reach = 500

function openerBefore(file: string, start: number): {name: string; at: number} | undefined {
  const from = Math.max(0, start - reach)
  const before = file.slice(from, start).trimEnd()
  const tag = before.slice(before.lastIndexOf('<'))
  const name = /^<(?:([a-z]+)(?:\s[^<>]*)?|!--\s*(wp:[a-z][\w/-]*)[^<>]*--)>$/i.exec(tag)
  return name ? {name: (name[1] ?? name[2] ?? '').toLowerCase(), at: from + before.length - tag.length} : undefined
}

function closerAfter(file: string, end: number): {name: string; at: number} | undefined {
  const name = /^\s*<(?:\/([a-z]+)\s*|!--\s*\/(wp:[a-z][\w/-]*)\s*--)>/i.exec(file.slice(end, end + reach))
  return name ? {name: (name[1] ?? name[2] ?? '').toLowerCase(), at: end + name[0].length} : undefined
}

/** The ends without a start and the starts without an end in a piece of HTML, each from the outside in. */
function findUnmatched(html: string): {unopened: string[]; unclosed: string[]} {
  const open: string[] = []
  const unopened: string[] = []
  const close = (name: string): void => {
    if (loose.has(name)) {
      const at = open.lastIndexOf(name)
      if (at >= 0) open.length = at
      else unopened.push(name)
      return
    }
    while (loose.has(open.at(-1) ?? '')) open.pop()
    if (open.at(-1) === name) open.pop()
    else unopened.push(name)
  }
  scanHtml(html, {
    text: () => undefined,
    startTag(name) {
      if (containers.has(name) || loose.has(name)) open.push(name)
    },
    endTag(name) {
      if (containers.has(name) || loose.has(name)) close(name)
    },
    comment(start, end, valueStart, valueEnd) {
      const block = readBlockComment(html.slice(valueStart, valueEnd))
      if (block?.does === 'close') close(`wp:${block.name}`)
      if (block?.does === 'open') open.push(`wp:${block.name}`)
    }
  })
  return {unopened, unclosed: open}
}

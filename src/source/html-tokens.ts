/**
 * The tokens of HTML, as the standard's tokenizer finds them, each with its place. Written here because stock parsers give the
 * places of a text node's ends only, and because a tree is not needed to read prose.
 */

/** Called for every token in order; all offsets are those of the scanned text, ends exclusive. */
export interface HtmlSink {
  /** Text between tags, character references and all. */
  text(start: number, end: number): void
  /** A tag's name is in lower case. */
  startTag(name: string, start: number, end: number): void
  endTag(name: string, start: number, end: number): void
  /** `valueStart` and `valueEnd` bound what stands between the delimiters. */
  comment(start: number, end: number, valueStart: number, valueEnd: number): void
}

/** Elements whose content is not markup. */
const rawElements = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'])

/** Scans a text; the content of scripts, styles and the like is passed over. Linear, never throws. */
export function scanHtml(source: string, sink: HtmlSink): void {
  let at = 0
  let text = 0
  const flush = (end: number): void => {
    if (end > text) sink.text(text, end)
  }
  while (at < source.length) {
    const open = source.indexOf('<', at)
    if (open < 0) break
    const end = tokenEnd(source, open, flush, sink)
    if (end > open) text = end
    at = Math.max(end, open + 1)
  }
  flush(source.length)
}

/** Reads what starts at a `<`; gives the `<` back when it is text. */
function tokenEnd(source: string, open: number, flush: (end: number) => void, sink: HtmlSink): number {
  const code = source.charCodeAt(open + 1)
  if (isLetter(code)) {
    flush(open)
    const nameEnd = findNameEnd(source, open + 1)
    const name = source.slice(open + 1, nameEnd).toLowerCase()
    const end = findTagEnd(source, nameEnd)
    if (end < 0) return source.length
    sink.startTag(name, open, end)
    return rawElements.has(name) ? findRawEnd(source, end, name) : end
  }
  if (code === 0x2f) {
    if (open + 2 >= source.length) return open
    flush(open)
    if (isLetter(source.charCodeAt(open + 2))) {
      const nameEnd = findNameEnd(source, open + 2)
      const end = findTagEnd(source, nameEnd)
      if (end < 0) return source.length
      sink.endTag(source.slice(open + 2, nameEnd).toLowerCase(), open, end)
      return end
    }
    return bogusEnd(source, open, open + 2, sink)
  }
  if (code === 0x21) {
    flush(open)
    if (source.startsWith('--', open + 2)) return commentEnd(source, open, sink)
    if (source.slice(open + 2, open + 9).toLowerCase() === 'doctype') {
      const close = source.indexOf('>', open + 2)
      return close < 0 ? source.length : close + 1
    }
    return bogusEnd(source, open, open + 2, sink)
  }
  if (code === 0x3f) {
    flush(open)
    return bogusEnd(source, open, open + 1, sink)
  }
  return open
}

function bogusEnd(source: string, start: number, valueStart: number, sink: HtmlSink): number {
  const close = source.indexOf('>', valueStart)
  const valueEnd = close < 0 ? source.length : close
  const end = close < 0 ? source.length : close + 1
  if (valueEnd > valueStart) sink.comment(start, end, valueStart, valueEnd)
  return end
}

function commentEnd(source: string, start: number, sink: HtmlSink): number {
  const valueStart = start + 4
  const [valueEnd, end] = findCommentClose(source, valueStart)
  sink.comment(start, end, Math.min(valueStart, valueEnd), valueEnd)
  return end
}

/** Where the value of a comment ends, and the comment itself: `-->`, `--!>`, and right at the start `>` and `->`. */
function findCommentClose(source: string, from: number): [valueEnd: number, end: number] {
  if (source.startsWith('>', from)) return [from, from + 1]
  if (source.startsWith('->', from)) return [from, from + 2]
  for (let at = source.indexOf('--', from); at >= 0; at = source.indexOf('--', at + 1)) {
    if (source.startsWith('>', at + 2)) return [at, at + 3]
    if (source.startsWith('!>', at + 2)) return [at, at + 4]
  }
  return [source.length, source.length]
}

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
const isBlank = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c

function findNameEnd(source: string, from: number): number {
  let at = from
  while (at < source.length) {
    const code = source.charCodeAt(at)
    if (isBlank(code) || code === 0x2f || code === 0x3e) return at
    at++
  }
  return source.length
}

/** Where a tag ends, quoted values of attributes passed over; -1 when it does not. */
function findTagEnd(source: string, from: number): number {
  let at = from
  let isAfterEquals = false
  while (at < source.length) {
    const code = source.charCodeAt(at)
    if (code === 0x3e) return at + 1
    if (isAfterEquals && (code === 0x22 || code === 0x27)) {
      const close = source.indexOf(source.charAt(at), at + 1)
      if (close < 0) return -1
      at = close + 1
      isAfterEquals = false
      continue
    }
    if (code === 0x3d) isAfterEquals = !isAfterEquals
    else if (!isBlank(code)) isAfterEquals = false
    at++
  }
  return -1
}

/** Where the end tag of an element starts whose content is not markup. */
function findRawEnd(source: string, from: number, name: string): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    const end = at + 2 + name.length
    if (source.slice(at + 2, end).toLowerCase() !== name) continue
    const code = source.charCodeAt(end)
    if (isBlank(code) || code === 0x2f || code === 0x3e) return at
  }
  return source.length
}

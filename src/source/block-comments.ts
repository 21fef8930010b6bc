/** The comments in which WordPress writes its blocks: `<!-- wp:paragraph --> … <!-- /wp:paragraph -->`. */
import {isSpace} from './line-break.js'
import type {SourceComment, Span} from './source-text.js'
import type {LooseParagraph} from './text-builder.js'

const opener = /^\s*wp:([a-z][\w/-]*)/
const closer = /^\s*\/wp:([a-z][\w/-]*)/

/** Lets the comments around a paragraph go with it, where nothing but the paragraph stands between them. */
export function extendOverBlockComments(
  file: string,
  paragraphs: readonly LooseParagraph[],
  comments: readonly SourceComment[]
): readonly LooseParagraph[] {
  const around = pairComments(comments)
  if (around.length === 0) return paragraphs
  // Inner pairs close first, so that an outer one finds the paragraph already extended.
  const byStart = new Map<number, Span>()
  for (const {open, close} of around) byStart.set(nextInk(file, open.end), {start: open.start, end: close.end})
  const closeByEnd = new Map(around.map(({open, close}) => [open.start, close.start]))
  return paragraphs.map((paragraph) => {
    let block = paragraph.block
    for (;;) {
      const span: Span | undefined = block && byStart.get(block.start)
      if (!block || !span || nextInk(file, block.end) !== closeByEnd.get(span.start)) break
      block = span
    }
    return block === paragraph.block ? paragraph : {...paragraph, block}
  })
}

function pairComments(comments: readonly SourceComment[]): {open: Span; close: Span}[] {
  const pairs: {open: Span; close: Span}[] = []
  const stack: {name: string; comment: SourceComment}[] = []
  for (const comment of comments) {
    const opened = opener.exec(comment.text)?.[1]
    if (opened !== undefined) {
      if (!comment.text.trimEnd().endsWith('/')) stack.push({name: opened, comment})
      continue
    }
    const closed = closer.exec(comment.text)?.[1]
    if (closed === undefined) continue
    const last = stack.pop()
    if (last?.name === closed) pairs.push({open: last.comment, close: comment})
    else stack.length = 0
  }
  return pairs
}

/** Where white space from an offset on ends. */
function nextInk(file: string, from: number): number {
  let at = from
  while (at < file.length && isSpace(file.charCodeAt(at))) at++
  return at
}

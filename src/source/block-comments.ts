/** The comments in which WordPress writes its blocks: `<!-- wp:paragraph --> … <!-- /wp:paragraph -->`. */
import {isSpace} from './line-break.js'
import type {SourceComment, Span} from './source-text.js'
import type {LooseParagraph} from './text-builder.js'

const pattern = /^\s*(\/?)wp:([a-z][\w/-]*)/

/** What a comment says about blocks: that one opens, closes or stands there by itself; `undefined` for other comments. */
export function readBlockComment(
  text: string
): {readonly name: string; readonly does: 'open' | 'close' | 'stand'} | undefined {
  const [, slash, name] = pattern.exec(text) ?? []
  if (name === undefined) return undefined
  return {name, does: slash ? 'close' : text.trimEnd().endsWith('/') ? 'stand' : 'open'}
}

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
    const block = readBlockComment(comment.text)
    if (block?.does === 'open') stack.push({name: block.name, comment})
    if (block?.does !== 'close') continue
    const last = stack.pop()
    if (last?.name === block.name) pairs.push({open: last.comment, close: comment})
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

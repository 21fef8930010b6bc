/** A tree that another parser made becomes a source text, its places re-aligned with the file. */
import type {Nodes, Paragraph, Root, RootContent, WhiteSpace} from 'nlcst'
import type {VFile} from 'vfile'
import {decodeReference} from './character-reference.js'
import type {FrontMatterParser} from './front-matter-fence.js'
import {isSpace} from './line-break.js'
import {formatOf} from './read.js'
import {readText} from './text.js'
import type {Annotation, SourceText, Span} from './source-text.js'
import {joinParagraphs, TextBuilder, type LooseParagraph} from './text-builder.js'

/**
 * Reads the paragraphs of a tree. Where the tree says what the file says, the file is read as text; else all roles are `body`,
 * since stock bridges do not tell them. A word that is not found in the file again has the place of its paragraph.
 */
export function fromTree(tree: Root, file: VFile): SourceText {
  const value = String(file)
  const path = file.history.at(-1) ?? ''
  const text = value.startsWith('\ufeff') ? value.slice(1) : value
  if (saysTheSame(tree, text)) return readText(text, path, recognizeMapping)
  const paragraphs: LooseParagraph[] = []
  collectParagraphs(tree, text, paragraphs)
  return {
    path,
    format: formatOf(path),
    file: text,
    ...joinParagraphs(paragraphs),
    comments: [],
    frontMatter: undefined
  }
}

/** Whether the values of a tree's leaves are, joined, a text. */
function saysTheSame(tree: Root, text: string): boolean {
  let at = 0
  const walk = (node: Nodes): boolean => {
    if ('children' in node) return node.children.every(walk)
    if (!text.startsWith(node.value, at)) return false
    at += node.value.length
    return true
  }
  return walk(tree) && at === text.length
}

const mappingLine = /^(?:[\w"'-][^:\n]*:(?:\s|$)|\s|-\s|#|$)/

/** Tells front matter by its looks: no parser of YAML may be loaded for a plain text, and its data is not asked for here. */
const recognizeMapping: FrontMatterParser = (value) => {
  const lines = value.split(/\r\n|\n|\r/)
  const isMapping = lines.some((line) => line.includes(':')) && lines.every((line) => mappingLine.test(line))
  return {data: isMapping ? {} : undefined}
}

function collectParagraphs(node: Nodes, file: string, paragraphs: LooseParagraph[]): void {
  if (!('children' in node)) return
  if (node.type !== 'ParagraphNode') {
    const children = node.type === 'RootNode' ? joinLines(node.children) : node.children
    for (const child of children) collectParagraphs(child, file, paragraphs)
    return
  }
  const paragraph = toParagraph(node, file)
  if (paragraph) paragraphs.push(paragraph)
}

/**
 * Joins what one line break parts: where a sentence ends with its line, the stock bridge from Markdown ends the paragraph,
 * but between real ones it puts two.
 */
function joinLines(children: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = []
  for (const child of children) {
    const space = joined.at(-1)
    const before = joined.at(-2)
    if (child.type === 'ParagraphNode' && before?.type === 'ParagraphNode' && isLineBreak(space)) {
      const paragraph: Paragraph = {type: 'ParagraphNode', children: [...before.children, space, ...child.children]}
      const [start, end] = [before.position?.start, child.position?.end]
      joined.splice(-2, 2, {...paragraph, ...(start && end && {position: {start, end}})})
    } else joined.push(child)
  }
  return joined
}

const isLineBreak = (node: RootContent | undefined): node is WhiteSpace =>
  node?.type === 'WhiteSpaceNode' && /^[^\r\n]*(?:\r\n|\n|\r)[^\r\n]*$/.test(node.value)

function toParagraph(paragraph: Paragraph, file: string): LooseParagraph | undefined {
  const builder = new TextBuilder()
  const annotations: Annotation[] = []
  const whole = wholeOf(paragraph, file)
  let cursor = whole.start
  const walk = (node: Nodes): void => {
    if ('children' in node) {
      for (const child of node.children) walk(child)
      return
    }
    const value = node.type === 'WhiteSpaceNode' && /[\n\r]/.test(node.value) ? ' ' : node.value
    const start = builder.text.length
    const from = Math.max(cursor, node.position?.start.offset ?? cursor)
    cursor = addLeaf(builder, file, value, from, whole) ?? cursor
    if (node.type === 'SourceNode') annotations.push({kind: 'code', start, end: builder.text.length})
  }
  walk(paragraph)
  if (builder.text.trim() === '') return undefined
  return {text: builder.text, role: 'body', map: builder.toMap(), annotations, block: undefined}
}

/** Where a paragraph stands; stock bridges place its end too early, so the end of its line counts. */
function wholeOf({position}: Paragraph, file: string): Span {
  const start = Math.min(position?.start.offset ?? 0, file.length)
  let end = Math.max(start, Math.min(position?.end.offset ?? file.length, file.length))
  while (end < file.length && file[end] !== '\n' && file[end] !== '\r') end++
  return {start, end}
}

/** How far markup may reach between two leaves of a tree that have wrong places, or none. */
const reach = 80

/** Adds a leaf's value where the file has it, at an offset or soon after; returns where it ends there. */
function addLeaf(builder: TextBuilder, file: string, value: string, from: number, whole: Span): number | undefined {
  const isBlank = value.trim() === ''
  const most = Math.min(file.length, from + (isBlank ? 0 : reach))
  for (let at = from; at <= most; at++) {
    const pieces = align(file, at, value)
    if (!pieces) continue
    let start = at
    for (const {text, end} of pieces) {
      if (end - start === text.length) builder.addVerbatim(text, start)
      else builder.addAtomic(text, {start, end})
      start = end
    }
    return start
  }
  builder.addAtomic(value, whole)
  return undefined
}

/** A piece of a value, and where the text that it was made of ends in the file. */
interface Piece {
  readonly text: string
  readonly end: number
}

/**
 * Aligns a value with the file from an offset, piece by piece. References, escapes and the prefixes of wrapped lines are seen
 * through.
 */
function align(file: string, from: number, value: string): Piece[] | undefined {
  const pieces: Piece[] = []
  let at = from
  let index = 0
  while (index < value.length) {
    const reference = file[at] === '&' ? decodeReference(file, at, true) : undefined
    let text = value.charAt(index)
    if (reference && value.startsWith(reference.value, index)) {
      text = reference.value
      at = reference.end
    } else if (file[at] === text && !isBreak(text)) at++
    else if (file[at] === '\\' && file[at + 1] === text) at += 2
    else if (isSpace(value.charCodeAt(index)) && isSpace(file.charCodeAt(at))) at = prefixEnd(file, at)
    else return undefined
    index += text.length
    pieces.push({text, end: at})
  }
  return pieces
}

const isBreak = (character: string): boolean => character === '\n' || character === '\r'

/** Where white space ends, with the marks of quotation that stand before a line. */
function prefixEnd(file: string, from: number): number {
  let at = from
  let hasBreak = false
  while (at < file.length && (isSpace(file.charCodeAt(at)) || (hasBreak && file[at] === '>'))) {
    hasBreak ||= isBreak(file.charAt(at))
    at++
  }
  return at
}

/** A source text becomes the tree that retext plugins know, every node with its exact place in the file. */
import type {Nodes, Paragraph, Root, RootContent, Sentence, SentenceContent} from 'nlcst'
import type {Position} from 'unist'
import {createLineIndex, type LineIndex} from './line-index.js'
import type {Annotation, SourceParagraph, SourceText, Span} from './source-text.js'

/** Parses plain text: `retext-english`, or another parser of natural language. */
export type NaturalParser = (text: string) => Root

/** Makes the tree; inline code becomes source nodes, as retext plugins expect. */
export function toTree(source: SourceText, parse: NaturalParser): Root {
  const lines = createLineIndex(source.file)
  const position = (span: Span): Position => ({start: lines.toPoint(span.start), end: lines.toPoint(span.end)})
  const children: RootContent[] = []
  let before: Span | undefined
  for (const paragraph of source.paragraphs) {
    const span = paragraph.map.toOriginal({start: 0, end: paragraph.text.length})
    if (before && before.end <= span.start) {
      const gap = {start: before.end, end: span.start}
      children.push({type: 'WhiteSpaceNode', value: '\n\n', position: position(gap)})
    }
    const tree = parse(paragraph.text)
    locate(tree, paragraph, lines)
    children.push(...tree.children)
    before = span
  }
  return {type: 'RootNode', children, position: position({start: 0, end: source.file.length})}
}

/** Moves a node and all below it from the paragraph's text to the file. */
function locate(node: Nodes, paragraph: SourceParagraph, lines: LineIndex): void {
  if ('children' in node) {
    if (node.type === 'SentenceNode' && paragraph.annotations.length > 0) joinCode(node, paragraph)
    for (const child of node.children) locate(child, paragraph, lines)
  }
  const span = offsetsOf(node)
  if (!span) return
  const {start, end} = paragraph.map.toOriginal(span)
  node.position = {start: lines.toPoint(start), end: lines.toPoint(end)}
}

function offsetsOf({position}: Nodes | Paragraph): Span | undefined {
  const start = position?.start.offset
  const end = position?.end.offset
  return start === undefined || end === undefined ? undefined : {start, end}
}

/** Makes one source node of all that stands in inline code. */
function joinCode(sentence: Sentence, {text, annotations}: SourceParagraph): void {
  const codes = annotations.filter(({kind}) => kind === 'code')
  if (codes.length === 0) return
  const children: SentenceContent[] = []
  let open: Annotation | undefined
  for (const child of sentence.children) {
    const span = offsetsOf(child)
    const code = span && codes.find(({start, end}) => start <= span.start && span.end <= end)
    const last = children.at(-1)
    if (code && code === open && last?.type === 'SourceNode' && last.position && child.position) {
      last.position = {start: last.position.start, end: child.position.end}
      last.value = text.slice(last.position.start.offset, last.position.end.offset)
    } else if (code && span && child.position) {
      children.push({type: 'SourceNode', value: text.slice(span.start, span.end), position: {...child.position}})
    } else children.push(child)
    open = code
  }
  sentence.children = children
}

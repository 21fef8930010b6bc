/** Plain text. */
import {OffsetMap} from './offset-map.js'
import type {SourceParagraph, SourceText} from './source-text.js'

/** Reads plain text. */
export function readText(file: string, path: string): SourceText {
  const paragraphs: SourceParagraph[] = []
  let text = ''
  for (const match of file.matchAll(/[^\r\n]*\S[^\r\n]*/g)) {
    const trimmed = match[0].trim()
    const at = match.index + match[0].indexOf(trimmed)
    if (text) text += '\n\n'
    paragraphs.push({
      text: trimmed,
      role: 'body',
      start: text.length,
      map: OffsetMap.identity(at, trimmed.length),
      annotations: [],
      block: {start: at, end: at + trimmed.length}
    })
    text += trimmed
  }
  return {path, format: 'text', file, text, paragraphs, comments: [], frontMatter: undefined}
}

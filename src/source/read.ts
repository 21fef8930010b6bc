/** A file becomes a source text, by its ending. */
import {hasFrontMatterFence} from './front-matter-fence.js'
import type {Format, SourceText} from './source-text.js'
import {readText} from './text.js'

/** Reads a file's text, given without byte order mark; never throws. */
export type Reader = (file: string, path: string) => SourceText

/** The format of a path, by its ending; unknown ones are text. */
export function formatOf(path: string): Format {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  return ending === 'md' || ending === 'markdown' ? 'markdown' : ending === 'html' || ending === 'htm' ? 'html' : 'text'
}

/**
 * Loads what reading a file takes: the parsers of Markdown, HTML and front matter only for files that need them.
 * @param file the text that will be read; left out, the reader is good for any text of the format
 */
export async function loadReader(format: Format, file?: string): Promise<Reader> {
  const hasFrontMatter = format !== 'html' && (file === undefined || hasFrontMatterFence(file))
  const parse = hasFrontMatter ? (await import('./front-matter.js')).parseFrontMatter : undefined
  if (format === 'html') return (await import('./html.js')).readHtml
  if (format === 'markdown') {
    const {readMarkdown} = await import('./markdown.js')
    return (text, path) => readMarkdown(text, path, parse)
  }
  return (text, path) => readText(text, path, parse)
}

/**
 * Reads a file's text.
 * @param file the text as on disk, without byte order mark
 */
export async function readSource(file: string, path: string, format: Format = formatOf(path)): Promise<SourceText> {
  const read = await loadReader(format, file)
  return read(file, path)
}

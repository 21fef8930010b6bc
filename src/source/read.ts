/** A file becomes a source text, by its ending. */
import type {Format, SourceText} from './source-text.js'
import {readText} from './text.js'

/** The format of a path, by its ending; unknown ones are text. */
export function formatOf(path: string): Format {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  return ending === 'md' || ending === 'markdown' ? 'markdown' : ending === 'html' || ending === 'htm' ? 'html' : 'text'
}

/**
 * Reads a file's text.
 * @param file the text as on disk, without byte order mark
 */
export function readSource(file: string, path: string, _format: Format = formatOf(path)): SourceText {
  return readText(file, path)
}

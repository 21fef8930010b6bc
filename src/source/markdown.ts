/** Markdown: CommonMark with GitHub's extensions, front matter, and HTML inside. */
import {parse as createParser, postprocess, preprocess} from 'micromark'
import {gfm} from 'micromark-extension-gfm'
import type {Event} from 'micromark-util-types'
import {extendOverBlockComments} from './block-comments.js'
import {findFrontMatter, type FrontMatterParser} from './front-matter-fence.js'
import {readMarkdownEvents} from './markdown-paragraphs.js'
import type {FrontMatter, SourceText} from './source-text.js'
import {joinParagraphs} from './text-builder.js'

const extensions = [gfm()]

/**
 * Reads Markdown; never throws.
 * @param parse reads front matter; without it, a fence is Markdown like any other
 */
export function readMarkdown(file: string, path: string, parse?: FrontMatterParser): SourceText {
  const frontMatter = parse && findHead(file, parse)
  const base = frontMatter?.end ?? 0
  const {paragraphs, comments} = readMarkdownEvents(file, tokenize(file.slice(base)), base)
  const extended = extendOverBlockComments(file, paragraphs, comments)
  return {path, format: 'markdown', file, ...joinParagraphs(extended), comments, frontMatter}
}

/** The events of micromark; offsets are those of the given text. */
function tokenize(markdown: string): readonly Event[] {
  // A first U+FEFF is dropped without being counted: a word joiner in its place keeps the offsets.
  const text = markdown.startsWith('\ufeff') ? `\u2060${markdown.slice(1)}` : markdown
  return postprocess(
    createParser({extensions})
      .document()
      .write(preprocess()(text, undefined, true))
  )
}

const key = /^\s*[\w"'-]+\s*[:=]/

/** Front matter is a mapping, empty, or what was meant to be one; prose between two thematic breaks is not. */
function findHead(file: string, parse: FrontMatterParser): FrontMatter | undefined {
  for (const syntax of ['yaml', 'toml'] as const) {
    const found = findFrontMatter(file, syntax, parse)
    if (!found) continue
    if (found.error !== undefined) return key.test(file.slice(4, found.end)) ? found : undefined
    return typeof found.data === 'object' ? found : undefined
  }
  return undefined
}

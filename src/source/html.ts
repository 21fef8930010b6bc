/** HTML: whole documents, fragments, and what stands between Markdown's paragraphs. */
import {extendOverBlockComments} from './block-comments.js'
import {HtmlParagraphs} from './html-paragraphs.js'
import {scanHtml} from './html-tokens.js'
import type {Role, SourceComment, SourceText} from './source-text.js'
import {joinParagraphs, type LooseParagraph} from './text-builder.js'

/** Reads HTML; never throws. */
export function readHtml(file: string, path: string): SourceText {
  const {paragraphs, comments} = readHtmlFragment(file, 'body')
  const extended = extendOverBlockComments(file, paragraphs, comments)
  return {path, format: 'html', file, ...joinParagraphs(extended), comments, frontMatter: undefined}
}

/**
 * Reads a piece of HTML; all offsets are the piece's own.
 * @param role what its paragraphs are where no element says so
 */
export function readHtmlFragment(
  html: string,
  role: Role
): {paragraphs: LooseParagraph[]; comments: readonly SourceComment[]} {
  const sink = new HtmlParagraphs(html, role)
  scanHtml(html, sink)
  return sink.finish()
}

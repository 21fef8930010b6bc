/** Markdown: CommonMark with GitHub's extensions, front matter, and HTML inside. */
import {parse as createParser, postprocess, preprocess} from 'micromark'
import {gfm} from 'micromark-extension-gfm'
import type {Event} from 'micromark-util-types'
import {extendOverBlockComments} from './block-comments.js'
import {findFrontMatter, type FrontMatterParser} from './front-matter-fence.js'
import {MarkdownParagraphs} from './markdown-paragraphs.js'
import {findRegions, type Region} from './markdown-regions.js'
import type {FrontMatter, SourceText} from './source-text.js'
import {joinParagraphs} from './text-builder.js'

const extensions = [gfm()]
/** What pairs marks: each closing one looks back over all that is open. So do GitHub's extensions. */
const withoutPairs = {disable: {null: ['attention', 'labelEnd', 'labelStartImage', 'labelStartLink']}}

/**
 * Reads Markdown; never throws.
 * @param parse reads front matter; without it, a fence is Markdown like any other
 */
export function readMarkdown(file: string, path: string, parse?: FrontMatterParser): SourceText {
  const frontMatter = parse && findHead(file, parse)
  const base = frontMatter?.end ?? 0
  const body = file.slice(base)
  const reader = new MarkdownParagraphs(file, base)
  for (const {region, chunk} of parseRegions(body, findRegions(body))) {
    if (chunk) reader.readEvents(postprocess(chunk))
    else reader.readPlain({start: base + region.start, end: base + region.end})
  }
  const paragraphs = extendOverBlockComments(file, reader.paragraphs, reader.comments)
  return {path, format: 'markdown', file, ...joinParagraphs(paragraphs), comments: reader.comments, frontMatter}
}

/** The blocks of each region. All are parsed before any text in them is, since links are defined anywhere. */
function parseRegions(body: string, regions: readonly Region[]): {region: Region; chunk: Event[] | undefined}[] {
  const parser = createParser({extensions})
  const dense = createParser({extensions: [withoutPairs]})
  return regions.map((region) => {
    if (region.kind === 'plain') return {region, chunk: undefined}
    const {start, end, kind} = region
    const text = body.slice(start, end)
    // A first U+FEFF is dropped without being counted: a word joiner in its place keeps the offsets.
    const counted = text.startsWith('\ufeff') ? `\u2060${text.slice(1)}` : text
    // Lines only need to be told apart: counted by offsets, no two regions share one.
    const tokenizer = (kind === 'dense' ? dense : parser).document({line: start + 1, column: 1, offset: start})
    return {region, chunk: tokenizer.write(preprocess()(counted, undefined, true))}
  })
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

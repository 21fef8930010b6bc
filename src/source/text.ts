/** Plain text: articles pasted from an editor, a mail or a word processor. */
import {findFrontMatter, type FrontMatterParser} from './front-matter-fence.js'
import {startsSmall, findLines, findParagraphLines, type Line} from './text-lines.js'
import {joinParagraphs, TextBuilder, type LooseParagraph} from './text-builder.js'
import {findRoles} from './text-roles.js'
import {OffsetMap} from './offset-map.js'
import type {Role, SourceText, Span} from './source-text.js'

/**
 * Reads plain text. A line break ends a paragraph where paragraphs are single lines; text wrapped at a width is joined.
 * @param parse reads front matter; without it, a fence is text like any other
 */
export function readText(file: string, path: string, parse?: FrontMatterParser): SourceText {
  const frontMatter = parse && findFrontMatter(file, 'yaml', parse)
  const isMapping =
    typeof frontMatter?.data === 'object' && frontMatter.data !== null && !Array.isArray(frontMatter.data)
  const head = isMapping ? frontMatter : undefined
  const lines = findLines(file, head?.end ?? 0)
  const runs = findParagraphLines(file, lines)
  const roles = findRoles(file, lines, runs)
  const loose = runs.map((run, index) => toParagraph(file, lines, run, roles[index] ?? 'body'))
  return {path, format: 'text', file, ...joinParagraphs(loose), comments: [], frontMatter: head}
}

function toParagraph(file: string, lines: readonly Line[], run: Span, role: Role): LooseParagraph {
  const first = lines[run.start]
  const last = lines[run.end - 1]
  const start = (role === 'list-item' ? first?.item?.end : undefined) ?? first?.start ?? 0
  const end = last?.end ?? start
  const block = {start: first?.line.start ?? start, end: last?.line.end ?? end}
  if (run.end - run.start === 1) {
    const map = OffsetMap.identity(start, end - start)
    return {text: file.slice(start, end), role, map, annotations: [], block}
  }
  const builder = new TextBuilder()
  let before = end
  for (let index = run.start; index < run.end; index++) {
    const line = lines[index]
    if (!line) continue
    const from = index === run.start ? start : line.start
    if (index > run.start && !isHyphenated(file, before, line)) builder.addAtomic(' ', {start: before, end: from})
    builder.addVerbatim(file.slice(from, line.end), from)
    before = line.end
  }
  return {text: builder.text, role, map: builder.toMap(), annotations: [], block}
}

const conjunction = /^(?:and|or|to|but|versus|than)\b/

/** Whether a break stands behind the hyphen of a word that goes on: `well-\nknown`, but not `pre-\nand post-war`. */
function isHyphenated(file: string, end: number, line: Line): boolean {
  if (file.charAt(end - 1) !== '-' || !startsSmall(file, line.start)) return false
  const code = file.charCodeAt(end - 2) | 0x20
  return code >= 0x61 && code <= 0x7a && !conjunction.test(file.slice(line.start, line.start + 7))
}

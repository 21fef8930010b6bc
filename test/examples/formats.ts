/** Markdown articles as text and as HTML, and findings in words that are the same in every format. */
import type {Nodes as Hast} from 'hast'
import type {Nodes as Mdast} from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {Finding} from '../../src/finding.js'

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
const page = markdown().use(remarkRehype).use(rehypeStringify).freeze()
const fragment = unified().use(rehypeParse, {fragment: true}).freeze()

/** The article as a writer pastes it into a text field: one line for each paragraph, a blank line between. */
export const toText = (article: string): string => `${linesOf(markdown.parse(article)).join('\n\n')}\n`

/** The article as a web page's fragment. */
export const toHtml = (article: string): string => String(page.processSync(article))

function linesOf(node: Mdast): string[] {
  if (node.type === 'tableRow') return [node.children.map(plainText).join('\t')]
  if (node.type === 'paragraph' || node.type === 'heading') return [plainText(node).replaceAll('\n', ' ')]
  return 'children' in node ? node.children.flatMap(linesOf) : []
}

const plainText = (node: Mdast | Hast): string =>
  'children' in node ? node.children.map(plainText).join('') : 'value' in node ? node.value : ''

/** Rule, kind and words of a finding: `consistent-names spelling: sint olar`. */
export function describeFinding({ruleId, data, actual}: Finding, path: string): string {
  const plain = path.endsWith('.md')
    ? toText(actual)
    : path.endsWith('.html')
      ? plainText(fragment.parse(actual))
      : actual
  return `${ruleId} ${data.kind}: ${(plain.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')}`
}

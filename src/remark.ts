/** The bridge from Markdown: `unified().use(remarkParse).use(newslintRemark, [rule, [otherRule, options]])`. */
import {createBridge, type BridgeDestination, type BridgeTransformer} from './bridge.js'
import {parseFrontMatter} from './source/front-matter.js'
import {readMarkdown} from './source/markdown.js'

const bridge = createBridge((file, path) => readMarkdown(file, path, parseFrontMatter))

/**
 * Runs rules and retext plugins on what a Markdown file says. The file's own text is read, not the tree before it, so that every
 * place is exact: what plugins changed in that tree before is not seen.
 * @param destination plugins, or a processor that holds them; a parser, or nothing, to go on with the new tree
 */
export default function newslintRemark(destination?: BridgeDestination | null): BridgeTransformer {
  return bridge(destination)
}

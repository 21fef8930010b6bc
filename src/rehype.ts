/** The bridge from HTML: `unified().use(rehypeParse).use(newslintRehype, [rule, [otherRule, options]])`. */
import {createBridge, type BridgeDestination, type BridgeTransformer} from './bridge.js'
import {readHtml} from './source/html.js'

const bridge = createBridge(readHtml)

/**
 * Runs rules and retext plugins on what an HTML file says. The file's own text is read, not the tree before it, so that every
 * place is exact: what plugins changed in that tree before is not seen.
 * @param destination plugins, or a processor that holds them; a parser, or nothing, to go on with the new tree
 */
export default function newslintRehype(destination?: BridgeDestination | null): BridgeTransformer {
  return bridge(destination)
}

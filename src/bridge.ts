/** The bridges from Markdown and HTML to natural language, with exact places. */
import type {Node} from 'unist'
import type {Root} from 'nlcst'
import retextEnglish from 'retext-english'
import {unified, type Pluggable} from 'unified'
import type {VFile} from 'vfile'
import {Article} from './article/article.js'
import {setArticle} from './article/from-tree.js'
import type {Reader} from './source/read.js'
import {toTree, type NaturalParser} from './source/to-tree.js'

/** A class of parsers of natural language, such as `Parser` of `parse-english`. */
export type NaturalParserClass = new () => {parse(text: string): Root}

/** A unified processor of natural language, as far as a bridge needs it. */
export interface NaturalProcessor {
  readonly parser?: unknown
  freeze(): NaturalProcessor
  parse(text: string): Node
  run(tree: Root, file: VFile): Promise<unknown>
}

/**
 * Where a bridge leads: rules and other retext plugins, or a processor that holds them (bridge mode: they run on the new
 * tree, then the pipeline goes on with the old one); a parser or nothing (mutate mode: the pipeline goes on with the new tree).
 */
export type BridgeDestination = readonly Pluggable[] | NaturalProcessor | NaturalParserClass

/** A transformer of a syntax tree, as unified knows it. */
export type BridgeTransformer = (tree: Node, file: VFile) => Promise<undefined> | Root

const parseEnglish: NaturalParser = (text) => english.parse(text)
const english = unified().use(retextEnglish).freeze()

/** The tree of an article, with exact places; rules that get it see the article behind it. */
export function createTree(article: Article, parse: NaturalParser = parseEnglish): Root {
  const tree = toTree(article.source, parse)
  setArticle(tree, article)
  return tree
}

/** Makes a bridge of a reader. */
export function createBridge(read: Reader): (destination?: BridgeDestination | null) => BridgeTransformer {
  const treeOf = (file: VFile, parse: NaturalParser): Root => {
    const value = String(file)
    const text = value.startsWith('\ufeff') ? value.slice(1) : value
    return createTree(new Article(read(text, file.history.at(-1) ?? '')), parse)
  }
  return (destination) => {
    if (!destination) return (_, file) => treeOf(file, parseEnglish)
    if (isParserClass(destination)) return (_, file) => treeOf(file, (text) => new destination().parse(text))
    const given: NaturalProcessor = isProcessor(destination)
      ? destination
      : unified()
          .use(retextEnglish)
          .use([...destination])
    const processor = given.freeze()
    const parse: NaturalParser = processor.parser ? (text) => processor.parse(text) as Root : parseEnglish
    return async (_, file) => {
      await processor.run(treeOf(file, parse), file)
      return undefined
    }
  }
}

const isProcessor = (destination: BridgeDestination): destination is NaturalProcessor => 'run' in destination

const isParserClass = (destination: BridgeDestination): destination is NaturalParserClass =>
  typeof destination === 'function' && !('run' in destination)

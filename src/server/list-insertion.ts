/** Adds to a list in YAML or JSON and leaves all else as it is written: comments, order, quotes, line breaks. */
import {isMap, isScalar, isSeq, parseDocument, stringify, type Node, type Pair, type YAMLMap, type YAMLSeq} from 'yaml'
import type {Replacement} from '../run/checking/apply-fixes.js'

/** Where a list stands: keys from the top, as far down as there is something. */
export type ListPath = readonly string[]

/** How a file is written: JSON, or YAML that may hold JSON. */
export type DataFormat = 'json' | 'yaml'

/**
 * Finds the insertion that adds an element to a list. What is missing on the way is made; an empty path is the file's own list.
 * @returns `undefined` when something else stands there, or the file cannot be read
 */
export function insertIntoList(
  text: string,
  format: DataFormat,
  path: ListPath,
  element: unknown
): Replacement | undefined {
  const document = parseDocument(text)
  if (document.errors.length > 0) return undefined
  const writer = new Writer(text, format)
  return insertInto(writer, document.contents, path, element)
}

function insertInto(writer: Writer, node: Node | null, path: ListPath, element: unknown): Replacement | undefined {
  const [key, ...rest] = path
  if (isEmpty(node)) return writer.fill(node, valueOf(path, element))
  if (key === undefined) return isSeq(node) ? writer.append(node, element) : undefined
  if (isSeq(node)) return intoSetting(writer, node, path, element)
  // A rule's level alone becomes a level with options.
  if (isScalar(node)) return writer.replace(node, [node.value, valueOf(path, element)])
  if (!isMap(node)) return undefined
  const pair = pairOf(node, key)
  return pair
    ? insertInto(writer, pair.value as Node | null, rest, element)
    : writer.addPair(node, key, valueOf(rest, element))
}

/** `[level]` or `[level, options]`. */
function intoSetting(writer: Writer, node: YAMLSeq, path: ListPath, element: unknown): Replacement | undefined {
  const options = node.items[1] as Node | undefined
  if (options === undefined) return writer.append(node, valueOf(path, element))
  return isMap(options) ? insertInto(writer, options, path, element) : undefined
}

const valueOf = (path: ListPath, element: unknown): unknown =>
  path.reduceRight<unknown>((inner, key) => ({[key]: inner}), [element])

const isEmpty = (node: Node | null): boolean => node === null || (isScalar(node) && node.value === null)

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => (isScalar(pair.key) ? pair.key.value : pair.key) === key)

/** Writes values at places of a text. */
class Writer {
  readonly #text: string
  readonly #format: DataFormat

  constructor(text: string, format: DataFormat) {
    this.#text = text
    this.#format = format
  }

  /** Puts a value where a key, or the file, has none yet. */
  fill(node: Node | null, value: unknown): Replacement {
    const at = node?.range?.[0]
    if (at !== undefined && at > 0) return insertion(at, ` ${this.#write(value)}`)
    const end = this.#text.length
    const isOnNewLine = end === 0 || this.#text.endsWith('\n')
    const written = this.#format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : stringify(value)
    return insertion(end, `${isOnNewLine ? '' : '\n'}${written}`)
  }

  replace(node: Node, value: unknown): Replacement {
    const [start, end] = node.range ?? [0, 0]
    return {start, end, text: this.#write(value)}
  }

  append(list: YAMLSeq, value: unknown): Replacement {
    const written = this.#write(value)
    return this.#addTo(list, list.items as (Node | null)[], written, `- ${written}`)
  }

  addPair(map: YAMLMap, key: string, value: unknown): Replacement {
    const written = `${this.#write(key)}: ${this.#write(value)}`
    const nodes = map.items.map(({key: own, value: inner}) => ((inner as Node | null) ?? own) as Node)
    const [first] = map.items
    return this.#addTo(map, nodes, written, written, first?.key as Node | undefined)
  }

  /** Adds behind the last item: between the brackets, or on a line of its own. */
  #addTo(
    owner: YAMLMap | YAMLSeq,
    items: readonly (Node | null)[],
    inBrackets: string,
    onLine: string,
    firstKey?: Node
  ): Replacement {
    const last = items.at(-1)
    const first = firstKey ?? items[0]
    if (!last || !first) return insertion((owner.range?.[0] ?? 0) + 1, inBrackets)
    const start = first.range?.[0] ?? 0
    if (owner.flow) {
      const before = this.#text.slice(owner.range?.[0] ?? 0, start)
      const separator = before.includes('\n') ? `,\n${indentAt(this.#text, start)}` : ', '
      return insertion(endOf(last), separator + inBrackets)
    }
    const lineEnd = this.#text.indexOf('\n', endOf(last))
    const at = lineEnd === -1 ? this.#text.length : lineEnd
    return insertion(at, `\n${indentAt(this.#text, start)}${onLine}`)
  }

  #write(value: unknown): string {
    if (this.#format === 'json') return toOneLine(value)
    return stringify(value, {collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false}).trimEnd()
  }
}

/** JSON in one line with spaces, as people write it: no line break can stand in a text. */
const toOneLine = (value: unknown): string =>
  JSON.stringify(value, null, 1)
    .replaceAll(/([[{])\n\s*/g, '$1')
    .replaceAll(/\n\s*([\]}])/g, '$1')
    .replaceAll(/\n\s*/g, ' ')

const insertion = (at: number, text: string): Replacement => ({start: at, end: at, text})

/** Where the last thing of a node ends: a block itself reaches up to what follows it. */
function endOf(node: Node): number {
  const inner =
    isMap(node) && !node.flow ? node.items.at(-1) : isSeq(node) && !node.flow ? node.items.at(-1) : undefined
  if (!inner) return node.range?.[1] ?? 0
  if (typeof inner === 'object' && 'key' in inner) {
    const {key, value} = inner as Pair<Node, Node | null>
    return endOf(value ?? key)
  }
  return endOf(inner as Node)
}

/** The white space that the line of an offset begins with. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? ''
}

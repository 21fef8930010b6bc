/** What an article says about its own findings: comments and front matter that silence rules. */
import type {Article} from '../article/article.js'
import {suggestNearest} from '../nearest.js'
import type {FrontMatter, SourceComment, Span} from '../source/source-text.js'

const verbs = ['disable', 'enable', 'ignore'] as const

/** From here on; from here on no more; in the next paragraph. */
type Verb = (typeof verbs)[number]

/** A rule's name, where it stands in the file. */
export interface NamedRule extends Span {
  readonly name: string
}

/** One comment, or the front matter's word; `start` and `end` are file offsets. */
export interface Directive extends Span {
  readonly verb: Verb
  /** Empty: all rules. */
  readonly rules: readonly NamedRule[]
}

/** A directive that cannot be followed. */
export interface MalformedDirective extends Span {
  readonly message: string
}

/** All that an article says, in order of the file. */
export interface Directives {
  readonly directives: readonly Directive[]
  readonly malformed: readonly MalformedDirective[]
}

/** Reads the directives of an article. */
export function readDirectives({source}: Article): Directives {
  const directives: Directive[] = []
  const malformed: MalformedDirective[] = []
  if (source.frontMatter) readFrontMatter(source.file, source.frontMatter, directives, malformed)
  for (const comment of source.comments) {
    const read = readComment(source.file, comment)
    if (!read) continue
    if ('verb' in read) directives.push(read)
    else malformed.push(read)
  }
  return {directives, malformed}
}

const opening = /^\s*newslint(?![\w])\s*/

function readComment(file: string, comment: SourceComment): Directive | MalformedDirective | undefined {
  const intro = opening.exec(comment.text)
  if (!intro) return undefined
  const {start, end} = comment
  // A reason may follow two hyphens, as other linters have it.
  const [said = ''] = comment.text.slice(intro[0].length).split(/(?:^|\s)--/, 1)
  const words = said.split(/[\s,]+/).filter(Boolean)
  const verb = verbs.find((one) => one === words[0])
  if (!verb) {
    const hint = suggestNearest(words[0] ?? '', verbs) || ', expected `disable`, `enable` or `ignore`'
    return {start, end, message: `Unexpected \`${words[0] ?? ''}\` behind \`newslint\`${hint}`}
  }
  let from = file.indexOf(verb, start) + verb.length
  const rules = words.slice(1).map((name) => {
    const at = file.indexOf(name, from)
    from = at + name.length
    return {name, start: at, end: from}
  })
  return {start, end, verb, rules}
}

function readFrontMatter(
  file: string,
  {data, error, start, end}: FrontMatter,
  directives: Directive[],
  malformed: MalformedDirective[]
): void {
  const wrong = (message: string): void => void malformed.push({start, end, message})
  if (error !== undefined && /^newslint\b/m.test(file.slice(start, end))) {
    return wrong(`Unexpected front matter that cannot be read, so that its \`newslint\` is lost: ${error}`)
  }
  const said = isRecord(data) ? data['newslint'] : undefined
  if (said === undefined || said === null) return
  if (!isRecord(said)) return wrong('Unexpected `newslint` in front matter, expected `newslint: {disable: [rule]}`')
  for (const key of Object.keys(said)) {
    if (key !== 'disable') wrong(`Unexpected \`newslint.${key}\` in front matter, expected \`disable\``)
  }
  const disable = said['disable']
  if (disable === undefined || disable === null || disable === false) return
  const names = disable === true ? [] : Array.isArray(disable) ? disable : [disable]
  if (!names.every((name) => typeof name === 'string')) {
    return wrong('Unexpected `newslint.disable` in front matter, expected a list of rules, or `true` for all of them')
  }
  if (names.length === 0 && disable !== true) return
  let from = file.indexOf('disable', file.indexOf('newslint', start))
  const rules = names.map((name) => {
    const at = file.indexOf(name, from)
    if (at === -1 || at >= end) return {name, start, end}
    from = at + name.length
    return {name, start: at, end: from}
  })
  directives.push({start, end, verb: 'disable', rules})
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

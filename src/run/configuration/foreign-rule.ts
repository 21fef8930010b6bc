/** Retext plugins of others as rules: they see the tree that newslint makes of an article. */
import {findFirst} from '../../find-first.js'
import type {Root} from 'nlcst'
import {unified, type Plugin, type Processor} from 'unified'
import * as v from 'valibot'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Article} from '../../article/article.js'
import {createTree} from '../../bridge.js'
import type {Report} from '../../complete.js'
import {defineRule, type AnyRule} from '../../rule.js'
import type {Span} from '../../source/source-text.js'

const trees = new WeakMap<Article, Root>()

/** One tree for all plugins of an article. */
function treeOf(article: Article): Root {
  let tree = trees.get(article)
  if (!tree) {
    tree = createTree(article)
    trees.set(article, tree)
  }
  return tree
}

/**
 * Makes a rule of a plugin: each of its messages is a finding of kind `message`, no heavier than the message itself.
 * @param id what the rule is called in configurations
 */
export function createForeignRule(id: string, plugin: Plugin<[unknown?]>): AnyRule {
  const processors = new WeakMap<object, Processor>()
  return defineRule({
    id,
    summary: `What the plugin ${id} reports`,
    kinds: {message: {submission: 'warning', copydesk: 'warning'}},
    options: v.record(v.string(), v.unknown()),
    async check({article, options, report}) {
      const processor = processors.get(options) ?? (unified().use(plugin, options).freeze() as unknown as Processor)
      processors.set(options, processor)
      const file = new VFile({path: article.source.path, value: article.source.file})
      await processor.run(treeOf(article), file)
      for (const message of file.messages) report(toReport(article, message))
    }
  }).rule
}

function toReport(article: Article, message: VFileMessage): Report<'message'> {
  const {reason, note, place, fatal, expected, ruleId, source} = message
  const start = place && ('start' in place ? place.start : place).offset
  const end = place && ('end' in place ? place.end : place).offset
  return {
    kind: 'message',
    message: reason,
    note,
    span: start === undefined || end === undefined ? {start: 0, end: 0} : findSpan(article, {start, end}),
    expected: expected ?? [],
    atMost: fatal === undefined ? 'info' : fatal ? 'error' : 'warning',
    data: {...(source !== undefined && {source}), ...(ruleId !== undefined && {messageId: ruleId})}
  }
}

/** The plain text that stands at file offsets; where only markup does, what follows it. */
function findSpan(article: Article, file: Span): Span {
  const start = findFirst(article.text.length, (at) => article.fileSpan({start: at, end: at + 1}).end > file.start)
  const end = findFirst(article.text.length, (at) => article.fileSpan({start: at, end: at + 1}).start >= file.end)
  return {start, end: Math.max(start, end)}
}

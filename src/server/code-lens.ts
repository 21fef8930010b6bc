/** What stands above an article: how long it is, who speaks in it, what repeats. */
import type {CodeLens} from 'vscode-languageserver/node'
import {count} from '../report/summary.js'
import {commandNames} from './command-names.js'
import type {TextDocument} from './text-document.js'
import type {ArticleFacts} from './thread-messages.js'

/** The lenses of an article, all on its first line; each opens the report when it is chosen. */
export function findCodeLenses({uri}: TextDocument, {words, repeats, sources}: ArticleFacts): CodeLens[] {
  const kinds = new Map<string, number>()
  for (const {kind} of sources.speakers) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const named = kinds.get('named') ?? 0
  const unnamed = (kinds.get('anonymous') ?? 0) + (kinds.get('vague') ?? 0)
  const titles: [title: string, command: string][] = [
    [count(words, 'word'), commandNames.lint],
    [
      `${count(named, 'source')} named, ${unnamed} anonymous, ${count(sources.unattributed.length, 'quotation')} unattributed`,
      commandNames.sources
    ],
    [count(repeats, 'repeat'), commandNames.lint]
  ]
  const start = {line: 0, character: 0}
  return titles.map(([title, command]) => ({
    range: {start, end: start},
    command: {title, command, arguments: [uri, {open: true}]}
  }))
}

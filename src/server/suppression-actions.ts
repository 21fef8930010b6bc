/** Comments and front matter that silence a rule, as the format of the article has them. */
import {CodeActionKind} from 'vscode-languageserver/node'
import type {Finding} from '../finding.js'
import type {Replacement} from '../run/checking/apply-fixes.js'
import {unusedSuppressionId} from '../suppress/suppression-findings.js'
import {formatOfDocument} from './article-files.js'
import type {ActionContext, FindingAction} from './code-actions.js'
import {spanOf} from './diagnostics.js'
import {insertIntoList} from './list-insertion.js'
import {editDocument} from './workspace-edits.js'

/** Actions that silence a finding's rule for its paragraph, or for the whole article. */
export function findSuppressionActions(finding: Finding, context: ActionContext): FindingAction[] {
  const {ruleId} = finding
  if (ruleId === unusedSuppressionId) return []
  const {
    checked: {document},
    client
  } = context
  const offer = (where: string, edit: Replacement | undefined): FindingAction[] =>
    edit
      ? [
          {
            finding,
            title: `Ignore ${ruleId} ${where}`,
            kind: CodeActionKind.QuickFix,
            edit: editDocument(document, [edit], client)
          }
        ]
      : []
  return [...offer('here', ignoreHere(finding, context)), ...offer('in this file', ignoreInFile(ruleId, context))]
}

/** A comment on a line of its own before the paragraph; inside a list or a quote at its end, inside a table at its start. */
function ignoreHere(finding: Finding, {checked: {document, result}}: ActionContext): Replacement | undefined {
  if (formatOfDocument(document) === 'text') return undefined
  const {start} = spanOf(finding)
  const block = result.blocks.find(({end}) => end > start)
  if (!block) return undefined
  const comment = `<!-- newslint ignore ${finding.ruleId} -->`
  if (block.isInline) return {start: block.start, end: block.start, text: `${comment} `}
  const article = document.article
  const lineStart = article.lastIndexOf('\n', block.start - 1) + 1
  const indent = article.slice(lineStart, block.start)
  const isAlone = formatOfDocument(document) === 'markdown' ? indent === '' : indent.trim() === ''
  return isAlone
    ? {start: block.start, end: block.start, text: `${comment}\n${indent}`}
    : {start: block.end, end: block.end, text: ` ${comment}`}
}

function ignoreInFile(ruleId: string, {checked: {document}}: ActionContext): Replacement | undefined {
  const article = document.article
  const fence = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(article)
  const front = fence?.index === 0 ? fence : undefined
  if (formatOfDocument(document) === 'text') {
    if (!front) return {start: 0, end: 0, text: `---\nnewslint:\n  disable: [${ruleId}]\n---\n\n`}
    const begins = front[0].indexOf('\n') + 1
    const edit = insertIntoList(front[1] ?? '', 'yaml', ['newslint', 'disable'], ruleId)
    return edit && {start: edit.start + begins, end: edit.end + begins, text: edit.text}
  }
  const comment = `<!-- newslint disable ${ruleId} -->\n`
  const toml = /^\+\+\+[ \t]*\r?\n[\s\S]*?^\+\+\+[ \t]*\r?$/m.exec(article)
  const head = front ?? (toml?.index === 0 ? toml : undefined) ?? /^\s*<!doctype[^>]*>/i.exec(article)
  if (!head) return {start: 0, end: 0, text: `${comment}\n`}
  const at = head[0].length
  return {start: at, end: at, text: `\n${comment.trimEnd()}`}
}

/** The fixes of a finding, and the readings that it offers. */
import {CodeActionKind} from 'vscode-languageserver/node'
import type {Finding} from '../finding.js'
import {toReplacement} from '../run/checking/apply-fixes.js'
import {escapeText} from '../source/escape.js'
import {formatOfDocument} from './article-files.js'
import type {ActionContext, FindingAction} from './code-actions.js'
import {spanOf} from './diagnostics.js'
import {editDocument} from './workspace-edits.js'

/** How many readings are offered at most. */
const mostReadings = 5

/** Actions that mend one finding by itself. */
export function findFixActions(finding: Finding, {checked: {document}, client}: ActionContext): FindingAction[] {
  const fixes = finding.fixes.map(({title, isSafe, edits}, index): FindingAction => ({
    finding,
    title: titleOf(finding, title),
    kind: CodeActionKind.QuickFix,
    ...(isSafe && index === 0 && {isPreferred: true}),
    edit: editDocument(document, edits.map(toReplacement), client)
  }))
  if (fixes.length > 0) return fixes
  const format = formatOfDocument(document)
  return finding.expected
    .filter((text) => text !== '')
    .slice(0, mostReadings)
    .map((text): FindingAction => {
      const edit = {...spanOf(finding), text: escapeText(text, format)}
      return {
        finding,
        title: `Write “${text}”`,
        kind: CodeActionKind.QuickFix,
        edit: editDocument(document, [edit], client)
      }
    })
}

const titleOf = ({ruleId}: Finding, title: string): string =>
  ruleId === 'no-repeated-passage'
    ? 'Remove the repeated passage'
    : title.replace(/^Write (`[^`]*`) everywhere$/, 'Use $1 everywhere').replaceAll(/`([^`]*)`/g, '“$1”')

/** What can be done about findings, where the cursor is or in the whole article. */
import {CodeActionKind, type CodeAction, type CodeActionParams} from 'vscode-languageserver/node'
import type {Finding} from '../finding.js'
import {chooseFixes} from '../run/apply-fixes.js'
import type {Client} from './client.js'
import {spanOf, toDiagnostic, type DiagnosticData} from './diagnostics.js'
import {findFixActions} from './fix-actions.js'
import type {CheckedDocument} from './open-article.js'
import {findSpellingActions} from './spelling-actions.js'
import {editDocument} from './workspace-edits.js'

/** The kind of the action that makes all safe changes, as editors run it on saving. */
export const fixAllKind = 'source.fixAll.newslint'

/** An action before it is bound to the diagnostic that it mends. */
export interface FindingAction extends Omit<CodeAction, 'diagnostics'> {
  readonly finding: Finding
}

/** What actions are made from. */
export interface ActionContext {
  readonly checked: CheckedDocument
  readonly client: Client
}

/** Finds the actions that a client asks for, the best first. */
export function findCodeActions(params: CodeActionParams, context: ActionContext): CodeAction[] {
  const {checked, client} = context
  const {only} = params.context
  const actions: CodeAction[] = []
  if (isWanted(only, CodeActionKind.QuickFix)) {
    const findings = findFindings(params, checked)
    const found = [
      ...findings.flatMap((finding) => findFixActions(finding, context)),
      ...findings.flatMap((finding) => findSpellingActions(finding, context))
    ]
    for (const {finding, ...action} of found) {
      actions.push({...action, diagnostics: [toDiagnostic(checked.document, finding, client)]})
    }
  }
  if (isWanted(only, fixAllKind)) actions.push(...fixAll(context))
  return actions
}

/** Whether a kind, or one above it, is asked for; without a word about kinds, all are. */
const isWanted = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))

/** The findings of the diagnostics that the client names, or of the range. */
function findFindings({range, context}: CodeActionParams, {document, result}: CheckedDocument): Finding[] {
  const named = new Set(
    context.diagnostics.flatMap(({source, data}) =>
      source === 'newslint' && data ? [(data as DiagnosticData).fingerprint] : []
    )
  )
  const span = document.spanOf(range)
  return result.findings.filter((finding) => {
    const {start, end} = spanOf(finding)
    return named.has(finding.fingerprint) || (start <= span.end && end >= span.start)
  })
}

/** All safe changes that do not stand in each other's way, as one edit. */
function fixAll({checked: {document, result}, client}: ActionContext): CodeAction[] {
  const {replacements} = chooseFixes(result.findings)
  if (replacements.length === 0) return []
  return [
    {
      title: 'Make all safe changes',
      kind: fixAllKind,
      edit: editDocument(document, replacements, client)
    }
  ]
}

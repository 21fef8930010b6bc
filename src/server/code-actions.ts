/** What can be done about findings, where the cursor is or in the whole article. */
import {CodeActionKind, type CodeAction, type CodeActionParams} from 'vscode-languageserver/node'
import type {Finding} from '../finding.js'
import {chooseFixes} from '../run/checking/apply-fixes.js'
import type {Client} from './client.js'
import {commandNames} from './command-names.js'
import {spanOf, toDiagnostic, type DiagnosticData} from './diagnostics.js'
import {findFixActions} from './fix-actions.js'
import type {House} from './house-actions.js'
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
export async function findCodeActions(
  params: CodeActionParams,
  context: ActionContext,
  house: House
): Promise<CodeAction[]> {
  const {checked, client} = context
  const {only} = params.context
  const actions: CodeAction[] = []
  if (isWanted(only, CodeActionKind.QuickFix)) {
    const findings = findFindings(params, checked)
    // Nobody waits for this at the start.
    const {findHouseActions} = findings.length > 0 ? await import('./house-actions.js') : {findHouseActions: () => []}
    const found = [
      ...findings.flatMap((finding) => findFixActions(finding, context)),
      ...findings.flatMap((finding) => findSpellingActions(finding, context)),
      ...findings.flatMap((finding) => findShowAction(finding, context)),
      ...findings.flatMap((finding) => findHouseActions(finding, house, context))
    ]
    for (const {finding, ...action} of found) {
      actions.push({...action, diagnostics: [toDiagnostic(checked.document, finding, client)]})
    }
  }
  if (isWanted(only, fixAllKind)) actions.push(...fixAll(context))
  return actions
}

/** Has the client show the first other place, where it can. */
function findShowAction(finding: Finding, {checked: {document}, client}: ActionContext): FindingAction[] {
  const [related] = finding.related
  if (!related || !client.showsDocuments) return []
  const title = finding.ruleId === 'no-repeated-passage' ? 'Show the other copy' : 'Show the other place'
  const command = {
    title,
    command: commandNames.show,
    arguments: [document.uri, document.rangeOf(spanOf(related))]
  }
  return [{finding, title, kind: CodeActionKind.QuickFix, command}]
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

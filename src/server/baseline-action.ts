/** A finding becomes known: it goes into the baseline. */
import {existsSync, readFileSync} from 'node:fs'
import {CodeActionKind} from 'vscode-languageserver/node'
import type {Finding} from '../finding.js'
import {writeBaseline} from '../suppress/baseline.js'
import type {KnownBaseline} from './baselines.js'
import type {Client} from './client.js'
import type {FindingAction} from './code-actions.js'
import {editFile} from './workspace-edits.js'

/** The action that accepts a finding; none where the client can neither change nor make the file. */
export function findBaselineAction(
  finding: Finding,
  path: string,
  {file, entries, toKey}: KnownBaseline,
  client: Client
): FindingAction[] {
  const {fingerprint, ruleId} = finding
  const text = writeBaseline([...entries, {path: toKey(path), fingerprint, rule: ruleId, others: []}])
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  const edit = editFile(file, before, replaceChanged(before ?? '', text), client)
  return edit ? [{finding, title: 'Accept into the baseline', kind: CodeActionKind.QuickFix, edit}] : []
}

/** The stretch in which two texts differ. */
function replaceChanged(before: string, after: string): {start: number; end: number; text: string} {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let tail = 0
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return {start, end: before.length - tail, text: after.slice(start, after.length - tail)}
}

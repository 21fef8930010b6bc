/** Edits as the client applies them: whole or not at all, and only to the version that they were made for. */
import {pathToFileURL} from 'node:url'
import type {TextEdit, WorkspaceEdit} from 'vscode-languageserver/node'
import type {Replacement} from '../run/checking/apply-fixes.js'
import type {Client} from './client.js'
import {TextDocument} from './text-document.js'

/** Edits of one document, in order; equal ones are made once. */
export function editDocument(document: TextDocument, edits: readonly Replacement[], client: Client): WorkspaceEdit {
  const changes = withoutEqual(edits).map((edit): TextEdit => ({
    range: document.rangeOf(edit),
    newText: adaptBreaks(edit.text, document)
  }))
  const {uri, version} = document
  return client.hasDocumentChanges
    ? {documentChanges: [{textDocument: {uri, version}, edits: changes}]}
    : {changes: {[uri]: changes}}
}

/** Whether no two of some edits overlap. */
export function areApart(edits: readonly Replacement[]): boolean {
  const ordered = withoutEqual(edits)
  return ordered.every(({start}, index) => index === 0 || start >= (ordered[index - 1]?.end ?? 0))
}

function withoutEqual(edits: readonly Replacement[]): Replacement[] {
  const byPlace = new Map(edits.map((edit) => [`${edit.start}-${edit.end}`, edit]))
  return [...byPlace.values()].sort((one, other) => one.start - other.start || one.end - other.end)
}

/** New lines end as those of the document do. */
const adaptBreaks = (text: string, document: TextDocument): string =>
  text.includes('\n') && /\r\n/.test(document.text) ? text.replaceAll(/\r?\n/g, '\r\n') : text

/**
 * An edit of a file that need not be open; one that is not there is made.
 * @param before its text; `undefined` when there is no such file
 * @returns `undefined` when the client cannot make files
 */
export function editFile(
  path: string,
  before: string | undefined,
  edit: Replacement,
  client: Client
): WorkspaceEdit | undefined {
  const uri = pathToFileURL(path).href
  const document = new TextDocument(uri, '', 0, before ?? '', client.encoding)
  const change = {range: document.rangeOf(edit), newText: adaptBreaks(edit.text, document)}
  const edits = {textDocument: {uri, version: null}, edits: [change]}
  if (before === undefined) {
    return client.createsFiles ? {documentChanges: [{kind: 'create', uri}, edits]} : undefined
  }
  return client.hasDocumentChanges ? {documentChanges: [edits]} : {changes: {[uri]: [change]}}
}

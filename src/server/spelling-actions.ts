/** One form of a name or word for all places of the article, in one edit. */
import {CodeActionKind} from 'vscode-languageserver/node'
import type {Finding} from '../finding.js'
import {toReplacement, type Replacement} from '../run/checking/apply-fixes.js'
import type {Span} from '../source/source-text.js'
import {escapeText} from '../source/escape.js'
import {formatOfDocument} from './article-files.js'
import type {ActionContext, FindingAction} from './code-actions.js'
import {spanOf} from './diagnostics.js'
import {areApart, editDocument} from './workspace-edits.js'

/** A form as `data.forms` of a finding has it. */
interface Form {
  readonly text: string
  readonly count: number
  readonly places: readonly Finding['place'][]
}

/** The rules whose findings list the forms that an article has. */
const rules: ReadonlySet<string> = new Set(['consistent-names', 'consistent-spelling'])

/** The forms of a finding; none for other rules. */
export function formsOf({ruleId, data}: Finding): readonly Form[] {
  return rules.has(ruleId) && Array.isArray(data['forms']) ? (data['forms'] as Form[]) : []
}

/** Actions that write one form everywhere: the one that is expected first. */
export function findSpellingActions(finding: Finding, context: ActionContext): FindingAction[] {
  const {
    checked: {document, result},
    client
  } = context
  const forms = formsOf(finding)
  const [expected] = finding.expected
  const siblings = result.findings.filter((other) => isSameGroup(finding, other))
  const actions: FindingAction[] = []
  const offer = (text: string, edits: readonly Replacement[]): void => {
    if (edits.length === 0 || !areApart(edits)) return
    actions.push({
      finding,
      title: `Use “${text}” everywhere`,
      kind: CodeActionKind.QuickFix,
      edit: editDocument(document, edits, client)
    })
  }
  if (expected !== undefined) {
    // The rule knows best how its form is written at each place.
    offer(
      expected,
      siblings.flatMap(({fixes: [fix]}) => fix?.edits.map(toReplacement) ?? [])
    )
  }
  if (finding.ruleId !== 'consistent-names') return actions
  for (const form of forms) {
    if (form.text !== expected) offer(form.text, writeEverywhere(form, forms, context))
  }
  return actions
}

/** Whether two findings are about the same forms. */
function isSameGroup(one: Finding, other: Finding): boolean {
  if (one.ruleId !== other.ruleId) return false
  const [forms, others] = [formsOf(one), formsOf(other)]
  return (
    forms.length === others.length &&
    forms.every(({text, places: [first]}, index) => {
      const twin = others[index]
      return twin?.text === text && twin.places[0]?.start.offset === first?.start.offset
    })
  )
}

/** Edits that write a form at the places of all others; none when one of them is not written as it reads. */
function writeEverywhere(form: Form, forms: readonly Form[], {checked: {document}}: ActionContext): Replacement[] {
  const format = formatOfDocument(document)
  const article = document.article
  const edits: Replacement[] = []
  for (const other of forms) {
    if (other === form) continue
    for (const place of other.places) {
      const span: Span = spanOf({place})
      // A period at the end may be the sentence's too; markup inside would be lost.
      if (other.text.endsWith('.') || article.slice(span.start, span.end) !== other.text) return []
      edits.push({...span, text: escapeText(form.text, format)})
    }
  }
  return edits
}

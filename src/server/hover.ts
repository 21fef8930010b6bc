/** What a place of an article means: a finding, a name, a quotation. */
import {MarkupKind, type Hover, type Position} from 'vscode-languageserver/node'
import type {Finding} from '../finding.js'
import {readRulePage} from '../run/commands/rule-page.js'
import type {Client} from './client.js'
import {spanOf} from './diagnostics.js'
import type {CheckedDocument} from './open-article.js'
import type {ArticleFacts} from './thread-messages.js'

type Place = Finding['place']

/** Something to say, in Markdown, about a place. */
interface Note {
  readonly place: Place
  readonly text: string
}

/** Finds what to say about a position; of names and quotations, what stands closest around it. */
export function findHover(
  position: Position,
  {document, result}: CheckedDocument,
  facts: ArticleFacts,
  client: Client
): Hover | null {
  const at = document.offsetOf(position)
  const isThere = ({place}: {readonly place: Place}): boolean => {
    const {start, end} = spanOf({place})
    return start <= at && at <= end
  }
  const notes = [
    ...result.findings.filter(isThere).map((finding): Note => ({place: finding.place, text: explain(finding)})),
    ...nameNotes(facts).filter(isThere).slice(0, 1),
    ...quotationNotes(facts).filter(isThere).sort(compareLength).slice(0, 1)
  ]
  const [smallest] = [...notes].sort(compareLength)
  if (!smallest) return null
  const value = notes.map(({text}) => text).join('\n\n---\n\n')
  return {
    contents: client.hasMarkdownHover
      ? {kind: MarkupKind.Markdown, value}
      : {kind: MarkupKind.PlainText, value: value.replaceAll(/\*\*|(?<=\n)---\n\n/g, '')},
    range: document.rangeOf(spanOf(smallest))
  }
}

const lengthOf = ({place}: Note): number => spanOf({place}).end - spanOf({place}).start
const compareLength = (one: Note, other: Note): number => lengthOf(one) - lengthOf(other)

/** The finding, why it matters, and how the rule's page begins. */
function explain({ruleId, message, note, url}: Finding): string {
  const about = readRulePage(ruleId)
    ?.split(/\n#+ /)[0]
    ?.replace(/^#.*\n+/, '')
    .trim()
  return [`**${ruleId}**: ${message}`, note, about, `[The rule’s page](${url})`].filter(Boolean).join('\n\n')
}

const nameNotes = ({names: {names}}: ArticleFacts): Note[] =>
  names.flatMap(({name, forms}) => {
    const text = `**${name}**: ${forms.map((form) => `${form.text} (${form.count})`).join(', ')}`
    return forms.flatMap(({places}) => places.map((place) => ({place, text})))
  })

function quotationNotes({sources: {attributions, unattributed, speakers}}: ArticleFacts): Note[] {
  const said = attributions.flatMap(({content, speaker, sourceText, kind}): Note[] => {
    const who = speaker || sourceText
    const about = speakers.find(({name}) => name === speaker)?.description
    const shownKind = kind === 'none' ? '' : ` (${kind})`
    const text = who ? `Said by **${who}**${about ? `, ${about}` : ''}${shownKind}` : 'Said by nobody'
    return content.map((place) => ({place, text}))
  })
  const unsaid = unattributed.flatMap(({content}) => content.map((place) => ({place, text: 'Said by nobody'})))
  return [...said, ...unsaid]
}

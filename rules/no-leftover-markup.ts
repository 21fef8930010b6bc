import * as v from 'valibot'
import type {Article} from '../src/article/article.js'
import {findLeftoverMarkup, type LeftoverMarkup} from '../src/article/leftovers/leftover-markup.js'
import type {Report} from '../src/complete.js'
import {defineRule, type RulePlugin} from '../src/rule.js'

type Kind = LeftoverMarkup['kind']

/** Options of `no-leftover-markup`: none but `kinds`. */
export type NoLeftoverMarkupOptions = Readonly<Record<string, never>>

const noLeftoverMarkup: RulePlugin<NoLeftoverMarkupOptions> = defineRule({
  id: 'no-leftover-markup',
  summary: 'disallow markup that shows as text',
  kinds: {
    tag: {submission: 'error', copydesk: 'error'},
    style: {submission: 'error', copydesk: 'error'},
    script: {submission: 'error', copydesk: 'error'},
    entity: {submission: 'error', copydesk: 'error'},
    shortcode: {submission: 'error', copydesk: 'error'},
    markdown: {submission: 'warning', copydesk: 'warning'}
  },
  options: v.strictObject({}),
  check({article, report}) {
    const byKind = new Map<Kind, LeftoverMarkup[]>()
    for (const one of findLeftoverMarkup(article)) {
      const list = byKind.get(one.kind)
      if (list) list.push(one)
      else byKind.set(one.kind, [one])
    }
    for (const list of byKind.values()) {
      const shown = list.length > mostShown ? list.slice(0, 1) : list
      for (const one of shown) report(describe(article, one, list.length > mostShown ? list : [one]))
    }
  }
})

export default noLeftoverMarkup

/** Where more of a kind stand in an article, one finding names them all. */
const mostShown = 10

const subjects: Readonly<Record<Kind, string>> = {
  tag: 'tag',
  style: 'style sheet',
  script: 'script',
  entity: 'character reference',
  shortcode: 'shortcode',
  markdown: 'Markdown'
}

function describe(
  article: Article,
  {kind, start, end, meaning}: LeftoverMarkup,
  all: readonly LeftoverMarkup[]
): Report<Kind> {
  const text = article.slice({start, end})
  const expectation = meaning === undefined ? 'remove it' : `expected \`${meaning}\``
  const others = all.slice(1)
  const count = others.length > 0 ? ` (${all.length} places)` : ''
  return {
    kind,
    message: `Unexpected ${subjects[kind]} in the text, ${expectation}: \`${shorten(text)}\`${count}`,
    note: 'It was copied from a page or a system where it meant something. Readers see it as it stands.',
    span: {start, end},
    expected: meaning === undefined ? [] : [meaning],
    fixes: fixesOf(all),
    related: others.map((other) => ({message: 'Here too', span: {start: other.start, end: other.end}}))
  }
}

/** Character references become their characters; what else is markup is for somebody to look at. */
function fixesOf(all: readonly LeftoverMarkup[]): NonNullable<Report['fixes']> {
  const edits = all.flatMap(({start, end, meaning}) =>
    meaning === undefined ? [] : [{span: {start, end}, text: meaning}]
  )
  return edits.length === all.length ? [{title: 'Write the characters', isSafe: true, edits}] : []
}

const shorten = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 48 ? `${line.slice(0, 47)}…` : line
}

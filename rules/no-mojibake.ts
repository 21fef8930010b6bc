import * as v from 'valibot'
import {findMojibake, type BrokenText} from '../src/article/leftovers/mojibake.js'
import type {Article} from '../src/article/article.js'
import type {Report} from '../src/complete.js'
import {defineRule, type RulePlugin} from '../src/rule.js'

type Kind = BrokenText['kind']

/** Options of `no-mojibake`: none but `kinds`. */
export type NoMojibakeOptions = Readonly<Record<string, never>>

const noMojibake: RulePlugin<NoMojibakeOptions> = defineRule({
  id: 'no-mojibake',
  summary: 'disallow characters of a broken encoding, and invisible ones',
  kinds: {
    encoding: {submission: 'error', copydesk: 'error'},
    replacement: {submission: 'error', copydesk: 'error'},
    control: {submission: 'error', copydesk: 'error'},
    invisible: {submission: 'warning', copydesk: 'warning'}
  },
  options: v.strictObject({}),
  check({article, report}) {
    const byKind = new Map<Kind, BrokenText[]>()
    for (const one of findMojibake(article.text)) {
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

export default noMojibake

/** Where more of a kind stand in an article, one finding names them all. */
const mostShown = 10

const subjects: Readonly<Record<Kind, string>> = {
  encoding: 'broken encoding',
  replacement: 'replacement character',
  control: 'control character',
  invisible: 'invisible character'
}

const notes: Readonly<Record<Kind, string>> = {
  encoding: 'The text was saved in one encoding and read in another. Look for the same fault elsewhere.',
  replacement: 'A character could not be read and is lost. Look it up in the original.',
  control: 'It shows nothing, or a box. It was a character in another encoding, or came from a file that is no text.',
  invisible: 'Nobody sees it, but searches, line breaks and links stumble over it.'
}

function describe(article: Article, one: BrokenText, all: readonly BrokenText[]): Report<Kind> {
  const {kind, start, end, meaning} = one
  const expectation = meaning === undefined ? '' : meaning === '' ? ', remove it' : `, expected \`${meaning}\``
  const others = all.slice(1)
  return {
    kind,
    message: `Unexpected ${subjects[kind]} ${nameOf(article.slice(one))}${expectation}: “${around(article, one)}”${others.length > 0 ? ` (${all.length} places)` : ''}`,
    note: notes[kind],
    span: {start, end},
    expected: meaning === undefined ? [] : [meaning],
    fixes: fixesOf(all),
    related: others.map((other) => ({message: 'Here too', span: {start: other.start, end: other.end}}))
  }
}

function fixesOf(all: readonly BrokenText[]): NonNullable<Report['fixes']> {
  const edits = all.flatMap(({start, end, meaning}) =>
    meaning === undefined ? [] : [{span: {start, end}, text: meaning}]
  )
  return edits.length === all.length ? [{title: 'Write what was meant', isSafe: true, edits}] : []
}

/** The characters, or their numbers where they do not show. */
function nameOf(text: string): string {
  const shown = text.replaceAll(/[\p{C}\p{Z}\ufffd]/gu, '')
  if (shown) return `\`${shown}\``
  return Array.from(text, (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(
    ' '
  )
}

/** The word that the characters stand in, without what does not show. */
function around({text}: Article, {start, end}: BrokenText): string {
  const before = /\S{0,24}$/.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? ''
  const after = /^\S{0,24}/.exec(text.slice(end, end + 24))?.[0] ?? ''
  return (before + text.slice(start, end) + after).replaceAll(/[\p{C}\p{Z}]/gu, '')
}

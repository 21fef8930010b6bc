/** Names that a house list says are written wrong. */
import type {Article} from '../article.js'
import {addTo} from '../multi-map.js'
import {createForm, type FormUse, type NameForm} from './name-forms.js'
import {TokenKind} from '../tokens.js'

/** A form that the list calls wrong, where it stands. */
export interface WrongForm {
  readonly form: NameForm
  readonly standard: string
}

/** Finds every wrong form of a list, as it is written there; one pass over the article, however long the list. */
export function findWrongForms(
  article: Article,
  names: readonly {readonly standard: string; readonly wrong: readonly string[]}[]
): WrongForm[] {
  const byFirstWord = new Map<string, {readonly wrong: string; readonly standard: string}[]>()
  for (const {standard, wrong} of names) {
    for (const form of wrong) {
      const [first = ''] = form.split(/[^\p{L}\p{M}\p{N}]/u)
      addTo(byFirstWord, first, {wrong: form, standard})
    }
  }
  const found = new Map<string, {standard: string; uses: FormUse[]}>()
  for (const {text, start, facts} of byFirstWord.size > 0 ? article.paragraphs : []) {
    const {tokens} = facts
    for (let index = 0; index < tokens.length; index++) {
      if (tokens.kinds[index] !== TokenKind.word) continue
      const from = tokens.starts[index] ?? 0
      const [first = ''] = text.slice(from, tokens.ends[index]).split(/[^\p{L}\p{M}\p{N}]/u)
      for (const {wrong, standard} of byFirstWord.get(first) ?? []) {
        const end = from + wrong.length
        if (!text.startsWith(wrong, from) || /[\p{L}\p{N}]/u.test(text[end] ?? ' ')) continue
        const entry = found.get(wrong) ?? {standard, uses: []}
        entry.uses.push({start: start + from, end: start + end, isRepeat: false})
        found.set(wrong, entry)
      }
    }
  }
  return [...found].map(([wrong, {standard, uses}]) => ({form: createForm(wrong, uses), standard}))
}

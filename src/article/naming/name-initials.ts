/** Middle initials of one person that disagree: `John Q. Marsh` beside `John P. Marsh` or `John Q Marsh`. */
import {isFirstName} from '../../english/known-words.js'
import type {Article} from '../article.js'
import {createForm, findCommonest, orderForms, type FormUse, type NameVariant} from './name-forms.js'
import type {Mention} from '../mentions.js'
import {addTo} from '../multi-map.js'
import type {Tokens} from '../tokens.js'

/** Uses of each way in which one given name and one surname stand with an initial between. */
type Ways = Map<string, FormUse[]>

/** Finds them. */
export function findInitials(article: Article): NameVariant[] {
  const names = new Map<string, Ways>()
  for (const {start: offset, facts} of article.paragraphs) {
    const {tokens, text, mentions} = facts
    for (const mention of mentions) {
      for (let index = mention.firstToken; index < mention.endToken; index++) {
        const end = findSurname(text, tokens, index, mention)
        if (end < 0) continue
        const start = offset + (tokens.starts[index] ?? 0)
        const isRepeat = article.isInCopy(start)
        const form = text.slice(tokens.starts[index], tokens.ends[end])
        const key = `${wordAt(text, tokens, index)} ${wordAt(text, tokens, end)}`
        const ways: Ways = names.get(key) ?? new Map<string, FormUse[]>()
        const use = {start, end: start + form.length, isRepeat}
        addTo(ways, form, use)
        names.set(key, ways)
      }
    }
  }
  return [...names.values()].flatMap(toVariant)
}

const wordAt = (text: string, tokens: Tokens, index: number): string =>
  text.slice(tokens.starts[index], tokens.ends[index])

/** In UTF-16 code units. */
const longestInitial = 2

/** The token of the surname behind a given name and one initial; -1 when there is none. */
function findSurname(text: string, tokens: Tokens, first: number, {endToken}: Mention): number {
  if ((tokens.ends[first + 1] ?? Infinity) - (tokens.starts[first + 1] ?? 0) > longestInitial) return -1
  const initial = wordAt(text, tokens, first + 1)
  const hasPeriod = wordAt(text, tokens, first + 2) === '.'
  const last = first + (hasPeriod ? 3 : 2)
  if (last >= endToken || !/^\p{Lu}$/u.test(initial) || !/^\p{Lu}\p{L}/u.test(wordAt(text, tokens, last))) return -1
  return isFirstName(wordAt(text, tokens, first).toLowerCase()) ? last : -1
}

function toVariant(ways: Ways): NameVariant[] {
  if (ways.size < 2) return []
  const forms = [...ways].map(([text, uses]) => createForm(text, uses))
  const letters = new Set(forms.map(({text}) => text.split(' ')[1]?.[0]))
  const commonest = findCommonest(forms)
  const kind = letters.size > 1 ? 'initial' : 'period'
  return [{kind, forms: orderForms(forms), standard: commonest, reason: commonest && 'count'}]
}

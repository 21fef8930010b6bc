/** Two forms of a name with the word that both stand beside: `Tren de Aruga`, `Tren de Aragua`. */
import type {Span} from '../../source/source-text.js'
import type {Article} from '../article.js'
import type {NameForm} from './name-forms.js'
import type {NameUse} from './name-index.js'

/** A form with the uses of its words. */
export interface UsedForm {
  readonly form: NameForm
  readonly uses: readonly NameUse[]
}

/**
 * Two forms with the word that both stand beside, wherever the rarer one stands: the run is what makes them one name. The
 * forms as they were where there is no such word.
 */
export function widenForms(forms: readonly UsedForm[], article: Article): readonly NameForm[] {
  const plain = forms.map(({form}) => form)
  if (plain.length !== 2) return plain
  const [fewer, more] = [...plain].sort((one, other) => one.count - other.count)
  if (!fewer || !more) return plain
  for (const side of ['previous', 'next'] as const) {
    const wide = forms.map((used) => toRun(used, side, article))
    const [odd, right] = [fewer, more].map((form) => wide[plain.indexOf(form)])
    const isWhole = odd?.places.every((place) => article.slice(place) === odd.text)
    if (isWhole && right && odd && odd.text === right.text.replace(more.text, fewer.text)) return wide
  }
  return plain
}

/**
 * A form with the word on one side of it that most often stands there. Where the form stands without that word, it is
 * the form alone; all of its uses count.
 */
function toRun({form, uses}: UsedForm, side: 'previous' | 'next', article: Article): NameForm {
  const wide = new Map<number, Span>()
  const counts = new Map<string, number>()
  for (const use of uses) {
    if (!use[side]) continue
    const span = {start: side === 'previous' ? use.runStart : use.start, end: side === 'next' ? use.runEnd : use.end}
    wide.set(use.start, span)
    const text = article.slice(span)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const [[text] = ['']] = [...counts].sort((one, other) => other[1] - one[1])
  const places = form.places.map((place) => {
    const span = wide.get(place.start)
    return span && article.slice(span) === text ? span : place
  })
  const isAlone = places.some((place) => article.slice(place) !== text)
  return {...form, text, places, ...(isAlone && {counted: form.text})}
}

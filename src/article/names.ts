/** Every name of an article, with its forms: the style sheet. */
import type {Span} from '../source/source-text.js'
import type {Article} from './article.js'

/** A form of a name. */
export interface NameForm {
  readonly text: string
  /** How often it stands; later copies of repeated passages do not count. */
  readonly count: number
  /** Where, in order, later copies of repeated passages included; offsets of `article.text`. */
  readonly places: readonly Span[]
}

/** A name and all of its forms, the commonest first. */
export interface Name {
  readonly name: string
  readonly forms: readonly NameForm[]
}

/** Finds the names of an article, in the order of their first places. */
export function findNames(article: Article): readonly Name[] {
  const places = new Map<string, Span[]>()
  for (const {start, facts} of article.paragraphs) {
    for (const mention of facts.mentions) {
      const span = {start: start + mention.start, end: start + mention.end}
      const text = article.slice(span)
      const known = places.get(text)
      if (known) known.push(span)
      else places.set(text, [span])
    }
  }
  return [...places].map(([text, spans]) => ({name: text, forms: [{text, count: spans.length, places: spans}]}))
}

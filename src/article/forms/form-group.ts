/** Forms of one word, or of one way of writing, that stand side by side in an article. */
import type {Span} from '../../source/source-text.js'

/** One place of a form; offsets are those of `article.text`. */
export interface FormPlace extends Span {
  /** What would stand here in a form, by the form's name. */
  readonly texts: Readonly<Record<string, string>>
}

/** One form with its places, in order; there is at least one. */
export interface Form {
  /** The form by itself, as a message names it. */
  readonly name: string
  readonly places: readonly FormPlace[]
}

/** What kind of thing is written in two ways. */
export type FormKind = 'variant' | 'hyphen' | 'percent' | 'month' | 'region'

/** Two forms or more of one thing. */
export interface FormGroup {
  readonly kind: FormKind
  readonly forms: readonly Form[]
}

/** What would stand at a place in each form, by the form's name. */
type WriteForms = () => Readonly<Record<string, string>>

/** Collects the places of each form, and gives the groups of which two forms or more stand in the article. */
export class FormGroups {
  readonly #kind: FormKind
  readonly #counts: (span: Span) => boolean
  readonly #groups = new Map<string, Map<string, {readonly span: Span; readonly write: WriteForms}[]>>()

  /** @param counts whether a place counts; asked only where there are two forms */
  constructor(kind: FormKind, counts: (span: Span) => boolean) {
    this.#kind = kind
    this.#counts = counts
  }

  /**
   * Adds a place of a form.
   * @param key what the form is a form of
   */
  add(key: string, name: string, span: Span, write: WriteForms): void {
    let forms = this.#groups.get(key)
    if (!forms) this.#groups.set(key, (forms = new Map()))
    const places = forms.get(name)
    if (places) places.push({span, write})
    else forms.set(name, [{span, write}])
  }

  /** The groups with more than one form. */
  list(): FormGroup[] {
    const groups: FormGroup[] = []
    for (const all of this.#groups.values()) {
      if (all.size < 2) continue
      const forms = Array.from(all, ([name, places]) => ({
        name,
        places: places
          .filter(({span}) => this.#counts(span))
          .map(({span, write}) => ({start: span.start, end: span.end, texts: write()}))
      })).filter(({places}) => places.length > 0)
      if (forms.length > 1) groups.push({kind: this.#kind, forms})
    }
    return groups
  }
}

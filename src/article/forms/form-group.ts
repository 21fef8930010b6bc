/** Forms of one word, or of one way of writing, that stand side by side in an article. */
import type {Span} from '../../source/source-text.js'
import type {Voice} from './own-words.js'

/** One place of a form; offsets are those of `article.text`. */
export interface FormPlace extends Span {
  /** What would stand here in a form, by the form's name. */
  readonly texts: Readonly<Record<string, string>>
  /** Whether it stands in somebody's speech. */
  readonly isSpeech: boolean
}

/** One form with its places, in order; there is at least one. */
export interface Form {
  /** The form by itself, as a message names it. */
  readonly name: string
  readonly places: readonly FormPlace[]
}

/** What kind of thing is written in two ways. */
export type FormKind = 'variant' | 'hyphen' | 'space' | 'percent' | 'month' | 'region'

/** Two forms or more of one thing. */
export interface FormGroup {
  readonly kind: FormKind
  readonly forms: readonly Form[]
  /** The name of the form that is known to be right, where the others are no words. */
  readonly right?: string | undefined
}

/** What would stand at a place in each form, by the form's name. */
type WriteForms = () => Readonly<Record<string, string>>

/** Collects the places of each form, and gives the groups of which two forms or more stand in the article. */
export class FormGroups {
  readonly #kind: FormKind
  readonly #voiceOf: (span: Span) => Voice | undefined
  readonly #findRight: (names: readonly string[]) => string | undefined
  readonly #groups = new Map<string, Map<string, {readonly span: Span; readonly write: WriteForms}[]>>()

  /**
   * @param voiceOf whose words a place holds, none where it does not count; asked only where there are two forms
   * @param findRight which of some forms is right, the others being no words
   */
  constructor(
    kind: FormKind,
    voiceOf: (span: Span) => Voice | undefined,
    findRight: (names: readonly string[]) => string | undefined = () => undefined
  ) {
    this.#kind = kind
    this.#voiceOf = voiceOf
    this.#findRight = findRight
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
        places: places.flatMap(({span, write}) => {
          const voice = this.#voiceOf(span)
          return voice ? [{start: span.start, end: span.end, texts: write(), isSpeech: voice === 'speech'}] : []
        })
      })).filter(({places}) => places.length > 0)
      if (forms.length < 2) continue
      groups.push({kind: this.#kind, forms, right: this.#findRight(forms.map(({name}) => name))})
    }
    return groups
  }
}

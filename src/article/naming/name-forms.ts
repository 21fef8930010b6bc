/** Forms of names: how often each stands, and where. */
import type {Span} from '../../source/source-text.js'

/** A form of a name. */
export interface NameForm {
  readonly text: string
  /** The part of it that is counted, where it is shown with the word beside it, and may stand without that word. */
  readonly counted?: string | undefined
  /** How often it stands; later copies of repeated passages do not count. */
  readonly count: number
  /** Where, in order, later copies of repeated passages included; offsets of `article.text`. */
  readonly places: readonly Span[]
}

/** A place of a form, and whether it lies in the later copy of a repeated passage. */
export interface FormUse extends Span {
  readonly isRepeat: boolean
}

/** Makes a form of its uses, in any order. */
export function createForm(text: string, uses: readonly FormUse[]): NameForm {
  const places = uses.map(({start, end}) => ({start, end})).sort((one, other) => one.start - other.start)
  return {text, count: uses.filter(({isRepeat}) => !isRepeat).length, places}
}

/** What sets the forms of a name apart. */
export type NameKind = 'spelling' | 'accent' | 'hyphen' | 'space' | 'case' | 'initial' | 'period'

/** Why a form is taken for the right one: the house's list, twice as many uses, or that it is known while the others are not. */
export type StandardReason = 'house' | 'count' | 'known'

/** A name in two or more forms. */
export interface NameVariant {
  readonly kind: NameKind
  /** All forms, in the order of their first places. */
  readonly forms: readonly NameForm[]
  /** The right one, when there is evidence which it is. */
  readonly standard: NameForm | undefined
  readonly reason: StandardReason | undefined
}

/** The form that stands at least twice as often as every other, if one does. */
export function findCommonest(forms: readonly NameForm[]): NameForm | undefined {
  const [first, second] = [...forms].sort((one, other) => other.count - one.count)
  return first && second && first.count >= 2 * second.count && first.count > 1 ? first : undefined
}

/** Puts forms in the order of their first places. */
export function orderForms(forms: readonly NameForm[]): NameForm[] {
  return [...forms].sort((one, other) => (one.places[0]?.start ?? 0) - (other.places[0]?.start ?? 0))
}

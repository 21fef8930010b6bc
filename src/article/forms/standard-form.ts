/** Which of several forms of a word is the standard of an article. */
import type {Form, FormGroup, FormPlace} from './form-group.js'

/** How much commoner a form must be to be the standard. */
const majority = 2

/**
 * The form that the house prefers, or that is the only right one; else one that is clearly the commonest; else the only one
 * that the writer uses, where the others stand in speech. `undefined` when nothing shows which it is.
 * @param preferred forms of the house
 */
export function findStandard({forms, right}: FormGroup, preferred: ReadonlySet<string>): Form | undefined {
  const certain = forms.find(({name}) => preferred.has(name)) ?? forms.find(({name}) => name === right)
  if (certain) return certain
  const [first, second] = [...forms].sort((one, other) => other.places.length - one.places.length)
  if (first && second && first.places.length >= majority * second.places.length) return first
  const written = forms.filter(({places}) => places.some(({isSpeech}) => !isSpeech))
  return written.length === 1 ? written[0] : undefined
}

/** The first place in the writer's own words; where there is none, the first in speech. */
export const firstPlace = ({places}: Form): FormPlace =>
  places.find(({isSpeech}) => !isSpeech) ?? (places[0] as FormPlace)

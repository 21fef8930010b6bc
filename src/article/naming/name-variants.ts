/** Names in two or more forms. */
import type {Article} from '../article.js'
import {findLostCapitals} from './name-capitals.js'
import type {NameVariant} from './name-forms.js'
import {groupNames} from './name-groups.js'
import {indexNames} from './name-index.js'
import {findInitials} from './name-initials.js'
import {findGlued, findJoints} from './name-joints.js'
import {findKeyedForms} from './name-keys.js'
import {findSpellings} from './name-spellings.js'

/** Finds all of them: near spellings, and forms that differ in accents, marks, spaces or capitals only. */
export function findNameVariants(article: Article): readonly NameVariant[] {
  const words = indexNames(article)
  const glued = findGlued(words)
  const taken = new Set(glued.flatMap(({forms}) => forms.map(({text}) => text)))
  return [
    ...glued,
    ...findKeyedForms(article, words),
    ...findJoints(article, words),
    ...findLostCapitals(article),
    ...findInitials(article),
    ...findSpellings(article, groupNames(words)).filter(({forms}) => !forms.some(({text}) => taken.has(text)))
  ]
}

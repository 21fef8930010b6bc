/**
 * Verbs that report what somebody says or thinks. Those that stand in an attribution more often than not: counted on the
 * train split of PolNeAR (Newell et al. 2018), at least 12 times, at least half of their uses; with a few of the same
 * kind that are rare there.
 */
const regular =
  'accuse acknowledge add admit agree allege announce argue ask assert assure blame blast boast call chant cite claim complain concede conclude condemn confirm contend counter criticize criticise declare decline decry denounce describe disclose dismiss echo emphasize emphasise endorse exclaim explain express hint imply indicate insist joke lament maintain mention mock note observe point portray praise predict propose question quip reaffirm recall reckon recount refuse reiterate reject remark remember remind reply report respond reveal retort shout slam state stress suggest testify thank tout tweet urge voice vow warn wonder worry'

const irregular: readonly (readonly [lemma: string, ...forms: string[]])[] = [
  ['say', 'says', 'said', 'saying'],
  ['tell', 'tells', 'told', 'telling'],
  ['write', 'writes', 'wrote', 'written', 'writing'],
  ['think', 'thinks', 'thought'],
  ['believe', 'believes', 'believed', 'believing'],
  ['deny', 'denies', 'denied', 'denying'],
  ['go on', 'continued', 'continues']
]

function inflect(lemma: string): string[] {
  if (lemma.endsWith('e')) return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`]
  if (lemma === 'admit' || lemma === 'slam' || lemma === 'quip') {
    const doubled = lemma + lemma.slice(-1)
    return [`${lemma}s`, `${doubled}ed`, `${doubled}ing`]
  }
  return [/(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${lemma}ed`, `${lemma}ing`]
}

/** From an inflected form, lower case, to its lemma; base forms are left out, which may be nouns. */
export const reportingVerbs: ReadonlyMap<string, string> = new Map([
  ...regular.split(' ').flatMap((lemma) => inflect(lemma).map((form): [string, string] => [form, lemma])),
  ...irregular.flatMap(([lemma, ...forms]) => forms.map((form): [string, string] => [form, lemma]))
])

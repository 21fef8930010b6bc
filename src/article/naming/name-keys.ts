/** One-word names in forms that differ in accents, hyphens, periods, apostrophes or capitals only. */
import {otherAbbreviations} from '../../english/abbreviations.js'
import {isFirstName, nameRank} from '../../english/known-words.js'
import type {Article} from '../article.js'
import {addTo} from '../multi-map.js'
import {createForm, findCommonest, orderForms, type NameForm, type NameKind, type NameVariant} from './name-forms.js'
import type {NameUse, NameWord} from './name-index.js'
import {widenForms} from './name-runs.js'

/** Finds them, one variant for each kind of difference. */
export function findKeyedForms(article: Article, words: readonly NameWord[]): NameVariant[] {
  const byKey = new Map<string, NameWord[]>()
  for (const word of words) {
    addTo(byKey, word.key, word)
  }
  const variants: NameVariant[] = []
  for (const list of byKey.values()) if (list.length > 1) variants.push(...compareForms(article, list))
  return variants
}

function compareForms(article: Article, words: readonly NameWord[]): NameVariant[] {
  const [main, ...others] = [...words].sort((one, other) => countOf(other) - countOf(one))
  if (!main) return []
  const byKind = new Map<NameKind, NameWord[]>()
  for (const other of others) {
    const kind = kindOf(main, other)
    if (kind) byKind.set(kind, [...(byKind.get(kind) ?? [main]), other])
  }
  return [...byKind].map(([kind, members]) => toVariant(article, kind, members))
}

const countOf = ({uses}: NameWord): number => uses.filter(({isRepeat}) => !isRepeat).length

const withoutMarks = (text: string): string => text.toLowerCase().replaceAll(/[-.’]/g, '')
const countMark = (text: string, mark: string): number => text.split(mark).length - 1

/** What sets two forms of one key apart; nothing when both may be right. */
function kindOf(main: NameWord, other: NameWord): NameKind | undefined {
  const [one, two] = [main.text, other.text]
  if (withoutMarks(one) !== withoutMarks(two)) return haveOtherCompany(main, other) ? undefined : 'accent'
  if (countMark(one, '.') !== countMark(two, '.')) return isAcronym(one) && isAcronym(two) ? 'period' : undefined
  if (placesOf(one, '-') !== placesOf(two, '-')) return isJoint(main) && isJoint(other) ? 'hyphen' : undefined
  if (placesOf(one, '’') !== placesOf(two, '’')) return main.key.length > 4 ? 'spelling' : undefined
  return differInCase(main, other) ? 'case' : undefined
}

/** Where a mark stands, counted in letters. */
function placesOf(text: string, mark: string): string {
  let letters = 0
  let places = ''
  for (const character of text) {
    if (character === mark) places += `${letters} `
    else if (character !== '-' && character !== '.' && character !== '’') letters++
  }
  return places
}

const isAcronym = (text: string): boolean => /^\p{Lu}(?:\.?\p{Lu})+\.?$/u.test(text)

/** Names of one letter a part are chants (`U-S-A`); an ordinary word has its own rule. */
const isJoint = ({text, isCommon}: NameWord): boolean => !isCommon && !text.split('-').every((part) => part.length < 2)

/** Whether two forms stand with other given names, or, being given names, with other surnames: two people. */
function haveOtherCompany(one: NameWord, other: NameWord): boolean {
  const [before, otherBefore] = [one, other].map(({uses}) =>
    keysOf(uses.map(({previous}) => previous)).filter((key) => isFirstName(key))
  ) as [string[], string[]]
  if (areApart(before, otherBefore)) return true
  if (!isFirstName(one.key)) return false
  const [behind, otherBehind] = [one, other].map(({uses}) => keysOf(uses.map(({next}) => next))) as [string[], string[]]
  return areApart(behind, otherBehind)
}

const keysOf = (words: readonly (NameWord | undefined)[]): string[] =>
  words.flatMap((word) => (word && !word.isCommon ? [word.key] : []))

const areApart = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((key) => other.includes(key))

/** Whether capitals alone set two forms apart, and one of them must be wrong. */
function differInCase(main: NameWord, other: NameWord): boolean {
  const [caps, mixed] = main.isAllCaps ? [main, other] : [other, main]
  if (caps.isAllCaps) return isLostAcronym(caps, mixed) || isStressed(caps, mixed)
  if (haveOtherCompany(main, other)) return false
  // A lower-case prefix takes a capital where a sentence opens: `Al-Hariri`.
  return main.text[0] === other.text[0] || (isProven(main) && isProven(other))
}

const isProven = ({uses}: NameWord): boolean => uses.some(({isOpening}) => !isOpening)

/** Uses of a word in capitals where its neighbours have none: it stands in no dateline and no name in capitals. */
const findAlone = ({uses}: NameWord): readonly NameUse[] =>
  uses.filter(({previous, next}) => !previous?.isAllCaps && !next?.isAllCaps)

/** How often a word in capitals stands so inside a sentence: not before what one says. */
const aloneInCapitals = (word: NameWord): number => findAlone(word).filter(({isOpening}) => !isOpening).length

/** `Fbi` beside `FBI`; a name in capitals is a name, and an ordinary word in capitals is stressed. */
function isLostAcronym(caps: NameWord, mixed: NameWord): boolean {
  const count = aloneInCapitals(caps)
  if (mixed.isAllCaps || caps.text.length < 3 || caps.text.length > 6) return false
  const isName = nameRank(caps.key) > 0 || isFirstName(caps.key) || mixed.isCommon
  if (!isName) return findAlone(caps).length > 0 && (countOf(caps) >= countOf(mixed) || count > 1)
  const isBare = mixed.uses.every(({previous, next, isOpening}) => !previous && !next && !isOpening)
  return isBare && count > 0 && count >= 3 * countOf(mixed)
}

/** `FOX News` beside `Fox News`. */
function isStressed(caps: NameWord, mixed: NameWord): boolean {
  if (countOf(mixed) < 2 * countOf(caps) || aloneInCapitals(caps) < caps.uses.length) return false
  const behind = new Set(mixed.uses.flatMap(({next}) => (next ? [next.key] : [])))
  return caps.uses.every(({next}) => next && behind.has(next.key))
}

function toVariant(article: Article, kind: NameKind, words: readonly NameWord[]): NameVariant {
  const used = words.map(({text, uses}) => ({form: createForm(text, uses), uses}))
  // A name in capitals is one by the word beside it: `FOX News`.
  const isStress = kind === 'case' && words.some(({isAllCaps}) => isAllCaps)
  const forms = isStress ? widenForms(used, article) : used.map(({form}) => form)
  const held = kind === 'case' ? findHeldShift(words, forms) : undefined
  const commonest = held ? undefined : findCommonest(forms)
  const known = held ?? (commonest ? undefined : findKnown(kind, forms))
  return {
    kind,
    forms: orderForms(forms),
    standard: commonest ?? known,
    reason: commonest ? 'count' : known ? 'known' : undefined
  }
}

/** `Inc`, however often `INc` stands: a word that everybody knows, and a shift key held too long. */
function findHeldShift(words: readonly NameWord[], forms: readonly NameForm[]): NameForm | undefined {
  const at = words.findIndex(({text}) => /^\p{Lu}\p{Ll}+$/u.test(text))
  const others = words.filter((_, index) => index !== at)
  const isKnown = words.some(({text, key, isCommon}) => isCommon || nameRank(key) > 0 || otherAbbreviations.has(text))
  return isKnown && others.every(({text}) => /^\p{Lu}{2}\p{Ll}{2,}$/u.test(text) || /^\p{Lu}{2}[^s\P{Ll}]$/u.test(text))
    ? forms[at]
    : undefined
}

/** Accents get lost and shift keys get stuck, not the other way about. */
function findKnown(kind: NameKind, forms: readonly NameForm[]): NameForm | undefined {
  const isEven = forms.every(({count}) => count === forms[0]?.count)
  const likely = forms.filter(({text}) =>
    kind === 'accent' ? /[^\p{ASCII}’]/u.test(text) : kind === 'case' && /^\p{Lu}\p{Ll}+$/u.test(text)
  )
  const isSlip = kind === 'accent' || forms.some(({text}) => /^\p{Lu}{2}\p{Ll}/u.test(text))
  return isEven && likely.length === 1 && isSlip ? likely[0] : undefined
}

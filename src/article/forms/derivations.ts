/** Words that a dictionary does not list because anybody can make them: prefixes, suffixes, compounds. */
import {functionWords} from '../../english/name-words.js'
import {changingSuffixes, prefixes, shortParts, suffixes} from '../../english/word-formation.js'

/** How many prefixes and suffixes are taken off at most. */
const deepest = 3

/**
 * Whether a lower-case word is made of known ones. Where the dictionary knows another form of the same word and suffix, the
 * given one is a misspelling: `occured` beside `occurred`, `makeing` beside `making`.
 */
export function isDerived(word: string, isKnown: (word: string) => boolean): boolean {
  return isMade(word, isKnown, 0)
}

function isMade(word: string, isKnown: (word: string) => boolean, depth: number): boolean {
  if (depth > 0 && isKnown(word)) return true
  if (depth === deepest || word.length < 5) return false
  return isSuffixed(word, isKnown, depth) || isPrefixed(word, isKnown, depth) || isCompound(word, isKnown, depth)
}

function isPrefixed(word: string, isKnown: (word: string) => boolean, depth: number): boolean {
  return prefixes.some((prefix) => {
    const rest = word.slice(prefix.length)
    const shortest = prefix.length < 3 ? 5 : 4
    return rest.length >= shortest && word.startsWith(prefix) && isMade(rest, isKnown, depth + 1)
  })
}

function isSuffixed(word: string, isKnown: (word: string) => boolean, depth: number): boolean {
  for (const suffix of suffixes) {
    if (!word.endsWith(suffix)) continue
    const base = word.slice(0, -suffix.length)
    if (base.length >= 3 && isMade(base, isKnown, depth + 1)) return true
  }
  return changingSuffixes.some((suffix) => word.endsWith(suffix) && isChanged(word, suffix, isKnown, depth))
}

/** Whether a word is the form that its suffix asks for, of some known word, and no other form is known. */
function isChanged(word: string, suffix: string, isKnown: (word: string) => boolean, depth: number): boolean {
  const stem = word.slice(0, -suffix.length)
  if (stem.length < 3) return false
  for (const base of basesOf(stem, suffix)) {
    if (!isMade(base, isKnown, depth + 1)) continue
    return !formsOf(base, suffix).some((form) => form !== word && isKnown(form))
  }
  return false
}

/** What a stem may be the beginning of: itself, with the e or le that fell away, with one consonant less, with y for i. */
function basesOf(stem: string, suffix: string): string[] {
  const bases = [stem, suffix === 'ly' ? `${stem}le` : `${stem}e`]
  if (stem.at(-1) === stem.at(-2)) bases.push(stem.slice(0, -1))
  if (stem.endsWith('i')) bases.push(`${stem.slice(0, -1)}y`)
  return bases
}

/** The forms that a word may take with a suffix. */
function formsOf(base: string, suffix: string): string[] {
  const forms = [base + suffix, base + (base.at(-1) ?? '') + suffix]
  if (base.endsWith('e')) forms.push(base.slice(0, -1) + suffix)
  if (base.endsWith('le') && suffix === 'ly') forms.push(`${base.slice(0, -1)}y`)
  if (base.endsWith('y')) forms.push(`${base.slice(0, -1)}i${suffix}`, `${base.slice(0, -1)}ie${suffix}`)
  if (suffix === 'ly') forms.push(`${base}ally`)
  if (suffix === 's') forms.push(`${base}es`)
  return forms
}

/** Whether a word is two known ones written together; two words of which one is a function word lack a space. */
function isCompound(word: string, isKnown: (word: string) => boolean, depth: number): boolean {
  const isPart = (part: string): boolean =>
    shortParts.has(part) ||
    (part.length >= 4 && !functionWords.has(part) && (isKnown(part) || isSuffixed(part, isKnown, depth + 1)))
  for (let at = 2; at <= word.length - 2; at++) {
    if (isPart(word.slice(0, at)) && isPart(word.slice(at))) return true
  }
  return false
}

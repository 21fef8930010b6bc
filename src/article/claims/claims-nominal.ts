/** Claims hidden in a noun: "raised concerns", "drew criticism", "there are fears". */
import {
  comeForms,
  concernNouns,
  concernOwners,
  growingVerbs,
  matters,
  notSubjects,
  ownedFeelings,
  phraseEnds,
  raisedParticiples,
  raisingVerbs,
  stirringVerbs,
  subjectHelpers,
  underNouns,
  weapons
} from '../../english/concern-nouns.js'
import {indefinites, subjectPronouns} from '../../english/determiners.js'
import {organizations, persons} from '../../english/source-nouns.js'
import {beForms, modals, negations} from '../../english/verb-groups.js'
import {forums, holderWords, placeWords} from '../../english/voices.js'
import type {Claim} from './claims.js'
import {isCapitalAt} from '../paragraph-words.js'
import type {Reading} from './reading.js'
import type {Sentence} from '../sentences.js'
import {vagueKindOf} from '../sourcing/source-names.js'

/** Tokens of a claim: index of the first one, and behind the last one. */
interface Stretch {
  readonly first: number
  readonly end: number
}

/** Finds nominal claims in a sentence. */
export function findNominal(reading: Reading, sentence: Sentence): Claim[] {
  const {quoted, facts} = reading
  const {starts, ends} = facts.tokens
  const claims: Claim[] = []
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (quoted[at] === 1) continue
    const found = findStretch(reading, at, sentence)
    if (!found || hasHolder(reading, found.end, sentence)) continue
    claims.push({kind: 'nominal', start: starts[found.first] ?? 0, end: ends[found.end - 1] ?? 0})
    at = found.end - 1
  }
  return claims
}

function findStretch(reading: Reading, at: number, sentence: Sentence): Stretch | undefined {
  const {lowers} = reading
  const noun = lowers[at] ?? ''
  if (underNouns.has(noun)) {
    const stretch = underFire(lowers, at, sentence)
    if (stretch) return stretch
  }
  if (!concernNouns.has(noun) || matters.has(lowers[at - 1] ?? '')) return undefined
  if (ownedFeelings.has(noun) && lowers[at + 1] === 'of') return undefined
  return (
    behindVerb(reading, at, sentence) ??
    behindThere(lowers, at, sentence) ??
    behindAmid(reading, at, sentence) ??
    beforeVerb(lowers, at)
  )
}

/** "The move raised serious concerns": a verb up to four words before the noun, and nobody's concerns. */
function behindVerb(reading: Reading, noun: number, {firstToken}: Sentence): Stretch | undefined {
  const {lowers} = reading
  for (let at = noun - 1; at >= Math.max(firstToken, noun - 5); at--) {
    const word = lowers[at] ?? ''
    if (stirringVerbs.has(word) || raisingVerbs.has(word)) {
      // To face questions is to be asked some.
      if (word.startsWith('fac') && lowers[noun] === 'questions') return undefined
      if (raisingVerbs.has(word) && !isDoneByThing(reading, at, firstToken)) return undefined
      if (word.endsWith('ing') && lowers[at - 1] !== ',' && !isBe(lowers[at - 1])) return undefined
      return isDenied(lowers, at, firstToken) ? undefined : {first: at, end: noun + 1}
    }
    if (concernOwners.has(word) || phraseEnds.has(word) || isCapitalAt(reading.facts, at)) return undefined
  }
  return undefined
}

const isBe = (word: string | undefined): boolean => word !== undefined && (beForms.has(word) || word === 'been')

/** Whether something up to three words before a verb says that it is not so, or only may be. */
function isDenied(lowers: readonly string[], verb: number, from: number): boolean {
  for (let at = verb - 1; at >= Math.max(from, verb - 3); at--) {
    const word = lowers[at] ?? ''
    if (negations.has(word) || modals.has(word)) return true
  }
  return false
}

/** Whether the subject of a verb is a thing: "the incident", "which", "it"; not "who", "he", "the senator". */
function isDoneByThing(reading: Reading, verb: number, from: number): boolean {
  const {lowers} = reading
  let at = verb - 1
  while (at >= from && (subjectHelpers.has(lowers[at] ?? '') || (lowers[at] ?? '').endsWith('ly'))) at--
  const subject = at < from ? '' : (lowers[at] ?? '')
  if (subject === 'it' || subject === 'this' || subject === 'that' || subject === 'which') return true
  if (subject === ',') return lowers[verb]?.endsWith('ing') === true
  return subject !== '' && !notSubjects.has(subject) && !isCapitalAt(reading.facts, at) && !isSomebody(subject)
}

/** Endings of nouns for people; -er and -or are left out, which matters and factors have, too. */
const endings = ['ist', 'ian', 'man', 'men']

function isSomebody(subject: string): boolean {
  const kind = vagueKindOf(subject)
  if (kind !== undefined) return kind !== 'document'
  const singular = subject.endsWith('s') ? subject.slice(0, -1) : subject
  return (
    persons.has(singular) ||
    organizations.has(singular) ||
    subjectPronouns.has(subject) ||
    indefinites.has(subject) ||
    subject === 'who' ||
    subject === 'people' ||
    endings.some((ending) => singular.endsWith(ending))
  )
}

/** "There are growing fears". */
function behindThere(lowers: readonly string[], noun: number, {firstToken}: Sentence): Stretch | undefined {
  for (let at = noun - 1; at >= Math.max(firstToken, noun - 6); at--) {
    const word = lowers[at] ?? ''
    if (concernOwners.has(word) || phraseEnds.has(word)) return undefined
    if (word !== 'there') continue
    const verb = lowers[at + 1]
    return isBe(verb) || ((verb === 'has' || verb === 'have') && lowers[at + 2] === 'been')
      ? {first: at, end: noun + 1}
      : undefined
  }
  return undefined
}

/** "Amid growing concern about". */
function behindAmid(reading: Reading, noun: number, {firstToken}: Sentence): Stretch | undefined {
  const {lowers} = reading
  for (let at = noun - 1; at >= Math.max(firstToken, noun - 4); at--) {
    const word = lowers[at] ?? ''
    if (word === 'amid' || word === 'amidst') return {first: at, end: noun + 1}
    if (concernOwners.has(word) || phraseEnds.has(word) || word === ',' || isCapitalAt(reading.facts, at))
      return undefined
  }
  return undefined
}

/** "Concerns have been raised", "questions are mounting". */
function beforeVerb(lowers: readonly string[], noun: number): Stretch | undefined {
  let at = noun + 1
  while (subjectHelpers.has(lowers[at] ?? '')) at++
  const word = lowers[at] ?? ''
  return at > noun + 1 && (raisedParticiples.has(word) || growingVerbs.has(word))
    ? {first: noun, end: at + 1}
    : undefined
}

/** "Came under fire", "has come under heavy criticism". */
function underFire(lowers: readonly string[], noun: number, {firstToken}: Sentence): Stretch | undefined {
  for (let at = noun - 1; at > Math.max(firstToken, noun - 3); at--) {
    if (lowers[at] === 'under') return comeForms.has(lowers[at - 1] ?? '') ? {first: at - 1, end: noun + 1} : undefined
    if (weapons.has(lowers[at] ?? '')) return undefined
  }
  return undefined
}

/** Whether the rest of the sentence says whose it is: "from X", "among X", "at the ministry". */
function hasHolder(reading: Reading, end: number, {firstToken, endToken}: Sentence): boolean {
  const {lowers, quoted} = reading
  const next = lowers[end] ?? ''
  if (placeWords.has(next) || (next === 'in' && isCapitalAt(reading.facts, end + 1))) return true
  for (let at = end; at < endToken; at++) {
    if (quoted[at] === 1) continue
    const word = lowers[at] ?? ''
    const behind = lowers[at + 1] ?? ''
    if (holderWords.has(word) && !(word === 'by' && behind.endsWith('ing'))) return true
    if (word === 'on' && forums.has(behind)) return true
  }
  for (let at = firstToken; at < end; at++) if (lowers[at] === 'according') return true
  return lowers[endToken - 1] === '?'
}

/** What speaks for and against two spellings being one name. */
import {editDistance} from '../../compare/edit-distance.js'
import {isCommonWord} from '../../english/known-words.js'
import {dates} from '../../english/name-words.js'
import {strangenessOf} from '../../english/letter-pairs.js'
import type {Article} from '../article.js'
import type {NameGroup} from './name-groups.js'
import type {NamePair} from './name-candidates.js'
import {TokenKind} from '../tokens.js'

/** Two spellings as the evidence sees them: `rare` stands less often, or is the less known one. */
export interface Sides {
  readonly rare: NameGroup
  readonly often: NameGroup
}

/** Tells the two spellings of a pair apart. */
export function sidesOf({one, other}: NamePair): Sides {
  if (one.count !== other.count) return one.count < other.count ? {rare: one, often: other} : {rare: other, often: one}
  return one.rank < other.rank ? {rare: one, often: other} : {rare: other, often: one}
}

const calendar: ReadonlySet<string> = new Set(Array.from(dates, (date) => date.toLowerCase()))

const plural = /^(?:s|es|n|ns|an|ans|ian|ians|i|is|ish|ese)$/
const derived = /^(?:er|ers|ite|ites|ist|ists|ism|ic|ics|y|ie|ey|ee|a|o|al|ing|ed|d|in|t|man|men|land|e|ia|ies)$/

const peoples: ReadonlySet<string> = new Set(
  'an ans ian ians ean eans ine ines ese ish ism isms ist ists ic ics ite ites ity ization'.split(' ')
)
const roots: ReadonlySet<string> = new Set(['', 'a', 'as', 'o', 'e', 'y', 'ia', 'i', 's', ...peoples])

/** Endings of one name in Spanish and its like: `Filipinas`, `Argentina` and `Argentines`. */
const genders: ReadonlySet<string> = new Set(['a', 'o', 'as', 'os', 'es'])

/** `Rico` and `Rican`, `Semitic` and `Semitism`: a place, its people, what they hold. */
function isOneRoot(one: string, other: string): boolean {
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  for (let at = start; at > 2 && at > start - 3; at--) {
    const [first, second] = [one.slice(at), other.slice(at)]
    if (roots.has(first) && roots.has(second) && (peoples.has(first) || peoples.has(second))) return true
    if (genders.has(first) && genders.has(second) && first.length + second.length > 2) return true
  }
  return false
}

/** Whether a pair needs no weighing: plurals and peoples of one name, dates, ordinary words, parts of compounds. */
export function isNoPair({one, other, isBeside}: NamePair): boolean {
  if (calendar.has(one.key) || calendar.has(other.key)) return true
  if (isPlural(one.key, other.key) || isOneRoot(one.key, other.key)) return true
  if (one.count === 0 && other.count === 0) return true
  if (one.isCommon && other.isCommon && one.speaking === 0 && other.speaking === 0 && !isBeside) return true
  return haveOtherParts(one, other) || hasPart(one, other.key) || hasPart(other, one.key) || isPartOf(one, other)
}

/** Whether one spelling is the other with two letters or more at one end: `Nevo`, `NevoSL`; `Opec`, `Opecna`. */
function isPartOf({key: one}: NameGroup, {key: other}: NameGroup): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long.length > short.length + 1 && (long.startsWith(short) || long.endsWith(short))
}

/** Whether hyphens make other parts of two spellings, parts of one letter, or a place and its people (`Asia-Pacific`). */
function haveOtherParts({words: [one]}: NameGroup, {words: [other]}: NameGroup): boolean {
  const first = one?.text.toLowerCase().split('-') ?? []
  const second = other?.text.toLowerCase().split('-') ?? []
  if (first.length !== second.length) return true
  if (first.length === 1) return false
  return first.some((part, index) => {
    const match = second[index] ?? ''
    return part.length < 2 || match.length < 2 || (part !== match && (isOneRoot(part, match) || isPlural(part, match)))
  })
}

/** Whether one word is the other with the ending of a plural or a people. */
function isPlural(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return long.startsWith(short) && plural.test(long.slice(short.length))
}

const hasPart = ({words}: NameGroup, key: string): boolean =>
  words.some(({text}) => text.includes('-') && text.toLowerCase().split('-').includes(key))

const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  for (const key of few) if (many.has(key)) return true
  return false
}

/** So many pairs of neighbours are compared at most. */
const mostNeighbours = 64

const isNear = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  if (one.size * other.size > mostNeighbours) return false
  for (const a of one) {
    for (const b of other) if (a !== b && a.length > 2 && b.length > 2 && editDistance(a, b, 1) <= 1) return true
  }
  return false
}

/** Whether a word stands on one side of both. */
function shareNeighbour(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  for (const key of few.keys()) if (many.has(key)) return true
  return false
}

/** Takes one piece of evidence: its name, and how much of it there is. */
export type AddEvidence = (name: string, amount: number) => void

/** Gives the evidence on a pair piece by piece; what there is none of is left out. */
export function findEvidence(pair: NamePair, article: Article, add: AddEvidence): void {
  const {distance} = pair
  const {rare, often} = sidesOf(pair)
  const note = (name: string, isSo: boolean): void => {
    if (isSo) add(name, 1)
  }
  add('bias', 1)
  addShape(rare, often, distance, add, note)
  addCompany(rare, often, distance, note)
  addStanding(rare, often, article, add, note)
}

type Note = (name: string, isSo: boolean) => void

/** Spellings farther apart than this are no single slip. */
const far = 1.3

/** How the two are spelled. */
function addShape(rare: NameGroup, often: NameGroup, distance: number, add: AddEvidence, note: Note): void {
  const [one, other] = [rare.key, often.key]
  const short = Math.min(one.length, other.length)
  const long = one.length > other.length ? one : other
  let start = 0
  while (start < short && one[start] === other[start]) start++
  let end = 0
  while (end < short - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const strangeness = Math.max(-2, Math.min(4, strangenessOf(one, other)))
  add('distance', distance)
  add('distancePerLetter', (distance / long.length) * 5)
  if (strangeness !== 0) add(strangeness > 0 ? 'strange' : 'familiar', Math.abs(strangeness))
  note('threeLetters', short < 4)
  note('fourLetters', short === 4)
  note('fiveLetters', short === 5)
  note('eightLetters', short >= 8)
  note('far', distance > far)
  note('farAndShort', distance > far && short < 7)
  note('veryFar', distance > 2)
  note('slip', distance < 0.8)
  note('otherFirstLetter', start === 0)
  note('otherSecondLetter', start === 1)
  note('otherLastLetter', end === 0)
  note('longer', start === short)
  note('derived', start >= short - 1 && end === 0 && derived.test(long.slice(start)))
}

/** What stands beside them. */
function addCompany(rare: NameGroup, often: NameGroup, distance: number, note: Note): void {
  const {previous: before, next: behind} = rare.telling
  const {previous: oftenBefore, next: oftenBehind} = often.telling
  const sharesBefore = meets(before, oftenBefore)
  const sharesBehind = meets(behind, oftenBehind)
  const anyBefore = sharesBefore || shareNeighbour(rare.previous, often.previous)
  const anyBehind = sharesBehind || shareNeighbour(rare.next, often.next)
  const isBare = rare.bare === rare.count
  const isAfterFull = isBare && often.isIntroduced
  note('sameBefore', sharesBefore)
  note('sameWordBefore', anyBefore && !sharesBefore)
  note('sameBehind', sharesBehind)
  note('sameWordBehind', anyBehind && !sharesBehind)
  note(
    'alwaysBeside',
    standAlwaysBeside(before, rare.previous, often.previous, rare, often) ||
      standAlwaysBeside(behind, rare.next, often.next, rare, often)
  )
  if (before.size > 0 && oftenBefore.size > 0 && !sharesBefore && !isNear(before, oftenBefore)) {
    note('otherBefore', true)
    note('otherFirstName', rare.isIntroduced || often.isIntroduced)
  }
  if (behind.size > 0 && oftenBehind.size > 0 && !sharesBehind && !isNear(behind, oftenBehind)) {
    note('otherBehind', true)
    note('otherSurname', rare.isFollowed && often.isFollowed)
  }
  if (rare.initials.size > 0 && often.initials.size > 0) {
    const isShared = meets(rare.initials, often.initials)
    note('otherInitial', !isShared)
    note('sameInitial', isShared && !sharesBefore)
  }
  const isOnlyFirst = behind.size > 0 && before.size === 0 && rare.isFollowed && oftenBehind.size === 0
  note('onlyFirst', isOnlyFirst && !anyBehind)
  note('firstAgainstLast', isOnlyFirst && oftenBefore.size > 0)
  const isOnlyLast = before.size > 0 && behind.size === 0 && oftenBefore.size === 0
  note('lastAgainstFirst', isOnlyLast && oftenBehind.size > 0 && rare.isMostlyLast)
  note('introducedItself', rare.isIntroduced && !often.isIntroduced)
  note('namedItself', before.size > 0 && !rare.isIntroduced && oftenBefore.size === 0)
  note('followed', behind.size > 0 && oftenBehind.size === 0)
  note('bareAfterFull', isAfterFull)
  note('bareAfterOther', isBare && !often.isIntroduced && (oftenBefore.size > 0 || oftenBehind.size > 0))
  note('bareBoth', isBare && often.bare === often.count)
  if (rare.isFirst && often.isFirst && sharesBehind) {
    let together = 0
    for (const key of rare.next.keys()) together = Math.max(together, often.next.get(key) ?? 0)
    note('firstNamesOften', together >= 3 && rare.count === 1)
    note('firstNamesSeldom', together < 3)
  }
  if (distance <= far) return
  note('farAndApart', !anyBefore && !anyBehind)
  note('farAndNamed', !isBare && !sharesBefore && !sharesBehind)
  note('farAndBare', isAfterFull)
  note('farAndUnknown', rare.rank === 0 && often.rank > 0)
}

/** Whether a telling word stands beside every use of the rare spelling, and beside more than half of the other's. */
function standAlwaysBeside(
  telling: ReadonlySet<string>,
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  rare: NameGroup,
  often: NameGroup
): boolean {
  for (const [key, count] of one) {
    if (count === rare.count && telling.has(key) && (other.get(key) ?? 0) * 2 > often.count) return true
  }
  return false
}

/** How often and where they stand, and whether anybody knows them. */
function addStanding(rare: NameGroup, often: NameGroup, article: Article, add: AddEvidence, note: Note): void {
  const ratio = Math.max(1, often.count) / Math.max(1, rare.count)
  if (ratio !== 1) add('ratio', Math.log2(ratio))
  note('tie', ratio === 1)
  note('twice', rare.count > 1)
  note('thrice', rare.count > 2)
  note('neverName', rare.count === 0)
  note('unknown', rare.rank === 0)
  note('oftenUnknown', often.rank === 0)
  note('unknownAgainstKnown', rare.rank === 0 && often.rank > 0)
  note('bothKnown', rare.rank > 0 && often.rank > 0)
  note('bothWellKnown', rare.rank === 2 && often.rank === 2)
  if (rare.isCommon) note(rare.speaking > 0 ? 'ordinarySpeaks' : 'ordinary', true)
  if (often.isCommon) note(often.speaking > 0 ? 'oftenOrdinarySpeaks' : 'oftenOrdinary', true)
  note('firstName', rare.isFirst)
  note('bothFirstNames', rare.isFirst && often.isFirst)
  const sentences = new Set(rare.uses.map(({sentence}) => sentence))
  const isTogether = often.uses.some(({sentence}) => sentences.has(sentence))
  note('sameSentence', isTogether)
  note('sameSentenceOften', isTogether && ratio >= 4)
  note('listed', rare.listed > 0 || often.listed === often.count)
  note('bothListed', rare.listed === rare.count && often.listed > 0)
  note('opening', rare.opening === rare.count)
  note('openingOrdinary', rare.opening === rare.count && rare.isCommon)
  note('oftenOpening', often.opening === often.count)
  note('foreign', rare.uses.length > 0 && rare.uses.every(({start}) => isForeign(article, start)))
  note('speaks', rare.bare === rare.count && rare.speaking > 0)
  note('titled', rare.titled > 0)
  note('behindParticle', rare.behindParticle === rare.count && rare.count > 0 && often.behindParticle === 0)
}

/** Whether a third of the lower-case words around an offset are none of English. */
function isForeign(article: Article, offset: number): boolean {
  const paragraph = article.paragraphAt(offset)
  if (!paragraph) return false
  const {tokens, sentences, text} = paragraph.facts
  const sentence = sentences.find(({end}) => paragraph.start + end > offset)
  if (!sentence) return false
  let [known, unknown] = [0, 0]
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    if (tokens.kinds[index] !== TokenKind.word) continue
    const code = text.charCodeAt(tokens.starts[index] ?? 0)
    if (code >= 0x41 && code <= 0x5a) continue
    if (isCommonWord(text.slice(tokens.starts[index], tokens.ends[index]))) known++
    else unknown++
  }
  return unknown > 1 && unknown * 2 >= known
}

/** What speaks for and against two spellings being one name. */
import {editDistance} from '../compare/edit-distance.js'
import {isCommonWord, isFirstName} from '../english/known-words.js'
import {strangenessOf} from '../english/letter-pairs.js'
import type {Article} from './article.js'
import type {NameGroup} from './name-groups.js'
import type {NamePair} from './name-candidates.js'
import {TokenKind} from './tokens.js'

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

const months =
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'
const dates: ReadonlySet<string> = new Set(months.split(' '))

const plural = /^(?:s|es|n|ns|an|ans|ian|ians|i|is|ish|ese)$/
const derived = /^(?:er|ers|ite|ites|ist|ists|ism|ic|ics|y|ie|ey|ee|a|o|al|ing|ed|d|in|t|man|men|land|e|ia|ies)$/

const peoples: ReadonlySet<string> = new Set(
  'an ans ian ians ean eans ine ines ese ish ism isms ist ists ic ics ite ites ity ization es os as'.split(' ')
)
const roots: ReadonlySet<string> = new Set(['', 'a', 'o', 'e', 'y', 'ia', 'i', 's', ...peoples])

/** `Rico` and `Rican`, `Semitic` and `Semitism`: a place, its people, what they hold. */
function isOneRoot(one: string, other: string): boolean {
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  for (let at = start; at > 2 && at > start - 3; at--) {
    const [first, second] = [one.slice(at), other.slice(at)]
    if (roots.has(first) && roots.has(second) && (peoples.has(first) || peoples.has(second))) return true
  }
  return false
}

/** Whether a pair needs no weighing: plurals and peoples of one name, dates, ordinary words, parts of compounds. */
export function isNoPair({one, other, isBeside}: NamePair): boolean {
  if (dates.has(one.key) || dates.has(other.key)) return true
  const [short, long] = one.key.length <= other.key.length ? [one.key, other.key] : [other.key, one.key]
  if (long.startsWith(short) && plural.test(long.slice(short.length))) return true
  if (isOneRoot(one.key, other.key)) return true
  if (one.count === 0 && other.count === 0) return true
  if (one.isCommon && other.isCommon && one.speaking === 0 && other.speaking === 0 && !isBeside) return true
  return countParts(one) !== countParts(other) || hasPart(one, other.key) || hasPart(other, one.key)
}

/** How many parts hyphens make of a spelling. */
const countParts = ({words}: NameGroup): number => words[0]?.text.split('-').length ?? 0

const hasPart = ({words}: NameGroup, key: string): boolean =>
  words.some(({text}) => text.includes('-') && text.toLowerCase().split('-').includes(key))

const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const key of one) if (other.has(key)) return true
  return false
}

const isNear = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const a of one) {
    for (const b of other) if (a !== b && a.length > 2 && b.length > 2 && editDistance(a, b, 1) <= 1) return true
  }
  return false
}

const hasFirstName = (keys: ReadonlySet<string>): boolean => {
  for (const key of keys) if (isFirstName(key)) return true
  return false
}

const sum = (counts: ReadonlyMap<string, number>): number => {
  let total = 0
  for (const count of counts.values()) total += count
  return total
}

const bit = (condition: boolean): number => (condition ? 1 : 0)

/** The evidence on a pair, by name: 0 or 1, or an amount. */
export function evidenceOf(pair: NamePair, article: Article): Readonly<Record<string, number>> {
  const {distance} = pair
  const {rare, often} = sidesOf(pair)
  const company = companyOf(rare, often)
  const isFar = distance > 1.3
  return {
    ...shapeOf(rare, often, distance),
    ...company,
    ...standingOf(rare, often, article),
    farAndNamed: bit(isFar && rare.bare < rare.count && !company['sameBefore'] && !company['sameBehind']),
    farAndBare: bit(isFar && Boolean(company['bareAfterFull'])),
    farAndUnknown: bit(isFar && rare.rank === 0 && often.rank > 0)
  }
}

/** How the two are spelled. */
function shapeOf(
  {key: one, ...rare}: NameGroup,
  {key: other, ...often}: NameGroup,
  distance: number
): Record<string, number> {
  const short = Math.min(one.length, other.length)
  const long = one.length > other.length ? one : other
  let start = 0
  while (start < short && one[start] === other[start]) start++
  let end = 0
  while (end < short - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const isShared =
    [...rare.previous.keys()].some((key) => often.previous.has(key)) ||
    [...rare.next.keys()].some((key) => often.next.has(key))
  const strangeness = Math.max(-2, Math.min(4, strangenessOf(one, other)))
  return {
    bias: 1,
    distance,
    distancePerLetter: (distance / long.length) * 5,
    threeLetters: bit(short < 4),
    fourLetters: bit(short === 4),
    fiveLetters: bit(short === 5),
    eightLetters: bit(short >= 8),
    far: bit(distance > 1.3),
    farAndShort: bit(distance > 1.3 && short < 7),
    farAndApart: bit(distance > 1.3 && !isShared),
    veryFar: bit(distance > 2),
    slip: bit(distance < 0.8),
    otherFirstLetter: bit(start === 0),
    otherSecondLetter: bit(start === 1),
    otherLastLetter: bit(end === 0),
    longer: bit(start === short),
    derived: bit(start >= short - 1 && end === 0 && derived.test(long.slice(start))),
    strange: Math.max(0, strangeness),
    familiar: Math.max(0, -strangeness)
  }
}

/** What stands beside them. */
function companyOf(rare: NameGroup, often: NameGroup): Record<string, number> {
  const before = [rare.telling.previous, often.telling.previous] as const
  const behind = [rare.telling.next, often.telling.next] as const
  const sharesBefore = meets(...before)
  const sharesBehind = meets(...behind)
  const anyBefore = [...rare.previous.keys()].some((key) => often.previous.has(key))
  const anyBehind = [...rare.next.keys()].some((key) => often.next.has(key))
  const differsBefore = before[0].size > 0 && before[1].size > 0 && !sharesBefore && !isNear(...before)
  const differsBehind = behind[0].size > 0 && behind[1].size > 0 && !sharesBehind && !isNear(...behind)
  const isIntroduced = hasFirstName(before[0])
  const oftenIntroduced = hasFirstName(before[1])
  const isFirst = sum(rare.next) >= rare.count && rare.count > 0
  const isOftenFirst = sum(often.next) >= often.count
  const isBare = rare.bare === rare.count
  const timesTogether = Math.max(0, ...[...rare.next.keys()].map((key) => often.next.get(key) ?? 0))
  const areFirst = rare.isFirst && often.isFirst && sharesBehind
  return {
    sameBefore: bit(sharesBefore),
    sameWordBefore: bit(anyBefore && !sharesBefore),
    sameBehind: bit(sharesBehind),
    sameWordBehind: bit(anyBehind && !sharesBehind),
    alwaysBeside: bit(
      standAlwaysBeside(rare.previous, often.previous, rare, often) ||
        standAlwaysBeside(rare.next, often.next, rare, often)
    ),
    otherBefore: bit(differsBefore),
    otherFirstName: bit(differsBefore && (isIntroduced || oftenIntroduced)),
    otherBehind: bit(differsBehind),
    otherSurname: bit(differsBehind && isFirst && isOftenFirst),
    otherInitial: bit(rare.initials.size > 0 && often.initials.size > 0 && !meets(rare.initials, often.initials)),
    sameInitial: bit(meets(rare.initials, often.initials) && !sharesBefore),
    onlyFirst: bit(behind[0].size > 0 && before[0].size === 0 && isFirst && behind[1].size === 0 && !anyBehind),
    firstAgainstLast: bit(
      behind[0].size > 0 && before[0].size === 0 && isFirst && before[1].size > 0 && behind[1].size === 0
    ),
    lastAgainstFirst: bit(
      before[0].size > 0 &&
        behind[0].size === 0 &&
        behind[1].size > 0 &&
        before[1].size === 0 &&
        sum(rare.previous) > rare.count / 2
    ),
    introducedItself: bit(isIntroduced && !oftenIntroduced),
    namedItself: bit(before[0].size > 0 && !isIntroduced && before[1].size === 0),
    followed: bit(behind[0].size > 0 && behind[1].size === 0),
    bareAfterFull: bit(isBare && oftenIntroduced),
    bareAfterOther: bit(isBare && !oftenIntroduced && (before[1].size > 0 || behind[1].size > 0)),
    bareBoth: bit(isBare && often.bare === often.count),
    firstNamesOften: bit(areFirst && timesTogether >= 3 && rare.count === 1),
    firstNamesSeldom: bit(areFirst && timesTogether < 3)
  }
}

/** Whether a word stands beside every use of the rare spelling, and beside more than half of the other's. */
function standAlwaysBeside(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  rare: NameGroup,
  often: NameGroup
): boolean {
  for (const [key, count] of one) {
    if (count === rare.count && (other.get(key) ?? 0) * 2 > often.count) return true
  }
  return false
}

/** How often and where they stand, and whether anybody knows them. */
function standingOf(rare: NameGroup, often: NameGroup, article: Article): Record<string, number> {
  const sentences = new Set(rare.uses.map(({sentence}) => sentence))
  const isTogether = often.uses.some(({sentence}) => sentences.has(sentence))
  const ratio = Math.max(1, often.count) / Math.max(1, rare.count)
  return {
    ratio: Math.log2(ratio),
    tie: bit(ratio === 1),
    twice: bit(rare.count > 1),
    thrice: bit(rare.count > 2),
    neverName: bit(rare.count === 0),
    unknown: bit(rare.rank === 0),
    oftenUnknown: bit(often.rank === 0),
    unknownAgainstKnown: bit(rare.rank === 0 && often.rank > 0),
    bothKnown: bit(rare.rank > 0 && often.rank > 0),
    bothWellKnown: bit(rare.rank === 2 && often.rank === 2),
    ordinary: bit(rare.isCommon && rare.speaking === 0),
    ordinarySpeaks: bit(rare.isCommon && rare.speaking > 0),
    oftenOrdinary: bit(often.isCommon && often.speaking === 0),
    oftenOrdinarySpeaks: bit(often.isCommon && often.speaking > 0),
    firstName: bit(rare.isFirst),
    bothFirstNames: bit(rare.isFirst && often.isFirst),
    sameSentence: bit(isTogether),
    sameSentenceOften: bit(isTogether && ratio >= 4),
    listed: bit(rare.listed > 0 || often.listed === often.count),
    bothListed: bit(rare.listed === rare.count && often.listed > 0),
    opening: bit(rare.opening === rare.count),
    openingOrdinary: bit(rare.opening === rare.count && rare.isCommon),
    oftenOpening: bit(often.opening === often.count),
    foreign: bit(rare.uses.length > 0 && rare.uses.every(({start}) => isForeign(article, start))),
    speaks: bit(rare.bare === rare.count && rare.speaking > 0),
    titled: bit(rare.titled > 0)
  }
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

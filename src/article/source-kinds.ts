/** What kind of source a phrase names, and how exactly: the ladder that newsrooms use. */
import {
  anaphors,
  approximators,
  fractions,
  gatherers,
  indefinites,
  numerals,
  possessives,
  pronouns,
  relatives,
  subjectPronouns
} from '../english/determiners.js'
import {accessWords, exampleWords, postModifiers} from '../english/post-modifiers.js'
import {institutions, organizations, persons} from '../english/source-nouns.js'
import type {SourceKind, VagueKind} from './attributions.js'
import {isAgent, isListed, isModifier, isNameAt, isPeople, isPlural, vagueKindOf} from './source-names.js'
import {readPhrase, type PhraseWord} from './source-phrase.js'

/**
 * How exactly a source is given, from worst to best: "some", "officials", "State Department officials", "an official
 * briefed on the talks", "three officials", a name. A pronoun stands for whoever it points at and counts as named.
 */
export type SourceRung = 'indefinite' | 'role' | 'organization' | 'access' | 'counted' | 'named'

/** What is known about a phrase from where it stands. */
export interface SourceContext {
  /** Whether the phrase opens its sentence, so that its first capital proves nothing; left out, it may. */
  readonly opensSentence?: boolean | undefined
  /** Whether a capitalised word is part of a name elsewhere in the article, where its capital does prove something. */
  readonly isName?: ((word: string) => boolean) | undefined
}

/** What a source phrase is. */
export interface SourceClass {
  readonly kind: SourceKind
  /** Set when `kind` is `vague`. */
  readonly vague?: VagueKind | undefined
  readonly rung: SourceRung
  /** The vague kind of one part of a source whose other part is named or a pronoun: "experts and Maduro himself". */
  readonly vaguePart?: VagueKind | undefined
}

const none: SourceClass = {kind: 'none', rung: 'indefinite'}
const pronoun: SourceClass = {kind: 'pronoun', rung: 'named'}
const named: SourceClass = {kind: 'named', rung: 'named'}
const counted: SourceClass = {kind: 'anonymous', rung: 'counted'}
const vague = (kind: VagueKind, rung: SourceRung = kind === 'indefinite' ? 'indefinite' : 'role'): SourceClass => ({
  kind: 'vague',
  vague: kind,
  rung
})

/** From the best kind to the worst. */
const order: readonly SourceKind[] = ['named', 'pronoun', 'anonymous', 'vague', 'none']

/**
 * Classifies a source by its words, as they stand: "US officials" is vague, "two US officials" anonymous, "the senator"
 * a pronoun (it points back), "Sam Ratner, policy director at a think tank," named. Of parts joined by "and" the best
 * counts.
 * @param text the phrase; an empty one is no source
 */
export function classifySource(text: string, context: SourceContext = {}): SourceClass {
  return classifyWords(readPhrase(text), context)
}

type Words = readonly PhraseWord[]

function classifyWords(words: Words, context: SourceContext): SourceClass {
  const [first, second] = words
  if (!first) return none
  if (first.isAddress) return named
  if (!second) {
    if (isPronoun(first) || relatives.has(first.lower)) return pronoun
    if (indefinites.has(first.lower) || first.lower === 'those') return vague('indefinite')
    if (anaphors.has(first.lower)) return pronoun
  }
  if (isPronoun(first) && subjectPronouns.has(first.lower)) {
    const part = vaguePartBehind(words, context)
    return part ? {...pronoun, vaguePart: part} : pronoun
  }
  if (first.lower === 'no' && second?.lower === 'one') return vague('indefinite')
  if (first.lower === 'both' || first.lower === 'neither' || first.lower === 'either') {
    const parts = words.some(({lower}) => isJoiner(lower)) ? classifyParts(words.slice(1), inside(context)) : none
    return parts.kind === 'none' ? pronoun : parts
  }
  if (isShare(words) || (first.lower === 'one' && second?.lower === 'of')) {
    return hasApposition(words, 1, context) ? named : counted
  }
  return classifyGathered(words, context) ?? classifyParts(words, context)
}

/** Whether a word is a pronoun, and not the country or the trade that is written like one. */
const isPronoun = ({text, lower}: PhraseWord): boolean =>
  pronouns.has(lower) && !((lower === 'us' || lower === 'it') && text === text.toUpperCase())

/** "Forty percent", "more than half", "six in 10". */
function isShare(words: Words): boolean {
  let at = 0
  while (at < words.length && (approximators.has(lowerAt(words, at)) || isArticle(lowerAt(words, at)))) at++
  const word = words[at]
  if (!word) return false
  if (fractions.has(word.lower)) return true
  if (!word.isNumber && !numerals.has(word.lower) && word.lower !== 'one') return false
  const next = lowerAt(words, at + 1)
  if (next === 'percent' || next === '%' || fractions.has(next)) return true
  if (next === 'per') return lowerAt(words, at + 2) === 'cent'
  return (next === 'in' || next === 'of' || next === 'out') && isNumeral(words[at + 2] ?? words[at + 1])
}

const lowerAt = (words: Words, at: number): string => words[at]?.lower ?? ''
const isArticle = (lower: string): boolean => lower === 'a' || lower === 'an' || lower === 'the'
const isNumeral = (word: PhraseWord | undefined): boolean =>
  word !== undefined && (word.isNumber ? !isYear(word.text) : numerals.has(word.lower))
const isYear = (text: string): boolean => text.length === 4 && (text.startsWith('19') || text.startsWith('20'))

/** "A number of senators" is as vague as what is gathered. */
function classifyGathered(words: Words, context: SourceContext): SourceClass | undefined {
  for (let at = 0; at < Math.min(words.length - 2, 5); at++) {
    const word = words[at]
    if (!word || (word.isCapital && at > 0) || word.mark) return
    if (lowerAt(words, at + 1) !== 'of') continue
    if (!gatherers.has(word.lower)) return
    if (hasExample(words, at, context)) return named
    const gathered = classifyWords(words.slice(at + 2), {...context, opensSentence: false})
    if (gathered.kind === 'vague') return gathered
    return vague(gathered.kind === 'pronoun' ? 'indefinite' : 'group')
  }
  return undefined
}

function classifyParts(words: Words, context: SourceContext): SourceClass {
  const end = headEnd(words)
  let best: SourceClass = none
  let part: VagueKind | undefined
  for (const {from, to} of splitParts(words, end, context)) {
    const found = classifyNoun(
      words.slice(from, to),
      to === end ? words.slice(to) : [],
      from === 0 ? context : inside(context)
    )
    if (found.kind === 'vague') part ??= found.vague
    if (order.indexOf(found.kind) < order.indexOf(best.kind)) best = found
  }
  const isNamedBehind = (): boolean => hasExample(words, 1, context) || hasApposition(words, end, context)
  if (best.kind === 'vague') {
    if (hasExample(words, 1, context)) return named
    return isListEndingInName(words, end, context) ? {...named, vaguePart: best.vague} : best
  }
  if (best.kind !== 'named' && isNamedBehind()) return named
  part ??= best.kind === 'anonymous' ? undefined : vaguePartBehind(words, context)
  return part && best.kind !== 'anonymous' ? {...best, vaguePart: part} : best
}

const inside = (context: SourceContext): SourceContext => ({...context, opensSentence: false})

/** Where the head of the phrase ends: at the first mark, or the first word that only says more about it. */
function headEnd(words: Words): number {
  for (let at = 1; at < words.length; at++) {
    const word = words[at]
    if (word && (word.mark || (!word.isCapital && postModifiers.has(word.lower)))) return at
  }
  return words.length
}

interface Part {
  readonly from: number
  readonly to: number
}

const isJoiner = (lower: string): boolean => lower === 'and' || lower === 'or' || lower === 'nor' || lower === '&'

/** The parts of "experts and the minister"; a part that only modifies the last ("black and Hispanic voters") is none. */
function splitParts(words: Words, end: number, context: SourceContext): readonly Part[] {
  const parts: Part[] = []
  let from = 0
  for (let at = 0; at < end; at++) {
    if (!isJoiner(lowerAt(words, at)) || at === from) continue
    parts.push({from, to: at})
    from = at + 1
  }
  const last = {from, to: end}
  return [...parts.filter((part) => !isShared(words, part, last, context)), last]
}

/** Whether a part is half of a modifier whose noun comes last: "Clinton and Sanders supporters", "state and local officials". */
function isShared(words: Words, part: Part, last: Part, context: SourceContext): boolean {
  const word = words[part.to - 1]
  if (!word) return true
  if (!isNameAt(words, part.to - 1, context)) {
    if (words.slice(part.from, part.to).some(isDeterminer)) return false
    if (isPeople(word)) return !isPlural(word.lower)
    return (
      !isPlural(word.lower) && !pronouns.has(word.lower) && !persons.has(word.lower) && !institutions.has(word.lower)
    )
  }
  const head = words[last.to - 1]
  const isOneNoun = last.to - last.from === 2 && head !== undefined && !head.isCapital && isPlural(head.lower)
  return part.to - part.from === 1 && isOneNoun && isNameAt(words, last.from, context)
}

const isDeterminer = ({lower, isPossessive}: PhraseWord): boolean =>
  isPossessive || isArticle(lower) || possessives.has(lower)

/** Classifies one noun phrase by its head and its determiner; `post` is what follows it. */
function classifyNoun(words: Words, post: Words, context: SourceContext): SourceClass {
  const first = words[0]
  const head = words.at(-1)
  if (!first || !head) return none
  const isSingle = words.length === 1
  if (isSingle && isPronoun(head)) return pronoun
  if (first.lower === 'those' && isSingle) return vague('indefinite')
  if (first.lower === 'those' || first.lower === 'these') return pronoun
  const isCounted = words.some((word, at) => isNumeral(word) && isBeforeHead(words, at))
  if (indefinites.has(first.lower) && !isCounted) {
    if (isSingle) return vague('indefinite')
    return vague(isPeople(head) ? 'group' : (vagueKindOf(head.lower) ?? 'indefinite'), rungOf(words, post, context))
  }
  if (isNameAt(words, words.length - 1, context)) return named
  if (isPeople(head)) {
    if (isNameOf(post)) return named
    return classifyPeople(words, isCounted)
  }
  return classifyCommonNoun(words, post, isCounted, context)
}

/** "Democrats" are a group, "a Democrat" a person, "the Democrat" one who was named; alone, "Cuban" is a surname. */
function classifyPeople(words: Words, isCounted: boolean): SourceClass {
  const first = words[0]?.lower ?? ''
  if (possessives.has(first)) return pronoun
  if (isCounted) return counted
  const head = words.at(-1)?.lower ?? ''
  if (isPlural(head) || adjectivePeoples.some((end) => head.endsWith(end))) return vague('group')
  if (first === 'the') return pronoun
  return words.length === 1 ? named : anonymous('role')
}

/** Endings of adjectives that name a whole people: "the Chinese", "the Irish". */
const adjectivePeoples: readonly string[] = ['ese', 'ish', 'sh', 'ch', 'iss']

/** Whether a number counts the head: "two former officials", not "the two officials" (they were named) or "2012 figures". */
const isBeforeHead = (words: Words, at: number): boolean =>
  at < words.length - 1 &&
  words
    .slice(0, at)
    .every(({lower, isCapital}) => approximators.has(lower) || (lower !== 'the' && !isCapital && at < 4))

/** "Americans for Tax Reform": a people that is the first word of an organisation's name. */
const isNameOf = (post: Words): boolean =>
  (lowerAt(post, 0) === 'for' || lowerAt(post, 0) === 'against') && Boolean(post[1]?.isCapital)

function classifyCommonNoun(words: Words, post: Words, isCounted: boolean, context: SourceContext): SourceClass {
  const first = words[0]?.lower ?? ''
  const head = words.at(-1)?.lower ?? ''
  const names = words.map((_, at) => isNameAt(words, at, context))
  const hasName = names.includes(true)
  const isTheirs = possessives.has(first) || words.slice(0, -1).some(({isPossessive}) => isPossessive)
  const isDefinite = first === 'the' || first === 'this' || first === 'that' || isTheirs
  const rung = rungOf(words, post, context)
  if (head === 'people' || head === 'folks' || head === 'persons') {
    return isCounted ? counted : isTheirs ? pronoun : vague('indefinite', rung)
  }
  if (institutions.has(head) && !isCounted) return named
  const kind = vagueKindOf(head)
  if (kind === 'critic' || kind === 'official') {
    if (isCounted) return counted
    if (isDefinite && !isTheirs && !hasName && (kind === 'official' || post.length === 0)) return pronoun
    return vague(kind, rung)
  }
  if (kind === 'document') {
    if (hasName || isDocumentOf(post)) return named
    return isDefinite ? pronoun : vague('document', rung)
  }
  if (organizations.has(head) && !isPlural(head)) {
    return classifyBody(first, hasName || isDocumentOf(post) || words.some(isPeople), isDefinite)
  }
  if (isPlural(head)) {
    if (isCounted) return counted
    if (kind === 'group') return isDefinite && !hasName && !collective.has(head) ? pronoun : vague('group', rung)
    if (isDefinite && !hasName && !(isTheirs && isAgent(head))) return pronoun
    if (hasName && words.some(({isPossessive}) => isPossessive) && !isAgent(head)) return named
    return vague('group', rung)
  }
  return classifyPerson(words, head, hasName, isDefinite, rung)
}

/** Crowds that "the" does not make any more exact. */
const collective = new Set([
  'media',
  'press',
  'public',
  'crowd',
  'majority',
  'electorate',
  'audience',
  'women',
  'men',
  'voters'
])

function classifyBody(first: string, hasName: boolean, isDefinite: boolean): SourceClass {
  if (first === 'a' || first === 'an' || first === 'one' || first === 'another') return anonymous('organization')
  return isDefinite && !hasName ? pronoun : named
}

const anonymous = (rung: SourceRung): SourceClass => ({kind: 'anonymous', rung})

function classifyPerson(
  words: Words,
  head: string,
  hasName: boolean,
  isDefinite: boolean,
  rung: SourceRung
): SourceClass {
  const first = words[0]?.lower ?? ''
  if (first === 'a' || first === 'an' || first === 'one' || first === 'another') return anonymous(rung)
  if (isDefinite) return pronoun
  const isPerson = persons.has(head) || persons.has(head.slice(head.lastIndexOf('-') + 1))
  if (words.some(({isPossessive}) => isPossessive)) return isPerson ? anonymous(rung) : pronoun
  if (isPerson) return anonymous(rung)
  return hasName ? named : pronoun
}

/** How exactly an unnamed source is given. */
function rungOf(words: Words, post: Words, context: SourceContext): SourceRung {
  if (post.some(({lower}) => accessWords.has(lower))) return 'access'
  const isOrganized = (word: PhraseWord, at: number, all: Words): boolean =>
    isNameAt(all, at, context) || isModifier(word.lower) || organizations.has(word.lower)
  if (words.slice(0, -1).some((word, at) => isOrganized(word, at, words))) return 'organization'
  return post.some(({isCapital}) => isCapital) ? 'organization' : 'role'
}

const makers = new Set(['by', 'from', 'of', 'in', 'conducted', 'released', 'published', 'commissioned'])

/** "A poll by Example University": whose it is, is said. */
const isDocumentOf = (post: Words): boolean => makers.has(lowerAt(post, 0)) && post.some(({isCapital}) => isCapital)

/** "Experts such as Jane Doe", "allies including the mayor of Lyon". */
function hasExample(words: Words, from: number, context: SourceContext): boolean {
  for (let at = from; at < words.length - 1; at++) {
    const isExample =
      exampleWords.has(lowerAt(words, at)) ||
      (lowerAt(words, at) === 'as' && lowerAt(words, at - 1) === 'such') ||
      (lowerAt(words, at) === 'by' && lowerAt(words, at - 1) === 'led') ||
      (lowerAt(words, at) === 'them' && lowerAt(words, at - 1) === 'among')
    if (!isExample) continue
    for (let next = at + 1; next < Math.min(words.length, at + 6); next++) {
      if (isNameAt(words, next, context) && !isModifier(lowerAt(words, next))) return true
    }
  }
  return false
}

/** "His campaign manager, Jeff Weaver,": a name of two words or more behind the head. */
function hasApposition(words: Words, from: number, context: SourceContext): boolean {
  for (let at = Math.max(1, from); at < words.length - 1; at++) {
    const word = words[at]
    const next = words[at + 1]
    if (word?.lower === 'named' && next && isNameAt(words, at + 1, context)) return true
    if (!word?.mark || !next || next.mark) continue
    if (isNameAt(words, at, context) && isNameAt(words, at + 1, context) && !isModifier(word.lower)) return true
  }
  return isTitle(words, from) && isFullNameAtEnd(words, context)
}

/** Whether the head is a role without an article, as before a name: "former secretary of state Ann Example". */
const isTitle = (words: Words, end: number): boolean =>
  persons.has(lowerAt(words, end - 1)) &&
  !isArticle(lowerAt(words, 0)) &&
  lowerAt(words, 0) !== 'one' &&
  lowerAt(words, end) === 'of'

function isFullNameAtEnd(words: Words, context: SourceContext): boolean {
  const mark = words.findIndex((word) => word.mark)
  const last = (mark < 0 ? words.length : mark) - 1
  return last > 2 && isNameAt(words, last, context) && isNameAt(words, last - 1, context)
}

/** The vague last part of "Ann Example, head of the centre, and other scientists". */
function vaguePartBehind(words: Words, context: SourceContext): VagueKind | undefined {
  for (let at = words.length - 2; at > 0; at--) {
    if (!isJoiner(lowerAt(words, at))) continue
    const tail = words.slice(at + 1)
    const found = classifyNoun(tail.slice(0, headEnd(tail)), tail.slice(headEnd(tail)), inside(context))
    return found.kind === 'vague' ? found.vague : undefined
  }
  return undefined
}

/** "Lawyers, activists and Mayor Ann Example": a list, nothing else, whose last member is named. */
function isListEndingInName(words: Words, from: number, context: SourceContext): boolean {
  const rest = words.slice(from)
  const joiner = rest.findLastIndex(({lower}) => isJoiner(lower))
  if (joiner < 0 || !rest[0]?.mark) return false
  if (rest.some(({lower, isCapital}) => !isCapital && postModifiers.has(lower))) return false
  const tail = rest.slice(joiner + 1)
  return (
    tail.length > 0 && isNameAt(tail, tail.length - 1, inside(context)) && !isListed(lowerAt(tail, tail.length - 1))
  )
}

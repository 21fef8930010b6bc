/** What one noun phrase names as a source: by its head and its determiner. */
import {approximators, indefinites, possessives} from '../../english/determiners.js'
import {accessWords} from '../../english/post-modifiers.js'
import {figureModifiers, institutions, organizations, persons} from '../../english/source-nouns.js'
import type {VagueKind} from '../attributions.js'
import {
  anonymous,
  counted,
  named,
  none,
  pronoun,
  vague,
  type SourceClass,
  type SourceContext,
  type SourceRung
} from './source-class.js'
import {isAgent, isModifier, isNameAt, isNameLike, isPeople, isPlural, vagueKindOf} from './source-names.js'
import {isNumeral, isPronoun, lowerAt, type PhraseWord, type PhraseWords} from './source-phrase.js'

/** Classifies one noun phrase by its head and its determiner; `post` is what follows it. */
export function classifyNoun(words: PhraseWords, post: PhraseWords, context: SourceContext): SourceClass {
  const first = words[0]
  const head = words.at(-1)
  if (!first || !head) return none
  const isSingle = words.length === 1
  if (isSingle && isPronoun(head)) return pronoun
  if (first.lower === 'those' && isSingle) return vague('indefinite')
  if (first.lower === 'those' || first.lower === 'these') return pronoun
  const isCounted = words.some((word, at) => isNumeral(word) && isBeforeHead(words, at))
  if (indefinites.has(first.lower) && !isCounted && !isNameAt(words, words.length - 1, context)) {
    if (isSingle) return vague('indefinite', rungOf(words, post, context))
    return vague(isPeople(head) ? 'group' : (kindOf(words) ?? 'indefinite'), rungOf(words, post, context))
  }
  if (isNameAt(words, words.length - 1, context)) return named
  if (isPeople(head)) return isNameOf(post) || isBodyOf(words) ? named : classifyPeople(words, isCounted)
  return classifyCommonNoun(words, post, isCounted, context)
}

/** "Democrats" are a group, "a Democrat" a person, "the Democrat" one who was named; alone, "Cuban" is a surname. */
function classifyPeople(words: PhraseWords, isCounted: boolean): SourceClass {
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
const isBeforeHead = (words: PhraseWords, at: number): boolean =>
  at < words.length - 1 &&
  words
    .slice(0, at)
    .every(({lower, isCapital}) => approximators.has(lower) || (lower !== 'the' && !isCapital && at < 4))

/** "Americans for Tax Reform": a people that is the first word of an organisation's name. */
const isNameOf = (post: PhraseWords): boolean =>
  (lowerAt(post, 0) === 'for' || lowerAt(post, 0) === 'against') && Boolean(post[1]?.isCapital)

/** "Oversight Committee Republicans": a people that is a part of a body with a name. */
const isBodyOf = (words: PhraseWords): boolean =>
  words
    .slice(0, -1)
    .some(
      (word, at) =>
        word.isCapital && !isModifier(word.lower) && (organizations.has(word.lower) || (at > 0 && isNameLike(word)))
    )

function classifyCommonNoun(
  words: PhraseWords,
  post: PhraseWords,
  isCounted: boolean,
  context: SourceContext
): SourceClass {
  const first = words[0]?.lower ?? ''
  const head = words.at(-1)?.lower ?? ''
  const names = words.map((_, at) => isNameAt(words, at, context))
  const hasName = names.includes(true)
  const isTheirs = possessives.has(first) || words.slice(0, -1).some(({isPossessive}) => isPossessive)
  const isDefinite = first === 'the' || first === 'this' || first === 'that' || isTheirs
  const rung = rungOf(words, post, context)
  if (head === 'people' || head === 'folks' || head === 'persons') {
    const pointsBack = isTheirs || (first === 'the' && words.length === 2 && post.length === 0)
    return isCounted ? counted : pointsBack ? pronoun : vague('indefinite', rung)
  }
  if (institutions.has(head) && !isCounted) return named
  const kind = kindOf(words)
  if (kind === 'critic' || kind === 'official') {
    if (isCounted) return counted
    if (isDefinite && !isTheirs && !hasName && (kind === 'official' || post.length === 0)) return pronoun
    return vague(kind, rung)
  }
  if (kind === 'document') {
    if (hasName || isDocumentOf(post) || words.some(isPeople)) return named
    return isDefinite ? pronoun : vague('document', rung)
  }
  if (organizations.has(head) && !isPlural(head)) {
    return classifyBody(first, hasName || isDocumentOf(post) || words.some(isPeople), isDefinite)
  }
  if (isPlural(head)) {
    if (isCounted) return counted
    if (kind === 'group') return isDefinite && !hasName && !collective.has(head) ? pronoun : vague('group', rung)
    if (isDefinite && !hasName && !(isTheirs && isAgent(head))) return pronoun
    if (!isAgent(head) && (isDocumentOf(post) || (hasName && words.some(({isPossessive}) => isPossessive))))
      return named
    return vague('group', rung)
  }
  return classifyPerson(words, head, hasName, isDefinite, rung)
}

/** The vague kind of a phrase by its head; figures may be people, too. */
function kindOf(words: PhraseWords): VagueKind | undefined {
  const head = words.at(-1)?.lower ?? ''
  return head === 'figures' && words.slice(0, -1).some(makesPersons) ? 'official' : vagueKindOf(head)
}

const makesPersons = ({lower}: PhraseWord): boolean => figureModifiers.has(lower) || isModifier(lower)

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

function classifyPerson(
  words: PhraseWords,
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

/** Words before the organisation that somebody belongs to: "analysts at Example Bank". */
const homes = new Set(['at', 'with', 'from', 'within', 'inside'])

/** How exactly an unnamed source is given. Whose critics they are ("Trump critics") does not make them any better known. */
function rungOf(words: PhraseWords, post: PhraseWords, context: SourceContext): SourceRung {
  if (post.some(({lower}) => accessWords.has(lower))) return 'access'
  if (post.some(({lower}, at) => homes.has(lower) && post.slice(at + 1, at + 4).some(({isCapital}) => isCapital))) {
    return 'organization'
  }
  const head = words.at(-1)?.lower ?? ''
  if (vagueKindOf(head) !== 'official') return indefinites.has(head) ? 'indefinite' : 'role'
  const isOrganized = (word: PhraseWord, at: number): boolean =>
    isNameAt(words, at, context) || isModifier(word.lower) || organizations.has(word.lower)
  return words.slice(0, -1).some(isOrganized) ? 'organization' : 'role'
}

const makers = new Set(['by', 'from', 'of', 'in', 'conducted', 'released', 'published', 'commissioned'])

/** "A poll by Example University", "a letter obtained by Example News": whose it is, is said. */
function isDocumentOf(post: PhraseWords): boolean {
  if (makers.has(lowerAt(post, 0))) return post.some(({isCapital}) => isCapital)
  const by = post
    .slice(0, 6)
    .findIndex(({lower}, at) => lower === 'by' || (at < 4 && (lower === 'on' || lower === 'from')))
  return by > 0 && post.slice(by + 1, by + 5).some(({isCapital}) => isCapital)
}

/** Every name of an article, with its forms: the style sheet. */
import {dates, titles} from '../english/name-words.js'
import {isCommonWord, isFirstName, nameRank} from '../english/known-words.js'
import type {Span} from '../source/source-text.js'
import type {Article, Paragraph} from './article.js'
import type {Mention} from './mentions.js'
import {addTo} from './multi-map.js'
import {createForm, type FormUse, type NameForm, type NameVariant} from './naming/name-forms.js'
import {foldName} from './naming/name-index.js'
import {shapesOf} from './sentence-shape.js'
import {TokenKind, type Tokens} from './tokens.js'

/** A name and all of its forms, the commonest first: spelled in other ways, and the surname alone. */
export interface Name {
  readonly name: string
  readonly forms: readonly NameForm[]
}

/** A name as it stands at one place. */
interface Run extends FormUse {
  readonly text: string
  readonly words: number
  /** Whether it may be no name: an ordinary word alone, or one in a title. */
  readonly isDoubtful: boolean
}

/** Finds the names of an article, in the order of their first places. Titles are no part of them. */
export function findNames(article: Article): readonly Name[] {
  const canonize = createCanon(article.nameVariants)
  const groups = new Map<string, Run[]>()
  for (const run of findRuns(article)) {
    const key = foldName(canonize(run.text))
    addTo(groups, key, run)
  }
  const joined = joinSurnames(groups, canonize)
  return joined.filter((runs) => runs.some(({isDoubtful}) => !isDoubtful)).map(toName)
}

/** Every run that is a name: no title, no date, no word that a capital merely opens. */
function findRuns(article: Article): Run[] {
  const runs: Run[] = []
  for (const paragraph of article.paragraphs) {
    const {mentions, sentences} = paragraph.facts
    let at = 0
    for (let index = 0; index < mentions.length; index++) {
      const mention = joinParts(paragraph, mentions, index)
      index += mention.parts - 1
      const found = trimMention(paragraph, mention)
      if (!found) continue
      const {span, words} = found
      while (at + 1 < sentences.length && (sentences[at]?.end ?? 0) <= mention.start) at++
      const shape = shapesOf(paragraph.facts)[at]
      const isRepeat = article.isInCopy(span.start)
      const name = article.slice(span)
      const isTitle = Boolean(shape?.isTitleCase || shape?.isShouted)
      const isDoubtful =
        found.isDoubtful || name.split(' ').some((word) => (isTitle || words === 1) && isOrdinary(word))
      runs.push({...span, isRepeat, words, text: name, isDoubtful})
    }
  }
  return runs
}

/** An ordinary word that is no known name. */
function isOrdinary(word: string): boolean {
  const lower = word.toLowerCase()
  return isCommonWord(lower) && nameRank(lower) === 0
}

/** `School of Design`: what a body is, and of what, is one name. */
function joinParts({facts}: Paragraph, mentions: readonly Mention[], index: number): Mention & {parts: number} {
  const [mention, next] = [mentions[index] as Mention, mentions[index + 1]]
  const {tokens, text} = facts
  const last = text.slice(tokens.starts[mention.endToken - 1], mention.end).toLowerCase()
  const isBody =
    isCommonWord(last) && !titles.has(last) && !(mention.opensSentence && mention.endToken === mention.firstToken + 1)
  const isJoined = next && isBody && text.slice(mention.end, next.start) === ' of '
  return isJoined ? {...mention, end: next.end, endToken: next.endToken, parts: 2} : {...mention, parts: 1}
}

/**
 * The name in a mention: what stands behind its titles, behind the ordinary word that opens the sentence, and behind
 * ordinary words before a given name (`Speaker of the House Roy Finch`).
 */
function trimMention(
  {start, facts}: Paragraph,
  mention: Mention
): (Pick<Run, 'words' | 'isDoubtful'> & {span: Span}) | undefined {
  const {tokens, text} = facts
  let first = mention.firstToken
  let words = 0
  let isPlain = true
  let isDoubtful = false
  for (let index = mention.firstToken; index < mention.endToken; index++) {
    if (tokens.kinds[index] !== TokenKind.word) continue
    words++
    const word = text.slice(tokens.starts[index], tokens.ends[index]).toLowerCase()
    const isLast = index + 1 >= mention.endToken
    const isOpener = mention.opensSentence && index === mention.firstToken && isCommonWord(word)
    if (isOpener && isLast) isDoubtful = true
    if (!isOrdinary(word)) isPlain = false
    if (isLast || !(isOpener || titles.has(word) || (isPlain && startsPerson(text, tokens, index + 1, mention))))
      continue
    first = text[tokens.starts[index + 1] ?? 0] === '.' ? index + 2 : index + 1
    words = 0
  }
  if (first >= mention.endToken || words === 0) return undefined
  if (words === 1 && dates.has(text.slice(tokens.starts[first], mention.end))) return undefined
  return {span: {start: start + (tokens.starts[first] ?? 0), end: start + mention.end}, words, isDoubtful}
}

/** Whether a token is a given name with more behind it. */
function startsPerson(text: string, tokens: Tokens, index: number, {endToken}: Mention): boolean {
  if (index + 1 >= endToken) return false
  const word = text.slice(tokens.starts[index], tokens.ends[index]).toLowerCase()
  return isFirstName(word) && !isCommonWord(word)
}

/** Writes every form of a name in one way, so that all of them have one key. */
function createCanon(variants: readonly NameVariant[]): (text: string) => string {
  const words = new Map<string, string>()
  const phrases: [string, string][] = []
  for (const {forms, standard = forms[0]} of variants) {
    for (const {text} of forms) {
      if (!standard || text === standard.text) continue
      if (text.includes(' ') || standard.text.includes(' ')) phrases.push([text, standard.text])
      else words.set(text, standard.text)
    }
  }
  if (words.size === 0 && phrases.length === 0) return (text) => text
  return (text) => {
    const whole = phrases.reduce((all, [from, to]) => (all.includes(from) ? all.replace(from, to) : all), text)
    return whole
      .split(' ')
      .map((word) => words.get(word) ?? word)
      .join(' ')
  }
}

/** Puts a bare surname with the one person of the article who bears it. */
function joinSurnames(groups: ReadonlyMap<string, readonly Run[]>, canonize: (text: string) => string): Run[][] {
  const bearers = new Map<string, string[]>()
  for (const [key, [run]] of groups) {
    if (!run || run.words < 2) continue
    const words = canonize(run.text).split(' ')
    const surname = foldName(words.at(-1) ?? '')
    const first = foldName(words[0] ?? '')
    // A first word on no list is more likely a given name than the first word of a place.
    if (isFirstName(first) || (nameRank(first) === 0 && !isCommonWord(first))) {
      addTo(bearers, surname, key)
    }
  }
  const joined = new Map<string, Run[]>()
  for (const [key, runs] of groups) {
    const [bearer, ...others] = bearers.get(key) ?? []
    const owner = bearer !== undefined && others.length === 0 ? bearer : key
    for (const run of runs) addTo(joined, owner, run)
  }
  return [...joined.values()]
    .map((runs) => runs.sort((one, other) => one.start - other.start))
    .sort((one, other) => (one[0]?.start ?? 0) - (other[0]?.start ?? 0))
}

/** A name is called by its fullest form, the commonest of equals. */
function toName(runs: readonly Run[]): Name {
  const byText = new Map<string, Run[]>()
  let most = 0
  for (const run of runs) {
    most = Math.max(most, run.words)
    addTo(byText, run.text, run)
  }
  const forms = [...byText].map(([text, uses]) => createForm(text, uses)).sort((one, other) => other.count - one.count)
  const full = forms.find(({text}) => byText.get(text)?.[0]?.words === most)
  return {name: full?.text ?? '', forms}
}

/** Puts one wrong form of a name into a clean article, as slips of the pen and the ear do. */
import {Article} from '../../src/article/article.js'
import {indexNames, type NameUse, type NameWord} from '../../src/article/naming/name-index.js'
import {editDistance} from '../../src/compare/edit-distance.js'
import {firstNames} from '../../src/english/models/known-names.js'
import {dates} from '../../src/english/name-words.js'
import {readText} from '../../src/source/text.js'
import {createRandom} from '../training/random.js'

/** An article with one wrong form in it. Offsets are those of `text`, UTF-16 code units. */
export interface NameError {
  readonly file: string
  readonly kind: string
  readonly group: 'spelling' | 'exact' | 'first name'
  readonly text: string
  readonly wrong: string
  readonly right: string
  readonly start: number
  /** Where the right form still stands. */
  readonly others: readonly number[]
}

type Random = () => number
type Edit = (word: string, random: Random) => string | undefined

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)]
const splice = (word: string, at: number, count: number, letters: string): string =>
  word.slice(0, at) + letters + word.slice(at + count)
const letters = 'abcdefghijklmnopqrstuvwxyz'
const vowels = 'aeiou'
const inside = (word: string, random: Random): number => 1 + Math.floor(random() * (word.length - 1))
const otherLetter = (among: string, letter: string, random: Random): string =>
  pick(
    Array.from(among).filter((one) => one !== letter),
    random
  ) ?? ''

const substitute: Edit = (word, random) => {
  const at = inside(word, random)
  return splice(word, at, 1, otherLetter(letters, word[at] ?? '', random))
}
const leaveOut: Edit = (word, random) => splice(word, inside(word, random), 1, '')

/** How one spelling becomes another in a second language or by ear. */
const alike =
  'ph-f ck-k sch-sh kh-h ou-u oo-u ei-ie ie-ei y-i i-y c-k k-c w-v v-w z-s s-z ss-s nn-n ll-l tt-t j-y dt-t gh-g th-t sky-ski ev-iev ez-es sen-son son-sen man-mann er-ar'
    .split(' ')
    .map((pair) => pair.split('-') as [string, string])

const spellingEdits: Readonly<Record<string, Edit>> = {
  insertion: (word, random) => splice(word, inside(word, random), 0, otherLetter(letters, '', random)),
  deletion: leaveOut,
  substitution: substitute,
  transposition(word, random) {
    const at = inside(word, random)
    return at + 1 < word.length ? splice(word, at, 2, `${word[at + 1]}${word[at]}`) : undefined
  },
  'doubled letter'(word, random) {
    const at = inside(word, random)
    return word[at] === word[at - 1] ? splice(word, at, 1, '') : splice(word, at, 0, word[at] ?? '')
  },
  'vowel change'(word, random) {
    const places = Array.from(word, (_, at) => at).filter((at) => at > 0 && vowels.includes(word[at] ?? '-'))
    const at = pick(places, random)
    return at === undefined ? undefined : splice(word, at, 1, otherLetter(vowels, word[at] ?? '', random))
  },
  'by ear'(word, random) {
    const change = pick(
      alike.filter(([from]) => word.indexOf(from, 1) > 0),
      random
    )
    return change && splice(word, word.indexOf(change[0], 1), change[0].length, change[1])
  },
  'two edits'(word, random) {
    return leaveOut(substitute(word, random) ?? word, random)
  }
}

const given = firstNames.split(' ')

/** Another given name that is written nearly alike. */
function nearFirstName(name: string, random: Random): string | undefined {
  const key = name.toLowerCase()
  const near = given.filter((one) => one[0] === key[0] && one !== key && editDistance(one, key, 1) <= 1)
  const other = pick(near, random)
  return other && other[0]?.toUpperCase() + other.slice(1)
}

const accents: Readonly<Record<string, string>> = {a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ'}

/** The kinds of error, spelling first. */
export const errorKinds: readonly string[] = [
  ...Object.keys(spellingEdits),
  'first name',
  'accent',
  'joint',
  'capital',
  'period'
]

/** Makes up to `count` errors of a kind, spread over the articles. */
export function makeErrors(
  articles: readonly {readonly file: string; readonly text: string}[],
  kind: string,
  count: number,
  seed: number
): NameError[] {
  const random = createRandom(seed)
  const indexed = articles.map((article) => ({...article, words: readWords(article.text)}))
  const made: NameError[] = []
  const seen = new Set<string>()
  for (let tries = 0; made.length < count && tries < count * 40; tries++) {
    const article = pick(indexed, random)
    const error = article && makeError(article, kind, random)
    if (!error || seen.has(`${error.file} ${error.right}`)) continue
    seen.add(`${error.file} ${error.right}`)
    made.push(error)
  }
  return made
}

interface IndexedArticle {
  readonly file: string
  readonly text: string
  readonly words: readonly FileWord[]
}

/** A word with its uses in the file. */
interface FileWord {
  readonly word: NameWord
  readonly uses: readonly {readonly start: number; readonly use: NameUse}[]
}

function readWords(text: string): FileWord[] {
  const article = new Article(readText(text, 'article.txt'))
  return indexNames(article).map((word) => ({
    word,
    uses: word.uses.map((use) => ({start: article.fileSpan(use).start, use}))
  }))
}

function makeError(article: IndexedArticle, kind: string, random: Random): NameError | undefined {
  const edit = spellingEdits[kind]
  if (edit) return misspell(article, kind, edit, random)
  if (kind === 'first name') return swapFirstName(article, random)
  if (kind === 'accent') return loseAccent(article, random)
  return kind === 'capital'
    ? loseCapital(article, random)
    : kind === 'period'
      ? addPeriods(article, random)
      : join(article, random)
}

const stands = (text: string, form: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${form.replaceAll(/[.\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').test(text)

/** Writes a form wrong at one of its places, or at several. */
function place(
  {file, text}: IndexedArticle,
  {kind, group, right, wrong}: Pick<NameError, 'kind' | 'group' | 'right' | 'wrong'>,
  starts: readonly number[],
  indices: readonly number[]
): NameError | undefined {
  if (starts.length <= indices.length || indices.length === 0 || wrong === right || stands(text, wrong))
    return undefined
  const by = wrong.length - right.length
  let changed = text
  const places = starts.map((start, index) => {
    const moved = start + changed.length - text.length
    if (indices.includes(index)) changed = splice(changed, moved, right.length, wrong)
    return {at: moved, isWrong: indices.includes(index)}
  })
  if (changed.length - text.length !== by * indices.length) return undefined
  return {
    file,
    kind,
    group,
    text: changed,
    wrong,
    right,
    start: places.find(({isWrong}) => isWrong)?.at ?? 0,
    others: places.filter(({isWrong}) => !isWrong).map(({at}) => at)
  }
}

const isDerived = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long.startsWith(short) && /^(?:s|es|n|ns|an|ians?|i|ish|ese)$/.test(long.slice(short.length))
}

const isPlainName = ({word: {text, isCommon}, uses}: FileWord): boolean =>
  /^\p{Lu}\p{Ll}{3,}$/u.test(text) &&
  !isCommon &&
  !dates.has(text) &&
  uses.length > 1 &&
  uses.some(({use}) => !use.isOpening)

/** How often a wrong form stands twice, where the right one stands three times more. */
const twice = 0.3

function misspell(article: IndexedArticle, kind: string, edit: Edit, random: Random): NameError | undefined {
  const name = pick(article.words.filter(isPlainName), random)
  if (!name) return undefined
  const {text} = name.word
  const wrong = edit(text, random)
  if (!wrong || isDerived(wrong, text)) return undefined
  const starts = name.uses.map(({start}) => start)
  const first = Math.floor(random() * starts.length)
  const isTwice = starts.length > 4 && random() < twice
  const second = isTwice ? [(first + 1 + Math.floor(random() * (starts.length - 1))) % starts.length] : []
  return place(article, {kind, group: 'spelling', right: text, wrong}, starts, [first, ...second])
}

function swapFirstName(article: IndexedArticle, random: Random): NameError | undefined {
  const names = article.words.filter(({uses}) => uses.filter(({use}) => use.next && !use.next.isCommon).length > 3)
  const name = pick(names, random)
  const wrong = name && nearFirstName(name.word.text, random)
  if (!name || !wrong) return undefined
  const starts = name.uses.map(({start}) => start)
  const full = name.uses.flatMap(({use}, index) => (use.next && !use.next.isCommon ? [index] : []))
  return place(article, {kind: 'first name', group: 'first name', right: name.word.text, wrong}, starts, [
    pick(full, random) ?? 0
  ])
}

/** An accent is first put on every use, since few names of English copy have one. */
function loseAccent(article: IndexedArticle, random: Random): NameError | undefined {
  const name = pick(article.words.filter(isPlainName), random)
  const letter = pick(
    Array.from(name?.word.text.slice(1) ?? '').filter((one) => one in accents),
    random
  )
  if (!name || !letter) return undefined
  const plain = name.word.text
  const right = plain[0] + plain.slice(1).replace(letter, accents[letter] ?? letter)
  const starts = name.uses.map(({start}) => start)
  let {text} = article
  for (const start of starts) text = splice(text, start, plain.length, right)
  return place({...article, text}, {kind: 'accent', group: 'exact', right, wrong: plain}, starts, [
    Math.floor(random() * starts.length)
  ])
}

function loseCapital(article: IndexedArticle, random: Random): NameError | undefined {
  const name = pick(
    article.words.filter(
      ({word: {text}, uses}) =>
        uses.length > 1 &&
        (/^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(text) || (/^\p{Lu}{3,6}$/u.test(text) && stands(article.text, text)))
    ),
    random
  )
  if (!name) return undefined
  const {text} = name.word
  const inSentence = name.uses.flatMap(({use}, index) => (use.isOpening ? [] : [index]))
  const index = pick(inSentence, random)
  const starts = name.uses.map(({start}) => start)
  return index === undefined
    ? undefined
    : place(
        article,
        {kind: 'capital', group: 'exact', right: text, wrong: text[0] + text.slice(1).toLowerCase()},
        starts,
        [index]
      )
}

function addPeriods(article: IndexedArticle, random: Random): NameError | undefined {
  const name = pick(
    article.words.filter(
      ({word: {text}, uses}) => /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.){2,4})$/u.test(text) && uses.length > 1
    ),
    random
  )
  if (!name) return undefined
  const {text} = name.word
  const starts = name.uses.map(({start}) => start)
  const within = starts.flatMap((start, index) =>
    /^ [\p{Ll}\d]/u.test(article.text.slice(start + text.length, start + text.length + 2)) ? [index] : []
  )
  const index = pick(within, random)
  const wrong = text.includes('.') ? text.replaceAll('.', '') : text.replaceAll(/./g, '$&.')
  return index === undefined
    ? undefined
    : place(article, {kind: 'period', group: 'exact', right: text, wrong}, starts, [index])
}

/** Two words of a name that always stand together, written with a hyphen or as one. */
function join(article: IndexedArticle, random: Random): NameError | undefined {
  const name = pick(
    article.words.filter((one) => isPlainName(one) && one.uses.some(({use}) => use.next)),
    random
  )
  const next = name?.uses.find(({use}) => use.next)?.use.next
  if (!name || !next || next.isCommon || !/^\p{Lu}\p{Ll}{2,}$/u.test(next.text)) return undefined
  const right = `${name.word.text} ${next.text}`
  const starts = name.uses.filter(({start}) => article.text.startsWith(right, start)).map(({start}) => start)
  const wrong = `${name.word.text}${random() < 0.5 ? '-' : ''}${next.text}`
  return place(article, {kind: 'joint', group: 'exact', right, wrong}, starts, [Math.floor(random() * starts.length)])
}

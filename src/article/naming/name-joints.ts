/** Names whose parts are joined in two ways: `Abu-Laban` and `Abu Laban`, `TheBlaze` and `The Blaze`, `Ru bio`. */
import {functionWords, particles} from '../../english/name-words.js'
import {isCommonWord, isFirstName, nameRank} from '../../english/known-words.js'
import type {Article, Paragraph} from '../article.js'
import {addTo} from '../multi-map.js'
import {createForm, findCommonest, orderForms, type FormUse, type NameKind, type NameVariant} from './name-forms.js'
import {foldName, type NameWord} from './name-index.js'
import {shapesOf} from '../sentence-shape.js'
import {TokenKind} from '../tokens.js'

/** Two words side by side, as they stand. */
interface OpenForm {
  readonly text: string
  readonly key: string
  readonly uses: FormUse[]
  /** Whether it stands in titles only, where any two words may. */
  isTitle: boolean
  /** Whether the second word has a small letter. */
  readonly isSplit: boolean
}

/** Finds them. */
export function findJoints(article: Article, words: readonly NameWord[]): NameVariant[] {
  const closed = new Map<string, NameWord[]>()
  for (const word of words) {
    if (word.key.length < 5) continue
    addTo(closed, word.key, word)
  }
  const variants: NameVariant[] = []
  for (const open of findOpenForms(article, closed)) {
    const rivals = (closed.get(open.key) ?? []).filter((word) => isRival(word, open, words))
    if (rivals.length > 0) variants.push(toVariant(open, rivals))
  }
  return variants
}

/** Every two neighbouring words, at least one of them with a capital, that another form writes as one. */
function findOpenForms(article: Article, closed: ReadonlyMap<string, readonly NameWord[]>): OpenForm[] {
  const forms = new Map<string, OpenForm>()
  const edges = new Set(Array.from(closed.keys(), (key) => edgesOf(key.charCodeAt(0), key.charCodeAt(key.length - 1))))
  for (const paragraph of article.paragraphs) {
    const {tokens, sentences} = paragraph.facts
    for (const [number, {firstToken, endToken}] of sentences.entries()) {
      for (let index = firstToken; index + 1 < endToken; index++) {
        const pair = readPair(paragraph, index, edges)
        const key = pair === undefined ? '' : foldName(pair)
        if (pair === undefined || !closed.has(key)) continue
        const shape = shapesOf(paragraph.facts)[number]
        if (shape?.isShouted) continue
        const start = paragraph.start + (tokens.starts[index] ?? 0)
        const isRepeat = article.isInCopy(start)
        const use = {start, end: paragraph.start + (tokens.ends[index + 1] ?? 0), isRepeat}
        const isTitle = shape?.isTitleCase ?? false
        const known = forms.get(pair)
        if (known) {
          known.uses.push(use)
          known.isTitle &&= isTitle
        } else {
          forms.set(pair, {
            text: pair,
            key,
            uses: [use],
            isTitle,
            isSplit: isSmall(pair.charCodeAt(pair.indexOf(' ') + 1))
          })
        }
      }
    }
  }
  return [...forms.values()]
}

/** First and last letter of a key in one number: most pairs of words differ from all keys in these already. */
const edgesOf = (first: number, last: number): number => (first | 0x20) * 0x10000 + (last | 0x20)

const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a

/** Two words with one space between, at least one of them with a capital. */
function readPair({facts: {tokens, text}}: Paragraph, index: number, edges: ReadonlySet<number>): string | undefined {
  if (tokens.kinds[index] !== TokenKind.word || tokens.kinds[index + 1] !== TokenKind.word) return undefined
  const start = tokens.starts[index] ?? 0
  const end = tokens.ends[index] ?? 0
  const second = tokens.starts[index + 1] ?? 0
  if (second !== end + 1 || end - start < 2) return undefined
  if (isSmall(text.charCodeAt(start)) && isSmall(text.charCodeAt(second))) return undefined
  const [opening, closing] = [text.charCodeAt(start), text.charCodeAt((tokens.ends[index + 1] ?? 0) - 1)]
  if (opening < 0x80 && closing < 0x80 && !edges.has(edgesOf(opening, closing))) return undefined
  return text.slice(start, tokens.ends[index + 1])
}

/** Whether a one-word form and two words cannot both be right. */
function isRival(word: NameWord, open: OpenForm, words: readonly NameWord[]): boolean {
  const [first = '', second = ''] = open.text.split(' ')
  const isHyphenated = word.text.includes('-')
  if (open.isSplit) return !isHyphenated && isBroken(word, first, second)
  if (isHyphenated) return !isAttributive(word, open, words)
  // An ordinary word that is also written apart has a rule of its own; in capitals it is a code word.
  if (word.isCommon || (word.isAllCaps && open.text !== open.text.toUpperCase())) return false
  return /\p{Ll}\p{Lu}/u.test(word.text) || nameRank(word.key) === 0
}

/** `Ru bio` beside `Rubio`: neither part means anything by itself. */
function isBroken(word: NameWord, first: string, second: string): boolean {
  if (second.length < 2 || word.uses.length < 2 || isSmall(first.charCodeAt(0))) return false
  const lower = first.toLowerCase()
  return !isCommonWord(lower) && nameRank(lower) === 0 && !functionWords.has(second)
}

const people = /(?:\p{L}{2}[iae]an|American|\p{L}ese|\p{L}ish)$/u

/** `African-American voters` beside `African American`, `Roe-Falk debate`: a hyphen joins what stands before a noun. */
function isAttributive({text, uses}: NameWord, open: OpenForm, words: readonly NameWord[]): boolean {
  const [first = '', second = '', ...more] = text.split('-')
  if (more.length > 0 || people.test(second)) return true
  if (isSmall(first.charCodeAt(0)) && !particles.has(first)) return true
  if (isFirstName(first.toLowerCase()) || particles.has(first.toLowerCase())) return false
  if (open.isTitle || uses.every(({isTitle}) => isTitle)) return true
  const standsAlone = (part: string): boolean =>
    words.some((word) => word.text === part && word.uses.some(({previous, next}) => !previous && !next))
  return open.uses.length < 2 && [first, second].every(standsAlone)
}

function toVariant(open: OpenForm, rivals: readonly NameWord[]): NameVariant {
  const forms = [createForm(open.text, open.uses), ...rivals.map(({text, uses}) => createForm(text, uses))]
  const commonest = findCommonest(forms)
  const kind: NameKind = rivals.some(({text}) => text.includes('-')) ? 'hyphen' : 'space'
  return {kind, forms: orderForms(forms), standard: commonest, reason: commonest && 'count'}
}

/** Small words that run into the name before them when a space is lost. */
const glued = ['in', 'of', 'and', 'to', 'on', 'at', 'for', 'with', 'said', 'was', 'has', 'the']

/** So often must a name stand for a small word behind it to be taken for another word. */
const oftenEnough = 3

/**
 * Finds names with a small word run into them: `Manafortin` beside `Manafort`. One with a capital of its own opens a
 * sentence: `United StatesIn` has lost a full stop as well.
 */
export function findGlued(words: readonly NameWord[]): NameVariant[] {
  const byText = new Map(words.map((word) => [word.text, word]))
  return words.flatMap((word) => {
    if (word.uses.length > 1 || word.isCommon || nameRank(word.key) > 0) return []
    const parts = partGlued(word.text)
    const name = parts && byText.get(parts.name)
    if (!parts || !name || name.text.length < 4) return []
    if (name.uses.length < oftenEnough && !shareNeighbour(word, name)) return []
    const [wrong, right] = [createForm(word.text, word.uses), createForm(parts.right, [])]
    const reason = parts.isOpening ? 'known' : 'count'
    return [{kind: 'space', forms: [right, wrong], standard: right, reason} satisfies NameVariant]
  })
}

/** Whether the same word stands before some use of both. */
const shareNeighbour = (one: NameWord, other: NameWord): boolean =>
  one.uses.some(({previous}) => previous && other.uses.some((use) => use.previous === previous))

/** A name and the small word that has run into it, if one has. */
function partGlued(
  text: string
): {readonly name: string; readonly right: string; readonly isOpening: boolean} | undefined {
  const at = text.search(hump) + 1
  const opener = at > 0 ? text.slice(at) : ''
  if (functionWords.has(opener.toLowerCase())) {
    return {name: text.slice(0, at), right: `${text.slice(0, at)}. ${opener}`, isOpening: true}
  }
  const small = glued.find((one) => text.endsWith(one))
  const name = small && text.slice(0, -small.length)
  return name ? {name, right: `${name} ${small}`, isOpening: false} : undefined
}

/** A small letter before a last capital. */
const hump = /\p{Ll}\p{Lu}\p{Ll}*$/u

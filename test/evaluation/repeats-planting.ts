/** Repeats planted into articles: what happens to copy between the reporter and the page, in many variants. */
import type {PlacePair} from './plagdet.js'

/** An article by its paragraphs, the headline first. */
export interface Host {
  readonly name: string
  readonly paragraphs: readonly string[]
}

/** A text with what was planted in it; with `others`, texts that are checked together with it. */
export interface PlantedCase {
  readonly texts: ReadonlyMap<string, string>
  readonly planted: readonly PlacePair[]
}

/** What chance and words a case is made with. */
export interface Means {
  /** A number from 0 up to 1. */
  readonly random: () => number
  /** Words to edit with. */
  readonly words: readonly string[]
  /** Another article. */
  readonly other: Host
}

/** Makes a case from an article, where the article allows it. */
export type Plant = (host: Host, means: Means) => PlantedCase | undefined

type Change = (text: string, means: Means) => string

/** A stretch of parts: index of the first and of the last one. */
type Stretch = readonly [first: number, last: number]

const below = (limit: number, {random}: Means): number => Math.floor(random() * limit)
const pick = <Item>(list: readonly Item[], means: Means): Item => list[below(list.length, means)] as Item
const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** Parts joined to a text, with the place of each. */
function join(path: string, parts: readonly string[], separator: string) {
  let text = ''
  const places = parts.map((part) => {
    if (text) text += separator
    const start = text.length
    text += part
    return {path, start, end: text.length}
  })
  const from = ([first, last]: Stretch) => ({
    path,
    start: places[first]?.start ?? 0,
    end: places[last]?.end ?? 0
  })
  return {text, from}
}

function inOneText(
  parts: readonly string[],
  repeats: readonly (readonly [Stretch, Stretch])[],
  separator = '\n\n'
): PlantedCase {
  const {text, from} = join('article.txt', parts, separator)
  return {
    texts: new Map([['article.txt', text]]),
    planted: repeats.map(([first, later]) => ({first: from(first), later: from(later)}))
  }
}

const unchanged: Change = (text) => text

/** Changes a share of the words, one at least: three of five replaced, one left out, one added to. */
const edit =
  (share: number): Change =>
  (text, means) => {
    const list = text.split(/\s+/)
    const places = new Set<number>()
    const count = Math.max(1, Math.round(share * list.length))
    while (places.size < count) places.add(below(list.length, means))
    for (const place of places) {
      const kind = means.random()
      const word = pick(means.words, means)
      list[place] = kind < 0.6 ? word : kind < 0.8 ? '' : `${list[place] ?? ''} ${word}`
    }
    return list.filter(Boolean).join(' ')
  }

/** The same words typed in another way: marks, dashes, spaces, composed letters, line ends. */
const retype: Change = (text, {random}) =>
  text
    .replaceAll(/["“”]/g, (mark, at: number) => (mark === '"' ? (/\w/.test(text[at - 1] ?? ' ') ? '”' : '“') : '"'))
    .replaceAll('’', "'")
    .replaceAll(/—|--/g, (mark) => (mark === '—' ? '--' : '—'))
    .normalize('NFD')
    .replaceAll(' ', () => (random() < 0.05 ? '\u00A0' : ' '))

/** The body once more below the body. */
const bodyAgain =
  (change: Change = unchanged, separator?: string): Plant =>
  ({paragraphs: [headline = '', ...body]}, means) => {
    const copy = body.map((text) => change(text, means))
    const count = body.length
    return inOneText(
      [headline, ...body, ...copy],
      [
        [
          [1, count],
          [count + 1, 2 * count]
        ]
      ],
      separator
    )
  }

const bodyThrice: Plant = ({paragraphs: [headline = '', ...body]}) => {
  const count = body.length
  const first: Stretch = [1, count]
  return inOneText(
    [headline, ...body, ...body, ...body],
    [
      [first, [count + 1, 2 * count]],
      [first, [2 * count + 1, 3 * count]]
    ]
  )
}

const halvesSwapped: Plant = ({paragraphs: [headline = '', ...body]}) => {
  const count = body.length
  const half = count >> 1
  return inOneText(
    [headline, ...body, ...body.slice(half), ...body.slice(0, half)],
    [
      [
        [half + 1, count],
        [count + 1, 2 * count - half]
      ],
      [
        [1, half],
        [2 * count - half + 1, 2 * count]
      ]
    ]
  )
}

/** Where so many paragraphs of 30 words and more begin; neither the headline nor the last one is among them. */
function findLong(paragraphs: readonly string[], count: number): number[] {
  const starts: number[] = []
  for (let start = 1; start + count < paragraphs.length; start++) {
    if (paragraphs.slice(start, start + count).every((text) => countWords(text) >= 30)) starts.push(start)
  }
  return starts
}

/** Paragraphs once more, at least one paragraph below. */
const paragraphsAgain =
  (count: number, change: Change = unchanged): Plant =>
  ({paragraphs}, means) => {
    const starts = findLong(paragraphs, count)
    if (starts.length === 0) return
    const start = pick(starts, means)
    const at = start + count + 1 + below(paragraphs.length - start - count, means)
    const copy = paragraphs.slice(start, start + count).map((text) => change(text, means))
    const parts = [...paragraphs.slice(0, at), ...copy, ...paragraphs.slice(at)]
    return inOneText(parts, [
      [
        [start, start + count - 1],
        [at, at + count - 1]
      ]
    ])
  }

const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'})

/** A sentence of 12 words and more, without quotation, once more at the end of a paragraph below. */
const sentenceAgain =
  (change: Change = unchanged): Plant =>
  ({paragraphs}, means) => {
    const sentences = paragraphs.slice(1, -1).flatMap((text, index) =>
      Array.from(segmenter.segment(text), ({segment}) => segment.trim())
        .filter((sentence) => /^\p{Lu}[^"“”]*[a-z)][.!?]$/u.test(sentence) && countWords(sentence) >= 12)
        .map((sentence) => ({sentence, index: index + 1}))
    )
    if (sentences.length === 0) return
    const {sentence, index} = pick(sentences, means)
    const to = index + 1 + below(paragraphs.length - index - 1, means)
    const copy = change(sentence, means)
    const {text, from} = join('article.txt', paragraphs.with(to, `${paragraphs[to] ?? ''} ${copy}`), '\n\n')
    const start = from([index, index]).start + (paragraphs[index] ?? '').indexOf(sentence)
    const {end} = from([to, to])
    const path = 'article.txt'
    return {
      texts: new Map([[path, text]]),
      planted: [{first: {path, start, end: start + sentence.length}, later: {path, start: end - copy.length, end}}]
    }
  }

function inTwoTexts(one: readonly string[], other: readonly string[], first: Stretch, later: Stretch): PlantedCase {
  const earlier = join('a.txt', one, '\n\n')
  const copy = join('b.txt', other, '\n\n')
  return {
    texts: new Map([
      ['a.txt', earlier.text],
      ['b.txt', copy.text]
    ]),
    planted: [{first: earlier.from(first), later: copy.from(later)}]
  }
}

/** The body under the headline of another article. */
const otherHeadline =
  (change: Change = unchanged): Plant =>
  ({paragraphs}, means) => {
    const [, ...body] = paragraphs
    const copy = [means.other.paragraphs[0] ?? '', ...body.map((text) => change(text, means))]
    return inTwoTexts(paragraphs, copy, [1, body.length], [1, body.length])
  }

/** One to three paragraphs in the middle of another article. */
const paragraphsTaken: Plant = ({paragraphs}, means) => {
  const count = 1 + below(3, means)
  const starts = findLong(paragraphs, count)
  if (starts.length === 0) return
  const start = pick(starts, means)
  const into = means.other.paragraphs
  const at = 1 + below(into.length, means)
  const mixed = [...into.slice(0, at), ...paragraphs.slice(start, start + count), ...into.slice(at)]
  return inTwoTexts(paragraphs, mixed, [start, start + count - 1], [at, at + count - 1])
}

/** What is planted, by name: within one article, and between two. */
export const plantings: {
  readonly within: Readonly<Record<string, Plant>>
  readonly across: Readonly<Record<string, Plant>>
} = {
  within: {
    'body twice': bodyAgain(),
    'body twice, single line breaks': bodyAgain(unchanged, '\n'),
    'body twice, typed in another way': bodyAgain(retype),
    'body twice, 5 % edited': bodyAgain(edit(0.05)),
    'body twice, 20 % edited': bodyAgain(edit(0.2)),
    'body three times': bodyThrice,
    'halves swapped': halvesSwapped,
    'two paragraphs': paragraphsAgain(2),
    'one paragraph': paragraphsAgain(1),
    'one paragraph, 10 % edited': paragraphsAgain(1, edit(0.1)),
    'one paragraph, 20 % edited': paragraphsAgain(1, edit(0.2)),
    'one paragraph, 30 % edited': paragraphsAgain(1, edit(0.3)),
    'one sentence': sentenceAgain(),
    'one sentence, 10 % edited': sentenceAgain(edit(0.1))
  },
  across: {
    'body under another headline': otherHeadline(),
    'body, 10 % edited': otherHeadline(edit(0.1)),
    'one to three paragraphs taken': paragraphsTaken
  }
}

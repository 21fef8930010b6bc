/** The headline again, as the first line of the text. */
import type {Span} from '../../source/source-text.js'
import type {Article, Paragraph} from '../article.js'
import {splitWords} from '../plain-words.js'

/** A second headline; offsets are those of `article.text`. */
export interface RepeatedHeadline extends Span {
  /** Where the headline stands; `undefined` when it stands in the front matter. */
  readonly headline: Span | undefined
  /** Whether the words are the same; else one or two differ. */
  readonly isExact: boolean
  /** Whether a whole paragraph is the headline again, and not only its first sentence. */
  readonly isWhole: boolean
}

/** How many paragraphs behind the headline are looked at: a byline, a date, a picture may stand between. */
const reach = 5

/** Fewer words may stand twice by chance, or as a label. */
const fewestWords = 3
const fewestInSentence = 4
const fewestAlike = 6

/** Finds the headline again in the first paragraphs behind it. */
export function findRepeatedHeadlines(article: Article): RepeatedHeadline[] {
  const {paragraphs} = article
  const found: RepeatedHeadline[] = []
  const first = Math.max(
    0,
    paragraphs.findIndex(({role}) => role === 'headline')
  )
  const headline = paragraphs[first]
  if (headline && (headline.role === 'headline' || isSingleLine(headline))) {
    const words = splitWords(headline.text)
    for (const paragraph of paragraphs.slice(first + 1, first + 1 + reach)) {
      const repeat = findIn(paragraph, words, headline)
      // Where nothing but its place shows that the first line is a headline, only the same line again is a fault.
      if (repeat && (headline.role === 'headline' || (repeat.isExact && repeat.isWhole))) found.push(repeat)
    }
  }
  const title = titleOf(article)
  if (title === undefined) return found
  // The title of the front matter is printed as the headline; a heading that says the same is the headline itself.
  for (const paragraph of paragraphs.slice(0, reach)) {
    if (paragraph.role === 'headline' || found.some(({start}) => start === paragraph.start)) continue
    const repeat = findIn(paragraph, splitWords(title), undefined)
    if (repeat) found.push(repeat)
  }
  return found
}

/** The longest headline, in characters. */
const longestHeadline = 200

const isSingleLine = ({role, text, facts}: Paragraph): boolean =>
  role === 'body' && text.length <= longestHeadline && facts.sentences.length === 1

function titleOf({source}: Article): string | undefined {
  const data = source.frontMatter?.data
  if (typeof data !== 'object' || data === null || !('title' in data)) return undefined
  return typeof data.title === 'string' ? data.title : undefined
}

function findIn(
  paragraph: Paragraph,
  headline: readonly string[],
  place: Span | undefined
): RepeatedHeadline | undefined {
  if (headline.length < fewestWords) return undefined
  const span = place && {start: place.start, end: place.end}
  const whole = {start: paragraph.start, end: paragraph.end, headline: span, isWhole: true}
  const words = splitWords(paragraph.text.slice(0, longest))
  if (isSame(words, headline) || isWithOutlet(paragraph.text, headline)) return {...whole, isExact: true}
  if (isAlike(words, headline)) return {...whole, isExact: false}
  const [sentence] = paragraph.facts.sentences
  if (!sentence || headline.length < fewestInSentence || paragraph.facts.sentences.length < 2) return undefined
  if (!isSame(splitWords(paragraph.text.slice(sentence.start, sentence.end)), headline)) return undefined
  const {start} = paragraph
  return {start: start + sentence.start, end: start + sentence.end, headline: span, isExact: true, isWhole: false}
}

/** Headlines are shorter, in characters. */
const longest = 400

const isSame = (words: readonly string[], headline: readonly string[]): boolean =>
  words.length === headline.length && words.every((word, index) => word === headline[index])

/** How many words the name of an outlet may have, behind a bar or a dash: `Council votes for tram | Evening Post`. */
const longestOutlet = 4

function isWithOutlet(text: string, headline: readonly string[]): boolean {
  const cut = /\s[|–—·-]\s(?!.*\s[|–—·-]\s)/.exec(text.slice(0, longest))
  if (!cut || splitWords(text.slice(cut.index)).length > longestOutlet) return false
  return isSame(splitWords(text.slice(0, cut.index)), headline)
}

/** Whether one word in six at most differs, in the same order. */
function isAlike(words: readonly string[], headline: readonly string[]): boolean {
  if (headline.length < fewestAlike || Math.abs(words.length - headline.length) > 1) return false
  let same = 0
  while (same < headline.length && words[same] === headline[same]) same++
  let behind = 0
  while (
    behind < Math.min(headline.length, words.length) - same &&
    words.at(-1 - behind) === headline.at(-1 - behind)
  ) {
    behind++
  }
  return (same + behind) * 6 >= Math.max(headline.length, words.length) * 5
}

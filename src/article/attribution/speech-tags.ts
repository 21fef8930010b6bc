/** Words of speaking right behind a quotation, as every reader knows them: `"…," said Lee`, `"…," the mayor wrote`. */
import {narrationVerbs} from '../../english/narration-verbs.js'
import type {ParagraphFacts} from '../facts.js'
import {TokenKind} from '../tokens.js'
import {Part, type Segment} from './labels.js'
import {wordAt} from '../paragraph-words.js'

/** How many tokens a source may have before its verb, and behind it. */
const longestBefore = 6
const longestBehind = 14

/** Words that end the name of a source that stands behind its verb. */
const boundaries = new Set(
  `about after and as at before but during how if in on since that the to told what when where whether while who whose why
  with`.split(/\s+/)
)
const pronouns = new Set(['he', 'i', 'it', 'she', 'they', 'we', 'you'])
const unnamed = new Set([
  'a',
  'an',
  'another',
  'her',
  'his',
  'its',
  'many',
  'one',
  'others',
  'several',
  'some',
  'their'
])
const articles = new Set(['a', 'an', 'the'])

/** Who speaks, and the word of speaking. */
export interface SpeechTag {
  readonly source: Segment[]
  readonly cue: Segment[]
}

/** The source and the cue right behind a quotation that ends before a token; `undefined` when none stands there. */
export function findSpeechTag(facts: ParagraphFacts, at: number): SpeechTag | undefined {
  if (narrationVerbs.has(wordAt(facts, at))) {
    const end = sourceEnd(facts, at + 1)
    return end > at + 1 && opensSource(facts, at + 1) ? toTag([at + 1, end], at) : undefined
  }
  if (!opensSource(facts, at)) return undefined
  let verb = at + 1
  for (; verb <= at + longestBefore && isWord(facts, verb); verb++) {
    const word = wordAt(facts, verb)
    if (narrationVerbs.has(word)) return toTag([at, verb], verb)
    if (boundaries.has(word) && !articles.has(word)) return undefined
  }
  return behindApposition(facts, at, verb)
}

/** How many tokens an apposition may have. */
const longestApposition = 16

/** The verb behind an apposition between commas: `"…" Lee, the head of the lock, said`. */
function behindApposition(facts: ParagraphFacts, at: number, comma: number): SpeechTag | undefined {
  if (wordAt(facts, comma) !== ',') return undefined
  let end = comma + 1
  while (end < comma + longestApposition && isWord(facts, end)) end++
  return wordAt(facts, end) === ',' && narrationVerbs.has(wordAt(facts, end + 1))
    ? toTag([at, end + 1], end + 1)
    : undefined
}

const toTag = (source: readonly [number, number], cue: number): SpeechTag => ({
  source: [{part: Part.source, first: source[0], end: source[1]}],
  cue: [{part: Part.cue, first: cue, end: cue + 1}]
})

/** Whether a name, a pronoun or a word that begins a noun phrase stands at a token. */
function opensSource({text, tokens}: ParagraphFacts, at: number): boolean {
  if (tokens.kinds[at] !== TokenKind.word) return false
  const word = text.slice(tokens.starts[at], tokens.ends[at])
  const lower = word.toLowerCase()
  return word !== lower || articles.has(lower) || unnamed.has(lower) || pronouns.has(lower)
}

function sourceEnd(facts: ParagraphFacts, first: number): number {
  if (pronouns.has(wordAt(facts, first))) return first + 1
  let end = first + 1
  while (end < first + longestBehind && isWord(facts, end)) {
    const word = wordAt(facts, end)
    if (boundaries.has(word) && !(word === 'the' && wordAt(facts, end - 1) === 'of')) break
    end++
  }
  return end
}

const isWord = ({tokens}: ParagraphFacts, at: number): boolean =>
  at < tokens.length && tokens.kinds[at] !== TokenKind.punctuation

/** Claims whose source is vague: "Critics argue", "according to officials". */
import {bystanders, persons} from '../../english/source-nouns.js'
import {gatherers, indefinites} from '../../english/determiners.js'
import {wordSet} from '../../english/word-set.js'
import type {Span} from '../../source/source-text.js'
import type {Article} from '../article.js'
import type {Attribution, VagueKind} from '../attributions.js'
import {sourceClassifierOf} from '../sourcing/classify-sources.js'
import {lowerWords} from '../lower-words.js'
import {createOverlap} from '../overlaps.js'
import type {SourceRung} from '../sourcing/source-kinds.js'
import {isAbstract, isAgent} from '../sourcing/source-names.js'
import {headOf, readPhrase} from '../sourcing/source-phrase.js'
import {findVaguePhrases} from '../sourcing/vague-phrases.js'
import {makesClaim} from './claiming.js'

/** A vague source and what it does; spans are plain-text offsets of the article. */
export interface VagueSource {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  /** The words of the source as they stand. */
  readonly sourceText: string
  readonly vague: VagueKind
  /** How exactly it is given all the same. */
  readonly rung: SourceRung
  /** Whether only a part of the source is vague: "experts and Maduro himself". */
  readonly isJoint: boolean
  /** Whether it is everyone, no one, or people at large: a figure of speech more than a source. */
  readonly isUniversal: boolean
  /** Whether it is what those whose trade it is expect: a forecast of the market, not a judgement. */
  readonly isForecast: boolean
  /** Whether it is people who were there, or belong to somebody, and do not judge. */
  readonly isBystander: boolean
  /** Whether it stands between marks, so that what is around it is its content and nobody else's. */
  readonly isParenthetical: boolean
  /** Source and cue ("Critics argue"), or the source alone where they are far apart; at most 60 code units. */
  readonly span: Span
}

/** The longest place, in code units: the words that are wrong, not their sentence. */
const longest = 60

/**
 * Finds the vague sources of an article that make a claim, in order: those of its attributions, and those that their
 * words show to be sources where no attribution was found.
 */
export function findVagueSources(article: Article): readonly VagueSource[] {
  const classify = sourceClassifierOf(article)
  const tagged = article.attributions.filter(({source, cue}) => source.length > 0 && cue.length > 0)
  const found: VagueSource[] = []
  const add = (parts: Parts, isParenthetical: boolean): void => {
    const {vague, vaguePart, rung} = classify(parts.source)
    const kind = vague ?? vaguePart
    if (!kind || (kind === 'indefinite' && isAbstract(headOf(readPhrase(parts.sourceText))))) return
    const {source, cue, sourceText} = parts
    const isJoint = vague === undefined
    const span = placeOf(article, source, cue)
    const isUniversal = isEverybody(sourceText, kind)
    const isForecast = cue.some((span) => lowerWords(article.slice(span)).some((word) => forecastVerbs.has(word)))
    const isBystander = lowerWords(sourceText)
      .slice(0, 6)
      .some((word) => bystanders.has(word))
    found.push({
      source,
      cue,
      sourceText,
      vague: kind,
      rung,
      isJoint,
      isUniversal,
      isForecast,
      isBystander,
      isParenthetical,
      span
    })
  }
  for (const attribution of tagged)
    if (makesClaim(article, attribution)) add(attribution, isSetApart(article, attribution))
  for (const phrase of findUntagged(article, tagged)) add(phrase, phrase.isParenthetical)
  return withoutTwins(found).sort((one, other) => one.span.start - other.span.start)
}

/** Whether a source stands at the end of what it says, ", according to experts.": what is around it is nobody else's. */
function isSetApart({text}: Article, {source, cue}: Parts): boolean {
  const start = cue[0]?.start ?? 0
  const end = source.at(-1)?.end ?? 0
  if (start >= end || !/^according\b/i.test(text.slice(start, start + 10))) return false
  return /^\s*(?:[,.;:()—–-]|$)/.test(text.slice(end, end + 3))
}

/** Each source once, however much it says: with the cue that its place shows, the nearest one of several. */
function withoutTwins(found: readonly VagueSource[]): VagueSource[] {
  const bySource = new Map<number, VagueSource>()
  for (const vague of found) {
    const start = vague.source[0]?.start ?? vague.span.start
    const known = bySource.get(start)
    if (!known || reachOf(vague) < reachOf(known)) bySource.set(start, vague)
  }
  return [...bySource.values()]
}

/** How far a place goes beyond its source; a place without a cue is the last choice. */
function reachOf({source, span}: VagueSource): number {
  const length = source.reduce((sum, {start, end}) => sum + end - start, 0)
  const reach = span.end - span.start - length
  return reach > 0 ? reach : longest
}

/** Phrases of vague sources that lie in no attribution, or between marks in what somebody else is said to say. */
function findUntagged(
  article: Article,
  tagged: readonly Attribution[]
): readonly (Parts & {isParenthetical: boolean})[] {
  const isSource = createOverlap(tagged.flatMap(({source}) => source))
  const isCue = createOverlap(tagged.flatMap((parts) => (isFar(parts) ? [] : parts.cue)))
  const isSaid = createOverlap(tagged.flatMap(({content}) => content))
  const found: (Parts & {isParenthetical: boolean})[] = []
  for (const {start, facts} of article.paragraphs) {
    for (const {isParenthetical, ...phrase} of findVaguePhrases(facts)) {
      const source = move(phrase.source, start)
      const cue = move(phrase.cue, start)
      if (isSource(source) || isCue(cue) || (!isParenthetical && isSaid(source))) continue
      found.push({source: [source], cue: [cue], sourceText: article.slice(source), isParenthetical})
    }
  }
  return found
}

/** How far before its cue, in code units, a source may stand and still be surer than a vague one right before it. */
const farthest = 30

const isFar = ({source, cue}: Attribution): boolean => (source.at(-1)?.end ?? 0) + farthest < (cue[0]?.start ?? 0)

type Parts = Pick<Attribution, 'source' | 'cue' | 'sourceText'>

const move = ({start, end}: Span, by: number): Span => ({start: start + by, end: end + by})

function isEverybody(sourceText: string, kind: VagueKind): boolean {
  const words = readPhrase(sourceText)
  const first = words[0]?.lower ?? ''
  if (universals.has(first) || (words.length === 1 && first === 'people')) return true
  if (kind !== 'indefinite' || words.length === 1) return false
  const head = headOf(words)
  return (
    !indefinites.has(head) &&
    !persons.has(head) &&
    head !== 'people' &&
    head !== 'folks' &&
    !isAgent(head) &&
    !gatherers.has(head)
  )
}

const forecastVerbs = wordSet(
  'anticipate anticipated expect expects expected expecting forecast project projected estimate estimated'
)

/** First words of sources that are everybody or nobody. */
const universals = wordSet(
  'millions thousands no nobody none everyone everybody anyone anybody any every those few someone somebody'
)

function placeOf(article: Article, source: readonly Span[], cue: readonly Span[]): Span {
  const spans = [...source, ...cue]
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  if (end - start <= longest) return {start, end}
  const [first = {start, end}] = source
  return first.end - first.start <= longest ? first : shorten(article, first)
}

/** A long source up to its first mark, or to the last word that fits. */
function shorten(article: Article, {start}: Span): Span {
  const text = article.text.slice(start, start + longest + 1)
  const mark = text.search(/[,;:—–(]/)
  const end = mark > 0 ? mark : Math.max(1, text.lastIndexOf(' '))
  return {start, end: start + text.slice(0, end).trimEnd().length}
}

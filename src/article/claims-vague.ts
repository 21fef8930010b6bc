/** Claims whose source is vague: "Critics argue", "according to officials". */
import {claimParticiples, claimVerbs} from '../english/claim-verbs.js'
import type {Span} from '../source/source-text.js'
import type {Article} from './article.js'
import type {Attribution, VagueKind} from './attributions.js'
import {createSourceClassifier} from './classify-sources.js'
import {createOverlap} from './overlaps.js'
import {findVaguePhrases} from './vague-phrases.js'
import {tokenize} from './tokens.js'

/** A vague source and what it does; spans are plain-text offsets of the article. */
export interface VagueSource {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  /** The words of the source as they stand. */
  readonly sourceText: string
  readonly vague: VagueKind
  /** Whether only a part of the source is vague: "experts and Maduro himself". */
  readonly isJoint: boolean
  /** Whether it is everyone or no one, a figure of speech more than a source. */
  readonly isUniversal: boolean
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
  const found: VagueSource[] = []
  const add = ({source, cue, sourceText}: Parts, vague: VagueKind, isJoint = false, isParenthetical = false): void => {
    const span = placeOf(article, source, cue)
    found.push({source, cue, sourceText, vague, isJoint, isUniversal: isUniversal(sourceText), isParenthetical, span})
  }
  for (const attribution of article.attributions) {
    const vague = attribution.vague ?? attribution.vaguePart
    if (!vague || attribution.source.length === 0 || !makesClaim(article, attribution)) continue
    add(attribution, vague, attribution.vague === undefined)
  }
  const classify = createSourceClassifier(article)
  const isTagged = createOverlap(
    article.attributions.flatMap(({source, cue}) => (source.length > 0 ? [...source, ...cue] : []))
  )
  const isSaid = createOverlap(article.attributions.flatMap(({source, content}) => (source.length > 0 ? content : [])))
  for (const {start, facts} of article.paragraphs) {
    for (const phrase of findVaguePhrases(facts)) {
      const source = move(phrase.source, start)
      const cue = move(phrase.cue, start)
      if (isTagged(source) || isTagged(cue) || (isSaid(source) && !phrase.isParenthetical)) continue
      const {vague} = classify([source])
      const parts = {source: [source], cue: [cue], sourceText: article.slice(source)}
      if (vague) add(parts, vague, false, phrase.isParenthetical)
    }
  }
  return found.sort((one, other) => one.span.start - other.span.start)
}

type Parts = Pick<Attribution, 'source' | 'cue' | 'sourceText'>

const move = ({start, end}: Span, by: number): Span => ({start: start + by, end: end + by})

const universals = new Set([
  'no',
  'nobody',
  'none',
  'everyone',
  'everybody',
  'anyone',
  'anybody',
  'any',
  'every',
  'those',
  'few',
  'someone',
  'somebody'
])

const isUniversal = (sourceText: string): boolean => universals.has(wordsOf(sourceText)[0] ?? '')

/** Whether the cue is a verb of claiming or "according to"; a bare participle only where it can be nothing else. */
function makesClaim(article: Article, {source, cue}: Attribution): boolean {
  const words = cue.flatMap((span) => wordsOf(article.slice(span)))
  if (words.includes('according')) return true
  const verb = words.find((word) => claimVerbs.has(word))
  if (verb === undefined || words.some((word) => possibilities.has(word))) return false
  if (!verb.endsWith('ing') || words.some((word) => auxiliaries.has(word))) return true
  const isBehindSource = (source[0]?.start ?? 0) < (cue[0]?.start ?? 0)
  return isBehindSource && claimParticiples.has(verb)
}

/** With these, somebody only could say it. */
const possibilities = new Set(['could', 'may', 'might', 'can'])
const auxiliaries = new Set(['is', 'are', 'was', 'were', 'been', 'be', "'s", "'re", 'am'])

function wordsOf(text: string): string[] {
  const {length, starts, ends} = tokenize(text)
  const words: string[] = []
  for (let at = 0; at < length; at++) words.push(text.slice(starts[at], ends[at]).toLowerCase().replace('’', "'"))
  return words
}

function placeOf(article: Article, source: readonly Span[], cue: readonly Span[]): Span {
  const spans = [...source, ...cue]
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  if (end - start <= longest) return {start, end}
  const [first = {start, end}] = source
  return first.end - first.start <= longest ? first : headOf(article, first)
}

/** A long source up to its first mark, or to the last word that fits. */
function headOf(article: Article, {start}: Span): Span {
  const text = article.text.slice(start, start + longest + 1)
  const mark = text.search(/[,;:—–(]/)
  const end = mark > 0 ? mark : Math.max(1, text.lastIndexOf(' '))
  return {start, end: start + text.slice(0, end).trimEnd().length}
}

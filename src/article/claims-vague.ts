/** Claims whose source is vague: "Critics argue", "according to officials". */
import {claimParticiples, claimVerbs} from '../english/claim-verbs.js'
import type {Span} from '../source/source-text.js'
import type {Article} from './article.js'
import type {Attribution, VagueKind} from './attributions.js'
import {tokenize} from './tokens.js'

/** A vague source and what it does; spans are plain-text offsets of the article. */
export interface VagueSource {
  readonly attribution: Attribution
  readonly vague: VagueKind
  /** Whether only a part of the source is vague: "experts and Maduro himself". */
  readonly isJoint: boolean
  /** Whether it is everyone or no one, a figure of speech more than a source. */
  readonly isUniversal: boolean
  /** Source and cue ("Critics argue"), or the source alone where they are far apart; at most 60 code units. */
  readonly span: Span
}

/** The longest place, in code units: the words that are wrong, not their sentence. */
const longest = 60

/** Finds the vague sources of an article that make a claim in the paper's voice, in order. */
export function findVagueSources(article: Article): readonly VagueSource[] {
  const found: VagueSource[] = []
  for (const attribution of article.attributions) {
    const vague = attribution.vague ?? attribution.vaguePart
    if (!vague || attribution.source.length === 0 || !makesClaim(article, attribution)) continue
    const isJoint = attribution.vague === undefined
    found.push({
      attribution,
      vague,
      isJoint,
      isUniversal: isUniversal(attribution),
      span: placeOf(article, attribution)
    })
  }
  return found
}

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

const isUniversal = ({sourceText}: Attribution): boolean => universals.has(wordsOf(sourceText)[0] ?? '')

/** Whether the cue is a verb of claiming or "according to"; a bare participle only where it can be nothing else. */
function makesClaim(article: Article, {source, cue}: Attribution): boolean {
  const words = cue.flatMap((span) => wordsOf(article.slice(span)))
  if (words.includes('according')) return true
  const verb = words.find((word) => claimVerbs.has(word))
  if (verb === undefined) return false
  if (!verb.endsWith('ing') || words.some((word) => auxiliaries.has(word))) return true
  const isBehindSource = (source[0]?.start ?? 0) < (cue[0]?.start ?? 0)
  return isBehindSource && claimParticiples.has(verb)
}

const auxiliaries = new Set(['is', 'are', 'was', 'were', 'been', 'be', "'s", "'re", 'am'])

function wordsOf(text: string): string[] {
  const {length, starts, ends} = tokenize(text)
  const words: string[] = []
  for (let at = 0; at < length; at++) words.push(text.slice(starts[at], ends[at]).toLowerCase().replace('’', "'"))
  return words
}

function placeOf(article: Article, {source, cue}: Attribution): Span {
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

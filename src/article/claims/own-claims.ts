/** Claims in the paper's own voice, with what makes them good: all that `no-unattributed-claim` reports. */
import {pollWords} from '../../english/voices.js'
import type {Span} from '../../source/source-text.js'
import type {Article, Paragraph} from '../article.js'
import type {Attribution, VagueKind} from '../attributions.js'
import {pairBackings} from '../sourcing/backing.js'
import {findVagueSources, type VagueSource} from './claims-vague.js'
import type {ClaimKind} from './claims.js'
import {findIntroductions, type Introduction} from '../sourcing/introductions.js'
import {lowerWords} from '../lower-words.js'
import {createOverlap} from '../overlaps.js'
import {TokenKind} from '../tokens.js'

/** A claim; `start` and `end` are plain-text offsets of the article. */
export interface OwnClaim extends Span {
  readonly kind: ClaimKind | 'vague-source'
  /** Set for a vague source: what kind it is. */
  readonly source?: VagueKind | undefined
  /** Set for a vague source: how it stands in the article. */
  readonly vague?: VagueSource | undefined
  /** The named source that makes it good. */
  readonly backing?: Introduction | undefined
  /** Whether a link or an address in its sentence, or a poll beside it, makes it good. */
  readonly isCited: boolean
}

/** Finds the claims of an article that nobody named makes, in order. */
export function findOwnClaims(article: Article, reach = 2): readonly OwnClaim[] {
  const claims = [...collectVague(article), ...collectOwn(article)].sort((one, other) => one.start - other.start)
  if (claims.length === 0) return claims
  const backable = claims.map(({start, end, source, vague}) => ({start, end, source, sourceText: vague?.sourceText}))
  const backings = pairBackings(article, backable, findIntroductions(article), reach)
  return claims.map((claim, index) => ({...claim, backing: isAccusation(claim) ? undefined : backings.get(index)}))
}

/** What no other voice beside it makes good. */
const isAccusation = ({kind}: OwnClaim): boolean =>
  kind === 'allegation' || kind === 'superlative' || kind === 'statistic'

function collectVague(article: Article): OwnClaim[] {
  const claims: OwnClaim[] = []
  const isSaid = createOverlap(said(article, ({content}) => content))
  for (const vague of findVagueSources(article)) {
    const {span, source, isParenthetical} = vague
    const paragraph = article.paragraphAt(span.start)
    if (!paragraph || !isProse(paragraph) || isSpoken(paragraph, span)) continue
    if (!isParenthetical && source.some(isSaid)) continue
    const isCounted = vague.vague === 'indefinite' && isPolled(paragraph, span)
    claims.push({
      ...span,
      kind: 'vague-source',
      source: vague.vague,
      vague,
      isCited: isCounted || isCited(paragraph, span)
    })
  }
  return claims
}

function collectOwn(article: Article): OwnClaim[] {
  const claims: OwnClaim[] = []
  const isSaid = createOverlap(said(article, ({cue, content}) => [...cue, ...content]))
  for (const paragraph of article.paragraphs) {
    if (!isProse(paragraph)) continue
    for (const claim of paragraph.facts.claims) {
      const span = {start: paragraph.start + claim.start, end: paragraph.start + claim.end}
      if (isSaid(span)) continue
      claims.push({...span, kind: claim.kind, isCited: isCited(paragraph, span)})
    }
  }
  return claims
}

/** Parts of the attributions that have a source, as far as they are sure to be its. */
const said = (article: Article, partsOf: (attribution: Attribution) => readonly Span[]): Span[] =>
  article.attributions
    .filter(({source}) => source.length > 0)
    .flatMap((attribution) => partsOf(attribution).filter((part) => isOwned(article, part, attribution)))

/**
 * Whether a part is sure to be its source's: a sentence without quotation marks is not attributed by a later one, as in "The
 * roof has been called a disgrace. Critics argue that it leaks."
 */
function isOwned(article: Article, part: Span, {cue}: Attribution): boolean {
  const paragraph = article.paragraphAt(part.start)
  const [first] = cue
  if (!paragraph || !first || first.start < part.end || isSpoken(paragraph, part)) return true
  const sentence = paragraph.facts.sentences.find(({end}) => paragraph.start + end > part.start)
  return !sentence || first.start < paragraph.start + sentence.end
}

/** Whether a paragraph is running text. */
const isProse = ({role}: Paragraph): boolean => role === 'body' || role === 'list-item' || role === 'quotation'

/** Whether somebody speaks a span in quotation marks. */
const isSpoken = ({start, facts}: Paragraph, span: Span): boolean =>
  facts.quotations.some((one) => one.kind !== 'term' && start + one.start <= span.start && start + one.end > span.start)

/** Whether the sentence around a span, or the one before, speaks of a poll: "most believe" are then those who were asked. */
function isPolled({start, facts}: Paragraph, span: Span): boolean {
  const {sentences, text} = facts
  const index = sentences.findIndex(({end}) => end > span.start - start)
  const from = sentences[Math.max(0, index - 1)]?.start ?? 0
  return lowerWords(text.slice(from, sentences[index]?.end)).some((word) => pollWords.has(word) || word === 'percent')
}

/** Whether the sentence around a span holds a link or an address. */
function isCited({source, start, facts}: Paragraph, span: Span): boolean {
  const at = span.start - start
  const sentence = facts.sentences.find(({end}) => end > at)
  if (!sentence) return false
  if (
    source.annotations.some(
      ({kind, start: from, end}) => kind === 'link' && from < sentence.end && end > sentence.start
    )
  ) {
    return true
  }
  const {kinds, starts} = facts.tokens
  for (let token = sentence.firstToken; token < sentence.endToken; token++) {
    if (kinds[token] !== TokenKind.address) continue
    const first = facts.text.charAt(starts[token] ?? 0)
    if (first !== '@' && first !== '#') return true
  }
  return false
}

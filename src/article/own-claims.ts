/** Claims in the paper's own voice, with what makes them good: all that `no-unattributed-claim` reports. */
import type {Span} from '../source/source-text.js'
import type {Article, Paragraph} from './article.js'
import type {Attribution, VagueKind} from './attributions.js'
import {findIntroductions, pairBackings, type Introduction} from './backing.js'
import {findVagueSources, type VagueSource} from './claims-vague.js'
import type {ClaimKind} from './claims.js'
import {TokenKind} from './tokens.js'

/** A claim; `start` and `end` are plain-text offsets of the article. */
export interface OwnClaim extends Span {
  readonly kind: ClaimKind | 'vague-source'
  /** Set for a vague source: what kind it is. */
  readonly source?: VagueKind | undefined
  /** Set for a vague source: how it stands in the article. */
  readonly vague?: VagueSource | undefined
  /** The named source that makes it good. */
  readonly backing?: Introduction | undefined
  /** Whether a link or an address in its sentence makes it good. */
  readonly isCited: boolean
}

/** Finds the claims of an article that nobody named makes, in order. */
export function findOwnClaims(article: Article, reach = 2): readonly OwnClaim[] {
  const claims = [...collectVague(article), ...collectOwn(article)].sort((one, other) => one.start - other.start)
  if (claims.length === 0) return claims
  const backings = pairBackings(article, claims, findIntroductions(article), reach)
  return claims.map((claim, index) => ({...claim, backing: backings.get(index)}))
}

function collectVague(article: Article): OwnClaim[] {
  const claims: OwnClaim[] = []
  const isSaid = createContentIndex(article.attributions)
  for (const vague of findVagueSources(article)) {
    const {span, attribution} = vague
    const paragraph = article.paragraphAt(span.start)
    if (!paragraph || !isProse(paragraph) || isSpoken(paragraph, span) || isSaid(span, attribution)) continue
    claims.push({...span, kind: 'vague-source', source: vague.vague, vague, isCited: isCited(paragraph, span)})
  }
  return claims
}

function collectOwn(article: Article): OwnClaim[] {
  const claims: OwnClaim[] = []
  const isSaid = createContentIndex(article.attributions)
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

/** Whether a paragraph is running text. */
const isProse = ({role}: Paragraph): boolean => role === 'body' || role === 'list-item' || role === 'quotation'

/** Whether somebody speaks a span in quotation marks. */
const isSpoken = ({start, facts}: Paragraph, span: Span): boolean =>
  facts.quotations.some((one) => one.kind !== 'term' && start + one.start <= span.start && start + one.end > span.start)

/** Whether somebody's words, or who says them, hold a span; an attribution of its own does not count. */
function createContentIndex(attributions: readonly Attribution[]): (span: Span, own?: Attribution) => boolean {
  const spans = attributions
    .flatMap((attribution) =>
      attribution.source.length === 0
        ? []
        : [...attribution.content, ...attribution.cue].map((span) => ({span, attribution}))
    )
    .sort((one, other) => one.span.start - other.span.start)
  let longest = 0
  for (const {span} of spans) longest = Math.max(longest, span.end - span.start)
  return ({start, end}, own) => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.span.start ?? 0) < end) low = middle + 1
      else high = middle
    }
    for (let at = low - 1; at >= 0; at--) {
      const entry = spans[at]
      if (!entry || entry.span.start < start - longest) return false
      if (entry.attribution !== own && entry.span.end > start && entry.span.start <= start) return true
    }
    return false
  }
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

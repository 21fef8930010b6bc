/** Claims in a paragraph that nobody is said to make, as far as their own words show it. */
import type {Span} from '../source/source-text.js'
import {findAgentless} from './claims-agentless.js'
import {findAllegations} from './claims-allegation.js'
import {findNominal} from './claims-nominal.js'
import {findStatistics} from './claims-statistic.js'
import {findSuperlatives} from './claims-superlative.js'
import type {ParagraphFacts} from './facts.js'
import {readTokens} from './reading.js'

/** What kind of claim. */
export type ClaimKind = 'agentless' | 'nominal' | 'allegation' | 'superlative' | 'statistic'

/** A claim; offsets are relative to the paragraph, of the shortest phrase that makes it. */
export interface Claim extends Span {
  readonly kind: ClaimKind
}

/** Finds the claims of a paragraph, by place; whether somebody's words hold one is for the article to say. */
export function findClaims(facts: ParagraphFacts): readonly Claim[] {
  const reading = readTokens(facts)
  return facts.sentences.flatMap((sentence) => [
    ...findAgentless(reading, sentence),
    ...findNominal(reading, sentence),
    ...findAllegations(reading, sentence),
    ...findSuperlatives(reading, sentence),
    ...findStatistics(reading, sentence)
  ])
}

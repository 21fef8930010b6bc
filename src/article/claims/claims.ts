/** Claims in a paragraph that nobody is said to make, as far as their own words show it. */
import type {Span} from '../../source/source-text.js'
import {findAgentless} from './claims-agentless.js'
import {findAllegations} from './claims-allegation.js'
import {findNominal} from './claims-nominal.js'
import {findStatistics} from './claims-statistic.js'
import {findSuperlatives} from './claims-superlative.js'
import type {ParagraphFacts} from '../facts.js'
import {isCapitalAt} from '../paragraph-words.js'
import {readTokens, type Reading} from './reading.js'
import type {Sentence} from '../sentences.js'
import {TokenKind} from '../tokens.js'

/** What kind of claim. */
export type ClaimKind = 'agentless' | 'nominal' | 'allegation' | 'superlative' | 'statistic'

/** A claim; offsets are relative to the paragraph, of the shortest phrase that makes it. */
export interface Claim extends Span {
  readonly kind: ClaimKind
}

/** Finds the claims of a paragraph, by place; whether somebody's words hold one is for the article to say. */
export function findClaims(facts: ParagraphFacts): readonly Claim[] {
  const reading = readTokens(facts)
  return facts.sentences.flatMap((sentence) =>
    isTitle(reading, sentence)
      ? []
      : [
          ...findAgentless(reading, sentence),
          ...findNominal(reading, sentence),
          ...findAllegations(reading, sentence),
          ...findSuperlatives(reading, sentence),
          ...findStatistics(reading, sentence)
        ]
  )
}

/** Whether most words of a sentence have capitals: a headline that stands in the text. */
function isTitle(reading: Reading, {firstToken, endToken}: Sentence): boolean {
  let words = 0
  let capitals = 0
  for (let at = firstToken; at < endToken; at++) {
    if (reading.facts.tokens.kinds[at] !== TokenKind.word) continue
    words++
    if (isCapitalAt(reading.facts, at)) capitals++
  }
  return capitals * 5 > words * 3
}

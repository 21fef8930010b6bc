/** Superlatives that reach beyond what a writer can have seen: "the first known", "the worst in decades". */
import {reaches, superlatives, unboundedWords} from '../../english/superlatives.js'
import type {Claim} from './claims.js'
import type {Reading} from './reading.js'
import type {Sentence} from '../sentences.js'
import {TokenKind} from '../tokens.js'

/** How many tokens a superlative and its reach may take together. */
const longest = 13

/** Finds superlatives in a sentence; "one of the largest" and "among the largest" claim less and are left out. */
export function findSuperlatives({lowers, quoted, facts}: Reading, sentence: Sentence): Claim[] {
  const {tokens} = facts
  const claims: Claim[] = []
  for (let at = sentence.firstToken; at < sentence.endToken - 2; at++) {
    if (lowers[at] !== 'the' || quoted[at] === 1 || !superlatives.has(lowers[at + 1] ?? '')) continue
    const before = lowers[at - 1] ?? ''
    if (before === 'of' || before === 'among' || before === 'amongst' || before === 'not') continue
    const end = reachEnd(lowers, tokens.kinds, at + 2, Math.min(sentence.endToken, at + longest))
    if (end === undefined) continue
    claims.push({kind: 'superlative', start: tokens.starts[at] ?? 0, end: tokens.ends[end - 1] ?? 0})
    at = end
  }
  return claims
}

/** Index behind the words that make a superlative one of all times or places. */
function reachEnd(lowers: readonly string[], kinds: Uint8Array, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const word = lowers[at] ?? ''
    if (unboundedWords.has(word)) return at + 1
    if (kinds[at] !== TokenKind.word && kinds[at] !== TokenKind.number) return undefined
    if (word === 'time' && lowers[at + 1] === 'since') return undefined
    if (word === 'of' && lowers[at + 1] === 'all' && lowers[at + 2] === 'time') return at + 3
    if (word === 'of' && lowers[at + 1] === 'its' && lowers[at + 2] === 'kind') return at + 3
    if (word !== 'in' && word !== 'on') continue
    for (let reach = at + 1; reach < at + 4; reach++) {
      if (reaches.has(lowers[reach] ?? '')) return reach + 1
    }
  }
  return undefined
}

/** The passages that a chain of common runs stands for. */
import {findBoundaries} from './boundaries.js'
import type {Chain, Run} from './chains.js'
import {isAlikeEnough, type Likeness} from './likeness.js'
import {alignedPassage, type Passage} from './passage.js'
import type {Sequence} from './sequence.js'

/** A chain is taken apart where this many words lie between two of its runs, and so often at most. */
const wideGap = 8
const mostCuts = 6

/** Passages that are this much alike are not taken apart. */
const sureSimilarity = 0.8

/** The passages that a chain stands for, if they are enough alike: one, or the parts before and behind its widest gap, if each is one by itself. */
export function findChainPassages(sequence: Sequence, chain: Chain, limits: Likeness, depth = 0): Passage[] {
  const whole = findPassage(sequence, chain, limits)
  if (whole && whole.similarity >= sureSimilarity) return [whole]
  const cut = depth < mostCuts ? findWidestGap(chain) : 0
  if (cut === 0) return whole ? [whole] : []
  const before = findChainPassages(sequence, chain.slice(0, cut), limits, depth + 1)
  const behind = findChainPassages(sequence, chain.slice(cut), limits, depth + 1)
  return whole && (before.length === 0 || behind.length === 0) ? [whole] : [...before, ...behind]
}

/** Index of the run behind the widest gap of a chain; 0 when none is wide. */
function findWidestGap(chain: Chain): number {
  let widest = wideGap - 1
  let at = 0
  for (let index = 1; index < chain.length; index++) {
    const before = chain[index - 1] as Run
    const run = chain[index] as Run
    const gap = Math.max(run.first - before.first - before.size, run.later - before.later - before.size)
    if (gap > widest) {
      widest = gap
      at = index
    }
  }
  return at
}

/** The passage that a chain stands for, if one is enough alike. */
function findPassage(sequence: Sequence, chain: Chain, limits: Likeness): Passage | undefined {
  const isEnough = (passage: Passage): boolean => isAlikeEnough(sequence, passage, limits)
  const near = toPassage(sequence, chain)
  const wide = inParagraphs(sequence, chain)
  if (isEnough(near)) return wide && wide.common >= paragraphGain * near.common && isEnough(wide) ? wide : near
  if (wide && isEnough(wide)) return wide
  const longest = chain.reduce((one, other) => (other.size > one.size ? other : one))
  if (chain.length === 1 || longest.size < limits.minWords) return
  const core = toPassage(sequence, [longest])
  return isEnough(core) ? core : undefined
}

/** Whole paragraphs are taken instead of what lies nearer to a chain when they have so much more in common. */
const paragraphGain = 1.4

/** The paragraphs from a chain's first run to its last, if they are other ones in both places. */
function inParagraphs(sequence: Sequence, chain: Chain): Passage | undefined {
  const head = chain[0] as Run
  const tail = chain.at(-1) as Run
  const first = {
    start: sequence.paragraphAt(head.first).start,
    end: sequence.paragraphAt(tail.first + tail.size - 1).end
  }
  const later = {
    start: sequence.paragraphAt(head.later).start,
    end: sequence.paragraphAt(tail.later + tail.size - 1).end
  }
  if (sequence.border === 0 && first.end > later.start) return
  return alignedPassage(sequence, chain, first, later)
}

function toPassage(sequence: Sequence, chain: Chain): Passage {
  const {first, later, chain: inner} = findBoundaries(sequence, chain)
  return alignedPassage(sequence, inner, first, later)
}

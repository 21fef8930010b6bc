/** A paragraph as finders of claims read it: its tokens in lower case, and which of them somebody else speaks. */
import type {ParagraphFacts} from '../facts.js'
import {TokenKind} from '../tokens.js'

/** Tokens by index; offsets stay with the facts. */
export interface Reading {
  readonly facts: ParagraphFacts
  /** Every token in lower case, with straight apostrophes. */
  readonly lowers: readonly string[]
  /** 1 for a token in a quotation of speech or a part of one. */
  readonly quoted: Uint8Array
}

const readings = new WeakMap<ParagraphFacts, Reading>()

/** Reads a paragraph, once. */
export function readTokens(facts: ParagraphFacts): Reading {
  let reading = readings.get(facts)
  if (!reading) {
    reading = createReading(facts)
    readings.set(facts, reading)
  }
  return reading
}

function createReading(facts: ParagraphFacts): Reading {
  const {text, tokens, quotations} = facts
  const lowers: string[] = []
  for (let at = 0; at < tokens.length; at++) {
    const lower = text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase()
    lowers.push(
      tokens.kinds[at] === TokenKind.word || tokens.kinds[at] === TokenKind.clitic ? lower.replace('’', "'") : lower
    )
  }
  const quoted = new Uint8Array(tokens.length)
  let at = 0
  for (const {start, end, kind} of quotations) {
    if (kind === 'term') continue
    while (at > 0 && (tokens.starts[at - 1] ?? 0) >= start) at--
    while (at < tokens.length && (tokens.starts[at] ?? 0) < start) at++
    for (; at < tokens.length && (tokens.starts[at] ?? 0) < end; at++) quoted[at] = 1
  }
  return {facts, lowers, quoted}
}

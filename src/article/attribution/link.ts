/** Which source and which contents belong to which cue. */
import type {ParagraphFacts} from '../facts.js'
import {collectSegments, Part, type Segment} from './labels.js'

/** Segments of one attribution in a paragraph; token indices. */
export interface Relation {
  readonly source: Segment[]
  readonly cue: Segment[]
  readonly content: Segment[]
}

/** Links the parts that stand in a paragraph; contents without a cue there come as relations of their own. */
export function linkParts(facts: ParagraphFacts, labels: Uint8Array): Relation[] {
  const segments = collectSegments(labels)
  const relations: Relation[] = []
  for (const cue of segments) if (cue.part === Part.cue) relations.push({source: [], cue: [cue], content: []})
  const sentences = sentenceOfTokens(facts)
  for (const relation of relations) {
    const source = nearestSource(relation, segments, sentences)
    if (source) relation.source.push(source)
  }
  for (const content of segments) {
    if (content.part !== Part.content) continue
    const owner = ownerOf(content, relations, sentences)
    if (owner) owner.content.push(content)
    else relations.push({source: [], cue: [], content: [content]})
  }
  return relations
}

function sentenceOfTokens({tokens, sentences}: ParagraphFacts): Uint32Array {
  const owners = new Uint32Array(tokens.length)
  sentences.forEach(({firstToken, endToken}, index) => owners.fill(index, firstToken, endToken))
  return owners
}

function nearestSource(relation: Relation, segments: readonly Segment[], sentences: Uint32Array): Segment | undefined {
  const [cue] = relation.cue
  if (!cue) return
  let best: Segment | undefined
  let least = Infinity
  for (const source of segments) {
    if (source.part !== Part.source || sentences[source.first] !== sentences[cue.first]) continue
    let cost = source.end <= cue.first ? cue.first - source.end : source.first - cue.end
    const low = Math.min(source.end, cue.end)
    const high = Math.max(source.first, cue.first)
    for (const between of segments) {
      if (between.first >= low && between.end <= high)
        cost += between.part === Part.cue ? 8 : between.part === Part.content ? 12 : 6
    }
    if (source.first > cue.first && source.first > cue.end + 1) cost += 6
    if (cost < least) {
      least = cost
      best = source
    }
  }
  return best
}

function ownerOf(content: Segment, relations: readonly Relation[], sentences: Uint32Array): Relation | undefined {
  let best: Relation | undefined
  let least = Infinity
  for (const relation of relations) {
    const [cue] = relation.cue
    if (!cue) continue
    const apart = Math.abs((sentences[cue.first] ?? 0) - (sentences[content.first] ?? 0))
    let cost = (content.first > cue.first ? content.first - cue.end : cue.first - content.end + 1.5) + apart * 25
    const low = Math.min(content.end, cue.end)
    const high = Math.max(content.first, cue.first)
    for (const other of relations) {
      const [between] = other.cue
      if (other !== relation && between && between.first >= low && between.end <= high) cost += 20
    }
    if (cost < least) {
      least = cost
      best = relation
    }
  }
  return best
}

/** Which source and which contents belong to which cue. */
import {relatives} from '../../english/determiners.js'
import type {ParagraphFacts} from '../facts.js'
import {collectSegments, Part, type Segment} from './labels.js'
import {findOwners} from './owners.js'
import {wordAt} from '../paragraph-words.js'

/** Segments of one attribution in a paragraph; token indices. */
export interface Relation {
  readonly source: Segment[]
  readonly cue: Segment[]
  readonly content: Segment[]
}

/** Links the parts that stand in a paragraph; contents without a cue there come as relations of their own. */
export function linkParts(facts: ParagraphFacts, labels: Uint8Array): Relation[] {
  const segments = collectSegments(labels)
  const sentences = sentenceOfTokens(facts)
  const cues = segments.filter(({part}) => part === Part.cue)
  const relations: Relation[] = cues.map((cue) => ({source: [], cue: [cue], content: []}))
  let first = 0
  cues.forEach((cue, index) => {
    const sentence = sentences[cue.first]
    while ((sentences[segments[first]?.first ?? 0] ?? 0) < (sentence ?? 0)) first++
    const source = nearestSource(facts, cue, segments, first, sentences)
    if (source) relations[index]?.source.push(source)
  })
  const owners = findOwners(facts, segments, cues, sentences)
  segments.forEach((content, index) => {
    if (content.part !== Part.content) return
    const owner = relations[owners[index] ?? -1]
    if (owner) owner.content.push(content)
    else relations.push({source: [], cue: [], content: [content]})
  })
  return relations
}

function sentenceOfTokens({tokens, sentences}: ParagraphFacts): Uint32Array {
  const owners = new Uint32Array(tokens.length)
  sentences.forEach(({firstToken, endToken}, index) => owners.fill(index, firstToken, endToken))
  return owners
}

/** The source of a cue: the nearest one of its sentence, whose segments begin at index `first`. */
function nearestSource(
  facts: ParagraphFacts,
  cue: Segment,
  segments: readonly Segment[],
  first: number,
  sentences: Uint32Array
): Segment | undefined {
  const sentence = sentences[cue.first]
  let end = first
  while (end < segments.length && sentences[segments[end]?.first ?? 0] === sentence) end++
  const own = segments.slice(first, end)
  let best: Segment | undefined
  let least = Infinity
  for (const source of own) {
    if (source.part !== Part.source) continue
    let cost = source.end <= cue.first ? cue.first - source.end : source.first - cue.end
    const low = Math.min(source.end, cue.end)
    const high = Math.max(source.first, cue.first)
    for (const between of own) {
      if (between.first >= low && between.end <= high)
        cost += between.part === Part.cue ? 8 : between.part === Part.content ? 12 : 6
    }
    if (source.first > cue.first && source.first > cue.end + 1) cost += 6
    if (isOutside(facts, source, cue)) cost += relativeCost
    if (cost < least) {
      least = cost
      best = source
    }
  }
  return best
}

/** What it costs that a comma ends the clause of a relative pronoun before a cue. */
const relativeCost = 20

/** Whether a cue stands behind the clause of a relative pronoun: "Lee, who was there, said". */
const isOutside = (facts: ParagraphFacts, source: Segment, cue: Segment): boolean =>
  source.end - source.first === 1 &&
  source.end < cue.first &&
  relatives.has(wordAt(facts, source.first)) &&
  wordAt(facts, cue.first - 1) === ','

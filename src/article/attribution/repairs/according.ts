/** The source of "according to": it stands behind these words, whatever the models found before them. */
import type {ParagraphFacts} from '../../facts.js'
import {sentenceAt, wordAt} from '../../paragraph-words.js'
import {Part, without, type Segment} from '../labels.js'
import type {Relation} from '../link.js'
import {margin} from '../tagging/lexemes.js'
import type {Reading} from '../tagging/reading.js'
import {Tag} from '../tagging/tags.js'
import {modifierEnd} from './noun-phrases.js'

/** Gives "according to" its source, and takes that away from what it is said to say; changes `relations`. */
export function completeAccording(facts: ParagraphFacts, relations: readonly Relation[], reading: Reading): void {
  for (const {source, cue, content} of relations) {
    const [own] = cue
    const [known] = source
    if (!own) continue
    const end = findEnd(facts, own)
    if (end === undefined || (known && known.first >= end)) continue
    const behind = findBehind(facts, reading, end)
    if (!behind) continue
    cue[0] = {...own, end}
    source.splice(0, source.length, behind)
    content.splice(0, content.length, ...content.flatMap((part) => without(part, own.first, behind.end)))
  }
}

/**
 * Gives "According to Lee," at the head of a sentence all the rest of it, where the models gave that to somebody who acts in it;
 * what has a speaker in quotation marks stays as it is. Changes `relations`, whose cues are in order.
 */
export function openAccording(facts: ParagraphFacts, relations: Relation[], reading: Reading): void {
  const absorbed = new Set<Relation>()
  relations.forEach(({source, cue, content}, index) => {
    const [own] = cue
    const [known] = source
    const sentence = own && sentenceAt(facts, own.first)
    if (!sentence || !known || content.length > 0 || own.first !== sentence.firstToken) return
    if (findEnd(facts, own) !== known.first || wordAt(facts, known.end) !== ',') return
    const rest = {part: Part.content, first: known.end + 1, end: sentence.endToken - 1}
    const inside: Relation[] = []
    for (let next = index + 1; (relations[next]?.cue[0]?.first ?? Infinity) < rest.end; next++) {
      inside.push(relations[next] as Relation)
    }
    if (rest.first >= rest.end || inside.some((other) => isSpoken(other, reading))) return
    content.push(rest)
    for (const other of inside) absorbed.add(other)
  })
  if (absorbed.size === 0) return
  const kept = relations.filter((relation) => !absorbed.has(relation))
  relations.splice(0, relations.length, ...kept)
}

/** Whether some of what is said stands in quotation marks. */
const isSpoken = ({content}: Relation, {inSpeech}: Reading): boolean =>
  content.some(({first, end}) => inSpeech.subarray(first + margin, end + margin).includes(1))

/** Index behind "according to" in a cue, which may have the second word too little, or words too much. */
function findEnd(facts: ParagraphFacts, {first, end}: Segment): number | undefined {
  for (let at = first; at < end; at++) {
    if (wordAt(facts, at) === 'according' && wordAt(facts, at + 1) === 'to') return at + 2
  }
  return undefined
}

/** The noun phrase at a token with all that describes it, up to the next mark: "according to a report filed in May". */
function findBehind(facts: ParagraphFacts, reading: Reading, first: number): Segment | undefined {
  const {tags, chunkEnds} = reading
  // Whatever its part of speech seems to be behind "to": a noun.
  const sentence = sentenceAt(facts, first - 1)
  if (!sentence || first >= sentence.endToken || (tags[first + margin] as number) >= Tag.period) return undefined
  const source = {part: Part.source, first}
  for (let end = first + 1; end <= first + longestBehind; end++) {
    const tag = tags[end + margin] as number
    // The period of an initial ends nothing.
    if (end >= sentence.endToken - 1 || tag > Tag.period) return {...source, end}
    if (tag === Tag.present || tag === Tag.modal) break
  }
  return {
    ...source,
    end: modifierEnd(facts, reading, (chunkEnds[first + margin] as number) - margin, facts.tokens.length)
  }
}

/** How many tokens may be one source. */
const longestBehind = 20

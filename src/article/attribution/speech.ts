/** Speakers of quotations that no cue is linked to: signatures, and who speaks in the sentence before. */
import {speakingParticiples} from '../../english/speaking-participles.js'
import type {ParagraphFacts} from '../facts.js'
import type {Quotation} from '../quotations.js'
import {Part, type Segment} from './labels.js'
import {findLeadIn} from './lead-ins.js'
import type {Relation} from './link.js'
import {sentenceAt, wordAt} from '../paragraph-words.js'
import {findSpeechTag} from './speech-tags.js'
import {tokenAt, type Reading} from './tagging/reading.js'

/** How many tokens a name in a signature may have, with its role. */
const longestSignature = 20

/**
 * Gives the quotations of speech of a paragraph that have no source the one that stands beside them; changes `relations`.
 * @param reading parts of speech, where the models read the paragraph
 */
export function completeSpeech(facts: ParagraphFacts, relations: Relation[], reading?: Reading): void {
  const {quotations, tokens} = facts
  for (const quotation of quotations) {
    if (quotation.kind !== 'speech' || quotation.isNested) continue
    const first = tokenAt(tokens, quotation.start)
    const end = tokenAt(tokens, quotation.end - 1) + 1
    const holding = relations.filter(({content}) => content.some((part) => part.first < end && part.end > first))
    if (holding.some(({source}) => source.length > 0)) continue
    const own: Segment = {part: Part.content, first, end}
    const signature =
      findSignature(facts, end) ??
      (goesOn(facts, quotation) ? findSpeechTag(facts, end) : undefined) ??
      findTurn(facts, first, end) ??
      findLeadIn(facts, first, reading)
    const owner = signature ? undefined : speakerBefore(facts, relations, first)
    if (!signature && !owner) continue
    const added = owner && holding.find(({cue}) => isAddition(facts, cue))
    if (added) {
      added.source.push(...owner.source)
      continue
    }
    // What was found of the quotation without a source goes to the one that it has now.
    const tag = signature?.cue[0]
    const isReplaced = (relation: Relation): boolean =>
      holding.includes(relation) && relation.cue.every((cue) => tag && cue.first < tag.end + 1 && cue.end >= tag.first)
    const kept = relations.filter((relation) => !isReplaced(relation))
    relations.splice(0, relations.length, ...kept)
    if (owner) owner.content.push(own)
    else if (signature) relations.push({...signature, content: [own]})
  }
}

/** Whether a cue is a participle that opens its sentence, and goes on with what was said before it: "Adding, …". */
const isAddition = (facts: ParagraphFacts, [cue]: readonly Segment[]): boolean =>
  cue !== undefined &&
  sentenceAt(facts, cue.first)?.firstToken === cue.first &&
  speakingParticiples.has(wordAt(facts, cue.first))

/** Whether a quotation ends in a mark behind which its sentence may go on. */
const goesOn = ({text}: ParagraphFacts, {inner, end}: Quotation): boolean =>
  ',?!-–—'.includes(text.charAt(inner.end - 1)) || text.charAt(end) === ','

/** The dash and the name behind a quotation that ends before a token: `"…" — Ann Example, teacher`. */
function findSignature({text, tokens}: ParagraphFacts, at: number): Pick<Relation, 'source' | 'cue'> | undefined {
  const mark = text.charAt(tokens.starts[at] ?? text.length)
  if (mark === '' || !'—–―-('.includes(mark)) return
  const first = at + 1
  const start = text.charAt(tokens.starts[first] ?? text.length)
  if (start !== '@' && start === start.toLowerCase()) return
  let end = first
  while (end < tokens.length && !'.;)”"'.includes(text.charAt(tokens.starts[end] ?? 0))) end++
  if (end - first > longestSignature) return
  return {source: [{part: Part.source, first, end}], cue: [{part: Part.cue, first: at, end: first}]}
}

/** How many words the name before the colon of a turn in a transcript may have. */
const longestTurn = 4

/** The name and the colon that open a quotation: the turn of a transcript in quotation marks, `"LEE: No boat leaves."` */
function findTurn(
  {text, tokens}: ParagraphFacts,
  quotation: number,
  end: number
): Pick<Relation, 'source' | 'cue'> | undefined {
  const first = quotation + 1
  let colon = first
  while (colon < Math.min(end, first + longestTurn) && isCapitalized(text.charAt(tokens.starts[colon] ?? 0))) colon++
  if (colon === first || text.charAt(tokens.starts[colon] ?? text.length) !== ':') return undefined
  return {
    source: [{part: Part.source, first, end: colon}],
    cue: [{part: Part.cue, first: colon, end: colon + 1}]
  }
}

const isCapitalized = (character: string): boolean => character !== character.toLowerCase()

/** Who speaks in the sentence of a quotation, before it, or in the sentence right before; the quotation must stand alone. */
function speakerBefore(
  {sentences}: ParagraphFacts,
  relations: readonly Relation[],
  first: number
): Relation | undefined {
  const index = sentences.findIndex(({endToken}) => endToken > first)
  const from = sentences[Math.max(0, index - 1)]?.firstToken ?? 0
  let best: Relation | undefined
  for (const relation of relations) {
    const [cue] = relation.cue
    if (!cue || relation.source.length === 0 || cue.first >= first || cue.first < from) continue
    if (!best || cue.first > (best.cue[0]?.first ?? 0)) best = relation
  }
  return best
}

/** Sources that the models took for a part of their cues: "which friends described". */
import {claimVerbs} from '../../../english/claim-verbs.js'
import {crowds, relatives} from '../../../english/determiners.js'
import {beForms, haveForms, modals} from '../../../english/verb-groups.js'
import type {ParagraphFacts} from '../../facts.js'
import {isPlural, vagueKindOf} from '../../sourcing/source-names.js'
import {Part, type Segment} from '../labels.js'
import type {Relation} from '../link.js'
import {margin} from '../tagging/lexemes.js'
import {wordAt} from '../paragraph-words.js'
import {behindAdverbs, Chunk, type Reading} from '../tagging/reading.js'
import {Tag} from '../tagging/tags.js'

/** Gives back to sources the noun that a cue begins with, if its verb follows; changes `relations`. */
export function splitCues(facts: ParagraphFacts, relations: readonly Relation[], reading: Reading): void {
  for (const {source, cue} of relations) {
    const [own] = cue
    const [known] = source
    if (!own || !opensWithPeople(facts, reading, own)) continue
    const end = own.first + 1
    const isWhole = known?.end === own.first && !relatives.has(wordAt(facts, known.first))
    const first = isWhole ? known.first : phraseStart(reading, own.first)
    cue[0] = {...own, first: end}
    source.splice(0, source.length, {part: Part.source, first, end})
  }
}

/** Whether a cue begins with a plural noun for people, or with "many", and goes on with a verb. */
function opensWithPeople(facts: ParagraphFacts, reading: Reading, {first, end}: Segment): boolean {
  const word = wordAt(facts, first)
  const kind = vagueKindOf(word)
  if (!crowds.has(word) && (kind === undefined || kind === 'document' || !isPlural(word))) return false
  // "Most recently" is no source.
  const verb = crowds.has(word) ? first + 1 : behindAdverbs(reading, first + 1)
  if (wordAt(facts, verb) === 'to') return false
  const next = wordAt(facts, verb)
  return verb < end && (claimVerbs.has(next) || beForms.has(next) || haveForms.has(next) || modals.has(next))
}

/** Index of the first token of the nouns and adjectives right before one. */
function phraseStart({chunks, chunkStarts, tags}: Reading, at: number): number {
  const before = at - 1 + margin
  if (chunks[before] !== Chunk.noun || tags[before] === Tag.pronoun || tags[before] === Tag.question) return at
  return (chunkStarts[before] as number) - margin
}

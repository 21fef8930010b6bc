/** Sources that the models took for a part of their cues: "which friends described". */
import {claimVerbs} from '../../../english/claim-verbs.js'
import {crowds, relatives} from '../../../english/determiners.js'
import {beForms, haveForms, modals} from '../../../english/verb-groups.js'
import type {ParagraphFacts} from '../../facts.js'
import {wordAt} from '../../paragraph-words.js'
import {isPlural} from '../../sourcing/source-names.js'
import {Part, type Segment} from '../labels.js'
import type {Relation} from '../link.js'
import {margin} from '../tagging/lexemes.js'
import {behindAdverbs, type Reading} from '../tagging/reading.js'
import {Tag} from '../tagging/tags.js'
import {meansPeople, phraseBefore} from './noun-phrases.js'

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
  const isCrowd = crowds.has(word)
  if (!meansPeople(word) || !(isCrowd || isPlural(word))) return false
  // "Most recently" is no source.
  const verb = isCrowd ? first + 1 : behindAdverbs(reading, first + 1)
  const next = wordAt(facts, verb)
  if (verb >= end || next === 'to') return false
  return claimVerbs.has(next) || beForms.has(next) || haveForms.has(next) || modals.has(next)
}

/** Index of the first token of the nouns and adjectives right before one. */
function phraseStart(reading: Reading, at: number): number {
  const before = reading.tags[at - 1 + margin]
  return before === Tag.pronoun || before === Tag.question ? at : (phraseBefore(reading, at) ?? at)
}

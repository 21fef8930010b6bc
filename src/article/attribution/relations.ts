/** The attributions of one paragraph, as tokens: computed once for each text. */
import type {ParagraphFacts} from '../facts.js'
import {guardLabels, guardRelations} from './guards.js'
import {linkParts, type Relation} from './link.js'
import {repairSources} from './repairs/repair-sources.js'
import {tagByRules} from './rules.js'
import {completeSpeech} from './speech.js'
import {loadModels} from './tagging/models.js'
import {tagByModels} from './tagging/tagger.js'

const known = new WeakMap<ParagraphFacts, readonly Relation[]>()

/** The attributions of a paragraph, in the order of their cues; those without one by their content. */
export function relationsOf(facts: ParagraphFacts): readonly Relation[] {
  let relations = known.get(facts)
  if (!relations) {
    const models = loadModels()
    const tagging = models && tagByModels(facts, models)
    const labels = tagging?.labels ?? tagByRules(facts)
    guardLabels(facts, labels)
    const linked = linkParts(facts, labels)
    guardRelations(facts, linked)
    if (tagging) repairSources(facts, linked, tagging.reading)
    completeSpeech(facts, linked, tagging?.reading)
    relations = linked.sort((one, other) => placeOf(one) - placeOf(other))
    known.set(facts, relations)
  }
  return relations
}

const placeOf = ({cue, content}: Relation): number => cue[0]?.first ?? content[0]?.first ?? 0

/** The attributions of one paragraph, as tokens: computed once for each text. */
import type {ParagraphFacts} from '../facts.js'
import {completeAccording, openAccording} from './repairs/according.js'
import {guardLabels, guardRelations} from './guards.js'
import {linkParts, type Relation} from './link.js'
import {tagByRules} from './rules.js'
import {loadModels} from './tagging/models.js'
import {trimSources} from './repairs/source-bounds.js'
import {splitCues} from './repairs/sources-in-cues.js'
import {completeSpeech} from './speech.js'
import {completeSubjects} from './repairs/subjects.js'
import {tagByModels} from './tagging/tagger.js'
import {completeTurned} from './repairs/turned-sources.js'
import {widenSources} from './repairs/wider-sources.js'

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
    if (tagging) {
      splitCues(facts, linked, tagging.reading)
      completeAccording(facts, linked, tagging.reading)
      trimSources(facts, linked, tagging.reading)
      openAccording(facts, linked, tagging.reading)
      completeTurned(facts, linked, tagging.reading)
      completeSubjects(facts, linked, tagging.reading)
      widenSources(facts, linked, tagging.reading)
    }
    completeSpeech(facts, linked, tagging?.reading)
    relations = linked.sort((one, other) => placeOf(one) - placeOf(other))
    known.set(facts, relations)
  }
  return relations
}

const placeOf = ({cue, content}: Relation): number => cue[0]?.first ?? content[0]?.first ?? 0

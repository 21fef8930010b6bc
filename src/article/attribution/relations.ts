/** The attributions of paragraphs, as tokens: computed once for each text. */
import type {ParagraphFacts} from '../facts.js'
import {guardLabels, guardRelations} from './guards.js'
import {linkParts, type Relation} from './link.js'
import {repairSources} from './repairs/repair-sources.js'
import {tagByRules} from './rules.js'
import {completeSpeech} from './speech.js'
import {loadModels} from './tagging/models.js'
import type {Reading} from './tagging/reading.js'
import {tagByModels} from './tagging/tagger.js'

const known = new WeakMap<ParagraphFacts, readonly Relation[]>()

/** The attributions of each paragraph, in the order of their cues; those without one by their content. */
export function relationsOf(paragraphs: readonly ParagraphFacts[]): readonly (readonly Relation[])[] {
  for (const batch of toBatches(new Set(paragraphs.filter((facts) => !known.has(facts))))) {
    const models = loadModels()
    const taggings = models ? tagByModels(batch, models) : []
    batch.forEach((facts, index) => {
      const tagging = taggings[index]
      known.set(facts, findRelations(facts, tagging?.labels ?? tagByRules(facts), tagging?.reading))
    })
  }
  return paragraphs.map((facts) => known.get(facts) as readonly Relation[])
}

/** How many tokens are tagged together, if no paragraph is longer: their numbers have to fit a processor's cache. */
const batchSize = 2000

/**
 * So many tokens are tagged a paragraph at a time. An engine compiles beside other work what has run for a while: a step that
 * went through a whole article would be over before its quick code is there.
 */
const compiledFrom = 1000
let tagged = 0

function* toBatches(paragraphs: Iterable<ParagraphFacts>): Generator<readonly ParagraphFacts[]> {
  let batch: ParagraphFacts[] = []
  let size = 0
  for (const facts of paragraphs) {
    const {length} = facts.tokens
    if (batch.length > 0 && size + length > (tagged < compiledFrom ? 0 : batchSize)) {
      yield batch
      batch = []
      size = 0
    }
    batch.push(facts)
    size += length
    tagged += length
  }
  if (batch.length > 0) yield batch
}

function findRelations(facts: ParagraphFacts, labels: Uint8Array, reading: Reading | undefined): readonly Relation[] {
  guardLabels(facts, labels)
  const linked = linkParts(facts, labels)
  guardRelations(facts, linked)
  if (reading) repairSources(facts, linked, reading)
  completeSpeech(facts, linked, reading)
  return linked.sort((one, other) => placeOf(one) - placeOf(other))
}

const placeOf = ({cue, content}: Relation): number => cue[0]?.first ?? content[0]?.first ?? 0

/** Labels of the tokens of paragraphs by the models: parts of speech, likely cues, then whole sentences, twice. */
import type {ParagraphFacts} from '../../facts.js'
import {rateCues} from './cue-likelihood.js'
import type {FeatureWeights} from './feature-weights.js'
import {readLexemes} from './lexemes.js'
import {ReusedMemory} from './memory.js'
import type {Models} from './models.js'
import {tagWords} from './part-of-speech.js'
import {readAhead} from './read-ahead.js'
import {createReading, type Reading} from './reading.js'
import {draftRun, findRuns, labelRun} from './runs.js'
import {findSenses} from './senses.js'
import {findSurroundings} from './surroundings.js'

/** What the models say of a paragraph. */
export interface Tagging {
  readonly labels: Uint8Array
  /** Lasts until the next paragraphs are labelled. */
  readonly reading: Reading
}

/** How many tokens are worth reading a model ahead for them. */
const readAheadFrom = 400

/**
 * Labels the tokens of paragraphs. All of them go through a step before the next one begins: so what the step needs stays
 * in a processor's cache.
 */
export function tagByModels(paragraphs: readonly ParagraphFacts[], models: Models): readonly Tagging[] {
  memory.clear()
  const size = paragraphs.reduce((sum, {tokens}) => sum + tokens.length, 0)
  const labellings = paragraphs.map((facts) => tagParagraph(facts, models))
  const taggings: Tagging[] = []
  while (taggings.length < paragraphs.length) {
    let next: readonly FeatureWeights[] = []
    for (const labelling of labellings) {
      const step = labelling.next()
      if (step.done) taggings.push(step.value)
      else next = step.value
    }
    if (size >= readAheadFrom) next.forEach(readAhead)
  }
  return taggings
}

/** Labels the tokens of a paragraph; before each step gives the weights that it needs. */
function* tagParagraph(
  facts: ParagraphFacts,
  {words, senses, cues, attribution, refinement}: Models
): Generator<readonly FeatureWeights[], Tagging, undefined> {
  const lexemes = readLexemes(facts.text, facts.tokens, memory)
  yield [words.sums.weights, words.sure]
  const tags = tagWords(lexemes, words, memory)
  yield [senses, cues.sums.weights]
  const reading = createReading(facts, lexemes, tags, findSenses(lexemes, tags, senses, memory), memory)
  const levels = rateCues(reading, cues, memory)
  const runs = findRuns(reading, findSurroundings(reading, levels, memory))
  yield [attribution.sums.weights]
  const drafts = runs.map((run) => draftRun(run, attribution, memory))
  yield [refinement.sums.weights]
  const labels = new Uint8Array(lexemes.length)
  for (const draft of drafts) labelRun(draft, refinement, labels, memory)
  return {labels, reading}
}

/** Of the paragraphs of one call. */
const memory = new ReusedMemory()

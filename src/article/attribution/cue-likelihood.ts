/** How likely a token belongs to a cue, by itself and its neighbours: what the features of the other tokens look for. */
import {sumRows, type FeatureWeights} from './feature-weights.js'
import {mix} from './hashing.js'
import {hashForm, margin} from './lexemes.js'
import type {Reading} from './reading.js'
import {isNoun, Tag} from './tags.js'

/** How many features decide. */
export const cueFeatureCount = 30

/** Number of their first template. */
export const firstCueFeature = 32

/** The lowest level of a token around which an attribution is looked for. */
export const candidateLevel = 2

/** Log-odds above which the levels from 1 on begin: likelihoods of 0.02, 0.06, 0.15, 0.3, 0.5, 0.7, 0.88, 0.96. */
const thresholds = [-3.9, -2.75, -1.73, -0.85, 0, 0.85, 2, 3.2]

/** The level of a likelihood, given as log-odds. */
export function levelOf(logOdds: number): number {
  let level = 0
  while (level < thresholds.length && logOdds >= (thresholds[level] as number)) level++
  return level
}

const that = hashForm('that')
const complementizers = new Set(['whether', 'how', 'why', 'what', 'if'].map(hashForm))

/** What kind of complement seems to follow a token: a number from 0 to 13. */
export function complementType({lexemes: {forms}, tags, quotes, sentences}: Reading, at: number): number {
  const next = at + 1
  if (sentences[next] !== sentences[at]) return 0
  const form = forms[next] as number
  const tag = tags[next] as number
  if (form === that) return 1
  if (tag === Tag.quote) return (quotes[next] as number) % 4 === 0 && quotes[next] ? 2 : 5
  if (tag === Tag.comma || tag === Tag.colon) {
    const isBeforeQuotation = sentences[next + 1] === sentences[at] && quotes[next + 1] && !quotes[next]
    return isBeforeQuotation ? 2 : tag === Tag.comma ? 3 : 4
  }
  if (tag === Tag.period || tag === Tag.bracket) return 5
  if (tag === Tag.to) return 6
  if (complementizers.has(form)) return 7
  if (tag === Tag.pronoun || tag === Tag.determiner || tag === Tag.possessivePronoun) return 8
  if (tag === Tag.name) return 9
  if (tag === Tag.preposition) return 10
  if (isNoun(tag) || tag === Tag.adjective || tag === Tag.number) return 11
  return tag === Tag.adverb ? 12 : 13
}

/** Whether a token can belong to a cue at all: words, and the marks of transcripts. */
export const mayBeCue = (tag: number): boolean => tag < Tag.period || tag === Tag.colon

/** Writes the features of a token. */
export function writeCueFeatures(reading: Reading, at: number, values: Int32Array): void {
  const {lexemes, tags, senses, quotes, inSpeech, sentences, sentenceStarts, chunks, chunkStarts, chunkEnds, heads} =
    reading
  const {forms, stems, endings, shapes} = lexemes
  const stem = stems[at] as number
  const tag = tags[at] as number
  const before = tags[at - 1] as number
  const after = tags[at + 1] as number
  const type = complementType(reading, at)
  const quote = (inSpeech[at] as number) * 4 + (inSpeech[at - 1] as number) * 2 + (inSpeech[at + 1] as number)
  const sentence = sentences[at] as number
  const start = chunkStarts[at] as number
  const isHead = heads[at] === at ? 1 : 0
  const previous = sentences[start - 1] === sentence ? (heads[start - 1] as number) : 0
  const previousKind = previous ? (chunks[previous] as number) : 9
  const next = chunkEnds[at] as number
  const nextHead = sentences[next] === sentence ? (heads[next] as number) : 0
  const sense = senses[at] as number
  const opens = sentenceStarts[sentence] === at ? 1 : 0
  let n = 0
  values[n++] = stem
  values[n++] = mix(stem, type)
  values[n++] = mix(stem, tag)
  values[n++] = forms[at] as number
  values[n++] = mix(tag, type)
  values[n++] = mix(stem, before)
  values[n++] = mix(mix(before, tag), after)
  values[n++] = mix(stem, forms[at + 1] as number)
  values[n++] = mix(stem, forms[at - 1] as number)
  values[n++] = mix(stem, quote)
  values[n++] = mix(quote, tag)
  values[n++] = mix(mix(quotes[at - 1] as number, quotes[at + 1] as number), tag)
  values[n++] = mix(stem, mix(previousKind, tags[previous] as number))
  values[n++] = mix(stems[previous] as number, tag)
  values[n++] = mix(stems[previous] as number, stem)
  values[n++] = mix(stems[heads[at] as number] as number, isHead)
  values[n++] = mix(stems[heads[at] as number] as number, tag)
  values[n++] = mix(endings[at] as number, tag)
  values[n++] = mix(endings[at] as number, type)
  values[n++] = mix(stems[nextHead] as number, stem)
  values[n++] = mix(mix(shapes[at] as number, opens), type)
  values[n++] = mix(forms[at - 1] as number, tag)
  values[n++] = mix(forms[at + 1] as number, tag)
  values[n++] = mix(mix(tags[at - 2] as number, before), tag)
  values[n++] = mix(mix(tag, after), tags[at + 2] as number)
  values[n++] = mix(sense, type)
  values[n++] = mix(sense, before)
  values[n++] = mix(sense, senses[previous] as number)
  values[n++] = mix(sense, quote)
  values[n++] = 0
}

/** The level of each token, with margins as lexemes have; `scale` is what a weight of 1 stands for. */
export function rateCues(reading: Reading, weights: FeatureWeights, scale: number): Uint8Array {
  const {lexemes, tags} = reading
  const levels = new Uint8Array(lexemes.length + 2 * margin)
  const features = new Int32Array(cueFeatureCount)
  for (let at = margin; at < lexemes.length + margin; at++) {
    if (!mayBeCue(tags[at] as number)) continue
    writeCueFeatures(reading, at, features)
    levels[at] = levelOf(sumRows(weights, features, cueFeatureCount, firstCueFeature) * scale)
  }
  return levels
}

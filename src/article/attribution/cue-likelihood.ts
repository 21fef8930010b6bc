/** How likely a token belongs to a cue, by itself and its neighbours: what the features of the other tokens look for. */
import {bucketOf, mix} from './hashing.js'
import {hashForm, margin} from './lexemes.js'
import type {FeatureWeights} from './part-of-speech.js'
import type {Reading} from './reading.js'
import {isNoun, Tag} from './tags.js'

/** How many features decide. */
export const cueFeatureCount = 26

/** How many levels of likelihood there are; 0 is the lowest. */
export const cueLevelCount = 9

/** The lowest level of a token around which an attribution is looked for. */
export const candidateLevel = 3

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

/** Writes the buckets of the features of a token; templates from 32 on. */
export function writeCueFeatures(reading: Reading, at: number, buckets: Int32Array): void {
  const {lexemes, tags, quotes, inSpeech, sentences, sentenceStarts, chunks, chunkStarts, chunkEnds, heads} = reading
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
  const opens = sentenceStarts[sentence] === at ? 1 : 0
  let k = 0
  buckets[k++] = bucketOf(32, stem)
  buckets[k++] = bucketOf(33, mix(stem, type))
  buckets[k++] = bucketOf(34, mix(stem, tag))
  buckets[k++] = bucketOf(35, forms[at] as number)
  buckets[k++] = bucketOf(36, mix(tag, type))
  buckets[k++] = bucketOf(37, mix(stem, before))
  buckets[k++] = bucketOf(38, mix(mix(before, tag), after))
  buckets[k++] = bucketOf(39, mix(stem, forms[at + 1] as number))
  buckets[k++] = bucketOf(40, mix(stem, forms[at - 1] as number))
  buckets[k++] = bucketOf(41, mix(stem, quote))
  buckets[k++] = bucketOf(42, mix(quote, tag))
  buckets[k++] = bucketOf(43, mix(mix(quotes[at - 1] as number, quotes[at + 1] as number), tag))
  buckets[k++] = bucketOf(44, mix(stem, mix(previousKind, tags[previous] as number)))
  buckets[k++] = bucketOf(45, mix(stems[previous] as number, tag))
  buckets[k++] = bucketOf(46, mix(stems[previous] as number, stem))
  buckets[k++] = bucketOf(47, mix(stems[heads[at] as number] as number, isHead))
  buckets[k++] = bucketOf(48, mix(stems[heads[at] as number] as number, tag))
  buckets[k++] = bucketOf(49, mix(endings[at] as number, tag))
  buckets[k++] = bucketOf(50, mix(endings[at] as number, type))
  buckets[k++] = bucketOf(51, mix(stems[nextHead] as number, stem))
  buckets[k++] = bucketOf(52, mix(mix(shapes[at] as number, opens), type))
  buckets[k++] = bucketOf(53, mix(forms[at - 1] as number, tag))
  buckets[k++] = bucketOf(54, mix(forms[at + 1] as number, tag))
  buckets[k++] = bucketOf(55, mix(mix(tags[at - 2] as number, before), tag))
  buckets[k++] = bucketOf(56, mix(mix(tag, after), tags[at + 2] as number))
  buckets[k] = bucketOf(57, 0)
}

/** The level of each token, with margins as lexemes have. */
export function rateCues(
  reading: Reading,
  {rows, values}: Pick<FeatureWeights, 'rows' | 'values'>,
  scale: number
): Uint8Array {
  const {lexemes, tags} = reading
  const levels = new Uint8Array(lexemes.length + 2 * margin)
  const buckets = new Int32Array(cueFeatureCount)
  for (let at = margin; at < lexemes.length + margin; at++) {
    if (!mayBeCue(tags[at] as number)) continue
    writeCueFeatures(reading, at, buckets)
    let sum = 0
    for (let feature = 0; feature < cueFeatureCount; feature++) {
      sum += values[rows[buckets[feature] as number] as number] as number
    }
    levels[at] = levelOf(sum * scale)
  }
  return levels
}

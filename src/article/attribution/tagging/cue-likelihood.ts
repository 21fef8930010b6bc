/** How likely a token belongs to a cue, by itself and its neighbours: what the features of the other tokens look for. */
import type {FeatureGroup, Features, FeatureSums} from './feature-sums.js'
import {mix} from './hashing.js'
import {hashForm, margin} from './lexemes.js'
import {lastingMemory, type Memory} from './memory.js'
import type {Reading} from './reading.js'
import {isNoun, Tag} from './tags.js'

/** Number of their first template. */
export const firstCueFeature = 32

/**
 * The lowest level of a token around which an attribution is looked for. One level less would label an eighth more tokens
 * and find one attribution more in a hundred.
 */
export const candidateLevel = 4

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

type Group = FeatureGroup<Reading, undefined>

/** The word and its part of speech. */
const wordGroup: Group = {
  count: 5,
  write({lexemes, tags}, _, at, values, n) {
    const tag = tags[at] as number
    const stem = lexemes.stems[at] as number
    values[n] = 1
    values[n + 1] = stem
    values[n + 2] = mix(stem, tag)
    values[n + 3] = lexemes.forms[at] as number
    values[n + 4] = mix(lexemes.endings[at] as number, tag)
  }
}

/** Parts of speech and quotations around it. */
const tagGroup: Group = {
  count: 3,
  write(reading, _, at, values, n) {
    const {tags, quotes, speechAround} = reading
    const tag = tags[at] as number
    values[n] = mix(mix(tags[at - 1] as number, tag), tags[at + 1] as number)
    values[n + 1] = mix(speechAround[at] as number, tag)
    values[n + 2] = mix(mix(quotes[at - 1] as number, quotes[at + 1] as number), tag)
  }
}

/** All features. */
export const cueFeatures: Features<Reading, undefined> = {
  groups: [wordGroup, tagGroup],
  writeKeys(reading, _, at, keys) {
    const {lexemes, tags, quotes, speechAround} = reading
    keys[0] = lexemes.forms[at] as number
    keys[1] = (1 << 9) | ((lexemes.shapes[at] as number) << 5) | (tags[at] as number)
    keys[3] =
      (1 << 26) |
      (((quotes[at - 1] as number) * 16 + (quotes[at + 1] as number)) << 18) |
      ((speechAround[at] as number) << 15) |
      ((tags[at - 1] as number) << 10) |
      ((tags[at] as number) << 5) |
      (tags[at + 1] as number)
  },
  count: 11,
  write(reading, _, at, values, n) {
    writeComplement(reading, at, values, n)
    writeNeighbours(reading, at, values, n)
  }
}

/** What kind of complement seems to follow, and speech. */
function writeComplement(reading: Reading, at: number, values: Int32Array, n: number): void {
  const {lexemes, tags, senses, speechAround} = reading
  const stem = lexemes.stems[at] as number
  const sense = senses[at] as number
  const type = complementType(reading, at)
  values[n] = mix(stem, type)
  values[n + 1] = mix(tags[at] as number, type)
  values[n + 2] = mix(stem, lexemes.forms[at + 1] as number)
  values[n + 3] = mix(stem, speechAround[at] as number)
  values[n + 8] = sense === 0 ? 0 : mix(sense, type)
}

/** The heads of its phrase and of those beside. */
function writeNeighbours(reading: Reading, at: number, values: Int32Array, n: number): void {
  const {lexemes, tags, senses, heads, nexts} = reading
  const {forms, stems} = lexemes
  const stem = stems[at] as number
  const tag = tags[at] as number
  const sense = senses[at] as number
  const head = heads[at] as number
  const previous = heads[reading.previous[at] as number] as number
  const next = heads[nexts[at] as number] as number
  values[n + 4] = mix(stems[previous] as number, tag)
  values[n + 5] = mix(stems[previous] as number, stem)
  values[n + 6] = mix(stems[head] as number, head === at ? 1 : 0)
  values[n + 7] = mix(stems[next] as number, stem)
  values[n + 9] = sense === 0 ? 0 : mix(sense, senses[previous] as number)
  values[n + 10] = mix(forms[at - 1] as number, tag)
}

/** What rates cues. */
export interface CueRater {
  /** Adds up {@link cueFeatures}. */
  readonly sums: FeatureSums<Reading, undefined>
  /** What a sum of 1 stands for. */
  readonly scale: number
}

/** The level of each token, with margins as lexemes have. */
export function rateCues(reading: Reading, {sums, scale}: CueRater, memory: Memory = lastingMemory): Uint8Array {
  const {lexemes, tags} = reading
  const levels = memory.bytes(lexemes.length + 2 * margin)
  for (let at = margin; at < lexemes.length + margin; at++) {
    if (!mayBeCue(tags[at] as number)) continue
    sums.add(score, reading, undefined, at)
    levels[at] = levelOf((score[0] as number) * scale)
  }
  return levels
}

/** Of one token at a time. */
const score = new Int32Array(1)

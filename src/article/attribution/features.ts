/** Features of a token: what decides whether it belongs to a source, a cue or a content. */
import {writeChunkFeatures} from './chunk-features.js'
import {complementType} from './cue-likelihood.js'
import {mix} from './hashing.js'
import type {Reading} from './reading.js'
import {between, distanceClass, type Surroundings} from './surroundings.js'

/** How many features a token has. */
export const featureCount = 117

/** Number of their first template. */
export const firstFeature = 64

/** Writes the features of the token at an index (margin included). */
export function writeFeatures(reading: Reading, surroundings: Surroundings, at: number, values: Int32Array): void {
  let count = writeWindow(reading, at, values)
  count = writeLevels(reading, surroundings, at, values, count)
  count = writeSentence(reading, surroundings, at, values, count)
  writeChunkFeatures(reading, surroundings, at, values, count)
}

/** Words, parts of speech, quotations and senses around a token. */
function writeWindow(
  {lexemes, tags, quotes, senses, sentences, sentenceStarts}: Reading,
  at: number,
  values: Int32Array
): number {
  const {forms, stems, endings, shapes} = lexemes
  const form = forms[at] as number
  const formLeft = forms[at - 1] as number
  const formRight = forms[at + 1] as number
  const tag = tags[at] as number
  const left = tags[at - 1] as number
  const right = tags[at + 1] as number
  const left2 = tags[at - 2] as number
  const right2 = tags[at + 2] as number
  const left3 = tags[at - 3] as number
  const right3 = tags[at + 3] as number
  const quote = quotes[at] as number
  const quoteLeft = quotes[at - 1] as number
  const quoteRight = quotes[at + 1] as number
  const sense = senses[at] as number
  const opens = sentenceStarts[sentences[at] as number] === at ? 1 : 0
  const ending = endings[at] as number
  let n = 0
  values[n++] = form
  values[n++] = formLeft
  values[n++] = formRight
  values[n++] = forms[at - 2] as number
  values[n++] = forms[at + 2] as number
  values[n++] = forms[at - 3] as number
  values[n++] = forms[at + 3] as number
  values[n++] = mix(formLeft, form)
  values[n++] = mix(form, formRight)
  values[n++] = stems[at] as number
  values[n++] = stems[at - 1] as number
  values[n++] = stems[at + 1] as number
  values[n++] = mix(shapes[at] as number, opens)
  values[n++] = ending
  values[n++] = mix(ending, tag)
  values[n++] = tag
  values[n++] = left
  values[n++] = right
  values[n++] = left2
  values[n++] = right2
  values[n++] = left3
  values[n++] = right3
  values[n++] = mix(left, tag)
  values[n++] = mix(tag, right)
  values[n++] = mix(mix(left2, left), tag)
  values[n++] = mix(mix(tag, right), right2)
  values[n++] = mix(mix(left, tag), right)
  values[n++] = mix(formLeft, tag)
  values[n++] = mix(tag, formRight)
  values[n++] = mix(mix(right, right2), mix(right3, tag))
  values[n++] = mix(mix(left, left2), mix(left3, tag))
  values[n++] = quote
  values[n++] = quoteLeft
  values[n++] = quoteRight
  values[n++] = mix(quote, tag)
  values[n++] = mix(quoteLeft, quote)
  values[n++] = mix(quote, quoteRight)
  values[n++] = mix(mix(quoteLeft, quote), left)
  values[n++] = mix(mix(quote, quoteRight), right)
  values[n++] = mix(sense, tag)
  values[n++] = mix(sense, left)
  values[n++] = mix(sense, right)
  values[n++] = mix(sense, formRight)
  values[n++] = mix(senses[at - 1] as number, form)
  return n
}

/** Likely cues near a token. */
function writeLevels(reading: Reading, {levels}: Surroundings, at: number, values: Int32Array, count: number): number {
  const {lexemes, tags, senses, inSpeech} = reading
  const tag = tags[at] as number
  const left = tags[at - 1] as number
  const right = tags[at + 1] as number
  const level = levels[at] as number
  const levelLeft = levels[at - 1] as number
  const levelRight = levels[at + 1] as number
  let n = count
  values[n++] = levels[at - 3] as number
  values[n++] = levels[at - 2] as number
  values[n++] = levelLeft
  values[n++] = level
  values[n++] = levelRight
  values[n++] = levels[at + 2] as number
  values[n++] = levels[at + 3] as number
  values[n++] = mix(mix(level, inSpeech[at] as number), right)
  values[n++] = mix(level, lexemes.forms[at + 1] as number)
  values[n++] = mix(levelLeft, lexemes.forms[at] as number)
  values[n++] = mix(level, mix(left, right))
  values[n++] = mix(mix(levelLeft, level), levelRight)
  values[n++] = mix(level, lexemes.stems[at] as number)
  values[n++] = mix(level, complementType(reading, at))
  values[n++] = mix(mix(levelLeft, tag), right)
  values[n++] = mix(mix(levelRight, tag), left)
  values[n++] = mix(level, senses[at] as number)
  return n
}

/** The sentence of a token, its likely cues on both sides, and its neighbours. */
function writeSentence(
  reading: Reading,
  surroundings: Surroundings,
  at: number,
  values: Int32Array,
  count: number
): number {
  const {lexemes, tags, quotes, senses, inSpeech, sentences, sentenceStarts, sentenceEnds} = reading
  const {levels, left, right, counts, hasSpeech, complements} = surroundings
  const {forms, stems} = lexemes
  const form = forms[at] as number
  const tag = tags[at] as number
  const tagLeft = tags[at - 1] as number
  const tagRight = tags[at + 1] as number
  const quoted = inSpeech[at] as number
  const cueLeft = left[at] as number
  const cueRight = right[at] as number
  const leftDistance = cueLeft < 0 ? 9 : distanceClass(at - cueLeft)
  const rightDistance = cueRight < 0 ? 9 : distanceClass(cueRight - at)
  const leftBetween = cueLeft < 0 ? 27 : between(surroundings, cueLeft, at)
  const rightBetween = cueRight < 0 ? 27 : between(surroundings, at, cueRight)
  const leftStem = cueLeft < 0 ? 0 : (stems[cueLeft] as number)
  const rightStem = cueRight < 0 ? 0 : (stems[cueRight] as number)
  const leftLevel = cueLeft < 0 ? 0 : (levels[cueLeft] as number)
  const rightLevel = cueRight < 0 ? 0 : (levels[cueRight] as number)
  const leftSense = cueLeft < 0 ? 0 : (senses[cueLeft] as number)
  const leftType = cueLeft < 0 ? 15 : (complements[cueLeft] as number)
  let n = count
  values[n++] = mix(leftStem, leftDistance)
  values[n++] = mix(rightStem, rightDistance)
  values[n++] = mix(leftDistance, leftBetween)
  values[n++] = mix(rightDistance, rightBetween)
  values[n++] = mix(mix(leftLevel, leftBetween), mix(mix(rightLevel, rightBetween), quoted))
  values[n++] = mix(mix(leftStem, tag), quoted)
  values[n++] = mix(rightStem, tag)
  values[n++] = mix(mix(leftBetween, rightBetween), tag)
  values[n++] = mix(leftType, mix(leftDistance, tag))
  values[n++] = mix(mix(leftStem, leftType), mix(tag, quoted))
  values[n++] = mix(mix(leftBetween, tag), mix(tagRight, tagLeft))
  values[n++] = mix(mix(leftDistance, rightDistance), tag)
  values[n++] = mix(mix(leftLevel, leftBetween), form)
  values[n++] = mix(mix(leftLevel, leftBetween), mix(form, tagRight))
  values[n++] = mix(mix(rightLevel, rightBetween), form)
  values[n++] = mix(mix(leftSense, leftDistance), mix(tag, quoted))
  const hasOpened = cueLeft >= 0 && leftType === 2 ? (quoted ? 1 : 2) : 0
  values[n++] = mix(hasOpened, mix(tag, leftDistance))
  values[n++] = mix(hasOpened, mix(quotes[at] as number, quotes[at - 1] as number))
  const sentence = sentences[at] as number
  const start = sentenceStarts[sentence] as number
  const last = (sentenceEnds[sentence] as number) - 1
  const fromStart = Math.min(at - start, 4)
  const toEnd = Math.min(last - at, 4)
  const cues = counts[sentence] as number
  const hasCue = cues > 0 ? 1 : 0
  const edges = (inSpeech[start] as number) * 2 + (inSpeech[last] as number)
  const before = sentence === 0 ? 4 : stateOf(hasSpeech, counts, sentence - 1)
  const behind = sentence === sentenceStarts.length - 1 ? 4 : stateOf(hasSpeech, counts, sentence + 1)
  values[n++] = mix(fromStart, tag)
  values[n++] = mix(toEnd, tag)
  values[n++] = mix(mix(hasSpeech[sentence] as number, quoted), cues)
  values[n++] = mix(forms[start] as number, Math.min(fromStart, 3))
  values[n++] = mix(mix(edges, quoted), (cueLeft < 0 ? 0 : 1) + (cueRight < 0 ? 0 : 2))
  values[n++] = mix(mix(edges, quotes[at] as number), mix(cues, fromStart))
  values[n++] = mix(mix(before, quoted), hasCue)
  values[n++] = mix(mix(before, quoted), mix(hasCue, mix(quotes[at] as number, toEnd)))
  values[n++] = mix(mix(behind, quoted), mix(hasCue, edges))
  values[n++] = mix(mix(tags[last] as number, tags[last - 1] as number), mix(toEnd, quoted))
  values[n++] = 0
  return n
}

const stateOf = (hasSpeech: Uint8Array, counts: Uint8Array, sentence: number): number =>
  (hasSpeech[sentence] as number) * 2 + ((counts[sentence] as number) > 0 ? 1 : 0)

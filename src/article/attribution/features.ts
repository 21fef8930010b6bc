/** Features of tokens, as buckets: what decides whether a token belongs to a source, a cue or a content. */
import {complementType} from './cue-likelihood.js'
import {bucketOf, mix} from './hashing.js'
import type {Reading} from './reading.js'
import {Chunk} from './reading.js'
import {isVerb, Tag} from './tags.js'

/** How many features a token has. */
export const featureCount = 103

/** Likely cues of a sentence at and around each token. */
interface Surroundings {
  readonly left: Int32Array
  readonly right: Int32Array
  /** Likely cues outside speech, by sentence. */
  readonly counts: Uint8Array
  /** Whether there is speech, by sentence. */
  readonly hasSpeech: Uint8Array
}

/** The lowest level of a likely cue. */
const likelyLevel = 5

function findSurroundings({sentenceStarts, sentenceEnds, inSpeech}: Reading, levels: Uint8Array): Surroundings {
  const left = new Int32Array(levels.length).fill(-1)
  const right = new Int32Array(levels.length).fill(-1)
  const counts = new Uint8Array(sentenceStarts.length)
  const hasSpeech = new Uint8Array(sentenceStarts.length)
  for (let sentence = 0; sentence < sentenceStarts.length; sentence++) {
    const start = sentenceStarts[sentence] as number
    const end = sentenceEnds[sentence] as number
    let last = -1
    for (let at = start; at < end; at++) {
      left[at] = last
      if (inSpeech[at]) hasSpeech[sentence] = 1
      else if ((levels[at] as number) >= likelyLevel) {
        last = at
        counts[sentence] = (counts[sentence] as number) + 1
      }
    }
    last = -1
    for (let at = end - 1; at >= start; at--) {
      right[at] = last
      if (!inSpeech[at] && (levels[at] as number) >= likelyLevel) last = at
    }
  }
  return {left, right, counts, hasSpeech}
}

function distanceClass(distance: number): number {
  if (distance <= 3) return distance
  if (distance <= 5) return 4
  if (distance <= 8) return 5
  if (distance <= 14) return 6
  return distance <= 25 ? 7 : 8
}

/** Commas, quotation marks and verbs between two tokens, each counted up to two, as one number. */
function between(tags: Uint8Array, from: number, to: number): number {
  let commas = 0
  let quotes = 0
  let verbs = 0
  for (let at = from + 1; at < to; at++) {
    const tag = tags[at] as number
    if (tag === Tag.comma) commas++
    else if (tag === Tag.quote) quotes++
    else if (isVerb(tag)) verbs++
  }
  return Math.min(commas, 2) + 3 * Math.min(quotes, 2) + 9 * Math.min(verbs, 2)
}

/**
 * Writes the buckets of all tokens of a paragraph, {@link featureCount} each.
 * @param levels cue levels, with margins
 */
export function extractFeatures(
  reading: Reading,
  levels: Uint8Array,
  buckets: Int32Array,
  first: number,
  end: number
): void {
  const surroundings = findSurroundings(reading, levels)
  for (let at = first, offset = 0; at < end; at++, offset += featureCount) {
    writeFeatures(reading, levels, surroundings, at, buckets, offset)
  }
}

function writeFeatures(
  reading: Reading,
  levels: Uint8Array,
  {left, right, counts, hasSpeech}: Surroundings,
  at: number,
  buckets: Int32Array,
  offset: number
): void {
  const {
    lexemes,
    tags,
    quotes,
    inSpeech,
    sentences,
    sentenceStarts,
    sentenceEnds,
    chunks,
    chunkStarts,
    chunkEnds,
    heads
  } = reading
  const {forms, stems, endings, shapes} = lexemes
  const w0 = forms[at] as number
  const wl1 = forms[at - 1] as number
  const wr1 = forms[at + 1] as number
  const wl2 = forms[at - 2] as number
  const wr2 = forms[at + 2] as number
  const s0 = stems[at] as number
  const p0 = tags[at] as number
  const pl1 = tags[at - 1] as number
  const pr1 = tags[at + 1] as number
  const pl2 = tags[at - 2] as number
  const pr2 = tags[at + 2] as number
  const q0 = quotes[at] as number
  const ql1 = quotes[at - 1] as number
  const qr1 = quotes[at + 1] as number
  const c0 = levels[at] as number
  const cl1 = levels[at - 1] as number
  const cr1 = levels[at + 1] as number
  const sentence = sentences[at] as number
  const start = sentenceStarts[sentence] as number
  const last = (sentenceEnds[sentence] as number) - 1
  const quoted = inSpeech[at] as number
  let k = offset
  let template = 64
  const add = (value: number): void => {
    buckets[k++] = bucketOf(template++, value)
  }
  // words
  add(w0)
  add(wl1)
  add(wr1)
  add(wl2)
  add(wr2)
  add(forms[at - 3] as number)
  add(forms[at + 3] as number)
  add(mix(wl1, w0))
  add(mix(w0, wr1))
  add(s0)
  add(stems[at - 1] as number)
  add(stems[at + 1] as number)
  add(mix(shapes[at] as number, at === start ? 1 : 0))
  add(endings[at] as number)
  add(mix(endings[at] as number, p0))
  // parts of speech
  add(p0)
  add(pl1)
  add(pr1)
  add(pl2)
  add(pr2)
  add(tags[at - 3] as number)
  add(tags[at + 3] as number)
  add(mix(pl1, p0))
  add(mix(p0, pr1))
  add(mix(mix(pl2, pl1), p0))
  add(mix(mix(p0, pr1), pr2))
  add(mix(mix(pl1, p0), pr1))
  add(mix(wl1, p0))
  add(mix(p0, wr1))
  add(mix(mix(pr1, pr2), mix(tags[at + 3] as number, p0)))
  add(mix(mix(pl1, pl2), mix(tags[at - 3] as number, p0)))
  // quotations
  add(q0)
  add(ql1)
  add(qr1)
  add(mix(q0, p0))
  add(mix(ql1, q0))
  add(mix(q0, qr1))
  add(mix(mix(ql1, q0), pl1))
  add(mix(mix(q0, qr1), pr1))
  // cues in reach
  add(levels[at - 3] as number)
  add(levels[at - 2] as number)
  add(cl1)
  add(c0)
  add(cr1)
  add(levels[at + 2] as number)
  add(levels[at + 3] as number)
  add(mix(mix(c0, quoted), pr1))
  add(mix(c0, wr1))
  add(mix(cl1, w0))
  add(mix(c0, mix(pl1, pr1)))
  add(mix(mix(cl1, c0), cr1))
  add(mix(c0, s0))
  add(mix(c0, complementType(reading, at)))
  add(mix(mix(cl1, p0), pr1))
  add(mix(mix(cr1, p0), pl1))
  // the likely cues on both sides
  const lc = left[at] as number
  const rc = right[at] as number
  const leftDistance = lc < 0 ? 9 : distanceClass(at - lc)
  const rightDistance = rc < 0 ? 9 : distanceClass(rc - at)
  const leftBetween = lc < 0 ? 27 : between(tags, lc, at)
  const rightBetween = rc < 0 ? 27 : between(tags, at, rc)
  const leftStem = lc < 0 ? 0 : (stems[lc] as number)
  const rightStem = rc < 0 ? 0 : (stems[rc] as number)
  const leftLevel = lc < 0 ? 0 : (levels[lc] as number)
  const rightLevel = rc < 0 ? 0 : (levels[rc] as number)
  const leftType = lc < 0 ? 15 : complementType(reading, lc)
  add(mix(leftStem, leftDistance))
  add(mix(rightStem, rightDistance))
  add(mix(leftDistance, leftBetween))
  add(mix(rightDistance, rightBetween))
  add(mix(mix(leftLevel, leftBetween), mix(mix(rightLevel, rightBetween), quoted)))
  add(mix(mix(leftStem, p0), quoted))
  add(mix(rightStem, p0))
  add(mix(mix(leftBetween, rightBetween), p0))
  add(mix(leftType, mix(leftDistance, p0)))
  add(mix(mix(leftStem, leftType), mix(p0, quoted)))
  add(mix(mix(leftBetween, p0), mix(pr1, pl1)))
  add(mix(mix(leftDistance, rightDistance), p0))
  add(mix(mix(leftLevel, leftBetween), w0))
  add(mix(mix(leftLevel, leftBetween), mix(w0, pr1)))
  add(mix(mix(rightLevel, rightBetween), w0))
  // the sentence
  const fromStart = Math.min(at - start, 4)
  const toEnd = Math.min(last - at, 4)
  add(mix(fromStart, p0))
  add(mix(toEnd, p0))
  const cueCount = Math.min(counts[sentence] as number, 3)
  add(mix(mix(hasSpeech[sentence] as number, quoted), cueCount))
  add(mix(forms[start] as number, Math.min(fromStart, 3)))
  const edges = (inSpeech[start] as number) * 2 + (inSpeech[last] as number)
  add(mix(mix(edges, quoted), (lc < 0 ? 0 : 1) + (rc < 0 ? 0 : 2)))
  add(mix(mix(edges, q0), mix(cueCount, fromStart)))
  const before =
    sentence === 0 ? 4 : (hasSpeech[sentence - 1] as number) * 2 + ((counts[sentence - 1] as number) > 0 ? 1 : 0)
  add(mix(mix(before, quoted), cueCount > 0 ? 1 : 0))
  add(mix(mix(before, quoted), mix(cueCount > 0 ? 1 : 0, mix(q0, toEnd))))
  const behind =
    sentence === sentenceStarts.length - 1
      ? 4
      : (hasSpeech[sentence + 1] as number) * 2 + ((counts[sentence + 1] as number) > 0 ? 1 : 0)
  add(mix(mix(behind, quoted), mix(cueCount > 0 ? 1 : 0, edges)))
  add(mix(mix(tags[last] as number, tags[last - 1] as number), mix(toEnd, quoted)))
  // chunks
  const chunk = chunks[at] as number
  const from = chunkStarts[at] as number
  const to = chunkEnds[at] as number
  const head = heads[at] as number
  const place = (at === from ? 1 : 0) + (at === to - 1 ? 2 : 0) + (at === head ? 4 : 0)
  const next = sentences[to] === sentence ? to : 0
  const nextHead = next ? (heads[next] as number) : 0
  const nextChunk = next ? (chunks[next] as number) : 9
  const afterNext = next && sentences[chunkEnds[next] as number] === sentence ? (chunkEnds[next] as number) : 0
  const afterNextHead = afterNext ? (heads[afterNext] as number) : 0
  const afterNextChunk = afterNext ? (chunks[afterNext] as number) : 9
  const previousEnd = sentences[from - 1] === sentence ? from - 1 : 0
  const previousHead = previousEnd ? (heads[previousEnd] as number) : 0
  const previousChunk = previousEnd ? (chunks[previousEnd] as number) : 9
  const beforePrevious = previousEnd ? (chunkStarts[previousEnd] as number) - 1 : 0
  const isBeforePrevious = beforePrevious > 0 && sentences[beforePrevious] === sentence
  const beforePreviousChunk = isBeforePrevious ? (chunks[beforePrevious] as number) : 9
  add(mix(chunk, place))
  add(mix(mix(chunk, place), stems[head] as number))
  add(mix(mix(chunk, place), levels[head] as number))
  add(mix(mix(chunk, place), mix(nextChunk, levels[nextHead] as number)))
  add(mix(mix(chunk, place), mix(nextChunk, stems[nextHead] as number)))
  add(mix(mix(chunk, place), mix(previousChunk, levels[previousHead] as number)))
  add(mix(mix(chunk, place), mix(previousChunk, stems[previousHead] as number)))
  add(
    mix(
      mix(chunk, place),
      mix(mix(nextChunk, tags[next] as number), mix(afterNextChunk, levels[afterNextHead] as number))
    )
  )
  add(mix(mix(chunk, place), mix(mix(previousChunk, tags[previousHead] as number), beforePreviousChunk)))
  add(mix(mix(chunk, tags[head] as number), mix(place, mix(nextChunk, tags[next] as number))))
  add(mix(mix(stems[head] as number, levels[nextHead] as number), nextChunk))
  add(mix(mix(tags[head] as number, levels[nextHead] as number), mix(previousChunk, place)))
  add(mix(mix(endings[head] as number, place), levels[nextHead] as number))
  add(mix(mix(tags[from] as number, levels[head] as number), place))
  add(mix(mix(forms[from] as number, levels[head] as number), place))
  add(mix(mix(forms[from - 1] as number, chunk), place))
  add(mix(mix(forms[to] as number, chunk), place))
  // what follows a comma or conjunction
  const isBreak = p0 === Tag.comma || p0 === Tag.conjunction || p0 === Tag.colon || pl1 === Tag.comma ? 1 : 0
  const subject = isBreak && nextChunk === Chunk.noun ? 1 : 0
  const verb = subject && afterNextChunk === Chunk.verb ? (tags[afterNext] as number) : 0
  add(isBreak ? mix(mix(w0, wr1), mix(subject, verb)) : 1)
  add(isBreak ? mix(mix(p0, nextChunk), mix(afterNextChunk, mix(quoted, leftLevel > 0 ? 1 : 0))) : 1)
  add(isBreak ? mix(mix(p0, levels[nextHead] as number), mix(levels[afterNextHead] as number, quoted)) : 1)
  // content that is not yet closed
  const hasOpened = lc >= 0 && leftType === 2 ? (quoted ? 1 : 2) : 0
  add(mix(hasOpened, mix(p0, leftDistance)))
  add(mix(hasOpened, mix(q0, ql1)))
  add(0)
}

/** Features of a token's phrase and the phrases beside it. */
import {mix} from './hashing.js'
import {Chunk, type Reading} from './reading.js'
import type {Surroundings} from './surroundings.js'
import {Tag} from './tags.js'

/** Writes features from `count` on. */
export function writeChunkFeatures(
  reading: Reading,
  {levels, left}: Surroundings,
  at: number,
  values: Int32Array,
  count: number
): number {
  const {lexemes, tags, senses, inSpeech, sentences, chunks, chunkStarts, chunkEnds, heads} = reading
  const {forms, stems, endings} = lexemes
  const sentence = sentences[at] as number
  const chunk = chunks[at] as number
  const from = chunkStarts[at] as number
  const to = chunkEnds[at] as number
  const head = heads[at] as number
  const place = (at === from ? 1 : 0) + (at === to - 1 ? 2 : 0) + (at === head ? 4 : 0)
  // Index 0 lies in the margin, where everything is 0: it stands for what is not there.
  const next = sentences[to] === sentence ? to : 0
  const nextHead = next ? (heads[next] as number) : 0
  const nextChunk = next ? (chunks[next] as number) : 9
  const afterNext = next && sentences[chunkEnds[next] as number] === sentence ? (chunkEnds[next] as number) : 0
  const afterNextHead = afterNext ? (heads[afterNext] as number) : 0
  const afterNextChunk = afterNext ? (chunks[afterNext] as number) : 9
  const previous = sentences[from - 1] === sentence ? from - 1 : 0
  const previousHead = previous ? (heads[previous] as number) : 0
  const previousChunk = previous ? (chunks[previous] as number) : 9
  const beforePrevious = previous ? (chunkStarts[previous] as number) - 1 : 0
  const beforePreviousChunk =
    beforePrevious > 0 && sentences[beforePrevious] === sentence ? (chunks[beforePrevious] as number) : 9
  const here = mix(chunk, place)
  const nextLevel = levels[nextHead] as number
  const level = levels[head] as number
  let n = count
  values[n++] = here
  values[n++] = mix(here, stems[head] as number)
  values[n++] = mix(here, level)
  values[n++] = mix(here, mix(nextChunk, nextLevel))
  values[n++] = mix(here, mix(nextChunk, stems[nextHead] as number))
  values[n++] = mix(here, mix(previousChunk, levels[previousHead] as number))
  values[n++] = mix(here, mix(previousChunk, stems[previousHead] as number))
  values[n++] = mix(
    here,
    mix(mix(nextChunk, tags[next] as number), mix(afterNextChunk, levels[afterNextHead] as number))
  )
  values[n++] = mix(here, mix(mix(previousChunk, tags[previousHead] as number), beforePreviousChunk))
  values[n++] = mix(mix(chunk, tags[head] as number), mix(place, mix(nextChunk, tags[next] as number)))
  values[n++] = mix(mix(stems[head] as number, nextLevel), nextChunk)
  values[n++] = mix(mix(tags[head] as number, nextLevel), mix(previousChunk, place))
  values[n++] = mix(mix(endings[head] as number, place), nextLevel)
  values[n++] = mix(mix(tags[from] as number, level), place)
  values[n++] = mix(mix(forms[from] as number, level), place)
  values[n++] = mix(mix(forms[from - 1] as number, chunk), place)
  values[n++] = mix(mix(forms[to] as number, chunk), place)
  const sense = mix(senses[head] as number, place)
  values[n++] = mix(sense, chunk)
  values[n++] = mix(sense, senses[nextHead] as number)
  values[n++] = mix(sense, senses[previousHead] as number)
  values[n++] = mix(sense, nextLevel)
  values[n++] = mix(mix(senses[nextHead] as number, place), nextLevel)
  values[n++] = mix(mix(senses[nextHead] as number, here), tags[next] as number)
  values[n++] = mix(mix(senses[previousHead] as number, tags[previousHead] as number), mix(place, tags[at] as number))
  // What follows a comma or conjunction: a clause of its own has a subject and a verb.
  const tag = tags[at] as number
  const isBreak = tag === Tag.comma || tag === Tag.conjunction || tag === Tag.colon || tags[at - 1] === Tag.comma
  if (isBreak) {
    const quoted = inSpeech[at] as number
    const subject = nextChunk === Chunk.noun ? 1 : 0
    const verb = subject && afterNextChunk === Chunk.verb ? (tags[afterNext] as number) : 0
    const hasCue = (left[at] as number) < 0 ? 0 : 1
    values[n++] = mix(mix(forms[at] as number, forms[at + 1] as number), mix(subject, verb))
    values[n++] = mix(mix(tag, nextChunk), mix(afterNextChunk, mix(quoted, hasCue)))
    values[n++] = mix(mix(tag, nextLevel), mix(levels[afterNextHead] as number, quoted))
  } else {
    values[n++] = 1
    values[n++] = 1
    values[n++] = 1
  }
  return n
}

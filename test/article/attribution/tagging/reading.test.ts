import {expect, test} from 'vitest'
import {margin, readLexemes} from '../../../../src/article/attribution/tagging/lexemes.js'
import {loadModels} from '../../../../src/article/attribution/tagging/models.js'
import {tagWords} from '../../../../src/article/attribution/tagging/part-of-speech.js'
import {Chunk, createReading, type Reading} from '../../../../src/article/attribution/tagging/reading.js'
import {findSenses} from '../../../../src/article/attribution/tagging/senses.js'
import {ParagraphFacts} from '../../../../src/article/facts.js'

function read(text: string): Reading {
  const models = loadModels()
  if (!models) throw new Error('Unexpected models that cannot be decoded')
  const facts = new ParagraphFacts(text)
  const lexemes = readLexemes(text, facts.tokens)
  const tags = tagWords(lexemes, models.words)
  return createReading(facts, lexemes, tags, findSenses(lexemes, tags, models.senses))
}

/** What an array says of the tokens, without its margins. */
const ofTokens = (numbers: Uint8Array | Int32Array): number[] => [...numbers.subarray(margin, -margin)]

test('phrases know their neighbours in the sentence', () => {
  const {chunks, places, nexts, previous} = read('The old mayor smiled. He left.')
  expect(ofTokens(chunks)).toEqual([
    Chunk.noun,
    Chunk.noun,
    Chunk.noun,
    Chunk.verb,
    Chunk.mark,
    Chunk.noun,
    Chunk.verb,
    Chunk.mark
  ])
  expect(ofTokens(places)).toEqual([1, 0, 6, 7, 7, 7, 7, 7])
  expect(ofTokens(nexts).map((next) => next && next - margin)).toEqual([3, 3, 3, 4, 0, 6, 7, 0])
  expect(ofTokens(previous).map((before) => before && before - margin)).toEqual([0, 0, 0, 2, 3, 0, 5, 6])
  expect(chunks[0]).toBe(Chunk.none)
})

test('tokens know how far the ends of their sentence are', () => {
  const {fromStart, toEnd} = read('He saw six men on the hill. He left.')
  expect(ofTokens(fromStart)).toEqual([0, 1, 2, 3, 4, 4, 4, 4, 0, 1, 2])
  expect(ofTokens(toEnd)).toEqual([4, 4, 4, 4, 3, 2, 1, 0, 2, 1, 0])
})

test('tokens know whether speech stands at them and beside them', () => {
  const {inSpeech, speechAround} = read('“We won,” Ann Lee said. “They lost.” Few cheered.')
  expect(ofTokens(inSpeech)).toContain(1)
  expect(ofTokens(speechAround)).toEqual(
    ofTokens(inSpeech).map((here, at, all) => here * 4 + (all[at - 1] ?? 0) * 2 + (all[at + 1] ?? 0))
  )
})

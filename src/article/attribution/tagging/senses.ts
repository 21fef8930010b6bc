/** What words stand for: people, groups, what is said and thought; verbs of saying, thinking, feeling. */
import {findRow} from './feature-weights.js'
import {margin, type Lexemes} from './lexemes.js'
import {lastingMemory, type Memory} from './memory.js'
import type {StoredWeights} from './stored-weights.js'
import {Tag} from './tags.js'

/** Kinds of verbs are numbers from 1 to this; they are WordNet's. */
export const verbSenseCount = 15

/** Added to a verb that can mean to say something. */
export const verbSenseFlag = 16

/** Kinds of nouns, from 1 to 6, are multiples of this. */
export const nounSenses = 32

/** The kind of each token as its part of speech has it, 0 for unknown ones; with margins as lexemes have. */
export function findSenses(
  {length, stems}: Lexemes,
  tags: Uint8Array,
  weights: StoredWeights,
  memory: Memory = lastingMemory
): Uint8Array {
  const senses = memory.bytes(length + 2 * margin)
  for (let at = margin; at < length + margin; at++) {
    const tag = tags[at] as number
    const isVerb = tag >= Tag.verb && tag <= Tag.present
    if (!isVerb && tag !== Tag.noun && tag !== Tag.plural && tag !== Tag.adjective) continue
    const row = findRow(weights, stems[at] as number)
    if (row < 0) continue
    const stored = (weights.pairs[row] as number) + 127
    senses[at] = isVerb ? stored & (2 * verbSenseFlag - 1) : stored & (7 * nounSenses)
  }
  return senses
}

/** Kinds of words after WordNet 3.1 (Princeton University): what a noun or verb most often stands for. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {wordBits} from '../../src/article/attribution/tagging/hashing.js'
import {margin, readLexemes} from '../../src/article/attribution/tagging/lexemes.js'
import {nounSenses, verbSenseCount, verbSenseFlag} from '../../src/article/attribution/tagging/senses.js'
import {tokenize} from '../../src/article/tokens.js'
import {storeWeights} from './store-weights.js'

interface Sense {
  /** Number of WordNet's lexicographer file, a broad class. */
  readonly file: number
  /** How often the sense stands in WordNet's tagged texts. */
  readonly count: number
}

/** Lexicographer files of nouns that are kept: person, group, communication, cognition, act, time. */
const nounFiles = [18, 14, 10, 9, 4, 28]
const personFile = 18
const firstVerbFile = 29
const communicationFile = 32

/**
 * Encodes the senses of English words for `decodeWeights`, by the hash of their stems.
 * @param folder one that holds WordNet's `index.sense`
 */
export function storeSenses(folder: string): string {
  const nouns = new Map<string, Sense[]>()
  const verbs = new Map<string, Sense[]>()
  for (const line of readFileSync(path.join(folder, 'index.sense'), 'latin1').split('\n')) {
    const [key = '', , number, count] = line.split(' ')
    const [lemma = '', place = ''] = key.split('%')
    const [type, file] = place.split(':').map(Number)
    if (!/^[a-z]+$/.test(lemma) || (type !== 1 && type !== 2)) continue
    const senses = type === 1 ? nouns : verbs
    const list = senses.get(lemma) ?? []
    list[Number(number) - 1] = {file: file ?? 0, count: Number(count)}
    senses.set(lemma, list)
  }
  const rows = new Uint32Array(1 << wordBits)
  const values: number[] = [0]
  const add = (lemma: string, value: number, mask: number): void => {
    const bucket = bucketOfStem(lemma)
    const row = rows[bucket] || (rows[bucket] = values.push(0) - 1)
    // Of words with one stem the commoner one, which comes first, counts.
    if (((values[row] ?? 0) & mask) === 0) values[row] = (values[row] ?? 0) | value
  }
  for (const [lemma, senses] of byCount(verbs)) {
    const tells = senses.slice(0, 3).some((sense) => sense.file === communicationFile)
    const kind = Math.min((senses[0]?.file ?? 0) - firstVerbFile + 1, verbSenseCount)
    add(lemma, kind + (tells ? verbSenseFlag : 0), 2 * verbSenseFlag - 1)
  }
  for (const [lemma, senses] of byCount(nouns)) {
    const file = senses[0]?.file ?? 0
    const kind = nounFiles.indexOf(file) + 1
    if (kind === 0 || (file !== personFile && (senses[0]?.count ?? 0) === 0)) continue
    add(lemma, kind * nounSenses, 7 * nounSenses)
  }
  const centered = values.map((value) => (value === 0 ? 0 : value - 127))
  return storeWeights({rows, bucketBits: wordBits, values: centered, width: 1, extra: {}}, {scale: 1, leastValue: 0})
}

const byCount = (words: Map<string, Sense[]>): [lemma: string, senses: Sense[]][] =>
  [...words].sort(([, one], [, other]) => total(other) - total(one))

const total = (senses: readonly Sense[]): number => senses.reduce((sum, {count}) => sum + count, 0)

function bucketOfStem(lemma: string): number {
  return (readLexemes(lemma, tokenize(lemma)).stems[margin] ?? 0) >>> (32 - wordBits)
}

/** Part-of-speech tags that CoreNLP gave to PolNeAR, put onto our own tokens. */
import {readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'
import {Tag} from '../../src/article/attribution/tagging/tags.js'

type SilverToken = readonly [start: number, end: number, tag: string, lemma: string, entity: string]

/** CoreNLP's tokens of an article, in order. */
export type SilverTokens = readonly SilverToken[]

/** Reads `{file, sents: [start, end, tag, lemma, entity][][]}` lines, gzipped when the file ends in `.gz`. */
export function readSilverTokens(file: string): Map<string, SilverTokens> {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const byFile = new Map<string, SilverTokens>()
  for (const line of text.split('\n')) {
    if (!line.trim()) continue
    const {file: name, sents} = JSON.parse(line) as {file: string; sents: SilverToken[][]}
    byFile.set(name, sents.flat())
  }
  return byFile
}

const tags: Readonly<Record<string, number>> = {
  NN: Tag.noun,
  NNS: Tag.plural,
  NNP: Tag.name,
  NNPS: Tag.name,
  JJ: Tag.adjective,
  JJR: Tag.adjective,
  JJS: Tag.adjective,
  RB: Tag.adverb,
  RBR: Tag.adverb,
  RBS: Tag.adverb,
  VB: Tag.verb,
  VBD: Tag.past,
  VBN: Tag.pastParticiple,
  VBG: Tag.presentParticiple,
  VBP: Tag.present,
  VBZ: Tag.present,
  MD: Tag.modal,
  IN: Tag.preposition,
  RP: Tag.preposition,
  TO: Tag.to,
  DT: Tag.determiner,
  PDT: Tag.determiner,
  PRP: Tag.pronoun,
  EX: Tag.pronoun,
  PRP$: Tag.possessivePronoun,
  WP: Tag.question,
  WP$: Tag.question,
  WDT: Tag.question,
  WRB: Tag.question,
  CC: Tag.conjunction,
  CD: Tag.number,
  POS: Tag.possessive
}

/** The tag of the silver token that shares most with each of our tokens, the later one of equals; 0 for none. */
export function projectTags(silver: SilverTokens, starts: ArrayLike<number>, ends: ArrayLike<number>): Uint8Array {
  const projected = new Uint8Array(starts.length)
  let first = 0
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] ?? 0
    const end = ends[index] ?? 0
    while (first < silver.length && (silver[first]?.[1] ?? 0) <= start) first++
    let most = 0
    for (let at = first; at < silver.length; at++) {
      const token = silver[at]
      if (!token || token[0] >= end) break
      const shared = Math.min(end, token[1]) - Math.max(start, token[0])
      const tag = tags[token[2]] ?? (/\w/.test(token[2]) ? Tag.other : 0)
      if (shared >= most && tag > 0) {
        most = shared
        projected[index] = tag
      }
    }
  }
  return projected
}

/** Passages that several articles of a run have in common. */
import type {Article} from '../../article/article.js'
import {markAllowed} from '../allowed-words.js'
import {indexFingerprints} from './fingerprint-index.js'
import {findFingerprints, packHashes} from './fingerprints.js'
import {isParagraphs} from '../likeness.js'
import type {Passage} from '../passage.js'
import {findPassages} from '../passages.js'
import {toRepeat, type Repeat, type RepeatOptions} from '../repeats.js'
import {Sequence} from '../sequence.js'
import {markStanding} from '../natural/standing-text.js'

/** A passage of an article that repeats one of an earlier article of the run. */
export interface SharedPassage extends Repeat {
  /** The article that `later` is in. */
  readonly article: Article
  /** The article that `first` is in. */
  readonly firstArticle: Article
}

/** An article of a run: its path, and the fingerprints that {@link fingerprint} made of it. */
export interface FingerprintedArticle {
  readonly path: string
  readonly facts: string
}

/** Between articles, passages of fewer words, less alike, or short and in no paragraph of their own, are no fault. */
const fewestWords = 25
const leastSimilarity = 0.7
const shortPassage = 40

/** What is at least this share of one of the articles is no standing text, in however many it stands. */
const articleShare = 0.5

/** The fingerprints of an article, as a short string. */
export function fingerprint(article: Article, {allow}: RepeatOptions): string {
  const {normals} = article.words
  return packHashes(findFingerprints(normals, markAllowed(normals, allow)).hashes)
}

/**
 * Finds what later articles of a run have in common with earlier ones; no word is in the later place of two passages.
 * Only articles with fingerprints in common are read, one after the other.
 * @param entries in order of their paths
 * @param read gives an article again; one that was asked for lately is asked for again
 */
export async function* findSharedPassages(
  entries: readonly FingerprintedArticle[],
  read: (path: string) => Promise<Article>,
  options: RepeatOptions
): AsyncGenerator<SharedPassage> {
  const {candidates, standing} = indexFingerprints(entries.map(({facts}) => facts))
  const get = (index: number): Promise<Article> => read(entries[index]?.path ?? '')
  for (const later of [...candidates.keys()].sort((one, other) => one - other)) {
    const article = await get(later)
    const standingWords = markStanding(article, standing)
    const found: Match[] = []
    for (const earlier of candidates.get(later) ?? []) {
      const firstArticle = await get(earlier)
      found.push(...comparePair(firstArticle, article, options, standingWords).map((match) => ({...match, earlier})))
    }
    yield* takeApart(found, article)
  }
}

interface Match {
  readonly sequence: Sequence
  readonly passage: Passage
  readonly firstArticle: Article
  readonly earlier: number
}

function comparePair(
  firstArticle: Article,
  article: Article,
  options: RepeatOptions,
  standing: Uint8Array | undefined
): Omit<Match, 'earlier'>[] {
  const sequence = new Sequence(firstArticle, article)
  const offset = sequence.words.length - article.words.length
  const allowed = markAllowed(article.words.normals, options.allow)
  const limits = {
    minWords: Math.max(fewestWords, options.minWords),
    minSimilarity: Math.max(leastSimilarity, options.minSimilarity)
  }
  const shorter = Math.min(firstArticle.words.length, article.words.length)
  return findPassages(sequence, limits, allowed && shiftMarks(allowed, offset))
    .filter(({first, later}) => {
      const {start, end} = later
      if (end - start < shortPassage && !isParagraphs(sequence, first) && !isParagraphs(sequence, later)) return false
      if (!standing || end - start >= articleShare * shorter) return true
      let others = 0
      for (let word = start; word < end; word++) if (!standing[word - offset]) others++
      return others >= limits.minWords
    })
    .map((passage) => ({sequence, passage, firstArticle}))
}

function shiftMarks(marks: Uint8Array, offset: number): Uint8Array {
  const shifted = new Uint8Array(offset + marks.length)
  shifted.set(marks, offset)
  return shifted
}

/** Takes the largest passages first, of equals that of the earliest article. */
function takeApart(matches: Match[], article: Article): SharedPassage[] {
  matches.sort((one, other) => other.passage.common - one.passage.common || one.earlier - other.earlier)
  const isTaken = new Uint8Array(article.words.length)
  const apart: SharedPassage[] = []
  for (const {sequence, passage, firstArticle} of matches) {
    const offset = sequence.words.length - article.words.length
    const start = passage.later.start - offset
    const end = passage.later.end - offset
    let taken = 0
    for (let word = start; word < end; word++) taken += isTaken[word] ?? 0
    if (2 * taken > end - start) continue
    isTaken.fill(1, start, end)
    apart.push({...toRepeat(sequence, passage), article, firstArticle})
  }
  return apart.sort((one, other) => one.later.start - other.later.start)
}

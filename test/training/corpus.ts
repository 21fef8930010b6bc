/** PolNeAR as training material: paragraphs with their tokens, labels and silver tags. */
import {Article} from '../../src/article/article.js'
import {Label, paint, Part} from '../../src/article/attribution/labels.js'
import {margin, readLexemes, type Lexemes} from '../../src/article/attribution/tagging/lexemes.js'
import type {ParagraphFacts} from '../../src/article/facts.js'
import {readText} from '../../src/source/text.js'
import type {GoldArticle, Range} from '../evaluation/polnear.js'
import {projectTags, type SilverTokens} from './silver-tags.js'

/** A paragraph to learn from. */
export interface TrainingParagraph {
  readonly facts: ParagraphFacts
  /** Offset of the paragraph in its file. */
  readonly offset: number
  readonly lexemes: Lexemes
  /** Gold labels, one a token. */
  readonly labels: Uint8Array
  /** Index of the gold attribution of each token, or -1. */
  readonly owners: Int16Array
  /** Silver tags, with margins; empty when there are none. */
  readonly silver: Uint8Array
}

/** An article to learn from. */
export interface TrainingArticle {
  readonly file: string
  readonly paragraphs: readonly TrainingParagraph[]
}

/** Reads an article's paragraphs, leaving out what the annotators set aside. */
export function toTrainingArticle(gold: GoldArticle, silver: SilverTokens | undefined): TrainingArticle {
  const article = new Article(readText(gold.text, `${gold.file}.txt`))
  const paragraphs: TrainingParagraph[] = []
  for (const {facts, source} of article.paragraphs) {
    const {tokens, text} = facts
    const starts = new Uint32Array(tokens.length)
    const ends = new Uint32Array(tokens.length)
    for (let index = 0; index < tokens.length; index++) {
      const span = source.map.toOriginal({start: tokens.starts[index] ?? 0, end: tokens.ends[index] ?? 0})
      starts[index] = span.start
      ends[index] = span.end
    }
    if (isSetAside(gold.discard, starts, ends)) continue
    const {labels, owners} = goldLabels(gold, starts, ends)
    const tags = new Uint8Array(silver ? tokens.length + 2 * margin : 0)
    if (silver) tags.set(projectTags(silver, starts, ends), margin)
    paragraphs.push({
      facts,
      offset: source.map.toOriginal({start: 0, end: 0}).start,
      lexemes: readLexemes(text, tokens),
      labels,
      owners,
      silver: tags
    })
  }
  return {file: gold.file, paragraphs}
}

function isSetAside(discard: readonly Range[], starts: Uint32Array, ends: Uint32Array): boolean {
  let inside = 0
  for (let index = 0; index < starts.length; index++) {
    if (discard.some(([start, end]) => (starts[index] ?? 0) < end && (ends[index] ?? 0) > start)) inside++
  }
  return inside * 2 > starts.length
}

function goldLabels(
  {attributions}: GoldArticle,
  starts: Uint32Array,
  ends: Uint32Array
): {labels: Uint8Array; owners: Int16Array} {
  const labels = new Uint8Array(starts.length).fill(Label.outside)
  const owners = new Int16Array(starts.length).fill(-1)
  attributions.forEach(({source, cue, content}, id) => {
    const parts: readonly (readonly [part: number, ranges: readonly Range[]])[] = [
      [Part.content, content],
      [Part.source, source],
      [Part.cue, cue]
    ]
    for (const [part, ranges] of parts) {
      for (const range of ranges) {
        const [first, end] = tokensIn(range, starts, ends)
        // Some annotators marked each sentence of a long content by itself: it is one.
        const goesOn =
          owners[first - 1] === id && (labels[first - 1] ?? 0) >= part * 2 - 1 && (labels[first - 1] ?? 0) <= part * 2
        if (goesOn) labels.fill(part * 2, first, end)
        else paint(labels, part, first, end)
        owners.fill(id, first, end)
      }
    }
  })
  return {labels, owners}
}

/** The tokens that a range touches. */
function tokensIn([from, to]: Range, starts: Uint32Array, ends: Uint32Array): [first: number, end: number] {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) <= from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < starts.length && (starts[end] ?? 0) < to) end++
  return [low, end]
}

/** What a report shows of an article besides its findings; collected only for formats that ask for it. */
import type {Article} from '../article/article.js'
import {findSelfMatches, type SelfMatch} from '../compare/self-matches.js'
import {placeNames, type PlacedNames} from './names.js'
import {placeSources, type PlacedSources} from './placed-sources.js'

/** An article's text and facts. */
export interface ArticleDetails {
  /** The file's text; places of findings count in it. */
  readonly text: string
  /** File offset of every word, in order. */
  readonly words: readonly number[]
  /** Index of the first word of each paragraph. */
  readonly paragraphs: readonly number[]
  readonly matches: readonly SelfMatch[]
  readonly sources: PlacedSources
  readonly names: PlacedNames
}

/** Collects the details of an article. */
export function collectDetails(article: Article): ArticleDetails {
  const words: number[] = []
  const paragraphs: number[] = []
  for (const {facts, source} of article.paragraphs) {
    paragraphs.push(words.length)
    for (let index = 0; index < facts.words.length; index++) {
      const start = facts.words.starts[index] ?? 0
      words.push(source.map.toOriginal({start, end: facts.words.ends[index] ?? start}).start)
    }
  }
  return {
    text: article.source.file,
    words,
    paragraphs,
    matches: findSelfMatches(article),
    sources: placeSources(article),
    names: placeNames(article)
  }
}

/** Fingerprints: a finding named by its words, so that it is known again when text has moved. */
import type {Article} from './article/article.js'
import {splitWords} from './article/plain-words.js'
import type {Span} from './source/source-text.js'

/**
 * Makes fingerprints for one rule's findings on one article, in order of place: equal ones are told apart by counting.
 * No path and no line goes in.
 */
export function createFingerprints(article: Article): (ruleId: string, kind: string, span: Span) => string {
  const counts = new Map<string, number>()
  return (ruleId, kind, span) => {
    const key = [
      ruleId,
      kind,
      wordsOf(article.slice(span)),
      wordsOf(article.slice(sentenceAround(article, span)))
    ].join('\n')
    const ordinal = (counts.get(key) ?? 0) + 1
    counts.set(key, ordinal)
    return hash(`${key}\n${ordinal}`)
  }
}

const wordsOf = (text: string): string => splitWords(text).join(' ')

/** The sentence that a span starts in. */
function sentenceAround(article: Article, {start, end}: Span): Span {
  const paragraph = article.paragraphAt(start)
  if (!paragraph) return {start, end}
  const at = start - paragraph.start
  const sentence = paragraph.facts.sentences.find((one) => one.end > at)
  return sentence ? {start: paragraph.start + sentence.start, end: paragraph.start + sentence.end} : {start, end}
}

/** FNV-1a over UTF-16 code units, twice with different seeds: 64 bits as 16 hexadecimal digits. */
export function hash(text: string): string {
  let one = 0x811c9dc5
  let other = 0x9747b28c
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 0x01000193)
    other = Math.imul(other ^ code, 0x85ebca6b) ^ (other >>> 13)
  }
  return hexadecimal(one) + hexadecimal(other)
}

const hexadecimal = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')

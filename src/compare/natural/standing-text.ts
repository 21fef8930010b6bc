/** Text that stands in many articles of a run: editors' notes, statements of policy, lines about a newsletter. */
import type {Article} from '../../article/article.js'
import {findFingerprints, shingleWords, windowShingles} from '../across/fingerprints.js'

/**
 * Marks an article's words that are part of standing text.
 * @param standing hashes of fingerprints that many articles have
 * @returns 1 for every such word; `undefined` when there is none
 */
export function markStanding(article: Article, standing: ReadonlySet<number>): Uint8Array | undefined {
  if (standing.size === 0) return
  const {normals} = article.words
  const {hashes, words} = findFingerprints(normals)
  let marks: Uint8Array | undefined
  let last = -Infinity
  for (const [index, hash] of hashes.entries()) {
    if (!standing.has(hash)) continue
    const start = words[index] ?? 0
    marks ??= new Uint8Array(normals.length)
    // Between two fingerprints of the same text lie words of it that none is made of.
    marks.fill(1, start - last <= windowShingles ? last : start, start + shingleWords)
    last = start
  }
  return marks
}

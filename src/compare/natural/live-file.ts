/** Live files: articles made of entries, one for every turn of events, in which the background is told again and again. */
import type {Article} from '../../article/article.js'

/** So many marks of an entry make a live file. */
const fewestMarks = 3

/** A mark is not longer, in UTF-16 code units. */
const longestMark = 20

const timeOfDay = /^(?:\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\.?)|\d{1,2}[:.]\d\d)(?:\s+\p{Lu}{2,4})?[.:]?$/iu
const divider = /^(?:_{2,}|\*\s?\*\s?\*|-{2,}|—+)\.?$/

/** Whether an article is made of entries, each with its time, or divided by lines. */
export function isLiveFile(article: Article): boolean {
  let marks = 0
  for (const {text} of article.paragraphs) {
    if (text.length <= longestMark && (timeOfDay.test(text) || divider.test(text))) marks++
    if (marks === fewestMarks) return true
  }
  return false
}

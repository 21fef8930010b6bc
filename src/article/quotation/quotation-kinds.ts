/** Whether somebody speaks in a quotation: decided from its own words, without what stands around it. */
import {interjections} from '../../english/interjections.js'
import {titleWords} from '../../english/title-words.js'
import type {Quotation, QuotationPair} from '../quotations.js'

/** How many characters at most are looked at: longer quotations are speech by their length. */
const longest = 240

/** A pronoun with its verb, which no title in running text begins with: That's, I'm, We've. */
const opensClause = /^(?:I|We|You|They|He|She|It|That|There)['’]/

/** Tells speech from part of a sentence and from a term; see {@link Quotation}. */
export function kindOf(text: string, {inner, isClosed}: QuotationPair): Quotation['kind'] {
  if (!isClosed) return 'speech'
  if (inner.end - inner.start > longest) return 'speech'
  const content = text.slice(inner.start, inner.end).trim()
  const words = content.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? []
  const isCapital = /^[\s.…[\]('"‘“]*\p{Lu}/u.test(content)
  const isEnded = /[.,!?…—–-]['’”"]?$/.test(content)
  if (words.length < 2) {
    return isCapital && isEnded && interjections.has((words[0] ?? '').toLowerCase()) ? 'speech' : 'term'
  }
  if (isTitle(words, content) && !(isEnded && opensClause.test(content))) return 'term'
  if (isCapital && isEnded) return 'speech'
  if (words.length >= 12) return isCapital || isEnded ? 'speech' : 'fragment'
  return words.length >= 4 ? 'fragment' : 'term'
}

/** Whether words are capitalised as in a title: all but the small ones. */
function isTitle(words: readonly string[], content: string): boolean {
  if (words.length > 14 || /[.!?]\s/.test(content)) return false
  let capitals = 0
  for (const word of words) {
    if (/^[\p{Lu}\p{N}]/u.test(word)) capitals++
    else if (!titleWords.has(word)) return false
  }
  return capitals >= 2 && content !== content.toUpperCase()
}

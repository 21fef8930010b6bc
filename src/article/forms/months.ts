/** Months before a day, abbreviated and in full: Nov. 8 and November 8. */
import type {Article} from '../article.js'
import {findWords} from '../article-words.js'
import {indexSpans} from '../span-index.js'
import {FormGroups, type FormGroup} from './form-group.js'
import {isOwnText} from './own-words.js'

/** Months that news style abbreviates before a day, in full and short; the others are written in full anyway. */
const months: readonly (readonly [full: string, short: string])[] = [
  ['January', 'Jan.'],
  ['February', 'Feb.'],
  ['August', 'Aug.'],
  ['September', 'Sept.'],
  ['October', 'Oct.'],
  ['November', 'Nov.'],
  ['December', 'Dec.']
]

type FormName = 'in full' | 'abbreviated'

const forms = new Map<string, {readonly name: FormName; readonly texts: Readonly<Record<FormName, string>>}>()
for (const [full, short] of months) {
  const texts = {'in full': full, abbreviated: short}
  forms.set(full.toLowerCase(), {name: 'in full', texts})
  forms.set(short.slice(0, 3).toLowerCase(), {name: 'abbreviated', texts})
  if (short.length > 4) forms.set(short.slice(0, 4).toLowerCase(), {name: 'abbreviated', texts})
}

/**
 * Finds dates whose months are written in two ways. September 11 is left alone, since it is a name as well, and so is the
 * date behind the handle of a post.
 */
export function findMonths(article: Article): FormGroup[] {
  const {text, words} = article
  const {normals, starts, ends} = words
  const groups = new FormGroups('month', (span) =>
    isOwnText(article, span) && !isDateLine(article, span.start) ? 'own' : undefined
  )
  for (const index of findWords(words, (word) => forms.has(word))) {
    const form = forms.get(normals[index] ?? '')
    if (!form) continue
    const start = starts[index] ?? 0
    const wordEnd = ends[index] ?? 0
    const end = text.charCodeAt(wordEnd) === 0x2e ? wordEnd + 1 : wordEnd
    const isDated = /^ \d{1,2}(?![\d:%a-z]|[.,]\d)/.test(text.slice(end, end + 8))
    if (!isDated || normals[index + 1] === '11' || text.charCodeAt(start - 2) === 0x29 || isInCapitals(text, start))
      continue
    groups.add('month', form.name, {start, end}, () => form.texts)
  }
  return groups.list()
}

/** Lines in capitals are headlines and tables, short of space. */
const isInCapitals = (text: string, start: number): boolean => {
  const code = text.charCodeAt(start + 1)
  return code >= 0x41 && code <= 0x5a
}

/** A sentence of so few tokens is a date that stands by itself: `Friday, December 4, 2015.` */
const longestDateLine = 8

function isDateLine(article: Article, at: number): boolean {
  const paragraph = article.paragraphAt(at)
  const sentence = paragraph && indexSpans(paragraph.facts.sentences).at(at - paragraph.start)
  return sentence !== undefined && sentence.endToken - sentence.firstToken <= longestDateLine
}

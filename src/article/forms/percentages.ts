/** Percentages with the word, in one part or in two, and with the sign: 40 percent, 40 per cent, 40%. */
import type {Article} from '../article.js'
import {FormGroups, type FormGroup} from './form-group.js'
import {isOwnText, opensSentence} from './own-words.js'

/** The longest number that is looked at, in characters. */
const longest = 16

/** Finds percentages in figures that are written in two ways. Brackets are left alone: they are short of space. */
export function findPercentages(article: Article): FormGroup[] {
  const {text, words} = article
  if (!text.includes('%') && !text.includes('per cent')) return []
  const groups = new FormGroups('percent', (span) =>
    isOwnText(article, span) && !isBracketed(article, span.start) && !opensSentence(article, span.start)
      ? 'own'
      : undefined
  )
  const add = (name: string, start: number, end: number, number: string): void =>
    groups.add('percent', name, {start, end}, () => ({
      percent: `${number} percent`,
      'per cent': `${number} per cent`,
      '%': `${number}%`
    }))
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
    const number = /[\d.,]*\d$/.exec(text.slice(Math.max(0, at - longest), at))?.[0]
    if (number) add('%', at - number.length, at + 1, number)
  }
  const {normals, starts, ends, length} = words
  for (let index = 1; index < length; index++) {
    const isPercent = normals[index] === 'percent'
    const isPerCent = normals[index] === 'cent' && normals[index - 1] === 'per'
    if (!isPercent && !isPerCent) continue
    const before = isPercent ? index - 1 : index - 2
    const start = starts[before] ?? 0
    const number = text.slice(start, ends[before])
    const isNext = text.slice(ends[before], starts[index]) === (isPercent ? ' ' : ' per ')
    if (isNext && /^\d[\d.,]*$/.test(number)) add(isPercent ? 'percent' : 'per cent', start, ends[index] ?? 0, number)
  }
  return groups.list()
}

/** How far before a number a bracket is looked for, in characters. */
const longestBracket = 300

function isBracketed(article: Article, at: number): boolean {
  const paragraph = article.paragraphAt(at)
  if (!paragraph) return false
  const before = paragraph.text.slice(Math.max(0, at - paragraph.start - longestBracket), at - paragraph.start)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

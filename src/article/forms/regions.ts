/** British spellings among American ones, and the reverse. */
import {regionalPairs, wordsInIse} from '../../english/regional-pairs.js'
import type {Span} from '../../source/source-text.js'
import type {Article} from '../article.js'
import {findWords} from '../article-words.js'
import {FormGroups, type FormGroup} from './form-group.js'
import {voiceOfWord, withCaseOf} from './own-words.js'

/** A word that stands in one region's dictionaries only. */
interface Entry {
  readonly form: 'British' | 'American' | '-ise' | '-ize'
  /** The same word in the other spelling. */
  readonly other: string
}

let table: ReadonlyMap<string, Entry> | undefined

function readTable(): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  for (let index = 0; index + 1 < regionalPairs.length; index += 2) {
    const [british = '', american = ''] = regionalPairs.slice(index, index + 2)
    entries.set(british, {form: 'British', other: american})
    entries.set(american, {form: 'American', other: british})
  }
  for (const word of wordsInIse) {
    const other = word.replace(/is(?=[eia][a-z]*$)/, 'iz')
    entries.set(word, {form: '-ise', other})
    entries.set(other, {form: '-ize', other: word})
  }
  return entries
}

/**
 * Finds words of the other region's spelling. -ize is American and British both, so that it shows only that -ise beside
 * it is odd.
 */
export function findRegions(article: Article): FormGroup[] {
  const entries = (table ??= readTable())
  const {normals, starts, ends} = article.words
  const found: {readonly entry: Entry; readonly word: string; readonly span: Span}[] = []
  for (const index of findWords(article.words, (word) => entries.has(word))) {
    const word = normals[index] ?? ''
    const entry = entries.get(word)
    if (entry) found.push({entry, word, span: {start: starts[index] ?? 0, end: ends[index] ?? 0}})
  }
  if (!found.some(({entry}) => isBritish(entry)) || found.every(({entry}) => isBritish(entry))) return []
  const voices = new Map(found.map(({span}) => [span, voiceOfWord(article, span)]))
  const counted = found.filter(({span}) => voices.get(span))
  const has = (form: Entry['form']): boolean => counted.some(({entry}) => entry.form === form)
  const isBySuffix = !has('American') || !(has('British') || has('-ise'))
  const names = isBySuffix ? (['-ise', '-ize'] as const) : (['British', 'American'] as const)
  const groups = new FormGroups('region', (span) => voices.get(span))
  for (const {entry, word, span} of counted) {
    if (isBySuffix && !(entry.form === '-ise' || entry.form === '-ize')) continue
    const [british, american] = isBritish(entry) ? [word, entry.other] : [entry.other, word]
    groups.add('region', names[isBritish(entry) ? 0 : 1], span, () => ({
      [names[0]]: withCaseOf(article, span.start, british),
      [names[1]]: withCaseOf(article, span.start, american)
    }))
  }
  return groups.list()
}

/**
 * Whose spelling most of an article's words have that show it; -ise counts as British, -ize as neither, and capitals, which
 * may be names, not at all.
 */
export function regionOf({text, words}: Article): 'British' | 'American' | undefined {
  const entries = (table ??= readTable())
  let [british, american] = [0, 0]
  for (const index of findWords(words, (word) => entries.has(word))) {
    const form = entries.get(words.normals[index] ?? '')?.form
    if (!form || text.charCodeAt(words.starts[index] ?? 0) < 0x61) continue
    if (form === 'British' || form === '-ise') british++
    else if (form === 'American') american++
  }
  return british === american ? undefined : british > american ? 'British' : 'American'
}

const isBritish = ({form}: Entry): boolean => form === 'British' || form === '-ise'

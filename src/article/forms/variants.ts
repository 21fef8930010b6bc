/** Words of the variant table: adviser and advisor, website and web site. */
import {heardVariants, variants} from '../../english/variants.js'
import type {Article} from '../article.js'
import {findWords} from '../article-words.js'
import {FormGroups, type FormGroup} from './form-group.js'
import {isOwnWord, voiceOfWord, withCaseOf} from './own-words.js'

/** A line of the table. */
interface Cluster {
  readonly key: string
  readonly forms: readonly string[]
  /** Whether speakers choose the form, so that it counts in the writer's own words only. */
  readonly isHeard: boolean
}

/** A word of the table: a form of a cluster with one of its endings. */
interface Entry {
  readonly cluster: Cluster
  readonly form: string
  readonly ending: string
}

/** By word; two words are joined by a blank, and the first of them alone has no entry of its own (`undefined`). */
type Table = ReadonlyMap<string, Entry | undefined>

let table: Table | undefined

function readTable(): Table {
  const entries = new Map<string, Entry | undefined>()
  const readLine = (line: string, isHeard: boolean): void => {
    const [words = '', endings = ''] = line.split(' : ')
    const cluster = {key: words, forms: words.split(' ').map((form) => form.replace('~', ' ')), isHeard}
    for (const form of cluster.forms) {
      if (form.includes(' ')) entries.set(form.slice(0, form.indexOf(' ')), undefined)
      for (const mark of endings.split(' ')) {
        const ending = mark === '-' ? '' : mark
        entries.set(form + ending, {cluster, form, ending})
      }
    }
  }
  for (const line of heardVariants.trim().split('\n')) readLine(line, true)
  for (const line of variants.trim().split('\n')) readLine(line, false)
  return entries
}

/** Whether a word is a form, or the first word of one, in the variant table. */
export const isVariant = (word: string): boolean => (table ??= readTable()).has(word)

/** Finds words that stand in two forms of the variant table. */
export function findVariants(article: Article): FormGroup[] {
  const entries = (table ??= readTable())
  const {normals, starts, ends} = article.words
  const groups = new FormGroups('variant', (span) => voiceOfWord(article, span))
  const heard = new FormGroups('variant', (span) => (isOwnWord(article, span) ? 'own' : undefined))
  for (const index of findWords(article.words, (word) => entries.has(word))) {
    const word = normals[index] ?? ''
    const start = starts[index] ?? 0
    let end = ends[index] ?? 0
    let entry = entries.get(word)
    if (!entry && article.text.charCodeAt(end) === 0x20 && starts[index + 1] === end + 1) {
      entry = entries.get(`${word} ${normals[index + 1] ?? ''}`)
      end = ends[index + 1] ?? 0
    }
    if (!entry || isHyphenated(article.text, start, end)) continue
    const {cluster, form, ending} = entry
    const forms = cluster.isHeard ? heard : groups
    forms.add(cluster.key, form, {start, end}, () =>
      Object.fromEntries(cluster.forms.map((one) => [one, withCaseOf(article, start, one + ending)]))
    )
  }
  return [...groups.list(), ...heard.list()]
}

const isHyphenated = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start - 1) === 0x2d || text.charCodeAt(end) === 0x2d

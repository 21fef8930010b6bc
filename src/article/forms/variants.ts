/** Words of the variant table: adviser and advisor, website and web site. */
import {variants} from '../../english/variants.js'
import type {Article} from '../article.js'
import {FormGroups, type FormGroup} from './form-group.js'
import {isOwnWord, withCaseOf} from './own-words.js'

/** A line of the table. */
interface Cluster {
  readonly key: string
  readonly forms: readonly string[]
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
  for (const line of variants.trim().split('\n')) {
    const [words = '', endings = ''] = line.split(' : ')
    const cluster = {key: words, forms: words.split(' ').map((form) => form.replace('~', ' '))}
    for (const form of cluster.forms) {
      if (form.includes(' ')) entries.set(form.slice(0, form.indexOf(' ')), undefined)
      for (const mark of endings.split(' ')) {
        const ending = mark === '-' ? '' : mark
        entries.set(form + ending, {cluster, form, ending})
      }
    }
  }
  return entries
}

/** Finds words that stand in two forms of the variant table. */
export function findVariants(article: Article, withSpeech = false): FormGroup[] {
  const entries = (table ??= readTable())
  const {normals, starts, ends, length} = article.words
  const groups = new FormGroups('variant', (span) => isOwnWord(article, span, withSpeech))
  for (let index = 0; index < length; index++) {
    const word = normals[index] ?? ''
    if (!entries.has(word)) continue
    const start = starts[index] ?? 0
    let end = ends[index] ?? 0
    let entry = entries.get(word)
    if (!entry && article.text.charCodeAt(end) === 0x20 && starts[index + 1] === end + 1) {
      entry = entries.get(`${word} ${normals[index + 1] ?? ''}`)
      end = ends[index + 1] ?? 0
    }
    if (!entry || isHyphenated(article.text, start, end)) continue
    const {cluster, form, ending} = entry
    groups.add(cluster.key, form, {start, end}, () =>
      Object.fromEntries(cluster.forms.map((one) => [one, withCaseOf(article, start, one + ending)]))
    )
  }
  return groups.list()
}

const isHyphenated = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start - 1) === 0x2d || text.charCodeAt(end) === 0x2d

/** The kinds of an article's sources: their words, and what the article itself shows of names. */
import type {Span} from '../../source/source-text.js'
import type {Article} from '../article.js'
import {findNameWords} from '../naming/name-words.js'
import {classifySource, type SourceClass} from './source-kinds.js'

/** Tells the class of a source, given its spans in `article.text`; its first says whether it opens a sentence. */
type SourceClassifier = (source: readonly Span[]) => SourceClass

const classifiers = new WeakMap<Article, SourceClassifier>()

/** The classifier of an article's sources, one for all who ask: "He" and "Lund" speak again and again. */
export function sourceClassifierOf(article: Article): SourceClassifier {
  let classifier = classifiers.get(article)
  if (!classifier) {
    classifier = createClassifier(article)
    classifiers.set(article, classifier)
  }
  return classifier
}

function createClassifier(article: Article): SourceClassifier {
  let names: ReadonlySet<string> | undefined
  const known = new Map<string, SourceClass>()
  const isName = (word: string): boolean => (names ??= findNameWords(article)).has(word)
  return (source) => {
    const text = source.map((span) => article.slice(span)).join(' ')
    const opens = opensSentence(article.text, source[0]?.start ?? 0)
    const key = opens ? `. ${text}` : text
    let found = known.get(key)
    if (!found) {
      found = classifySource(text, {opensSentence: opens, isName})
      known.set(key, found)
    }
    return found
  }
}

/** Whether what stands before an offset lets a capital there prove nothing. */
function opensSentence(text: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && text.charCodeAt(at) === 0x20) at--
  return at < 0 || '\n.!?:;"“”‘([•—–-'.includes(text.charAt(at))
}

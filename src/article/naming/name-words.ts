/** Words that an article uses in names. */
import type {Article, Paragraph} from '../article.js'
import {isListed, isNameLike} from '../sourcing/source-names.js'
import type {PhraseWord} from '../sourcing/source-phrase.js'
import {TokenKind} from '../tokens.js'
import {normalize} from '../words.js'

/**
 * Words, as written, whose capital proves that they belong to a name: they stand inside a sentence, and a word that is
 * also a common noun ("Banks", "Cuban") stands behind a given name. Headlines and other lines without a full stop prove
 * nothing, since titles have capitals of their own.
 */
export function findNameWords(article: Article): ReadonlySet<string> {
  let names = known.get(article)
  if (!names) {
    names = collectNameWords(article)
    known.set(article, names)
  }
  return names
}

const known = new WeakMap<Article, ReadonlySet<string>>()

function collectNameWords(article: Article): ReadonlySet<string> {
  const names = new Set<string>()
  for (const paragraph of article.paragraphs) {
    if (paragraph.role !== 'headline' && paragraph.role !== 'subhead' && endsSentence(paragraph.text))
      collect(paragraph, names)
  }
  return names
}

const endsSentence = (text: string): boolean => '.!?"”’\')'.includes(text.at(-1) ?? ' ')

function collect({text, facts}: Paragraph, names: Set<string>): void {
  const {tokens, sentences} = facts
  for (const {firstToken, endToken} of sentences) {
    let isAfterWord = false
    let before: Pick<PhraseWord, 'lower' | 'isCapital'> | undefined
    for (let at = firstToken; at < endToken; at++) {
      if (tokens.kinds[at] === TokenKind.clitic) continue
      if (tokens.kinds[at] !== TokenKind.word) {
        // A new sentence may open behind a quotation mark or a colon; a period may end an initial or a title.
        const mark = text.slice(tokens.starts[at], tokens.ends[at])
        if (mark !== '.') before = undefined
        if (mark !== '.' && mark !== ',') isAfterWord = false
        continue
      }
      const code = text.charCodeAt(tokens.starts[at] ?? 0)
      const isCapital = code < 0x61 || code > 0x7a
      if (isCapital) {
        const word = text.slice(tokens.starts[at], tokens.ends[at])
        const lower = normalize(word)
        if (isAfterWord && (!isListed(lower) || (before && isNameLike(before)))) names.add(word)
        before = {lower, isCapital: word !== word.toLowerCase()}
      } else before = undefined
      isAfterWord = true
    }
  }
}

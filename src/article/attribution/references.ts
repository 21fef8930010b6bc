/** Whom a source that points back at somebody stands for: "she", "the mayor", "who". */
import {relatives} from '../../english/determiners.js'
import {organizations, persons} from '../../english/source-nouns.js'
import type {Span} from '../../source/source-text.js'
import type {Paragraph} from '../article.js'
import {isAgent, isPlural} from '../sourcing/source-names.js'
import {headOf, isPronoun, readPhrase} from '../sourcing/source-phrase.js'

/**
 * The name that a source points at: "who" at the one right before it, a pronoun or the role of one person or body at
 * whoever spoke last; `undefined` where that is nobody who can speak, as with "the incident".
 * @param last who spoke last
 */
export function findPointedAt(
  sourceText: string,
  [source]: readonly Span[],
  paragraph: Paragraph,
  last: string | undefined
): string | undefined {
  const words = readPhrase(sourceText)
  const [first] = words
  if (!first || !source) return undefined
  if (words.length === 1 && relatives.has(first.lower)) {
    return first.lower === 'who' ? nameBefore(paragraph, source.start - paragraph.start) : undefined
  }
  if (isPronoun(first) && words.length === 1) return last
  const head = headOf(words)
  return persons.has(head) || organizations.has(head) || (isAgent(head) && !isPlural(head)) ? last : undefined
}

/** The name whose words end right before an offset of a paragraph, but for a comma or what brackets hold. */
function nameBefore({facts: {mentions, text}}: Paragraph, offset: number): string | undefined {
  const mention = mentions.findLast(({end}) => end <= offset)
  if (!mention) return undefined
  const between = text.slice(mention.end, offset)
  return between.length < 40 && /^(?:\s*\([^()]*\))?[\s,]*$/.test(between)
    ? text.slice(mention.start, mention.end)
    : undefined
}

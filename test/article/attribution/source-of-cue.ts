/** Who an attribution of a text is given to, for tests. */
import {articleOf} from '../news-article.js'

/** The source of the attribution with a cue, by a word of it. */
export function sourceOf(word: string, text: string): string | undefined {
  const article = articleOf(text)
  return article.attributions.find(({cue}) => cue.some((span) => article.slice(span).includes(word)))?.sourceText
}

/** An article from its text, for tests. */
import {Article} from '../../src/article/article.js'
import {readText} from '../../src/source/text.js'

/** Reads plain text; paragraphs are lines. */
export const articleOf = (...paragraphs: readonly string[]): Article =>
  new Article(readText(paragraphs.join('\n\n'), 'article.txt'))

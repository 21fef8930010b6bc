/** Checks an article that is at hand and compared with no other: as it stands in an editor. */
import type {Article} from '../../article/article.js'
import {checkAlone, completeArticle} from './check-article.js'
import type {BetweenResult} from './check-between.js'
import type {CheckedFile, RunError} from './result.js'
import type {Setup} from '../configuration/setup.js'

/** An article that was checked by itself. */
export interface CheckedArticle extends CheckedFile {
  /** Rules that failed. */
  readonly errors: readonly RunError[]
}

/** There was no other article. */
const noComparison: BetweenResult = {findings: new Map(), errors: [], compared: new Set(), lines: new Map()}

/** Runs the rules of a setup on an article; one that throws is an error of the result, and the others go on. */
export async function checkText(article: Article, setup: Setup): Promise<CheckedArticle> {
  const checked = await checkAlone(article, setup, false)
  return {...completeArticle(checked, noComparison), errors: checked.result.errors}
}

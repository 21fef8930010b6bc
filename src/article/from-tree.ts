/** The article behind a tree that a unified pipeline gives. */
import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {fromTree} from '../source/from-tree.js'
import {Article} from './article.js'

const articles = new WeakMap<Root, Article>()

/** The article of a tree, made once: rules that see the same tree share its facts. */
export function articleOf(tree: Root, file: VFile): Article {
  let article = articles.get(tree)
  if (!article) {
    article = new Article(fromTree(tree, file))
    articles.set(tree, article)
  }
  return article
}

/** Says which article a tree belongs to: for bridges that made the tree from one. */
export function setArticle(tree: Root, article: Article): void {
  articles.set(tree, article)
}

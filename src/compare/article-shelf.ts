/** Articles read again, of which only the last used ones are kept. */
import type {Article} from '../article/article.js'

/** So many articles are kept: those that a run compares lie near each other more often than not. */
const places = 32

/** Reads articles by their index in a run. */
export class ArticleShelf {
  readonly #read: (index: number) => Promise<Article>
  readonly #articles = new Map<number, Article>()

  constructor(read: (index: number) => Promise<Article>) {
    this.#read = read
  }

  async get(index: number): Promise<Article> {
    const article = this.#articles.get(index) ?? (await this.#read(index))
    this.#articles.delete(index)
    this.#articles.set(index, article)
    if (this.#articles.size > places) {
      for (const oldest of this.#articles.keys()) {
        this.#articles.delete(oldest)
        break
      }
    }
    return article
  }
}

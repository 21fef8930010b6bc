import {describe, expect, it} from 'vitest'
import {Article} from '../../../src/article/article.js'
import {checkAlone, completeArticle, type ArticleResult} from '../../../src/run/checking/check-article.js'
import {checkBetween} from '../../../src/run/checking/check-between.js'
import {createSetup} from '../../../src/run/configuration/setup.js'
import {readSource} from '../../../src/source/read.js'
import {cleanArticle, faultyArticle} from '../command.js'

const read = async (text: string, path: string): Promise<Article> => new Article(await readSource(text, path))

describe('what is kept of an article', () => {
  it('can be written as JSON and read again, with the same findings in the end', async () => {
    const texts: Record<string, string> = {
      'a.md': faultyArticle,
      'b.md': `<!-- newslint disable no-repeated-passage spelling no-such-rule -->\n\n${cleanArticle}`,
      'c.txt': `${cleanArticle}\nCritics argue that the quay is too small.\n`
    }
    const setup = await createSetup({preset: 'submission'})
    const open = (path: string): Promise<Article> => read(texts[path] ?? '', path)
    const articles = await Promise.all(Object.keys(texts).map(async (path) => checkAlone(await open(path), setup)))
    const copies = articles.map(({result}) => ({
      result: JSON.parse(JSON.stringify(result)) as ArticleResult,
      setup
    }))
    const complete = async (list: typeof articles): Promise<string> => {
      const between = await checkBetween(list, open)
      return JSON.stringify(list.map((article) => completeArticle(article, between)))
    }
    const whole = await complete(articles)
    expect(await complete(copies)).toBe(whole)
    expect(whole).toContain('isAcrossFiles":true')
    expect(whole).toContain('no-such-rule')
  })
})

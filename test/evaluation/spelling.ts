/** Measures `spelling` on PolNeAR: its findings by grade and part, each to be read. */
import spelling from '../../rules/spelling.js'
import {Article} from '../../src/article/article.js'
import {checkArticle, configureRule} from '../../src/rule.js'
import {readText} from '../../src/source/text.js'
import {readPolnear} from './polnear.js'

/** Prints every unknown word that is a slip, and how many others there are. */
export async function evaluate(folder: string): Promise<void> {
  const slips = configureRule(spelling.rule, {suggestions: 0}, 'copydesk')
  const all = configureRule(spelling.rule, {suggestions: 0, kinds: {unknown: 'info'}}, 'copydesk')
  for (const split of ['train', 'dev'] as const) {
    let found = 0
    let others = 0
    const articles = readPolnear(folder, split)
    for (const {text, file} of articles) {
      const article = new Article(readText(text, `${file}.txt`))
      const findings = await checkArticle(slips, article)
      found += findings.length
      others += (await checkArticle(all, article)).length - findings.length
      for (const {actual, expected} of findings) console.log(`  ${actual} -> ${expected.join(', ')}`)
    }
    console.log(`${split}: ${articles.length} articles, ${found} slips, ${others} other unknown words`)
  }
}

/** What each step costs inside a warm process. */
import {Article} from '../../src/article/article.js'
import {FactsCache} from '../../src/article/facts.js'
import {checkArticle, configureRule, type AnyRule} from '../../src/rule.js'
import {readText} from '../../src/source/text.js'
import {countWords, type BenchArticle} from './corpus.js'
import {median} from './process-figures.js'

/** Milliseconds per 800 words, by step. */
export type StageFigures = ReadonlyMap<string, number>

/** A step of the way from a file to its findings; it runs on an article whose earlier steps are done. */
interface Stage {
  readonly name: string
  readonly run: (article: Article) => unknown
}

const facts: readonly Stage[] = [
  {name: 'tokens and words', run: (article) => article.words.length},
  {
    name: 'sentences and quotations',
    run: (article) => {
      for (const {facts} of article.paragraphs) void (facts.sentences.length + facts.quotations.length)
    }
  },
  {name: 'repeats', run: (article) => article.repeats.length},
  {
    name: 'mentions',
    run: (article) => {
      for (const {facts} of article.paragraphs) void facts.mentions.length
    }
  },
  {name: 'attributions', run: (article) => article.attributions.length}
]

/** Measures every step on every article, `passes` times after two that warm up; medians of the passes. */
export async function measureStages(
  articles: readonly BenchArticle[],
  rules: readonly AnyRule[],
  passes: number
): Promise<StageFigures> {
  const stages = [...facts, ...rules.map(ruleStage)]
  const words = articles.reduce((sum, {text}) => sum + countWords(text), 0)
  const times = new Map<string, number[]>()
  for (let pass = -2; pass < passes; pass++) {
    const spent = new Map<string, number>()
    const add = (name: string, began: number): void => {
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - began)
    }
    for (const {name, text} of articles) {
      const began = performance.now()
      const article = new Article(readText(text, name), new FactsCache())
      add('reading and paragraphs', began)
      for (const stage of stages) {
        const start = performance.now()
        await stage.run(article)
        add(stage.name, start)
      }
    }
    if (pass < 0) continue
    for (const [name, sum] of spent) times.set(name, [...(times.get(name) ?? []), sum])
  }
  return new Map([...times].map(([name, sums]) => [name, (median(sums) * 800) / words]))
}

function ruleStage(rule: AnyRule): Stage {
  const configured = configureRule(rule, undefined, 'submission')
  return {name: `rule ${rule.id}`, run: (article) => checkArticle(configured, article)}
}

/** Checks articles that are at hand as texts: no file is read. */
import {Article} from '../../article/article.js'
import {FactsCache} from '../../article/facts.js'
import type {Finding} from '../../finding.js'
import {OptionsError, type AnyRule, type HouseName, type Preset} from '../../rule.js'
import {readSource} from '../../source/read.js'
import type {Format} from '../../source/source-text.js'
import {checkAlone, completeArticle, type RunArticle} from './check-article.js'
import {checkBetween} from './check-between.js'
import {compareText, createResult, type RunError, type Summary} from './result.js'
import {createSetup} from '../configuration/setup.js'

/** An article. */
export interface LintArticle {
  /** Without byte order mark; offsets of findings count in it. */
  readonly text: string
  /** What it is called in findings; its ending decides the format. Every article of a call needs one of its own. */
  readonly path?: string | undefined
  /** Where the path does not say it. */
  readonly format?: Format | undefined
}

/** How articles are checked. */
export interface LintOptions {
  /** @default 'submission' */
  readonly preset?: Preset | undefined
  /** A level or `[level, options]` by rule, as in a configuration file. */
  readonly rules?: Readonly<Record<string, unknown>> | undefined
  /** Names as the house writes them. */
  readonly names?: readonly (string | HouseName)[] | undefined
  /** Rules of others, made by `defineRule` of `newslint/rule`. */
  readonly plugins?: readonly {readonly rule: AnyRule}[] | undefined
}

/** What was found: as `--format json` has it. */
export interface LintResult {
  /** By path, each with its findings by place. */
  readonly files: readonly {readonly path: string; readonly findings: readonly Finding[]}[]
  readonly errors: readonly RunError[]
  readonly summary: Summary
}

/**
 * Checks articles, each by itself and against each other.
 * @param articles a text, an article or several
 * @throws {OptionsError} for options that are wrong, and for two articles of one path
 */
export async function lint(
  articles: string | LintArticle | readonly LintArticle[],
  options: LintOptions = {}
): Promise<LintResult> {
  const {preset, rules, names = [], plugins = []} = options
  const setup = await createSetup({
    preset,
    rules,
    house: {names: names.map((name) => (typeof name === 'string' ? {standard: name, wrong: []} : name))},
    plugins: new Map(plugins.map(({rule}) => [rule.id, rule]))
  })
  const byPath = indexByPath(toList(articles))
  const cache = new FactsCache()
  const read = async (path: string): Promise<Article> => {
    const article = byPath.get(path)
    return new Article(await readSource(article?.text ?? '', path, article?.format), cache)
  }
  const checked: RunArticle[] = []
  for (const path of [...byPath.keys()].sort(compareText)) checked.push(await checkAlone(await read(path), setup))
  const between = await checkBetween(checked, read)
  const files = checked.map((article) => completeArticle(article, between))
  const errors = [...checked.flatMap(({result}) => result.errors), ...between.errors]
  const {summary, ...result} = createResult(files, errors, 0)
  return {files: result.files.map(({path, findings}) => ({path, findings})), errors: result.errors, summary}
}

const toList = (articles: string | LintArticle | readonly LintArticle[]): readonly LintArticle[] =>
  typeof articles === 'string' ? [{text: articles}] : 'text' in articles ? [articles] : articles

function indexByPath(articles: readonly LintArticle[]): ReadonlyMap<string, LintArticle> {
  const byPath = new Map<string, LintArticle>()
  for (const article of articles) {
    const {path = '<text>'} = article
    if (byPath.has(path)) throw new OptionsError(`Unexpected second article \`${path}\`, expected a path of its own`)
    byPath.set(path, article)
  }
  return byPath
}
